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

/** The vector of a signature, as `selectSignature` gives it. */
export const vectorOf = (
  features: (ObservedFeature & { id: number; stories: number })[]
): Vector => {
  const sorted = [...features].sort((a, b) => a.id - b.id);
  const words = new Map<string, { id: number; stories: number }>();
  for (const feature of sorted) if (feature.kind === 'word') words.set(feature.key, feature);
  const ids = new Int32Array(sorted.length);
  const weights = new Uint8Array(sorted.length);
  const pairs: { pair: number; stories: number }[] = [];
  sorted.forEach(({ id, weight, stories, before }, index) => {
    ids[index] = id;
    weights[index] = stepsOf(weight);
    for (const key of before ?? []) {
      const next = words.get(key);
      if (!next) continue;
      pairs.push({ pair: pairOf(id, next.id), stories: Math.min(stories, next.stories) });
    }
  });
  if (pairs.length > MAX_PAIRS) {
    pairs.sort((a, b) => a.stories - b.stories || a.pair - b.pair);
    pairs.length = MAX_PAIRS;
  }
  const kept = pairs.map(({ pair }) => pair);
  return { ids, weights, pairs: Float64Array.from(kept).sort() };
};

const writeNumber = (bytes: number[], value: number): void => {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
};

const writeIds = (bytes: number[], ids: ArrayLike<number>): void => {
  writeNumber(bytes, ids.length);
  let last = 0;
  for (let index = 0; index < ids.length; index += 1) {
    const id = ids[index] as number;
    writeNumber(bytes, id - last);
    last = id;
  }
};

class Reader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  number(): number {
    let value = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = this.byte();
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte >= 0x80);
    return value;
  }

  ids(): Int32Array {
    const ids = new Int32Array(this.number());
    let last = 0;
    for (let index = 0; index < ids.length; index += 1) ids[index] = last += this.number();
    return ids;
  }
}

const encode = (bytes: number[]): string => Buffer.from(bytes).toString('base64');
const decode = (packed: string): Reader => new Reader(Buffer.from(packed, 'base64'));

/** Ids as text: base64 of their differences in bytes of seven bits. @param ids in any order */
export const packIds = (ids: Iterable<number>): string => {
  const bytes: number[] = [];
  writeIds(bytes, Int32Array.from(ids).sort());
  return encode(bytes);
};

/** The ids, ascending. */
export const unpackIds = (packed: string): Int32Array => decode(packed).ids();

/** Index of an id in an ascending list that has it. */
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

/**
 * A vector as text: its ids, half a byte for each weight, and for each pair the places of its two words in the list of ids.
 */
export const pack = ({ ids, weights, pairs }: Vector): string => {
  const bytes: number[] = [];
  writeIds(bytes, ids);
  for (let index = 0; index < weights.length; index += 2) {
    const low = (weights[index] as number) - LOWEST;
    bytes.push(low | (((weights[index + 1] ?? LOWEST) - LOWEST) << 4));
  }
  writeNumber(bytes, pairs.length);
  let last = 0;
  for (const pair of pairs) {
    const [first, second] = idsOfPair(pair);
    const place = indexIn(ids, first);
    writeNumber(bytes, place - last);
    writeNumber(bytes, indexIn(ids, second));
    last = place;
  }
  return encode(bytes);
};

/** The vector that `pack` wrote. */
export const unpack = (packed: string): Vector => {
  const reader = decode(packed);
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
