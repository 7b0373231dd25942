import { publicationDate } from '../../../server/src/also-read/articles';
import type { ArticleType } from '../../../server/src/config/article-types';

const type = { date: 'publishedOn' } as ArticleType;
const article = { createdAt: '2023-06-20T08:00:00.000Z' };
const dateOf = (publishedOn: unknown) =>
  publicationDate(type, { ...article, publishedOn } as never);

it.each([
  ['a day, where the desk’s field knows no time', '2023-06-19', '2023-06-19'],
  ['a moment, where it does', '2023-06-19T08:30:00.000Z', '2023-06-19T08:30:00.000Z'],
  ['that of its creation, where the field is empty', null, '2023-06-20T08:00:00.000Z'],
])('tells readers that a story came out on %s', (_, stored, told) => {
  expect(dateOf(stored)).toBe(told);
});
