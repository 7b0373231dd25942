import {
  candidateDays,
  changesOf,
  dayOf,
  LIST_SIZE,
  mayFollow,
  originalIn,
  othersLists,
  ownList,
  duplicatesIn,
  type Ranking,
  type ListMember,
  type ListRules,
} from '../../../server/src/also-read/lists';
import type { RankedStory } from '../../../server/src/also-read/ranking';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 0, 31);
const ANY: ListRules = {
  candidates: 'any',
  require: 'nothing',
  maximumAgeDays: null,
  maximumAgeByType: {},
};

const vector = (size: number) => ({
  ids: Int32Array.from({ length: size }, (_, index) => index + 1),
  weights: new Uint8Array(size).fill(32),
  pairs: new Float64Array(0),
});

const member = (id: number, changes: Partial<ListMember> = {}): ListMember => ({
  id,
  uid: 'api::article.article',
  publishedAt: NOW - id * DAY,
  vector: vector(60),
  original: null,
  ...changes,
});

const story = { ...member(100, { publishedAt: NOW - 10 * DAY }), features: [] };

const ranked = (id: number, score: number, likeness = 0.3): RankedStory => ({
  story: id,
  score,
  likeness,
  evidence: [[1, 0.2]],
});

const ranking = (list: RankedStory[], members: ListMember[], rules: ListRules = ANY): Ranking => ({
  story,
  ranked: list,
  members: new Map(members.map((each) => [each.id, each])),
  rules,
  now: NOW,
});

const relations = (list: RankedStory[], members: ListMember[], rules: ListRules = ANY) => {
  const of = ranking(list, members, rules);
  return {
    own: ownList(of),
    others: othersLists(of),
    original: originalIn(of),
    duplicates: duplicatesIn(of).map(({ id }) => id),
  };
};

it('lists what is close, and puts the story into the lists of the others', () => {
  const { own, others } = relations([ranked(1, 60), ranked(2, 30)], [member(1), member(2)]);
  expect(own.map(({ target, score }) => [target, score])).toEqual([
    [1, 60],
    [2, 30],
  ]);
  expect(others.map((each) => [each.story, each.entry.target, each.entry.score])).toEqual([
    [1, 100, 60],
    [2, 100, 30],
  ]);
});

it('keeps nothing that is hardly related', () => {
  const { own, others } = relations([ranked(1, 0.4)], [member(1)]);
  expect([own, others]).toEqual([[], []]);
});

it('lists only older stories when the newsroom wants it so, and stands only in newer ones', () => {
  const rules: ListRules = { ...ANY, candidates: 'older' };
  const older = member(1, { publishedAt: story.publishedAt - DAY });
  const newer = member(2, { publishedAt: story.publishedAt + DAY });
  const { own, others } = relations([ranked(1, 60), ranked(2, 50)], [older, newer], rules);
  expect(own.map(({ target }) => target)).toEqual([1]);
  expect(others.map((each) => each.story)).toEqual([2]);
});

it('takes no story of the same moment for an older one', () => {
  const rules: ListRules = { ...ANY, candidates: 'older' };
  expect(mayFollow(story, member(1, { publishedAt: story.publishedAt }), rules, NOW)).toBe(false);
});

it('lists nothing that is too old, with an age of its own for a type', () => {
  const rules: ListRules = {
    ...ANY,
    maximumAgeDays: 30,
    maximumAgeByType: { 'api::guide.guide': null, 'api::flash.flash': 2 },
  };
  const aged = (uid: string, days: number) =>
    mayFollow(story, member(1, { uid, publishedAt: NOW - days * DAY }), rules, NOW);
  expect([aged('api::article.article', 29), aged('api::article.article', 31)]).toEqual([
    true,
    false,
  ]);
  expect([aged('api::guide.guide', 5000), aged('api::flash.flash', 3)]).toEqual([true, false]);
});

it('asks for a shared record when the newsroom wants one', () => {
  const rules: ListRules = { ...ANY, require: 'record' };
  const features = [
    { id: 1, kind: 'word' as const, weight: 1, stories: 2 },
    { id: 2, kind: 'visit' as const, weight: 1, stories: 2 },
  ];
  const byWord = ranked(1, 60);
  const byVisit: RankedStory = { ...ranked(2, 40), evidence: [[2, 0.8]] };
  const asked = ranking([byWord, byVisit], [member(1), member(2)], rules);
  const own = ownList({ ...asked, story: { ...story, features } });
  expect(own.map(({ target }) => target)).toEqual([2]);
});

it('recognises a report that is sent again, and takes the group of the one that was there first', () => {
  const { original, duplicates } = relations(
    [ranked(1, 95, 0.97), ranked(2, 60)],
    [member(1, { original: 77 }), member(2)]
  );
  expect([original, duplicates]).toEqual([77, [1]]);
});

it('lets one report that was sent again and again take a few places of a list only', () => {
  const many = Array.from({ length: 12 }, (_, index) => member(index + 1, { original: 1 }));
  const { own } = relations(
    [...many.map(({ id }) => ranked(id, 90 - id)), ranked(50, 20)],
    [...many, member(50)]
  );
  expect(own.map(({ target }) => target)).toEqual([1, 2, 3, 50]);
});

it('keeps a limited number of stories', () => {
  const many = Array.from({ length: 50 }, (_, index) => member(index + 1));
  const { own } = relations(
    many.map(({ id }) => ranked(id, 90 - id)),
    many
  );
  expect(own).toHaveLength(LIST_SIZE);
});

it('looks for candidates in the days that the rules allow', () => {
  expect(candidateDays(NOW, ANY, NOW)).toEqual({});
  expect(candidateDays(NOW - 3 * DAY, { ...ANY, candidates: 'older' }, NOW)).toEqual({
    to: dayOf(NOW - 3 * DAY),
  });
  const aged = { ...ANY, maximumAgeDays: 30, maximumAgeByType: { 'api::guide.guide': 90 } };
  expect(candidateDays(NOW, aged, NOW)).toEqual({ from: dayOf(NOW - 90 * DAY) });
  const evergreen = { ...aged, maximumAgeByType: { 'api::guide.guide': null } };
  expect(candidateDays(NOW, evergreen, NOW)).toEqual({});
});

describe('what is written', () => {
  const entry = (target: number, score: number) => ({ target, score, evidence: '1.2' });
  const stored = new Map([
    [
      1,
      new Map(
        [
          [2, entry(2, 50)],
          [3, entry(3, 40)],
        ].map(([id, each]) => [id, each] as never)
      ),
    ],
  ]) as never;

  it('is only what changed', () => {
    const changes = changesOf(stored, new Map([[1, [entry(2, 50), entry(4, 30)]]]));
    expect(changes).toEqual({
      write: [{ story: 1, entry: entry(4, 30) }],
      drop: [{ story: 1, targets: [3] }],
      changed: [1],
    });
  });

  it('is nothing when the list stays the same', () => {
    const changes = changesOf(stored, new Map([[1, [entry(2, 50), entry(3, 40)]]]));
    expect(changes).toEqual({ write: [], drop: [], changed: [] });
  });
});
