import type { Knex } from 'knex';
import type { Row } from '../../strapi-types';
import type { StoryKey } from '../keys';
import { TABLE } from '../tables';
import { ask, inParts, insertRows, inUnions, isSet, LIST, type Db, type SqlRow } from './sql';

/** One entry of a list as it is stored. */
export interface Entry {
  target: number;
  /** 0 to 100. */
  score: number;
  /** See `packEvidence`. */
  evidence: string;
}

/** Entries by story, then by target. */
export type Lists = Map<number, Map<number, Entry>>;

/** The stored lists of stories. */
export const readLists = async (db: Db, stories: number[]): Promise<Lists> => {
  const rows = await inParts(stories, (list): Promise<SqlRow[]> =>
    db(TABLE.neighbours).select('story', 'target', 'score', 'evidence').whereRaw(`story IN ${list}`)
  );
  const lists: Lists = new Map(stories.map((story) => [story, new Map<number, Entry>()]));
  for (const row of rows) {
    const target = Number(row.target);
    lists
      .get(Number(row.story))
      ?.set(target, { target, score: Number(row.score), evidence: String(row.evidence) });
  }
  return lists;
};

/** Stories whose lists name a target, with the entries. */
export const listsNaming = async (db: Db, target: number): Promise<Map<number, Entry>> => {
  const rows = (await db(TABLE.neighbours)
    .where({ target })
    .select('story', 'score', 'evidence')) as SqlRow[];
  return new Map(
    rows.map((row) => [
      Number(row.story),
      { target, score: Number(row.score), evidence: String(row.evidence) },
    ])
  );
};

/** The stories whose lists name a story. */
export const storiesNaming = async (
  db: Db,
  { uid, documentId, locale }: StoryKey
): Promise<number[]> => {
  const rows = (await db({ n: TABLE.neighbours })
    .join({ t: TABLE.stories }, 't.id', 'n.target')
    .where({ 't.uid': uid, 't.document_id': documentId, 't.locale': locale })
    .select('n.story')) as SqlRow[];
  return rows.map(({ story }) => Number(story));
};

export interface ListChanges {
  write: { story: number; entry: Entry }[];
  drop: { story: number; targets: number[] }[];
}

export const applyChanges = async (db: Db, { write, drop }: ListChanges): Promise<void> => {
  for (const { story, targets } of drop) {
    await inParts(targets, async (list) => {
      await db(TABLE.neighbours).where({ story }).whereRaw(`target IN ${list}`).delete();
      return [];
    });
  }
  await insertRows(
    db,
    TABLE.neighbours,
    ['story', 'target', 'score', 'evidence'],
    write.map(({ story, entry }) => [story, entry.target, entry.score, entry.evidence]),
    { on: ['story', 'target'], update: ['score', 'evidence'] }
  );
};

/** Takes a story out of all lists, with its own. */
export const dropStory = async (db: Db, story: number): Promise<void> => {
  await db(TABLE.neighbours).where({ story }).delete();
  await db(TABLE.neighbours).where({ target: story }).delete();
};

/** Lists grow with each new story that belongs in them; what has fallen far behind goes. */
export const trimLists = async (
  db: Db,
  stories: number[],
  { size, slack }: { size: number; slack: number }
): Promise<void> => {
  const long = await inParts(stories, (list): Promise<SqlRow[]> =>
    db(TABLE.neighbours)
      .whereRaw(`story IN ${list}`)
      .groupBy('story')
      .havingRaw(`COUNT(*) > ${size + slack}`)
      .select('story')
  );
  for (const { story } of long) {
    const rest = (await db(TABLE.neighbours)
      .where({ story: Number(story) })
      .orderBy([{ column: 'score', order: 'desc' }, { column: 'target' }])
      .offset(size)
      .limit(10 * (size + slack))
      .select('target')) as SqlRow[];
    const targets = rest.map(({ target }) => Number(target));
    await applyChanges(db, { write: [], drop: [{ story: Number(story), targets }] });
    await db(TABLE.stories).where('id', Number(story)).update({ kept: size });
  }
};

/** Which of the stories had a full list, of which little is left. */
export const shortened = async (
  db: Db,
  stories: number[],
  { size, least }: { size: number; least: number }
): Promise<number[]> => {
  const rows = await inParts(stories, (list): Promise<SqlRow[]> =>
    db({ s: TABLE.stories })
      .leftJoin({ n: TABLE.neighbours }, 'n.story', 's.id')
      .whereRaw(`s.id IN ${list}`)
      .where('s.kept', '>=', size)
      .groupBy('s.id')
      .havingRaw(`COUNT(n.id) < ${least}`)
      .select('s.id')
  );
  return rows.map(({ id }) => Number(id));
};

/** A related story as the reading side sees it. */
export interface Neighbour {
  target: StoryKey & { id: number; publishedAt: number };
  /** Stories that say nearly the same share this number. */
  group: number;
  score: number;
  /** Editors never want it suggested. */
  never: boolean;
  /** See `unpackEvidence`; packed, since most of a list is never shown. */
  evidence: string;
  /** As it is published, if it was read along. */
  article?: Row;
}

/** What of a target `t` makes a neighbour. */
export const TARGET = [
  't.id',
  't.uid',
  't.document_id',
  't.locale',
  't.published_at',
  't.original',
];

export const toNeighbour = (row: SqlRow): Neighbour => ({
  target: {
    id: Number(row.id),
    uid: String(row.uid),
    documentId: String(row.document_id),
    locale: String(row.locale),
    publishedAt: Number(row.published_at),
  },
  group: Number(row.original ?? row.id),
  score: Number(row.score ?? 0),
  evidence: String(row.evidence ?? ''),
  never: isSet(row.never),
});

/** Adds what editors decided about targets: `d` is there when one is never to be suggested. */
export const withNever = (targets: Knex.QueryBuilder): Knex.QueryBuilder =>
  targets.leftJoin({ d: TABLE.decisions }, (on) =>
    on
      .on('d.document_id', 't.document_id')
      .andOn('d.locale', 't.locale')
      .andOn('d.uid', 't.uid')
      .andOnVal('d.kind', 'never')
  );

/** Best first; equal scores by date, newest first, then by document. */
export const byScore = (a: Neighbour, b: Neighbour): number =>
  b.score - a.score ||
  b.target.publishedAt - a.target.publishedAt ||
  (a.target.documentId < b.target.documentId ? -1 : 1);

/**
 * The lists of stories, best first. Stories that editors never want suggested are marked, not left out: one of them may be
 * pinned.
 */
export const neighboursOf = async (
  db: Db,
  stories: number[],
  { minimum, limit }: { minimum: number; limit: number }
): Promise<Map<number, Neighbour[]>> => {
  const build = () =>
    withNever(db({ n: TABLE.neighbours }).join({ t: TABLE.stories }, 't.id', 'n.target'))
      .whereRaw(`n.story IN ${LIST}`)
      .where('n.score', '>=', minimum)
      .select(TARGET)
      .select('n.story', 'n.score', 'n.evidence', { never: 'd.id' });
  const rows = await inParts(stories, (list) =>
    ask(db, { name: 'neighbours', bindings: ['never', minimum], list }, build)
  );
  const lists = new Map<number, Neighbour[]>();
  for (const row of rows) {
    const story = Number(row.story);
    const list = lists.get(story);
    if (list) list.push(toNeighbour(row));
    else lists.set(story, [toNeighbour(row)]);
  }
  for (const [story, list] of lists) lists.set(story, list.sort(byScore).slice(0, limit));
  return lists;
};

/** Stories by id as neighbours without a score, in the order of the ids. */
export const asNeighbours = async (db: Db, ids: number[]): Promise<Neighbour[]> => {
  const rows = await inParts(ids, (list): Promise<SqlRow[]> =>
    withNever(db({ t: TABLE.stories }))
      .select(TARGET)
      .select({ never: 'd.id' })
      .whereRaw(`t.id IN ${list}`)
  );
  const found = new Map(rows.map((row) => [Number(row.id), toNeighbour(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
};

/** Which stories are asked for: those of a locale, before a time in milliseconds since 1970 if there is one. */
export interface NewestOf {
  locale: string;
  before?: number;
}

/** The newest stories of locales, in one statement; for each of the questions in their order. */
export const newestOf = async (
  db: Db,
  asked: NewestOf[],
  limit: number
): Promise<Neighbour[][]> => {
  const newest = ({ locale, before }: NewestOf, index: number) =>
    db.select('*').from(
      withNever(db({ t: TABLE.stories }))
        .where('t.locale', locale)
        .modify((found) => {
          if (before !== undefined) found.where('t.published_at', '<', before);
        })
        .orderBy([
          { column: 't.published_at', order: 'desc' },
          { column: 't.document_id', order: 'asc' },
        ])
        .limit(limit)
        .select(TARGET)
        .select({ never: 'd.id' })
        .select(db.raw(`${index} AS asked`))
        .as(`q${index}`)
    );
  const lists = asked.map((): Neighbour[] => []);
  const rows = await inUnions(db, asked.map(newest));
  for (const row of rows) lists[Number(row.asked)]?.push(toNeighbour(row));
  return lists.map((list) => list.sort(byScore));
};
