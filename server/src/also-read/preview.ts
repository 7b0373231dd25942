import type { StoryKey } from './keys';
import type { Core } from '@strapi/types';
import type { AlsoReadAnswer } from '../../../shared/contracts';
import { RECORD_KINDS, UID, type RecordKind } from '../../../shared/plugin';
import { attachmentNames } from '../attachments/relations';
import { CREATOR } from '../attachments/summaries';
import type { ArticleType } from '../config/article-types';
import type { Row } from '../strapi-types';
import type { Counts } from './counts';
import { engineSettings, type EngineSettings } from './engine-settings';
import { FACTS_POPULATE, factsOf } from './facts';
import type { Present, ViewOptions } from './presenting';
import { readIgnored, withoutIgnored, type Ignored } from './ignoring';
import { candidateDays, groupOf, originalIn, ownList, type Ranking } from './lists';
import { CANDIDATES } from './neighbours';
import { outlineOf } from './placement';
import { portraitOf, queryOf } from './portrait';
import { rank } from './ranking';
import { observeText, type ObservedText } from './reading';
import type { Fact } from './signature';
import type { Store } from './store';
import { readArchive } from './store/archives';
import { readStory } from './store/beginnings';
import { digestOf } from './store/digest';
import { lookUpFeatures } from './store/features';
import { asNeighbours, type Neighbour } from './store/neighbours';
import { findCandidates } from './store/postings';
import type { Db } from './store/sql';
import { findStories, storiesById } from './store/stories';
import { readBody } from './text';
import { featureFinder, termIdsOf } from './terms';
import { vectorOf } from './vectors';

export interface PreviewOptions extends ViewOptions {
  type: ArticleType;
  key: StoryKey;
  language: string;
  title: string;
  body: unknown;
  attached: Partial<Record<RecordKind, string[]>>;
  keywords: string[];
  /** Whether the facts of a record may be used, beyond those that the saved article has; all of them when left out. */
  mayUse?: (uid: string, row: Row) => boolean;
  /** Milliseconds since 1970; now when left out. */
  publishedAt?: number;
}

/** Ids for features that no story has: they weigh in the length of the vector, and match nothing. */
const UNKNOWN = 2 ** 26 - 1;

const NONE: Ignored = new Map();

/** The records that the saved article has: what these tell is in the list that its readers see. */
const attachedAlready = async (
  strapi: Core.Strapi,
  { type, key }: PreviewOptions
): Promise<ReadonlySet<string>> => {
  const names = Object.values(attachmentNames(strapi));
  const rows = (await strapi.db.query(type.uid).findMany({
    where: { documentId: key.documentId, ...(type.isLocalized ? { locale: key.locale } : {}) },
    select: ['id'],
    populate: Object.fromEntries(names.map((name) => [name, { select: ['documentId'] }])) as never,
  })) as Row[];
  return new Set(
    rows.flatMap((row) =>
      names.flatMap((name) => (row[name] as Row[]).map(({ documentId }) => documentId))
    )
  );
};

/** The facts behind records, published or not: editors see their drafts. */
const readFacts = async (strapi: Core.Strapi, options: PreviewOptions): Promise<Fact[]> => {
  const { attached, mayUse = () => true } = options;
  const { locale } = options.key;
  let already: ReadonlySet<string> | undefined;
  const names = attachmentNames(strapi);
  const article: Record<string, unknown> = {};
  for (const kind of RECORD_KINDS) {
    const documentIds = attached[kind] ?? [];
    if (documentIds.length === 0) continue;
    const rows = (await strapi.db.query(UID[kind]).findMany({
      where: { documentId: { $in: documentIds } },
      populate: { ...FACTS_POPULATE[kind], ...CREATOR } as never,
      orderBy: { id: 'asc' },
    })) as Row[];
    const best = new Map<string, Row>();
    for (const row of rows) {
      if (!mayUse(UID[kind], row)) {
        already ??= await attachedAlready(strapi, options);
        if (!already.has(row.documentId)) continue;
      }
      if (!best.has(row.documentId) || row.locale === locale) best.set(row.documentId, row);
    }
    article[names[kind]] = [...best.values()];
  }
  return factsOf(article as Row, names);
};

/** Lists for texts that are not stored: ranked like a publication, without writing anything. */
export const createPreview = (
  strapi: Core.Strapi,
  store: Store,
  settings: () => Promise<EngineSettings>,
  present: Present
) => {
  const rankText = async (
    db: Db,
    { key, language, publishedAt = Date.now(), settings: tried }: PreviewOptions,
    { features, body, terms }: ObservedText,
    engine: EngineSettings
  ) => {
    const archive = await readArchive(db, key.locale);
    const digests = features.map(({ kind, key: name }) => digestOf(key.locale, kind, name));
    const known = await lookUpFeatures(db, digests);
    const idOf = (index: number): number =>
      known.get(digests[index] as number)?.id ?? UNKNOWN - index;
    const ids = termIdsOf(features, idOf);
    const byId = new Map([...known.values()].map((feature) => [feature.id, feature]));
    const kinds = new Map(features.map(({ kind }, index) => [idOf(index), kind]));
    // Counted as if it were published: a record that one other story has would otherwise seem to be nobody's.
    const before = (await findStories(db, key, [key.documentId])).get(key.documentId);
    const counted = new Set(before?.vocabulary);
    const counts: Counts = {
      kindOf: (id) => kinds.get(id) ?? 'word',
      storiesOf: (id) => Math.max(1, (byId.get(id)?.stories ?? 0) + (counted.has(id) ? 0 : 1)),
    };
    const total = archive.stories + (before ? 0 : 1);
    const portrait = portraitOf(vectorOf(features, idOf, ids.word), counts, total);
    const story = await readStory(db, key);
    const now = Date.now();
    const found = await findCandidates(db, {
      story: story?.id ?? 0,
      features: queryOf(portrait, total),
      limit: CANDIDATES,
      ...candidateDays(publishedAt, engine.rules, now),
    });
    // The index was made with the newsroom's own settings.
    const ignored = tried ? await readIgnored(db, key.locale, engine.ignored(language)) : NONE;
    const candidates = (await storiesById(db, found)).map((each) =>
      withoutIgnored(each, ignored, total)
    );
    const itself = { ...portrait, id: story?.id ?? 0, uid: key.uid, publishedAt, original: null };
    const ranking: Ranking = {
      story: itself,
      ranked: rank({ ...itself, pairs: portrait.vector.pairs }, candidates, total, engine),
      members: new Map(candidates.map((each) => [each.id, each])),
      rules: engine.rules,
      now,
    };
    const own = ownList(ranking);
    const original = originalIn(ranking);
    const targets = await asNeighbours(
      db,
      own.map(({ target }) => target)
    );
    const entries = new Map(own.map((entry) => [entry.target, entry]));
    const neighbours = targets.map((neighbour): Neighbour => {
      const entry = entries.get(neighbour.target.id);
      return {
        ...neighbour,
        score: entry?.score ?? 0,
        evidence: entry?.evidence ?? '',
      };
    });
    // A new text has no group of its own yet by which the report that it repeats would be left out.
    const repeated = story ? null : original;
    return {
      story: story && { ...story, group: original ?? groupOf({ ...story, original: null }) },
      neighbours: neighbours.filter(({ group }) => group !== repeated),
      outline: () => ({ needs: [], make: () => outlineOf(body, featureFinder(ids, terms)) }),
    };
  };

  return async (options: PreviewOptions): Promise<AlsoReadAnswer> => {
    const { type, key, language, title, keywords } = options;
    const engine = options.settings ? engineSettings(options.settings) : await settings();
    const body = type.bodyShape
      ? readBody(options.body, type.bodyShape)
      : { passages: [], headings: [null], links: [] };
    const observed = observeText(
      { title, body },
      {
        language,
        facts: await readFacts(strapi, options),
        keywords,
        ignored: engine.ignored(language),
      }
    );
    const { neighbours, ...rest } = await store.read((db) =>
      rankText(db, options, observed, engine)
    );
    const source = {
      key,
      language,
      neighbours,
      isWhole: true,
      namesVersion: null,
      ...rest,
      links: body.links,
      updatedAt: null,
      isDecided: true,
    };
    const [answer] = await present([source], options);
    return answer as AlsoReadAnswer;
  };
};
