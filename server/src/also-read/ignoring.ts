import { termWeight } from './rarity';
import { digestOf } from './store/digest';
import { lookUpFeatures } from './store/features';
import type { Db } from './store/sql';
import { STEP, type Vector } from './vectors';

/** Ids of words and names that are to be ignored, and in how many stories each occurs. */
export type Ignored = ReadonlyMap<number, number>;

/** What the index knows of words and names that are to be ignored; those that it was made without are not among them. */
export const readIgnored = async (
  db: Db,
  locale: string,
  keys: ReadonlySet<string>
): Promise<Ignored> => {
  const digests = [...keys].flatMap((key) => [
    digestOf(locale, 'word', key),
    digestOf(locale, 'name', key),
  ]);
  const known = await lookUpFeatures(db, digests);
  return new Map([...known.values()].map(({ id, stories }) => [id, stories]));
};

/**
 * A story as it would be compared if it were read without some words and names: its vector becomes shorter. Pairs are left
 * in, and no other words take the freed places, so this is an estimate.
 * @param total number of stories of the locale
 */
export const withoutIgnored = <T extends { norm: number; vector: Vector }>(
  story: T,
  ignored: Ignored,
  total: number
): T => {
  if (ignored.size === 0) return story;
  const { ids, weights } = story.vector;
  let square = story.norm ** 2;
  ids.forEach((id, index) => {
    const having = ignored.get(id);
    if (having === undefined) return;
    square -= ((weights[index] as number) * STEP * termWeight(having, total)) ** 2;
  });
  return { ...story, norm: Math.sqrt(Math.max(square, 0)) };
};
