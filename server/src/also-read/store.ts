import { createHash } from 'node:crypto';
import type { Core } from '@strapi/types';
import type { Knex } from 'knex';
import type { Reason } from '../../../shared/contracts';
import type { Outline } from './placement';
import { NAME_FACTOR, type Candidate, type RankedFeature, type RankedStory } from './ranking';
import { rarity } from './rarity';
import type { FeatureKind, ObservedFeature } from './signature';
import { TABLE } from './tables';

/** Which version of which document a story is. */
export interface StoryKey {
  uid: string;
  documentId: string;
  /** Empty on types that are not localized. */
  locale: string;
}

export interface StoredStory extends StoryKey {
  id: number;
  /** Milliseconds since 1970. */
  publishedAt: number;
  changedAt: number;
  outline: Outline;
  links: string[];
}

/** A feature with its id and count, as the store knows it. */
export type KnownFeature = ObservedFeature & RankedFeature;

export interface Neighbour {
  target: StoryKey & { publishedAt: number };
  score: number;
  reasons: Reason[];
  evidence: [feature: number, share: number][];
}

/** Below the limits on bound parameters of all three databases. */
const CHUNK = 400;

/** Lists keep more than any page shows: some targets will be hidden, unpublished or out of the reader's reach. */
const LIST_SIZE = 30;

/** Feature ids in a line of text: differences of the sorted ids, base 36. */
const packIds = (ids: number[]): string => {
  let last = 0;
  return [...ids]
    .sort((a, b) => a - b)
    .map((id) => {
      const step = (id - last).toString(36);
      last = id;
      return step;
    })
    .join(',');
};

const unpackIds = (packed: string | null): number[] => {
  let last = 0;
  return (packed ? packed.split(',') : []).map((step) => (last += parseInt(step, 36)));
};

const digestOf = (locale: string, kind: FeatureKind, key: string): string =>
  createHash('sha1').update(`${locale}\n${kind}\n${key}`).digest('hex').slice(0, 24);

const chunks = <T>(list: T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, index) =>
    list.slice(index * CHUNK, (index + 1) * CHUNK)
  );

const parse = <T>(json: unknown, fallback: T): T =>
  typeof json === 'string' ? (JSON.parse(json) as T) : fallback;

type Db = Knex.Transaction;

interface FeatureRow {
  id: number;
  digest: string;
  stories: number;
}

const readFeatures = async (db: Db, digests: string[]): Promise<Map<string, FeatureRow>> => {
  const found = new Map<string, FeatureRow>();
  for (const part of chunks(digests)) {
    const rows = (await db(TABLE.features)
      .select('id', 'digest', 'stories')
      .whereIn('digest', part)) as FeatureRow[];
    for (const row of rows) found.set(row.digest, row);
  }
  return found;
};

const addFeatures = async (
  db: Db,
  features: (ObservedFeature & { digest: string })[]
): Promise<void> => {
  for (const part of chunks(features)) {
    await db(TABLE.features)
      .insert(
        part.map(({ digest, kind, key, label }) => ({ digest, kind, key, label, stories: 0 }))
      )
      .onConflict('digest')
      .ignore();
  }
};

const changeCounts = async (db: Db, ids: number[], by: 1 | -1): Promise<void> => {
  for (const part of chunks([...ids].sort((a, b) => a - b))) {
    await db(TABLE.features).whereIn('id', part).increment('stories', by);
  }
};

const storyRow = async (db: Db, { uid, documentId, locale }: StoryKey) =>
  (await db(TABLE.stories)
    .where({ uid, document_id: documentId, locale })
    .first('id', 'vocabulary')) as { id: number; vocabulary: string | null } | undefined;

const storyKeys = async (
  db: Db,
  which: (rows: Knex.QueryBuilder) => Knex.QueryBuilder
): Promise<StoryKey[]> => {
  const rows = (await which(db(TABLE.stories).select('uid', 'document_id', 'locale'))) as Record<
    string,
    unknown
  >[];
  return rows.map((row) => ({
    uid: String(row.uid),
    documentId: String(row.document_id),
    locale: String(row.locale),
  }));
};

const toStory = (row: Record<string, unknown>): StoredStory => ({
  id: Number(row.id),
  uid: String(row.uid),
  documentId: String(row.document_id),
  locale: String(row.locale),
  publishedAt: Number(row.published_at),
  changedAt: Number(row.changed_at),
  outline: parse<Outline>(row.outline, { headings: [null], passages: [] }),
  links: parse<string[]>(row.links, []),
});

/** All SQL of the index. Every method is one transaction, the caller's if there is one. */
export const createStore = (strapi: Core.Strapi) => {
  const run = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    strapi.db.transaction(({ trx }) => work(trx as Db)) as Promise<T>;

  return {
    /**
     * Counts the features of a story in place of those it had, and returns them with ids and counts.
     * @returns the story's id and its features, records first
     */
    observe: (key: StoryKey, publishedAt: number, observed: ObservedFeature[]) =>
      run(async (db) => {
        const features = observed.map((feature) => ({
          ...feature,
          digest: digestOf(key.locale, feature.kind, feature.key),
        }));
        const digests = features.map(({ digest }) => digest);
        const before = await readFeatures(db, digests);
        await addFeatures(
          db,
          features.filter(({ digest }) => !before.has(digest))
        );
        const now = { published_at: publishedAt, changed_at: Date.now() };
        const { uid, documentId, locale } = key;
        await db(TABLE.stories)
          .insert({ uid, document_id: documentId, locale, ...now, vocabulary: '' })
          .onConflict(['uid', 'document_id', 'locale'])
          .merge(now);
        const story = await storyRow(db, key);
        if (!story) throw new Error(`story ${uid} ${documentId} could not be stored`);
        const known = await readFeatures(db, digests);
        const ids = [...known.values()].map(({ id }) => id);
        const had = new Set(unpackIds(story.vocabulary));
        const has = new Set(ids);
        await changeCounts(
          db,
          [...has].filter((id) => !had.has(id)),
          1
        );
        await changeCounts(
          db,
          [...had].filter((id) => !has.has(id)),
          -1
        );
        await db(TABLE.stories)
          .where('id', story.id)
          .update({ vocabulary: packIds(ids) });
        return {
          story: story.id,
          features: features.map(({ digest, ...feature }): KnownFeature => {
            const row = known.get(digest) as FeatureRow;
            return { ...feature, id: row.id, stories: row.stories + (had.has(row.id) ? 0 : 1) };
          }),
        };
      }),

    /** Stores what a story is found by, and what placement needs of its body. */
    index: (
      story: number,
      signature: KnownFeature[],
      { outline, links }: { outline: Outline; links: string[] }
    ) =>
      run(async (db) => {
        await db(TABLE.postings).where({ story }).delete();
        for (const part of chunks(signature)) {
          await db(TABLE.postings).insert(
            part.map(({ id, weight }) => ({ feature: id, story, weight }))
          );
        }
        await db(TABLE.stories)
          .where('id', story)
          .update({ outline: JSON.stringify(outline), links: JSON.stringify(links) });
      }),

    /** Takes a story out of the index, out of the counts and out of every list. */
    remove: (key: StoryKey) =>
      run(async (db) => {
        const story = await storyRow(db, key);
        if (!story) return false;
        await changeCounts(db, unpackIds(story.vocabulary), -1);
        await db(TABLE.postings).where('story', story.id).delete();
        await db(TABLE.neighbours).where('story', story.id).orWhere('target', story.id).delete();
        await db(TABLE.stories).where('id', story.id).delete();
        return true;
      }),

    countStories: (locale: string) =>
      run(async (db) => {
        const row = await db(TABLE.stories).where({ locale }).count({ stories: '*' }).first();
        return Number(row?.stories ?? 0);
      }),

    /**
     * The stories that share most with a signature, in one statement: the sum of the products of weights, each by the
     * square of its rarity. Features are per locale, so stories of other locales cannot turn up.
     */
    candidates: (
      story: number,
      signature: KnownFeature[],
      { stories, limit }: { stories: number; limit: number }
    ) =>
      run(async (db): Promise<Candidate[]> => {
        const shared = signature.filter((feature) => feature.stories > 1);
        if (shared.length === 0) return [];
        // `SELECT … UNION ALL` instead of VALUES: the one form that all three databases take. Numbers of our own stand in
        // the text: as parameters PostgreSQL would take them for text.
        const query = shared
          .map(({ id, weight, stories: having }) => {
            const value = weight * rarity(having, stories) ** 2;
            return `SELECT ${Number(id)} AS feature, ${Number(value)} AS weight`;
          })
          .join(' UNION ALL ');
        const found = (await db
          .select('p.story')
          .from(db.raw(`(${query}) AS q`))
          .join({ p: TABLE.postings }, 'p.feature', 'q.feature')
          .whereNot('p.story', story)
          .groupBy('p.story')
          .orderByRaw('SUM(p.weight * q.weight) DESC, p.story')
          .limit(limit)) as { story: number }[];
        const ids = found.map((row) => Number(row.story));
        return ids.length === 0 ? [] : detail(db, ids, shared, stories);
      }),

    /**
     * Replaces a story's list, and puts the story into the lists that it belongs in.
     * @param archive how many stories there are now: tells later how old the list is
     */
    saveNeighbours: (
      story: number,
      ranked: RankedStory[],
      { minimum, archive }: { minimum: number; archive: number }
    ) =>
      run(async (db) => {
        await db(TABLE.stories).where('id', story).update({ archive });
        const close = ranked.filter(({ score }) => score >= minimum);
        const kept = close.slice(0, LIST_SIZE);
        await db(TABLE.neighbours).where({ story }).orWhere({ target: story }).delete();
        const rows = [
          ...kept.map((entry) => neighbourRow(story, entry.story, entry)),
          ...close.map((entry) => neighbourRow(entry.story, story, entry)),
        ];
        for (const part of chunks(rows)) {
          await db(TABLE.neighbours).insert(part).onConflict(['story', 'target']).merge();
        }
        const touched = close.map((entry) => entry.story);
        if (touched.length > 0) {
          await db(TABLE.stories).whereIn('id', touched).update({ changed_at: Date.now() });
        }
        await trim(db, touched);
      }),

    /** A story with its list, best first. Null when it is not indexed. */
    list: (key: StoryKey) =>
      run(async (db): Promise<{ story: StoredStory; neighbours: Neighbour[] } | null> => {
        const { uid, documentId, locale } = key;
        const row = (await db(TABLE.stories)
          .where({ uid, document_id: documentId, locale })
          .first()) as Record<string, unknown> | undefined;
        if (!row) return null;
        const rows = (await db({ n: TABLE.neighbours })
          .join({ t: TABLE.stories }, 't.id', 'n.target')
          .where('n.story', Number(row.id))
          .orderBy([
            { column: 'n.score', order: 'desc' },
            { column: 't.published_at', order: 'desc' },
            { column: 't.document_id', order: 'asc' },
          ])
          .limit(LIST_SIZE)
          .select(
            't.uid',
            't.document_id',
            't.locale',
            't.published_at',
            'n.score',
            'n.reasons',
            'n.evidence'
          )) as Record<string, unknown>[];
        return { story: toStory(row), neighbours: rows.map(toNeighbour) };
      }),

    /** The newest stories of a locale, for pages on which nothing is close enough. */
    latest: (key: StoryKey, limit: number) =>
      run(async (db): Promise<Neighbour[]> => {
        const rows = (await db(TABLE.stories)
          .where({ locale: key.locale })
          .whereNot((itself) => itself.where({ uid: key.uid, document_id: key.documentId }))
          .orderBy([
            { column: 'published_at', order: 'desc' },
            { column: 'document_id', order: 'asc' },
          ])
          .limit(limit)
          .select('uid', 'document_id', 'locale', 'published_at')) as Record<string, unknown>[];
        return rows.map((row) => toNeighbour({ ...row, score: 0 }));
      }),

    /** Keys of the stored stories of a type, to compare with what is published. */
    storyKeys: (uid: string) => run((db) => storyKeys(db, (rows) => rows.where({ uid }))),

    /** Keys of the stored versions of one document. */
    versions: (uid: string, documentId: string) =>
      run((db) => storyKeys(db, (rows) => rows.where({ uid, document_id: documentId }))),

    /** Stories whose lists were made when the archive was smaller than `archive`, the oldest lists first. */
    listedBefore: (locale: string, archive: number, limit: number) =>
      run(async (db) =>
        storyKeys(db, (rows) =>
          rows
            .where({ locale })
            .where((list) => list.whereNull('archive').orWhere('archive', '<', archive))
            .orderBy('archive')
            .limit(limit)
        )
      ),

    countAll: () =>
      run(async (db) => {
        const row = await db(TABLE.stories).count({ stories: '*' }).first();
        return Number(row?.stories ?? 0);
      }),

    /** What the features with these ids are, as `kind key`. */
    featureNames: (ids: number[]) =>
      run(async (db): Promise<Map<string, number>> => {
        const rows = (await db(TABLE.features)
          .whereIn('id', ids)
          .select('id', 'kind', 'key')) as Record<string, unknown>[];
        return new Map(
          rows.map((row) => [`${String(row.kind)} ${String(row.key)}`, Number(row.id)])
        );
      }),
  };
};

export type Store = ReturnType<typeof createStore>;

const toNeighbour = (row: Record<string, unknown>): Neighbour => ({
  target: {
    uid: String(row.uid),
    documentId: String(row.document_id),
    locale: String(row.locale),
    publishedAt: Number(row.published_at),
  },
  score: Number(row.score),
  reasons: parse<Reason[]>(row.reasons, []),
  evidence: parse<[number, number][]>(row.evidence, []),
});

const neighbourRow = (story: number, target: number, ranked: RankedStory) => ({
  story,
  target,
  score: ranked.score,
  reasons: JSON.stringify(ranked.reasons),
  evidence: JSON.stringify(ranked.evidence),
});

/** Lists grow with each new story that belongs in them; what has fallen far behind goes. */
const trim = async (db: Db, stories: number[]): Promise<void> => {
  if (stories.length === 0) return;
  const long = (await db(TABLE.neighbours)
    .whereIn('story', stories)
    .groupBy('story')
    .havingRaw('COUNT(*) > ?', [2 * LIST_SIZE])
    .select('story')) as { story: number }[];
  for (const { story } of long) {
    const rest = (await db(TABLE.neighbours)
      .where({ story })
      .orderBy([{ column: 'score', order: 'desc' }, { column: 'id' }])
      .offset(LIST_SIZE)
      .limit(1000)
      .select('id')) as { id: number }[];
    const ids = rest.map(({ id }) => id);
    await db(TABLE.neighbours).whereIn('id', ids).delete();
  }
};

/** What the ranking needs of each candidate: its date, the length of its vector, and the weights of the shared features. */
const detail = async (
  db: Db,
  ids: number[],
  shared: KnownFeature[],
  stories: number
): Promise<Candidate[]> => {
  const dates = (await db(TABLE.stories).whereIn('id', ids).select('id', 'published_at')) as Record<
    string,
    unknown
  >[];
  const rarities =
    `LN(1 + (${Number(stories)} - f.stories + 0.5) / (f.stories + 0.5)) * ` +
    `(CASE f.kind WHEN 'name' THEN ${NAME_FACTOR} ELSE 1 END)`;
  const norms = (await db({ p: TABLE.postings })
    .join({ f: TABLE.features }, 'f.id', 'p.feature')
    .whereIn('p.story', ids)
    .whereIn('f.kind', ['word', 'name'])
    .groupBy('p.story')
    .select('p.story')
    .select(
      db.raw(`SUM(p.weight * p.weight * (${rarities}) * (${rarities})) AS square`)
    )) as Record<string, unknown>[];
  const candidates = new Map<number, Candidate>(
    dates.map((row) => [
      Number(row.id),
      {
        story: Number(row.id),
        publishedAt: Number(row.published_at),
        norm: 0,
        shared: new Map<number, number>(),
      },
    ])
  );
  for (const row of norms) {
    const candidate = candidates.get(Number(row.story));
    if (candidate) candidate.norm = Math.sqrt(Math.max(0, Number(row.square)));
  }
  const postings = (await db(TABLE.postings)
    .whereIn('story', ids)
    .whereIn(
      'feature',
      shared.map(({ id }) => id)
    )
    .select('story', 'feature', 'weight')) as Record<string, unknown>[];
  for (const row of postings) {
    candidates.get(Number(row.story))?.shared.set(Number(row.feature), Number(row.weight));
  }
  return [...candidates.values()];
};
