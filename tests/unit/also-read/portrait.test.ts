import type { Counts } from '../../../server/src/also-read/counts';
import { featuresOf, portraitOf, queryOf } from '../../../server/src/also-read/portrait';
import { POSTED_SIZE, SIGNATURE_SIZE } from '../../../server/src/also-read/signature';
import { pairOf, STEP, type Vector } from '../../../server/src/also-read/vectors';

const STORIES = 1000;

/** Ids from 1 on; the higher the id, the rarer the word. Those above 900 are visits. */
const counts: Counts = {
  kindOf: (id) => (id > 900 ? 'visit' : 'word'),
  storiesOf: (id) => Math.max(1, STORIES - id),
};

const vector = (ids: number[], pairs: number[] = []): Vector => ({
  ids: Int32Array.from(ids),
  weights: new Uint8Array(ids.length).fill(4),
  pairs: Float64Array.from(pairs),
});

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

it('knows kind, weight and count of each feature of a vector', () => {
  expect(featuresOf({ ...vector([3, 950]), weights: Uint8Array.from([4, 10]) }, counts)).toEqual([
    { id: 3, kind: 'word', weight: 4 * STEP, stories: 997 },
    { id: 950, kind: 'visit', weight: 10 * STEP, stories: 50 },
  ]);
});

describe('a portrait', () => {
  it('keeps all records and the rarest words, and is found by fewer of these', () => {
    const { vector: kept, posted } = portraitOf(vector(range(1, 910)), counts, STORIES);
    const words = range(900 - SIGNATURE_SIZE + 1, 900);
    expect([...kept.ids]).toEqual([...words, ...range(901, 910)]);
    expect([...posted.ids]).toEqual([...words.slice(-POSTED_SIZE), ...range(901, 910)]);
    expect([...posted.weights]).toEqual(Array(posted.ids.length).fill(4));
  });

  it('keeps pairs of words that it keeps, and is found by none', () => {
    const whole = vector(range(1, 900), [pairOf(1, 2), pairOf(1, 900), pairOf(899, 900)]);
    const { vector: kept, posted } = portraitOf(whole, counts, STORIES);
    expect([...kept.pairs]).toEqual([pairOf(899, 900)]);
    expect(posted.pairs).toHaveLength(0);
  });

  it('is the same when it is made from what an earlier one has kept', () => {
    const first = portraitOf(vector(range(1, 910), [pairOf(899, 900)]), counts, STORIES);
    const { vector: kept, posted } = portraitOf(first.vector, counts, STORIES);
    expect({ kept, posted }).toEqual({ kept: first.vector, posted: first.posted });
  });

  it('of nothing is nothing', () => {
    const { features, vector: kept, posted } = portraitOf(vector([]), counts, STORIES);
    expect([features, [...kept.ids], [...posted.ids]]).toEqual([[], [], []]);
  });
});

describe('what is looked for', () => {
  const ask = (features: [id: number, stories: number][], posted = features.map(([id]) => id)) =>
    queryOf(
      {
        features: features.map(([id, stories]) => ({ id, kind: 'word', weight: 1, stories })),
        norm: 1,
        posted: { ids: Int32Array.from(posted) },
      },
      100_000
    ).map(({ id }) => id);

  it('is what the story is found by, the rarest first', () => {
    expect(
      ask(
        [
          [1, 50],
          [2, 5],
          [3, 20],
          [4, 5],
        ],
        [1, 2, 4]
      )
    ).toEqual([2, 4, 1]);
  });

  it('is not what no other story has', () => {
    expect(
      ask([
        [1, 1],
        [2, 2],
      ])
    ).toEqual([2]);
  });

  it('ends before it takes too long, but is never nothing', () => {
    expect(
      ask([
        [1, 90_000],
        [2, 15_000],
        [3, 15_001],
      ])
    ).toEqual([2]);
    expect(ask([[1, 90_000]])).toEqual([1]);
  });
});
