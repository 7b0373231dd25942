import { ByteReader, ByteWriter } from './bytes';
import type { ObservedFeature } from './signature';

/** The signature of a story in a small space: about 3 bytes a feature in the database, typed arrays in memory. */
export interface Vector {
  /** Feature ids, ascending. */
  ids: Int32Array;
  /** Weight of each, in steps of `STEP`. */
  weights: Uint8Array;
  /** Pairs of words that stand side by side in the text, as `pairOf` numbers them, ascending. */
  pairs: Float64Array;
}

/** Weights are kept in steps of this size. */
export const STEP = 1 / 4;

/** A weight takes four bits: 1 to 4.75. More than 22 occurrences say no more than 22. */
const LOWEST = 4;
const LEVELS = 16;

/** A weight in whole steps, as a vector keeps it. */
export const stepsOf = (weight: number): number =>
  Math.min(LOWEST + LEVELS - 1, Math.max(LOWEST, Math.round(weight / STEP)));

/** More than any number of steps. */
const STEPS = 32;

/** How many pairs a vector keeps, those with the rarest words. */
const MAX_PAIRS = 48;

const ID_RANGE = 2 ** 26;

/** One number for two feature ids in their order; exact for ids below 67 million. */
export const pairOf = (first: number, second: number): number => first * ID_RANGE + second;

/** The ids of a pair. */
export const idsOfPair = (pair: number): [first: number, second: number] => {
  const first = Math.floor(pair / ID_RANGE);
  return [first, pair - first * ID_RANGE];
};

/**
 * The vector of all features of a story.
 * @param idOf id of a feature by its place in the list
 * @param words ids of its words by key
 */
export const vectorOf = (
  features: Pick<ObservedFeature, 'weight' | 'before'>[],
  idOf: (index: number) => number,
  words: ReadonlyMap<string, number>
): Vector => {
  // Id and weight in one number: sorting numbers is many times as fast as sorting objects.
  const entries = new Float64Array(features.length);
  const pairs: number[] = [];
  for (let index = 0; index < features.length; index += 1) {
    const { weight, before } = features[index] as (typeof features)[number];
    const id = idOf(index);
    entries[index] = id * STEPS + stepsOf(weight);
    if (!before) continue;
    for (const key of before) {
      const next = words.get(key);
      if (next !== undefined) pairs.push(pairOf(id, next));
    }
  }
  entries.sort();
  const ids = new Int32Array(entries.length);
  const weights = new Uint8Array(entries.length);
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index] as number;
    const id = Math.floor(entry / STEPS);
    ids[index] = id;
    weights[index] = entry - id * STEPS;
  }
  return { ids, weights, pairs: Float64Array.from(pairs).sort() };
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

const rarestPairs = (pairs: Float64Array, storiesOf: (id: number) => number): Float64Array => {
  if (pairs.length <= MAX_PAIRS) return pairs;
  const counted = Array.from(pairs, (pair) => {
    const [first, second] = idsOfPair(pair);
    return { pair, stories: Math.min(storiesOf(first), storiesOf(second)) };
  });
  counted.sort((a, b) => a.stories - b.stories || a.pair - b.pair);
  return Float64Array.from(counted.slice(0, MAX_PAIRS), ({ pair }) => pair).sort();
};

/**
 * A vector with some of its features only, and the rarest pairs of those.
 * @param kept ids, ascending
 * @param storiesOf in how many stories a feature occurs
 */
export const restrict = (
  { ids, weights, pairs }: Vector,
  kept: Int32Array,
  storiesOf: (id: number) => number
): Vector => {
  const has = (id: number): boolean => kept[indexIn(kept, id)] === id;
  const between = pairs.filter((pair) => idsOfPair(pair).every(has));
  return {
    ids: ids.filter(has),
    weights: weights.filter((_, index) => has(ids[index] as number)),
    pairs: rarestPairs(between, storiesOf),
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

/**
 * A vector as text: its ids, half a byte for each weight, and for each pair the places of its two words in the list of ids.
 */
export const pack = ({ ids, weights, pairs }: Vector): string => {
  const bytes = new ByteWriter();
  bytes.ids(ids);
  for (let index = 0; index < weights.length; index += 2) {
    const low = (weights[index] as number) - LOWEST;
    bytes.byte(low | (((weights[index + 1] ?? LOWEST) - LOWEST) << 4));
  }
  bytes.number(pairs.length);
  let last = 0;
  for (const pair of pairs) {
    const [first, second] = idsOfPair(pair);
    const place = indexIn(ids, first);
    bytes.number(place - last);
    bytes.number(indexIn(ids, second));
    last = place;
  }
  return bytes.toString();
};

/** The vector that `pack` wrote. */
export const unpack = (packed: string): Vector => {
  const reader = new ByteReader(packed);
  const ids = reader.ids();
  const weights = new Uint8Array(ids.length);
  for (let index = 0; index < ids.length; index += 2) {
    const byte = reader.byte();
    weights[index] = (byte & 0xf) + LOWEST;
    if (index + 1 < ids.length) weights[index + 1] = (byte >>> 4) + LOWEST;
  }
  const pairs = new Float64Array(reader.number());
  let place = 0;
  for (let index = 0; index < pairs.length; index += 1) {
    place += reader.number();
    pairs[index] = pairOf(ids[place] as number, ids[reader.number()] as number);
  }
  return { ids, weights, pairs };
};
