import fc from 'fast-check';
import { InvertedIndex } from '../../../server/src/also-read/inverted';

const NO_PAIRS = new Float64Array(0);

interface Posting {
  feature: number;
  weight: number;
}

interface Posted {
  id: number;
  day: number;
  postings: Posting[];
}

const indexOf = (stories: Posted[]): InvertedIndex => {
  const index = new InvertedIndex();
  for (const { id, day, postings } of stories) {
    const sorted = [...postings].sort((a, b) => a.feature - b.feature);
    index.add(id, {
      day,
      vector: {
        ids: Int32Array.from(sorted, ({ feature }) => feature),
        weights: Uint8Array.from(sorted, ({ weight }) => weight),
        pairs: NO_PAIRS,
      },
    });
  }
  return index.seal();
};

const stories: Posted[] = [
  { id: 1, day: 10, postings: [{ feature: 4, weight: 10 }] },
  {
    id: 2,
    day: 20,
    postings: [
      { feature: 4, weight: 10 },
      { feature: 6, weight: 30 },
    ],
  },
  { id: 3, day: 30, postings: [{ feature: 9, weight: 50 }] },
  { id: 4, day: 20, postings: [{ feature: 4, weight: 10 }] },
];

const query = [
  { id: 4, weight: 1 },
  { id: 6, weight: 2 },
  { id: 777, weight: 9 },
];

it('finds the stories that share most, best first, equal ones by id', () => {
  expect(indexOf(stories).find(query, { story: 0, limit: 10 })).toEqual([2, 1, 4]);
});

it('finds neither the story itself nor stories of other days', () => {
  const index = indexOf(stories);
  expect(index.find(query, { story: 2, limit: 10 })).toEqual([1, 4]);
  expect(index.find(query, { story: 0, limit: 10, from: 11 })).toEqual([2, 4]);
  expect(index.find(query, { story: 0, limit: 10, to: 19 })).toEqual([1]);
});

it('remembers nothing of the query before', () => {
  const index = indexOf(stories);
  index.find(query, { story: 0, limit: 1 });
  expect(index.find([{ id: 9, weight: 1 }], { story: 0, limit: 10 })).toEqual([3]);
});

it('answers an empty archive with nothing', () => {
  expect(indexOf([]).find(query, { story: 0, limit: 10 })).toEqual([]);
});

it('gives what comparing every story would give', () => {
  const postings = fc.uniqueArray(
    fc.record({
      feature: fc.integer({ min: 1, max: 12 }),
      weight: fc.integer({ min: 1, max: 255 }),
    }),
    { selector: ({ feature }) => feature, minLength: 1, maxLength: 6 }
  );
  const archive = fc.array(fc.record({ day: fc.nat(5), postings }), { maxLength: 60 });
  // Whole numbers, so that sums do not depend on the order of adding.
  const asked = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 1, max: 14 }), weight: fc.integer({ min: 1, max: 40 }) }),
    { selector: ({ id }) => id, maxLength: 6 }
  );
  fc.assert(
    fc.property(archive, asked, fc.integer({ min: 1, max: 8 }), (list, features, limit) => {
      const numbered = list.map((story, index) => ({ ...story, id: index + 1 }));
      const sumOf = (story: Posted) =>
        story.postings.reduce((sum, { feature, weight }) => {
          const value = features.find(({ id }) => id === feature)?.weight ?? 0;
          return sum + value * weight;
        }, 0);
      const expected = numbered
        .filter((story) => story.id !== 3 && sumOf(story) > 0)
        .sort((a, b) => sumOf(b) - sumOf(a) || a.id - b.id)
        .slice(0, limit)
        .map(({ id }) => id);
      expect(indexOf(numbered).find(features, { story: 3, limit })).toEqual(expected);
    }),
    { numRuns: 2000 }
  );
});
