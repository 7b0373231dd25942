import { withoutIgnored } from '../../../server/src/also-read/ignoring';
import { normOf, type RankedFeature } from '../../../server/src/also-read/ranking';
import { stepsOf, type Vector } from '../../../server/src/also-read/vectors';

const TOTAL = 100;

const word = (id: number, weight: number, stories: number): RankedFeature => ({
  id,
  kind: 'word',
  weight,
  stories,
});

const FEATURES = [word(1, 1, 3), word(4, 2.5, 20), word(9, 1.75, 7)];

const vector: Vector = {
  ids: Int32Array.from(FEATURES, ({ id }) => id),
  weights: Uint8Array.from(FEATURES, ({ weight }) => stepsOf(weight)),
  pairs: new Float64Array(0),
};

const story = { norm: normOf(FEATURES, TOTAL), vector };

it('leaves a story as long as it would be without the ignored words', () => {
  const shorter = withoutIgnored(story, new Map([[4, 20]]), TOTAL);
  const rest = FEATURES.filter(({ id }) => id !== 4);
  expect(shorter.norm).toBeCloseTo(normOf(rest, TOTAL), 10);
  expect(shorter.norm).toBeLessThan(story.norm);
});

it('takes no notice of words that the story does not have', () => {
  expect(withoutIgnored(story, new Map([[5, 20]]), TOTAL).norm).toBeCloseTo(story.norm, 10);
  expect(withoutIgnored(story, new Map(), TOTAL)).toBe(story);
});

it('leaves nothing of a story of ignored words', () => {
  const all = new Map(FEATURES.map(({ id, stories }) => [id, stories]));
  expect(withoutIgnored(story, all, TOTAL).norm).toBeCloseTo(0, 5);
});
