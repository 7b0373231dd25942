import type { Decisions } from '../../../shared/contracts';
import {
  contradictions,
  decisionChanges,
  decisionsInput,
  forAnotherLanguage,
  isEmpty,
  placesOf,
  targetsOf,
} from '../../../server/src/also-read/decision-rules';
import { NO_DECISIONS } from '../../../shared/decisions';
import { checkInput } from '../../../server/src/input';

const A = { uid: 'api::article.article', documentId: 'a' };
const B = { uid: 'api::article.article', documentId: 'b' };
const DISPATCH_A = { uid: 'api::dispatch.dispatch', documentId: 'a' };

const decide = (some: Partial<Decisions>): Decisions => ({ ...NO_DECISIONS, ...some });

const paths = (some: Partial<Decisions>) =>
  contradictions(A, decide(some)).map(({ path }) => path.join('.'));

describe('decisions as they are sent', () => {
  it('are trimmed, and keywords are freed of repetitions', () => {
    const sent = decide({
      labels: [{ ...B, label: ' The Baku talks ' }],
      keywords: ['gas', 'gas '],
    });
    expect(checkInput(decisionsInput, sent)).toEqual(
      decide({ labels: [{ ...B, label: 'The Baku talks' }], keywords: ['gas'] })
    );
  });

  it.each([
    ['pinned.0.documentId', { pinned: [{ uid: B.uid }] }],
    ['pinned.0.id', { pinned: [{ ...B, id: 3 }] }],
    ['pinned', { pinned: Array.from({ length: 21 }, () => B) }],
    ['hidden', { hidden: Array.from({ length: 201 }, () => B) }],
    ['labels.0.label', { labels: [{ ...B, label: '  ' }] }],
    ['labels.0.label', { labels: [{ ...B, label: 'x'.repeat(201) }] }],
    ['off', { off: 'yes' }],
    ['neverSuggest', { neverSuggest: null }],
    ['keywords', { keywords: Array.from({ length: 21 }, (_, index) => `word ${index}`) }],
    ['keywords.0', { keywords: ['x'.repeat(81)] }],
    ['pins', { pins: [] }],
  ])('are refused with the name of the field: %s', (path, changes) => {
    expect(() => checkInput(decisionChanges, changes)).toThrow(new RegExp(`^${path}: .{6}`));
  });

  it('need all of them where they replace all', () => {
    expect(() => checkInput(decisionsInput, { pinned: [] })).toThrow(/errors occurred/);
  });
});

describe('decisions that contradict themselves', () => {
  it.each([
    ['the article itself', { pinned: [B, A] }, ['pinned.1']],
    ['the article itself, hidden', { hidden: [A] }, ['hidden.0']],
    ['pinned and hidden', { pinned: [B], hidden: [B] }, ['pinned.0']],
    ['twice the same', { pinned: [B, B], labels: [] }, ['pinned.1']],
    [
      'two labels for one',
      {
        labels: [
          { ...B, label: 'x' },
          { ...B, label: 'y' },
        ],
      },
      ['labels.1'],
    ],
  ])('%s', (_, some, expected) => {
    expect(paths(some as Partial<Decisions>)).toEqual(expected);
  });

  it('are not those about another type with the same id', () => {
    expect(paths({ pinned: [DISPATCH_A, B], labels: [{ ...B, label: 'x' }] })).toEqual([]);
  });
});

describe('decisions', () => {
  const decisions = decide({
    pinned: [B],
    hidden: [DISPATCH_A],
    labels: [{ ...B, label: 'x' }],
    off: true,
    neverSuggest: true,
    keywords: ['gas'],
  });

  it('go to another language without the words', () => {
    expect(forAnotherLanguage(decisions)).toEqual({ ...decisions, labels: [], keywords: [] });
  });

  it('name each target once, and where it stands', () => {
    expect(targetsOf(decisions)).toEqual([B, DISPATCH_A]);
    expect(placesOf(decisions, B)).toEqual([
      ['pinned', '0'],
      ['labels', '0'],
    ]);
  });

  it('are empty only when there are none', () => {
    expect(isEmpty(NO_DECISIONS)).toBe(true);
    for (const some of [
      { off: true },
      { neverSuggest: true },
      { keywords: ['x'] },
      { pinned: [B] },
    ]) {
      expect(isEmpty(decide(some))).toBe(false);
    }
  });
});
