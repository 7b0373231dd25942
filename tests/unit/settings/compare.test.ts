import { compare } from '../../../admin/src/settings/preview/compare';
import type { AlsoReadAnswer, AlsoReadItem } from '../../../shared/contracts';

const item = (documentId: string, afterBlock: number | null = null): AlsoReadItem => ({
  type: 'api::article.article',
  documentId,
  title: documentId,
  label: documentId,
  slug: documentId,
  url: `/news/${documentId}`,
  publishedAt: null,
  image: null,
  score: 50,
  source: 'automatic',
  reasons: [],
  placement: afterBlock === null ? null : { afterBlock, section: null },
});

const answer = (items: AlsoReadItem[], label = 'Also Read'): AlsoReadAnswer => ({
  data: { label, items },
  meta: { updatedAt: null },
});

const changesIn = (marked: { item: AlsoReadItem; change: string }[]) =>
  marked.map(({ item: { documentId }, change }) => `${documentId} ${change}`);

it('marks what comes in, what falls out and what moves', () => {
  const now = answer([item('ties', 2), item('grain', 6), item('cable')]);
  const then = answer([item('ties', 2), item('cable', 6), item('summit')]);
  const compared = compare(now, then);
  expect(changesIn(compared.then)).toEqual(['ties same', 'cable moved', 'summit in']);
  expect(changesIn(compared.now)).toEqual(['ties same', 'grain out', 'cable same']);
  expect(compared).toMatchObject({ in: 1, out: 1, isSame: false });
});

it('tells lists that readers could not tell apart', () => {
  const now = answer([item('ties', 2)]);
  expect(compare(now, answer([{ ...item('ties', 2), score: 51 }])).isSame).toBe(true);
});

it.each([
  ['words before the links', answer([item('ties', 2)], 'Read next')],
  ['an address', answer([{ ...item('ties', 2), url: '/news/ties?utm_source=also-read' }])],
  ['a place', answer([item('ties', 4)])],
])('sees %s change, though the stories stay', (_, then) => {
  const compared = compare(answer([item('ties', 2)]), then);
  expect(compared).toMatchObject({ in: 0, out: 0, isSame: false });
});

it('tells an address only where it becomes another one', () => {
  const now = answer([item('ties', 2), item('grain')]);
  const then = answer([{ ...item('ties', 2), url: '/news/ties?a=b' }, item('grain')]);
  expect(compare(now, then).then.map(({ address }) => address)).toEqual(['/news/ties?a=b', null]);
});

it('takes stories of two types with the same id for two stories', () => {
  const note = { ...item('ties'), type: 'api::note.note' };
  expect(compare(answer([item('ties')]), answer([note]))).toMatchObject({ in: 1, out: 1 });
});
