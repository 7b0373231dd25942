import { StoryCache } from '../../../server/src/also-read/story-cache';
import type { ListedStory } from '../../../server/src/also-read/store/stories';

const story = (id: number) => ({ id }) as ListedStory;

/** A cache in front of stories with ids up to `last`, and what it has asked for. */
const cacheOf = (last: number) => {
  const asked: number[][] = [];
  const cache = new StoryCache(async (ids) => {
    asked.push(ids);
    return ids.filter((id) => id <= last).map(story);
  });
  return { cache, asked };
};

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

it('reads together what it does not have, once', async () => {
  const { cache, asked } = cacheOf(10);
  expect([...(await cache.get([1, 2])).keys()]).toEqual([1, 2]);
  const found = await cache.get([2, 3, 1]);
  expect([...found.keys()].sort()).toEqual([1, 2, 3]);
  expect(found.get(3)).toEqual(story(3));
  expect(asked).toEqual([[1, 2], [3]]);
});

it('does not read what it was given', async () => {
  const { cache, asked } = cacheOf(10);
  cache.add(story(4));
  expect((await cache.get([4])).get(4)).toEqual(story(4));
  expect(asked.flat()).toEqual([]);
});

it('takes what it is given in place of what it has', async () => {
  const { cache } = cacheOf(10);
  await cache.get([1]);
  const newer = { ...story(1), version: 7 };
  cache.add(newer);
  expect((await cache.get([1])).get(1)).toBe(newer);
});

it('passes over stories that there are no more, and asks for them again', async () => {
  const { cache, asked } = cacheOf(10);
  expect([...(await cache.get([9, 11])).keys()]).toEqual([9]);
  await cache.get([11]);
  expect(asked).toEqual([[9, 11], [11]]);
});

it('answers everything that is asked for, however much, and forgets what was asked for longest ago', async () => {
  const { cache, asked } = cacheOf(40_000);
  await cache.get([1, 2]);
  await cache.get(range(3, 15_999));
  await cache.get([1]);
  const many = await cache.get(range(16_000, 16_005));
  expect(many.size).toBe(6);
  asked.length = 0;
  await cache.get([1, 16_005]);
  expect(asked.flat()).toEqual([]);
  await cache.get([2]);
  expect(asked.flat()).toEqual([2]);
  expect((await cache.get(range(1, 30_000))).size).toBe(30_000);
});
