import { rarity, relativeRarity, termWeight } from '../../../server/src/also-read/rarity';

const SIZES = [1, 2, 3, 10, 50, 1_000, 500_000];

describe('rarity', () => {
  it('falls with every story that has the feature', () => {
    for (let having = 1; having < 100; having += 1) {
      expect(rarity(having + 1, 100)).toBeLessThan(rarity(having, 100));
    }
  });

  it('rises with the number of stories', () => {
    expect(rarity(3, 1_000)).toBeGreaterThan(rarity(3, 100));
  });

  it('is never negative, even for a feature of every story or a count that lags behind', () => {
    for (const stories of SIZES) {
      expect(rarity(stories, stories)).toBeGreaterThanOrEqual(0);
      expect(rarity(stories + 5, stories)).toBeGreaterThanOrEqual(0);
    }
  });

  it('is the formula of BM25', () => {
    expect(rarity(2, 10)).toBeCloseTo(Math.log(1 + 8.5 / 2.5));
  });
});

describe('relative rarity', () => {
  it.each(SIZES.filter((size) => size > 1))(
    'is 1 for a feature that only two of %d stories have',
    (stories) => {
      expect(relativeRarity(2, stories)).toBe(1);
    }
  );

  it('stays between 0 and 1', () => {
    for (const stories of [0, ...SIZES]) {
      for (const having of [0, 1, 2, stories >> 1, stories, stories + 3]) {
        const value = relativeRarity(having, stories);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });

  it('is close to 0 for a feature of nearly every story', () => {
    expect(relativeRarity(990, 1_000)).toBeLessThan(0.01);
  });

  it('counts a feature of one story like one of two: the compared story makes the second', () => {
    expect(relativeRarity(1, 100)).toBe(relativeRarity(2, 100));
  });
});

it('a shared word counts by the power 1.5 of its rarity in the product of two texts', () => {
  expect(termWeight(3, 1_000) ** 2).toBeCloseTo(rarity(3, 1_000) ** 1.5);
  expect(termWeight(1_000, 1_000)).toBeLessThan(0.01);
});
