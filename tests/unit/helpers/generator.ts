/** A generator of numbers from 0 up to 1: the same seed gives the same numbers on every machine (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export type Random = ReturnType<typeof seeded>;

/** A whole number from `low` to `high`, both included. */
export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

export const pick = <T>(random: Random, values: readonly T[]): T =>
  values[Math.floor(random() * values.length)] as T;

export const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Runs a property on so many random cases; a failure names the seed of its case. */
export const forEachCase = (cases: number, property: (random: Random) => void): void => {
  for (let seed = 1; seed <= cases; seed += 1) {
    try {
      property(seeded(seed));
    } catch (error) {
      if (error instanceof Error) error.message = `case ${seed}: ${error.message}`;
      throw error;
    }
  }
};
