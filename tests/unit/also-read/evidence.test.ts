import fc from 'fast-check';
import { packEvidence, unpackEvidence } from '../../../server/src/also-read/evidence';

it('keeps ids exactly and shares to four digits', () => {
  expect(
    unpackEvidence(
      packEvidence([
        [7, 0.41235],
        [1_900_000, 0.0001],
      ])
    )
  ).toEqual([
    [7, 0.4124],
    [1_900_000, 0.0001],
  ]);
});

it('keeps nothing as nothing', () => {
  expect(unpackEvidence(packEvidence([]))).toEqual([]);
});

it('comes back as it was, whatever the features', () => {
  const share = fc.integer({ min: 0, max: 10_000 }).map((steps) => steps / 10_000);
  const entry = fc.tuple(fc.integer({ min: 1, max: 2 ** 31 - 1 }), share);
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 16 }), (evidence) => {
      expect(unpackEvidence(packEvidence(evidence))).toEqual(evidence);
    }),
    { numRuns: 2000 }
  );
});
