import { ByteReader, ByteWriter } from './bytes';
import type { ObservedFeature } from './signature';

/**
 * The signature of a story in a small space: 2 to 4 bytes a feature in the database, typed arrays in memory.
 */
export interface Vector {
  /** Feature ids, ascending. */
  ids: Int32Array;
  /** Weight of each, in steps of `STEP`. */
  weights: Uint8Array;
  /** Pairs of words that stand side by side in the text, as `pairOf` numbers them, ascending. */
  pairs: Float64Array;
}

/** Weights are kept in steps of this size, up to 255 steps. */
export const STEP = 1 / 32;

const ID_RANGE = 2 ** 26;

/** One number for two feature ids in their order; exact for ids below 67 million. */
export const pairOf = (first: number, second: number): number => first * ID_RANGE + second;

/** The ids of a pair. */
export const idsOfPair = (pair: number): [first: number, second: number] => [
  Math.floor(pair / ID_RANGE),
  pair % ID_RANGE,
];

/** The vector of a signature whose features have their ids. */
export const vectorOf = (features: (ObservedFeature & { id: number })[]): Vector => {
  const sorted = [...features].sort((a, b) => a.id - b.id);
  const words = new Map<string, number>();
  for (const { kind, key, id } of sorted) if (kind === 'word') words.set(key, id);
  const pairs: number[] = [];
  for (const { id, before = [] } of sorted) {
    for (const key of before) {
      const next = words.get(key);
      if (next !== undefined) pairs.push(pairOf(id, next));
    }
  }
  return {
    ids: Int32Array.from(sorted, ({ id }) => id),
    weights: Uint8Array.from(sorted, ({ weight }) => Math.min(255, Math.round(weight / STEP))),
    pairs: Float64Array.from(pairs).sort(),
  };
};

/** Where an id stands in an ascending list, or would stand. */
const indexIn = (ids: Int32Array, id: number): number => {
  let low = 0;
  let high = ids.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] as number) < id) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A vector without the features, and the pairs, that are not kept. @param kept ascending */
export const restrict = ({ ids, weights, pairs }: Vector, kept: Int32Array): Vector => {
  const has = (id: number): boolean => kept[indexIn(kept, id)] === id;
  return {
    ids: ids.filter(has),
    weights: weights.filter((_, index) => has(ids[index] as number)),
    pairs: pairs.filter((pair) => idsOfPair(pair).every(has)),
  };
};

/** Ids as text: base64 of their differences in bytes of seven bits. @param ids in any order */
export const packIds = (ids: ArrayLike<number>): string => {
  const bytes = new ByteWriter();
  bytes.ids(Int32Array.from(ids).sort());
  return bytes.toString();
};

/** The ids, ascending. */
export const unpackIds = (packed: string): Int32Array => new ByteReader(packed).ids();

/** A vector as text: its ids, a byte for each weight, and for each pair the places of its two words in the list of ids. */
export const pack = ({ ids, weights, pairs }: Vector): string => {
  const bytes = new ByteWriter();
  bytes.ids(ids);
  for (const weight of weights) bytes.byte(weight);
  bytes.number(pairs.length);
  for (const pair of pairs) {
    for (const id of idsOfPair(pair)) bytes.number(indexIn(ids, id));
  }
  return bytes.toString();
};

export const unpack = (packed: string): Vector => {
  const reader = new ByteReader(packed);
  const ids = reader.ids();
  const weights = Uint8Array.from(ids, () => reader.byte());
  const pairs = new Float64Array(reader.number());
  for (let index = 0; index < pairs.length; index += 1) {
    const first = ids[reader.number()] as number;
    pairs[index] = pairOf(first, ids[reader.number()] as number);
  }
  return { ids, weights, pairs };
};
