import type { Core } from '@strapi/types';
import { release } from '../../measure/articles';
import type { Phase } from '../../measure/phase';
import { summarize, type Summary } from '../../measure/statistics';
import { alsoRead, ARTICLE, bootStrapi } from '../../measure/strapi';
import { between, many } from '../../unit/helpers/generator';
import { watchMemory, type Peak } from '../memory';
import { documentIdOf, type Newsroom } from '../news';
import { randomFor } from '../topics';

const CANDIDATE_QUERIES = 200;

export interface RebuildResult {
  seconds: number;
  perSecond: number;
  idle: Peak;
  over: Peak;
  /** Milliseconds of the candidate statement; null when the engine cannot run it alone. */
  candidates: Summary | null;
}

/** Times the statement that finds candidates, for stories drawn by lot. */
const timeCandidates = async (
  strapi: Core.Strapi,
  { seed, articles }: Newsroom
): Promise<Summary | null> => {
  const { neighbours } = alsoRead(strapi);
  if (!neighbours?.candidatesOf) return null;
  const random = randomFor(seed, 'candidates', 0);
  const times: number[] = [];
  for (const story of many(CANDIDATE_QUERIES, () => between(random, 0, articles - 1))) {
    const key = { uid: ARTICLE, documentId: documentIdOf(seed, story), locale: 'en' };
    const started = performance.now();
    await neighbours.candidatesOf(key);
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
