import { NO_DECISIONS } from '../../../../shared/decisions';
import { explain } from '../../../../admin/src/also-read/explain';
import { isSame } from '../../../../admin/src/also-read/same';
import { shownLinks, unshownPins } from '../../../../admin/src/also-read/shown';
import type { DeskAnswer } from '../../../../shared/also-read';
import type { AlsoReadItem, ListReason } from '../../../../shared/contracts';

const UID = 'api::article.article';
const story = (documentId: string) => ({ uid: UID, documentId });

const item = (documentId: string, more: Partial<AlsoReadItem> = {}): AlsoReadItem => ({
  type: UID,
  documentId,
  title: `Title ${documentId}`,
  label: `Title ${documentId}`,
  slug: documentId,
  url: `/${documentId}`,
  publishedAt: null,
  image: null,
  score: 10,
  source: 'automatic',
  reasons: [],
  placement: null,
  ...more,
});

const answer = (items: AlsoReadItem[], reason?: ListReason): DeskAnswer => ({
  data: { label: 'Also Read', items },
  meta: {
    updatedAt: null,
    places: items.map(({ documentId }) => ({ paragraph: 1, section: null, words: documentId })),
    ...(reason ? { reason } : {}),
  },
});

const names = (links: { documentId: string }[]) =>
  links.map(({ documentId }) => documentId).join('');

describe('the links of an answer', () => {
  const abc = answer([item('a'), item('b'), item('c')]);

  it('follow decisions that are newer than the answer', () => {
    const links = shownLinks(abc, {
      ...NO_DECISIONS,
      pinned: [story('c'), story('x')],
      hidden: [story('a')],
      labels: [{ ...story('b'), label: 'Own' }],
    });
    expect(names(links)).toBe('cb');
    expect(links[0]).toMatchObject({ source: 'pinned', place: { words: 'c' } });
    expect(links[1]).toMatchObject({ source: 'automatic', label: 'Own', title: 'Title b' });
    expect(shownLinks(abc, { ...NO_DECISIONS, off: true })).toEqual([]);
  });

  it('lose words and pins that were taken back', () => {
    const stale = answer([item('a', { label: 'Own', source: 'pinned' })]);
    const [link] = shownLinks(stale, NO_DECISIONS);
    expect(link).toMatchObject({ label: 'Title a', source: 'automatic' });
  });

  it('stand as they are where decisions are not known', () => {
    const stored = answer([item('a', { label: 'Own', source: 'pinned' })]);
    expect(shownLinks(stored, null)[0]).toMatchObject({ label: 'Own', source: 'pinned' });
  });

  it('leave pins over that readers do not see', () => {
    const decisions = { ...NO_DECISIONS, pinned: [story('c'), story('x')] };
    const links = shownLinks(abc, decisions);
    expect(names(unshownPins(links, decisions))).toBe('x');
    expect(unshownPins(links, { ...decisions, off: true })).toEqual([]);
  });
});

describe('an empty list', () => {
  const nothing = (reason?: ListReason) => ({ data: answer([], reason), links: [] });

  it.each([
    ['alsoRead.off', { ...nothing('off'), isPublished: true }],
    ['alsoRead.off', { ...nothing(), isPublished: true, off: true }],
    ['alsoRead.indexing', { ...nothing('notIndexed'), isPublished: true }],
    ['alsoRead.notPublished', { ...nothing('notIndexed'), isPublished: false }],
    ['alsoRead.nothingClose', { ...nothing('nothingClose'), isPublished: false }],
    ['alsoRead.nothingClose', { ...nothing(), isPublished: false }],
    ['alsoRead.nothingWritten', { ...nothing('nothingClose'), isPublished: false, isBlank: true }],
    [
      'alsoRead.latestInstead',
      { data: answer([], 'latestInstead'), links: [1], isPublished: true },
    ],
    [null, { data: answer([]), links: [1], isPublished: true }],
    [null, { links: [], isPublished: true }],
  ])('is explained: %s', (expected, situation) => {
    expect(explain(situation)).toBe(expected);
  });
});

it('bodies are the same whatever the order of their keys', () => {
  const block = { type: 'paragraph', children: [{ type: 'text', text: 'One' }] };
  const other = { children: [{ text: 'One', type: 'text', bold: undefined }], type: 'paragraph' };
  expect(isSame([block], [other])).toBe(true);
  expect(isSame([block], [block, block])).toBe(false);
  expect(isSame([block], { 0: block })).toBe(false);
  expect(isSame({ a: null }, { b: null })).toBe(false);
  expect(isSame('a', 'b')).toBe(false);
});
