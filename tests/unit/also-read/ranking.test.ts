import {
  normOf,
  rank,
  type Candidate,
  type RankedFeature,
} from '../../../server/src/also-read/ranking';

const STORIES = 1000;
const SETTINGS = { halfLifeDays: 90 };
const DAY = 24 * 60 * 60 * 1000;

let nextId = 1;
const feature = (
  kind: RankedFeature['kind'],
  label: string,
  stories = 2,
  weight = 1
): RankedFeature => ({ id: (nextId += 1), kind, key: label.toLowerCase(), label, weight, stories });

const candidate = (
  story: number,
  features: RankedFeature[],
  { others = [] as RankedFeature[], publishedAt = 0 } = {}
): Candidate => ({
  story,
  publishedAt,
  norm: normOf([...features, ...others], STORIES),
  shared: new Map(features.map(({ id, weight }) => [id, weight])),
});

const scores = (features: RankedFeature[], candidates: Candidate[], publishedAt = 0) =>
  rank({ features, publishedAt }, candidates, STORIES, SETTINGS);

it('puts a shared visit before a shared country, however alike the words', () => {
  const visit = feature('visit', 'Visit');
  const country = feature('country', 'France');
  const word = feature('word', 'talks', 100);
  const words = ['ceremony', 'reception', 'anniversary'].map((each) => feature('word', each, 50));
  const [first, second] = scores(
    [visit, country, word, ...words],
    [
      candidate(1, [country, word, words[0] as RankedFeature]),
      candidate(2, [visit], { others: [word] }),
    ]
  );
  expect([first?.story, second?.story]).toEqual([2, 1]);
  expect(first?.score).toBeGreaterThan(70);
});

it('lets rare things weigh more than common ones', () => {
  const rare = feature('official', 'Rare', 2);
  const common = feature('official', 'Common', 500);
  const [first] = scores([rare, common], [candidate(1, [common]), candidate(2, [rare])]);
  expect(first?.story).toBe(2);
});

it('gives both stories of a pair the same score, between 0 and 100', () => {
  const shared = [feature('word', 'grain', 10), feature('visit', 'Visit')];
  const mine = feature('word', 'mine', 4, 2);
  const theirs = feature('word', 'theirs', 7, 3);
  const there = scores(
    [...shared, mine],
    [candidate(1, shared, { others: [theirs], publishedAt: 30 * DAY })]
  );
  const back = scores([...shared, theirs], [candidate(2, shared, { others: [mine] })], 30 * DAY);
  expect(there[0]?.score).toBeCloseTo(back[0]?.score as number, 5);
  expect(there[0]?.score).toBeGreaterThan(0);
  expect(there[0]?.score).toBeLessThanOrEqual(100);
});

it('ages a score gently, and never to nothing', () => {
  const word = feature('word', 'grain');
  const at = (days: number) =>
    scores([word], [candidate(1, [word], { publishedAt: days * DAY })])[0]?.score as number;
  expect(at(0)).toBeGreaterThan(at(90));
  expect(at(90)).toBeCloseTo(at(0) * 0.8, 0);
  expect(at(10000)).toBeCloseTo(at(0) * 0.6, 0);
});

it('breaks ties by date, newest first, then by story', () => {
  const word = feature('word', 'grain');
  const ranked = scores([word], [candidate(3, [word]), candidate(1, [word])]);
  expect(ranked.map(({ story }) => story)).toEqual([1, 3]);
});

it('says what is shared, and leaves out what another reason implies', () => {
  const visit = feature('visit', 'Bayramov in London');
  const countries = [feature('country', 'Azerbaijan'), feature('country', 'United Kingdom')];
  const word = feature('word', 'reconstruction');
  const features = [visit, ...countries, word];
  const [ranked] = scores(features, [candidate(1, features)]);
  expect(ranked?.reasons).toEqual([
    { kind: 'visit', label: 'Bayramov in London', documentId: visit.key },
    { kind: 'words', label: 'reconstruction' },
  ]);
});
