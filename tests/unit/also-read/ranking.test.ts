import fc from 'fast-check';
import {
  isNearDuplicate,
  normOf,
  probeOf,
  rank,
  type Candidate,
  type RankedFeature,
} from '../../../server/src/also-read/ranking';
import type { FeatureKind } from '../../../server/src/also-read/signature';
import { termIdsOf } from '../../../server/src/also-read/terms';
import { STEP, vectorOf } from '../../../server/src/also-read/vectors';

const STORIES = 1_000;
const DAY = 24 * 60 * 60 * 1000;
const settings = { halfLifeDays: 90 };

type Feature = RankedFeature & { key: string; label: string };

/** A feature whose id says what it is: the same arguments are the same feature. */
const feature = (kind: FeatureKind, id: number, stories = 3, weight = 1): Feature => ({
  id,
  kind,
  key: `${kind} ${id}`,
  label: `${kind} ${id}`,
  weight,
  stories,
});

const words = (from: number, count: number, stories = 5): Feature[] =>
  Array.from({ length: count }, (_, index) => feature('word', from + index, stories));

interface Story {
  features: Feature[];
  publishedAt: number;
  story: number;
}

const story = (features: Feature[], number = 1, days = 0): Story => ({
  features,
  publishedAt: days * DAY,
  story: number,
});

const vectorIn = (features: Feature[]) => {
  const idOf = (index: number) => (features[index] as Feature).id;
  return vectorOf(features, idOf, termIdsOf(features, idOf).word);
};

const candidateOf = ({ features, story: id, publishedAt }: Story, stories: number): Candidate => {
  const vector = vectorIn(features);
  return { id, publishedAt, vector, norm: normOf(features, stories, vector.pairs) };
};

const rankAll = (asking: Story, others: Story[], stories = STORIES) =>
  rank(
    { ...asking, pairs: vectorIn(asking.features).pairs },
    others.map((other) => candidateOf(other, stories)),
    stories,
    settings
  );

const scoreOf = (a: Story, b: Story, stories = STORIES): number =>
  rankAll(a, [b], stories)[0]?.score ?? NaN;

/** The score of two stories that share this and differ in all else. */
const worthOf = (...shared: Feature[]): number =>
  scoreOf(story([...shared, ...words(1_000, 20)]), story([...shared, ...words(2_000, 20)], 2));

const features = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 60 }),
    weight: fc.integer({ min: 4, max: 19 }).map((steps) => steps * STEP),
  }),
  { selector: ({ id }) => id, maxLength: 40 }
);
const storyOf = (list: { id: number; weight: number }[], number: number): Story =>
  story(
    list.map(({ id, weight }) =>
      id > 50 ? feature('official', id, id) : feature(id > 40 ? 'name' : 'word', id, id * 3, weight)
    ),
    number
  );

describe('the score', () => {
  it('lies between 0 and 100 and is the same from both sides', () => {
    fc.assert(
      fc.property(features, features, fc.integer({ min: 0, max: 2_000 }), (one, two, days) => {
        const a = storyOf(one, 1);
        const b = { ...storyOf(two, 2), publishedAt: days * DAY };
        const score = scoreOf(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(scoreOf(b, a)).toBeCloseTo(score, 1);
      })
    );
  });

  it('is 100 for the same text on the same day, and 0 for nothing in common', () => {
    expect(scoreOf(story(words(1, 30)), story(words(1, 30), 2))).toBe(100);
    expect(scoreOf(story(words(1, 30)), story(words(100, 30), 2))).toBe(0);
  });

  it('means the same in a small archive and in a large one', () => {
    const pair = (factor: number) => {
      const shared = words(1, 12, 3 * factor);
      const one = story([...shared, ...words(100, 28, 4 * factor)]);
      const two = story([...shared, ...words(200, 28, 4 * factor)], 2);
      return scoreOf(one, two, 50 * factor);
    };
    expect(Math.abs(pair(1) - pair(10_000))).toBeLessThan(3);
  });

  it('reads high for two reports on one event, and low for stories of one desk', () => {
    const everyday = words(500, 15, 400);
    const event = words(1, 30, 6);
    const one = story([...everyday, ...event, ...words(100, 60, 20)]);
    expect(scoreOf(one, story([...everyday, ...event, ...words(200, 60, 20)], 2))).toBeGreaterThan(
      40
    );
    expect(scoreOf(one, story([...everyday, ...words(300, 90, 20)], 2))).toBeLessThan(5);
  });

  it('does not grow with the length of the other story', () => {
    const asking = story(words(1, 30));
    const short = story([...words(1, 10), ...words(100, 20)], 2);
    const long = story([...words(1, 10), ...words(100, 140)], 3);
    expect(scoreOf(asking, long)).toBeLessThan(scoreOf(asking, short));
  });

  it('rises with words that stand side by side in both', () => {
    const paired = words(1, 2).map((word, index) =>
      index === 0 ? { ...word, before: ['word 2'] } : word
    );
    const rest = (from: number) => words(from, 20);
    const together = scoreOf(story([...paired, ...rest(100)]), story([...paired, ...rest(200)], 2));
    expect(together).toBeGreaterThan(worthOf(...words(1, 2)));
  });
});

describe('closer are', () => {
  it.each<[FeatureKind, FeatureKind]>([
    ['visit', 'bilateralRelationship'],
    ['conference', 'official'],
    ['bilateralRelationship', 'countryPair'],
    ['official', 'country'],
    ['countryPair', 'country'],
  ])('two stories that share a %s than two that share a %s', (nearer, farther) => {
    expect(worthOf(feature(nearer, 3))).toBeGreaterThan(worthOf(feature(farther, 3)));
  });

  it.each<FeatureKind>(['visit', 'conference', 'official', 'country', 'word'])(
    'two stories that share a rare %s than two that share a common one',
    (kind) => {
      expect(worthOf(feature(kind, 1, 3))).toBeGreaterThan(worthOf(feature(kind, 1, 600)));
    }
  );

  it('two stories of one visit than many shared countries make them', () => {
    const countries = [1, 2, 3, 4].map((id) => feature('country', id, 200));
    expect(worthOf(feature('visit', 9))).toBeGreaterThan(worthOf(...countries));
  });
});

describe('time between two stories', () => {
  const after = (days: number) => scoreOf(story(words(1, 9)), story(words(1, 9), 2, days));

  it('lowers the score step by step, never below a third of it', () => {
    const scores = [0, 1, 10, 90, 365, 3_650].map(after);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(after(100_000)).toBeGreaterThanOrEqual(30);
  });

  it('lets half of what ages of a record go after the half-life', () => {
    const visit = (days: number) =>
      scoreOf(story([feature('visit', 3)]), story([feature('visit', 3)], 2, days));
    const never = visit(100_000);
    expect(visit(90) - never).toBeCloseTo((visit(0) - never) / 2, 1);
    expect(never / visit(0)).toBeCloseTo(0.7, 1);
  });

  it('ages words sooner than records', () => {
    const left = (shared: Feature | null) => {
      const features = shared ? [shared] : [...words(1, 4)];
      const other = shared ? [] : words(100, 12);
      const at = (days: number) =>
        scoreOf(story([...features, ...other]), story(features, 2, days));
      return at(365) / at(0);
    };
    expect(left(null)).toBeLessThan(left(feature('visit', 3)));
  });
});

describe('the order', () => {
  it('of equal scores is newest first, then by number', () => {
    const around = (number: number, days: number) => story(words(1, 9), number, days);
    const order = rankAll(story(words(1, 9)), [around(4, 1), around(3, 1), around(5, -1)]);
    expect(order.map(({ story: number }) => number)).toEqual([3, 4, 5]);
  });

  it('is best first, of sixty at most', () => {
    const others = Array.from({ length: 80 }, (_, index) => story(words(index + 1, 90), index + 2));
    const ranked = rankAll(story(words(1, 90)), others);
    expect(ranked.map(({ story: number }) => number)).toEqual(
      Array.from({ length: 60 }, (_, index) => index + 2)
    );
  });
});

it('the evidence names records, then shared words and names, the strongest first', () => {
  const shared = [feature('word', 1, 500), feature('visit', 2), feature('name', 3)];
  const [ranked] = rankAll(story(shared), [story([...shared, feature('word', 4)], 2)]);
  expect(ranked?.evidence.map(([id]) => id)).toEqual([2, 3, 1]);
});

it('the search for candidates values a shared visit like a text that is alike', () => {
  const posted = [...words(1, 48), feature('visit', 100)];
  const norm = normOf(posted, STORIES);
  const probe = new Map(probeOf(posted, STORIES, norm).map(({ id, weight }) => [id, weight]));
  const likeText = words(1, 48).reduce((sum, { id }) => sum + (probe.get(id) ?? 0), 0);
  expect((probe.get(100) ?? 0) / likeText).toBeCloseTo(0.8, 1);
});

it('a near-duplicate is nearly the same text, and no short form', () => {
  expect(isNearDuplicate(0.9, [80, 90])).toBe(true);
  expect(isNearDuplicate(0.6, [80, 90])).toBe(false);
  expect(isNearDuplicate(1, [10, 90])).toBe(false);
});
