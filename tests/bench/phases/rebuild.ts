import type { Core } from '@strapi/types';
import { release } from '../../measure/articles';
import { featuresOf, queryOf } from '../../../server/src/also-read/portrait';
import { readArchive } from '../../../server/src/also-read/store/archives';
import { readFeatures } from '../../../server/src/also-read/store/features';
import { findCandidates } from '../../../server/src/also-read/store/postings';
import type { Db } from '../../../server/src/also-read/store/sql';
import { findStories } from '../../../server/src/also-read/store/stories';
import type { Phase } from '../../measure/phase';
import { summarize, type Summary } from '../../measure/statistics';
import { alsoRead, ARTICLE, bootStrapi } from '../../measure/strapi';
import { between, many } from '../../unit/helpers/generator';
import { watchMemory, type Peak } from '../memory';
import { documentIdOf, type Newsroom } from '../news';
import { randomFor } from '../topics';

const CANDIDATE_QUERIES = 200;

/** As many as a publication asks for. */
const CANDIDATES = 100;

export interface RebuildResult {
  seconds: number;
  perSecond: number;
  idle: Peak;
  over: Peak;
  /** Milliseconds of the candidate statement. */
  candidates: Summary;
}

/** Times the statement with which a publication finds candidates, for stories drawn by lot. */
const timeCandidates = async (
  strapi: Core.Strapi,
  { seed, articles }: Newsroom
): Promise<Summary> => {
  const db = strapi.db.connection as unknown as Db;
  const archive = await readArchive(db, 'en');
  const random = randomFor(seed, 'candidates', 0);
  const times: number[] = [];
  for (const number of many(CANDIDATE_QUERIES, () => between(random, 0, articles - 1))) {
    const documentId = documentIdOf(seed, number);
    const found = await findStories(db, { uid: ARTICLE, locale: 'en' }, [documentId]);
    const story = found.get(documentId);
    if (!story?.posted) throw new Error(`story ${number} has no postings`);
    const known = await readFeatures(db, story.vector.ids);
    const counts = {
      kindOf: (id: number) => known.get(id)?.kind ?? ('word' as const),
      storiesOf: (id: number) => known.get(id)?.stories ?? 1,
    };
    const asked = { features: featuresOf(story.vector, counts), norm: story.norm };
    const features = queryOf({ ...asked, posted: story.posted.vector }, archive.stories);
    const started = performance.now();
    await findCandidates(db, { story: story.id, features, limit: CANDIDATES });
    times.push(performance.now() - started);
  }
  return summarize(times);
};

/** Indexes the whole archive, as a first boot on it does. */
export const phase: Phase<Newsroom, RebuildResult> = async (newsroom, { progress }) => {
  const { strapi } = await bootStrapi();
  await alsoRead(strapi).queue.idle();
  await release(strapi);
  const memory = await watchMemory();
  const started = performance.now();
  let said = 0;
  await alsoRead(strapi).rebuild({
    onProgress: ({ done, total }) => {
      memory.look();
      const tenth = Math.floor((10 * done) / total);
      if (tenth > said) progress(`rebuild: ${10 * (said = tenth)} %`);
    },
  });
  const elapsed = performance.now() - started;
  const { idle, over, collecting } = memory.stop();
  const { stories } = await alsoRead(strapi).status();
  if (stories !== newsroom.articles) {
    throw new Error(`${stories} of ${newsroom.articles} articles were indexed`);
  }
  const seconds = (elapsed - collecting) / 1000;
  return {
    seconds,
    perSecond: newsroom.articles / seconds,
    idle,
    over,
    candidates: await timeCandidates(strapi, newsroom),
  };
};
