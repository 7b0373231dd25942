import {
  arrange,
  changesBetween,
  hide,
  orderAfterMove,
  pin,
  revert,
  reword,
  showAgain,
  unpin,
} from '../../../../admin/src/also-read/decisions';
import { NO_DECISIONS } from '../../../../shared/decisions';
import type { Decisions } from '../../../../shared/contracts';

const story = (documentId: string) => ({ uid: 'api::article.article', documentId });
const ids = (list: { documentId: string }[]) => list.map(({ documentId }) => documentId).join('');
const decisions = (some: Partial<Decisions>): Decisions => ({ ...NO_DECISIONS, ...some });
const pinned = (letters: string) => decisions({ pinned: [...letters].map(story) });

describe('a pin', () => {
  it('comes behind those that are there, once', () => {
    expect(ids(pin(story('c'))(pinned('ab')).pinned)).toBe('abc');
    expect(ids(pin(story('a'))(pinned('ab')).pinned)).toBe('ab');
  });

  it('shows what was hidden, and a hide takes the pin away', () => {
    const hidden = hide(story('a'))(pinned('ab'));
    expect([ids(hidden.pinned), ids(hidden.hidden)]).toEqual(['b', 'a']);
    const again = pin(story('a'))(hidden);
    expect([ids(again.pinned), ids(again.hidden)]).toEqual(['ba', '']);
    expect(ids(unpin(story('b'))(again).pinned)).toBe('a');
    expect(ids(showAgain(story('a'))(hidden).hidden)).toBe('');
  });

  it('holds nothing but what names the story', () => {
    const found = { ...story('a'), title: 'A', publishedAt: '2024-01-01' };
    expect(pin(found)(NO_DECISIONS).pinned).toEqual([story('a')]);
  });
});

describe('the words of a link', () => {
  it('are replaced, and empty ones are none', () => {
    const first = reword(story('a'), ' One ')(NO_DECISIONS);
    expect(first.labels).toEqual([{ ...story('a'), label: 'One' }]);
    expect(reword(story('a'), 'Two')(first).labels).toEqual([{ ...story('a'), label: 'Two' }]);
    expect(reword(story('a'), '  ')(first).labels).toEqual([]);
  });
});

describe('moving a link', () => {
  const shown = (letters: string, count: number) =>
    [...letters].map((letter, index) => ({ ...story(letter), pinned: index < count }));

  it.each([
    ['an automatic one up to the top', 'abcd', 0, 2, 0, 'c'],
    ['an automatic one up below another', 'abcd', 0, 3, 1, 'ad'],
    ['an automatic one down', 'abcd', 0, 0, 2, 'bca'],
    ['a pinned one among pins', 'abcd', 3, 2, 0, 'cab'],
    ['a pinned one below an automatic one', 'abcd', 2, 0, 2, 'bca'],
    ['an automatic one between pins', 'abcd', 2, 3, 1, 'adb'],
    ['an automatic one to where it counts for nothing else', 'abcd', 1, 3, 2, 'abd'],
  ])('%s pins it and all above it', (_, letters, count, from, to, expected) => {
    expect(ids(orderAfterMove(shown(letters, count), from, to))).toBe(expected);
  });

  it('keeps pins that are not in the list behind', () => {
    expect(ids(arrange([...'ba'].map(story))(pinned('axb')).pinned)).toBe('bax');
  });
});

describe('taking one change back', () => {
  const undo = (before: Decisions, after: Decisions, now: Decisions) => revert(before, after)(now);

  it('leaves what was decided since', () => {
    const after = hide(story('b'))(pinned('abc'));
    const since = pin(story('d'))(after);
    const back = undo(pinned('abc'), after, since);
    expect([ids(back.pinned), ids(back.hidden)]).toEqual(['abcd', '']);
  });

  it('puts an order back, without bringing back what a colleague unpinned', () => {
    expect(ids(undo(pinned('abc'), pinned('cab'), pinned('cabd')).pinned)).toBe('abcd');
    expect(ids(undo(pinned('abc'), pinned('cab'), pinned('cb')).pinned)).toBe('bc');
  });

  it('gives former words and keywords back', () => {
    const before = decisions({ labels: [{ ...story('a'), label: 'One' }], keywords: ['gas'] });
    const after = reword(story('a'), 'Two')(before);
    const since = { ...after, keywords: ['gas', 'oil'] };
    expect(undo(before, after, since)).toEqual({ ...before, keywords: ['gas', 'oil'] });
    const more = { ...since, keywords: [] };
    expect(undo(since, more, more).keywords).toEqual(['gas', 'oil']);
  });

  it('turns a switch back only when it was turned', () => {
    const off = decisions({ off: true });
    expect(undo(NO_DECISIONS, off, decisions({ off: true, neverSuggest: true }))).toEqual(
      decisions({ neverSuggest: true })
    );
  });

  it('after which everything is as it was, whatever was done', () => {
    const before = decisions({
      pinned: [...'abc'].map(story),
      hidden: [story('h')],
      labels: [{ ...story('a'), label: 'One' }],
      keywords: ['gas'],
    });
    const changes = [
      pin(story('h')),
      pin(story('x')),
      unpin(story('b')),
      hide(story('a')),
      showAgain(story('h')),
      reword(story('a'), ''),
      reword(story('b'), 'B'),
      arrange([...'cab'].map(story)),
    ];
    for (const change of changes) {
      const after = change(before);
      expect(undo(before, after, after)).toEqual(before);
    }
  });
});

it('only what differs is sent', () => {
  expect(changesBetween(pinned('ab'), pinned('ab'))).toEqual({});
  expect(changesBetween(pinned('ab'), { ...pinned('ba'), off: true })).toEqual({
    pinned: [...'ba'].map(story),
    off: true,
  });
});
