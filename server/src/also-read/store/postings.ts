import { TABLE } from '../tables';
import type { Vector } from '../vectors';
import type { Days } from '../lists';
import type { ProbeFeature } from '../ranking';
import { insertRows, inUnions, type Db, type SqlRow } from './sql';

/** What a story is found by: one posting for each feature of a vector. */
export interface Posted {
  /** Days since 1970. */
  day: number;
  /** The few features that are posted; without pairs. */
  vector: Vector;
}

const rowsOf = (posted: Posted | null): Map<string, [number, number, number]> => {
  const rows = new Map<string, [number, number, number]>();
  if (!posted) return rows;
  const { day, vector } = posted;
  vector.ids.forEach((feature, index) => {
    const weight = vector.weights[index] as number;
    rows.set(`${feature} ${day} ${weight}`, [feature, day, weight]);
  });
  return rows;
};

/** Puts stories where they are found now, and takes them from where they were; what stays the same is not written. */
export const movePostings = async (
  db: Db,
  moves: { story: number; before: Posted | null; after: Posted | null }[]
): Promise<void> => {
  const added: number[][] = [];
  for (const { story, before, after } of moves) {
    const had = rowsOf(before);
    const has = rowsOf(after);
    const gone = [...had].filter(([row]) => !has.has(row)).map(([, [feature]]) => feature);
    if (before && gone.length > 0) {
      await db(TABLE.postings)
        .where({ story, day: before.day })
        .whereRaw(`feature IN (${gone.join(',')})`)
        .delete();
    }
    for (const [row, [feature, day, weight]] of has) {
      if (!had.has(row)) added.push([feature, day, story, weight]);
    }
  }
  await insertRows(db, TABLE.postings, ['feature', 'day', 'story', 'weight'], added);
};

export interface CandidateQuery extends Days {
  /** The story itself, which is not its own candidate. */
  story: number;
  /** Features to be found by, and how much a posting's weight counts for each. */
  features: ProbeFeature[];
  limit: number;
}

/** The stories that share most with a signature, in one statement over the postings. */
export const findCandidates = async (
  db: Db,
  { story, features, from, to, limit }: CandidateQuery
): Promise<number[]> => {
  if (features.length === 0) return [];
  // `SELECT … UNION ALL` instead of VALUES: the one form that all three databases take. Numbers of our own stand in the
  // text: as parameters PostgreSQL would take them for text.
  const query = features
    .map(({ id, weight }) => `SELECT ${id} AS feature, ${weight.toFixed(6)} AS value`)
    .join(' UNION ALL ');
  const found = (await db
    .select('p.story')
    .from(db.raw(`(${query}) AS q`))
    .join({ p: TABLE.postings }, 'p.feature', 'q.feature')
    .whereNot('p.story', story)
    .modify((rows) => {
      if (from !== undefined) rows.where('p.day', '>=', from);
      if (to !== undefined) rows.where('p.day', '<=', to);
    })
    .groupBy('p.story')
    .orderByRaw('SUM(p.weight * q.value) DESC, p.story')
    .limit(limit)) as SqlRow[];
  return found.map((row) => Number(row.story));
};

/** Which stories are asked for: those with a feature, until a day since 1970 if there is one. */
export interface NewestWith {
  feature: number;
  to?: number;
}

/** The newest stories that share features, in one statement; for each of the questions in their order. */
export const newestWith = async (
  db: Db,
  asked: NewestWith[],
  limit: number
): Promise<number[][]> => {
  const newest = ({ feature, to }: NewestWith, index: number) =>
    db.select('*').from(
      db(TABLE.postings)
        .where({ feature })
        .modify((found) => {
          if (to !== undefined) found.where('day', '<=', to);
        })
        .orderBy([
          { column: 'day', order: 'desc' },
          { column: 'story', order: 'desc' },
        ])
        .limit(limit)
        .select('day', 'story')
        .select(db.raw(`${index} AS asked`))
        .as(`q${index}`)
    );
  const lists = asked.map((): { day: number; story: number }[] => []);
  for (const row of await inUnions(db, asked.map(newest))) {
    lists[Number(row.asked)]?.push({ day: Number(row.day), story: Number(row.story) });
  }
  return lists.map((list) =>
    list.sort((a, b) => b.day - a.day || b.story - a.story).map(({ story }) => story)
  );
};
