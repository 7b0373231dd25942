/** How good lists are, measured against the grades that people gave. */

/** Document id -> grade, above 0; what is not in it has grade 0. */
export type Grades = Record<string, number>;

/** How many places of a list count. */
export const PLACES = 5;

const gain = (grade: number): number => 2 ** grade - 1;

const discountedGain = (grades: number[]): number =>
  grades.reduce((sum, grade, index) => sum + gain(grade) / Math.log2(index + 2), 0);

/** The list that counts: without the query itself, a document that repeats only once. */
export const countedList = (query: string, list: string[]): string[] =>
  [...new Set(list)].filter((id) => id !== query).slice(0, PLACES);

/**
 * nDCG@5 with gain 2^grade − 1 and discount log2(rank + 1), as a share of the best order of all graded documents. A list
 * without an answer has 0, and so has a query of which no document has a grade.
 */
export const ndcg = (query: string, list: string[], grades: Grades): number => {
  const best = Object.values(grades)
    .sort((a, b) => b - a)
    .slice(0, PLACES);
  const ideal = discountedGain(best);
  if (ideal === 0) return 0;
  return discountedGain(countedList(query, list).map((id) => grades[id] ?? 0)) / ideal;
};

/** P@5: the share of the five places that hold a document with grade 1 or more; empty places are misses. */
export const precision = (query: string, list: string[], grades: Grades): number =>
  countedList(query, list).filter((id) => (grades[id] ?? 0) >= 1).length / PLACES;

export interface Quality {
  ndcg: number;
  precision: number;
}

/** Both measures, averaged over all queries; a query without a list counts as an empty one. */
export const averageQuality = (
  lists: ReadonlyMap<string, string[]>,
  qrels: ReadonlyMap<string, Grades>
): Quality => {
  const sum = { ndcg: 0, precision: 0 };
  for (const [query, grades] of qrels) {
    const list = lists.get(query) ?? [];
    sum.ndcg += ndcg(query, list, grades);
    sum.precision += precision(query, list, grades);
  }
  const queries = Math.max(1, qrels.size);
  return { ndcg: sum.ndcg / queries, precision: sum.precision / queries };
};

/** By how many per cent one value lies above another. */
export const gainInPercent = (value: number, other: number): number => (value / other - 1) * 100;
