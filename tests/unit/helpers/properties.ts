import fc from 'fast-check';

/** Runs a property over ten thousand cases, fewer where each takes long; the seed is fixed, so that a failure today is one tomorrow. */
export const holds = <T>(
  arbitrary: fc.Arbitrary<T>,
  property: (value: T) => void,
  numRuns = 10_000
): void =>
  fc.assert(fc.property(arbitrary, property), {
    numRuns,
    seed: Number(process.env.SEED ?? 1),
  });

/** As `expect(a).toBe(b)`, which is slow for what is compared ten thousand times. */
export const same = (a: unknown, b: unknown): void => {
  if (a !== b) expect(a).toBe(b);
};
