import { choicesOf, createFold } from '../../../server/src/also-read/choosing';
import type { Neighbour } from '../../../server/src/also-read/store/neighbours';

const UID = 'api::article.article';

const neighbour = (id: number, score: number, group = id): Neighbour => ({
  target: { id, uid: UID, documentId: `d${id}`, locale: 'en', publishedAt: 0 },
  group,
  score,
  never: false,
  evidence: '',
});

const target = (id: number) => ({ uid: UID, documentId: `d${id}` });
const NOTHING = { pinned: [], hidden: [] };
const shown = (choices: { target: { documentId: string }; source: string }[]) =>
  choices.map((choice) => `${choice.target.documentId} ${choice.source}`);

it('puts pinned stories first, in the order of the editor, and each story once', () => {
  const choices = choicesOf([neighbour(1, 80), neighbour(2, 60), neighbour(3, 40)], {
    pinned: [target(9), target(2)],
    hidden: [],
  });
  expect(shown(choices)).toEqual(['d9 pinned', 'd2 pinned', 'd1 automatic', 'd3 automatic']);
  expect(choices[1]?.neighbour?.score).toBe(60);
});

it('leaves out what is hidden, even when it is pinned', () => {
  const decisions = { pinned: [target(1)], hidden: [target(1), target(2)] };
  const choices = choicesOf([neighbour(1, 80), neighbour(2, 60), neighbour(3, 40)], decisions);
  expect(shown(choices)).toEqual(['d3 automatic']);
});

it('leaves out what is never to be suggested, unless an editor pinned it here', () => {
  const never = (id: number, score: number) => ({ ...neighbour(id, score), never: true });
  const list = [never(1, 80), never(2, 60), neighbour(3, 40)];
  expect(shown(choicesOf(list, NOTHING))).toEqual(['d3 automatic']);
  expect(shown(choicesOf(list, { pinned: [target(2)], hidden: [] }))).toEqual([
    'd2 pinned',
    'd3 automatic',
  ]);
});

it('shows one of several stories that say nearly the same, and none that says what the story says', () => {
  const list = [neighbour(1, 80, 50), neighbour(2, 70, 50), neighbour(3, 60, 7), neighbour(4, 50)];
  const fold = createFold(7);
  expect(shown(choicesOf(list, NOTHING).filter(fold))).toEqual(['d1 automatic', 'd4 automatic']);
});

it('shows what an editor pinned, also when it says nearly the same', () => {
  const list = [neighbour(1, 80, 7)];
  const choices = choicesOf(list, { pinned: [target(1)], hidden: [] });
  expect(choices.filter(createFold(7))).toHaveLength(1);
});
