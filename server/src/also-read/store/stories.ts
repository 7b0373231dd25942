import type { StoryKey } from '../keys';
import { TABLE } from '../tables';
import { pack, packIds, unpack, unpackIds, type Vector } from '../vectors';
import type { Posted } from './postings';
import { inParts, insertRows, type Db, type SqlRow } from './sql';

/** A story as it was read from its article. */
export interface ReadStory extends StoryKey {
  /** Milliseconds since 1970. */
  publishedAt: number;
  /** Id of the article's row. */
  source: number;
  /** Ids of all its features, for the counts. */
  vocabulary: ArrayLike<number>;
  /** All features with their weights; making its list leaves the most telling ones. */
  vector: Vector;
  outline: string;
  links: string[];
}

/** What is known of a story when lists are made. */
export interface ListedStory {
  id: number;
  uid: string;
  publishedAt: number;
  /** The archive's version when it was read. */
  version: number;
  vector: Vector;
  norm: number;
  /** What it is found by at present. */
  posted: Posted | null;
  original: number | null;
}

/** What a story is compared by and found by. */
export interface Signature {
  id: number;
  vector: Vector;
  norm: number;
  posted: Posted;
}

/** What making its list finds out about a story. */
export interface Listed {
  id: number;
  original: number | null;
  /** How many stories its list holds. */
  kept: number;
}

const LISTED = [
  'id',
  'uid',
  'published_at',
  'version',
  'vector',
  'norm',
  'posted',
  'posted_day',
  'original',
];

const toPosted = (row: SqlRow): Posted | null =>
  row.posted ? { day: Number(row.posted_day), vector: unpack(String(row.posted)) } : null;

const toListed = (row: SqlRow): ListedStory => ({
  id: Number(row.id),
  uid: String(row.uid),
  publishedAt: Number(row.published_at),
  version: Number(row.version),
  vector: unpack(String(row.vector ?? '')),
  norm: Number(row.norm ?? 0),
  posted: toPosted(row),
  original: row.original === null ? null : Number(row.original),
});

/** A stored story with the ids of all its features. */
export type KnownStory = ListedStory & { vocabulary: Int32Array };

/** Stories of a type and a locale by document. */
export const findStories = async (
  db: Db,
  { uid, locale }: Pick<StoryKey, 'uid' | 'locale'>,
  documentIds: string[]
): Promise<Map<string, KnownStory>> => {
  const rows = (await db(TABLE.stories)
    .where({ uid, locale })
    .whereIn('document_id', documentIds)
    .select('document_id', 'vocabulary', ...LISTED)) as SqlRow[];
  return new Map(
    rows.map((row) => [
      String(row.document_id),
      { ...toListed(row), vocabulary: unpackIds(String(row.vocabulary ?? '')) },
    ])
  );
};

export const storiesById = async (db: Db, ids: Iterable<number>): Promise<ListedStory[]> => {
  const rows = await inParts(ids, (list): Promise<SqlRow[]> =>
    db(TABLE.stories).select(LISTED).whereRaw(`id IN ${list}`)
  );
  return rows.map(toListed);
};

/** Stories of a locale in the order of their ids, for reading all of them piece by piece. */
export const storiesAfter = async (
  db: Db,
  locale: string,
  after: number,
  limit: number
): Promise<ListedStory[]> => {
  const rows = (await db(TABLE.stories)
    .select(LISTED)
    .where({ locale })
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)) as SqlRow[];
  return rows.map(toListed);
};

/** What stories of a locale are found by, in the order of their ids. */
export const postedAfter = async (
  db: Db,
  locale: string,
  after: number,
  limit: number
): Promise<{ id: number; posted: Posted | null }[]> => {
  const rows = (await db(TABLE.stories)
    .select('id', 'posted', 'posted_day')
    .where({ locale })
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)) as SqlRow[];
  return rows.map((row) => ({ id: Number(row.id), posted: toPosted(row) }));
};

/** Which of the stories are still there as they were at a version of the archive. */
export const storiesUnchanged = async (
  db: Db,
  ids: Iterable<number>,
  version: number
): Promise<Set<number>> => {
  const rows = await inParts(ids, (list): Promise<SqlRow[]> =>
    db(TABLE.stories).select('id').whereRaw(`id IN ${list}`).where('version', '<=', version)
  );
  return new Set(rows.map((row) => Number(row.id)));
};

/** Stores stories as they were read. @returns their ids, in the same order */
export const saveRead = async (
  db: Db,
  stories: ReadStory[],
  version: number
): Promise<number[]> => {
  const [first] = stories;
  if (!first) return [];
  const now = Date.now();
  await insertRows(
    db,
    TABLE.stories,
    [
      'uid',
      'document_id',
      'locale',
      'published_at',
      'source',
      'version',
      'vocabulary',
      'vector',
      'outline',
      'links',
      'changed_at',
    ],
    stories.map((story) => [
      story.uid,
      story.documentId,
      story.locale,
      story.publishedAt,
      story.source,
      version,
      packIds(story.vocabulary),
      pack(story.vector),
      story.outline,
      JSON.stringify(story.links),
      now,
    ]),
    {
      on: ['uid', 'document_id', 'locale'],
      update: ['published_at', 'source', 'version', 'vocabulary', 'vector', 'outline', 'links'],
    }
  );
  const rows = (await db(TABLE.stories)
    .where({ uid: first.uid, locale: first.locale })
    .whereIn(
      'document_id',
      stories.map(({ documentId }) => documentId)
    )
    .select('id', 'document_id')) as SqlRow[];
  const ids = new Map(rows.map((row) => [String(row.document_id), Number(row.id)]));
  return stories.map(({ documentId }) => ids.get(documentId) as number);
};

/** The stories must exist, and the caller hold the archive's lock: an id that is gone would come back as an empty row. */
const updateById = (db: Db, columns: string[], rows: (number | string | null)[][]): Promise<void> =>
  insertRows(db, TABLE.stories, ['id', ...columns], rows, { on: ['id'], update: columns });

export const saveSignatures = (db: Db, signatures: Signature[]): Promise<void> =>
  updateById(
    db,
    ['vector', 'norm', 'posted', 'posted_day'],
    signatures.map(({ id, vector, norm, posted }) => [
      id,
      pack(vector),
      norm,
      pack(posted.vector),
      posted.day,
    ])
  );

export const saveListed = (db: Db, listed: Listed[]): Promise<void> =>
  updateById(
    db,
    ['original', 'kept'],
    listed.map(({ id, original, kept }) => [id, original, kept])
  );

/** Notes that the lists of stories changed just now. */
export const touch = async (db: Db, ids: Iterable<number>): Promise<void> => {
  const changed_at = Date.now();
  await inParts(ids, async (list) => {
    await db(TABLE.stories).whereRaw(`id IN ${list}`).update({ changed_at });
    return [];
  });
};

const toKey = (row: SqlRow): StoryKey => ({
  uid: String(row.uid),
  documentId: String(row.document_id),
  locale: String(row.locale),
});

const KEY = ['uid', 'document_id', 'locale'];

/** Keys of the stored versions of one document. */
export const versionsOf = async (db: Db, uid: string, documentId: string): Promise<StoryKey[]> => {
  const rows = (await db(TABLE.stories)
    .where({ uid, document_id: documentId })
    .select(KEY)) as SqlRow[];
  return rows.map(toKey);
};

/** Keys of stories with their ids, of one type, in the order of their ids. */
export const keysAfter = async (
  db: Db,
  uid: string,
  after: number,
  limit: number
): Promise<(StoryKey & { id: number })[]> => {
  const rows = (await db(TABLE.stories)
    .where({ uid })
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .select('id', ...KEY)) as SqlRow[];
  return rows.map((row) => ({ id: Number(row.id), ...toKey(row) }));
};

export const keysById = async (db: Db, ids: Iterable<number>): Promise<StoryKey[]> => {
  const rows = await inParts(ids, (list): Promise<SqlRow[]> =>
    db(TABLE.stories).select(KEY).whereRaw(`id IN ${list}`)
  );
  return rows.map(toKey);
};

/**
 * Stories that were folded into one whose text has changed since: they stand for themselves again.
 * @returns their keys; their own lists are to be made again
 */
export const unfold = async (db: Db, original: number, still: number[]): Promise<StoryKey[]> => {
  const which = () =>
    db(TABLE.stories).where({ original }).whereNot('id', original).whereNotIn('id', still);
  const rows = (await which().select(KEY)) as SqlRow[];
  if (rows.length > 0) await which().update({ original: null });
  return rows.map(toKey);
};

export const deleteStory = async (db: Db, id: number): Promise<void> => {
  await db(TABLE.stories).where({ id }).delete();
};
