import fc from 'fast-check';
import { readStory, shapeFor } from '../../../server/src/mentions/bodies';
import { indexDesk } from '../../../server/src/mentions/desk-index';
import { matchNames } from '../../../server/src/mentions/matching';
import type { NameNode } from '../../../server/src/mentions/names';
import { suggest } from '../../../server/src/mentions/suggesting';
import { seesEverything } from '../../../server/src/mentions/visible';
import { tokensOf } from '../../../server/src/mentions/tokens';
import { DESK } from '../../fixtures/mentions/desk';
import { SENTENCES } from '../../fixtures/mentions/sentences';

const indexes = ['en', 'fr', 'ru', 'az', 'ar', 'zh'].map((locale) => ({
  locale,
  index: indexDesk(DESK, locale),
}));

/** Words of news in any order, beside anything else that a keyboard makes. */
const words = fc.oneof(
  fc.constantFrom(
    ...SENTENCES.flatMap(({ title = '', body = '' }) => `${title} ${body}`.split(' '))
  ),
  fc.constantFrom(
    '.',
    ',',
    '\n\n',
    '–',
    '’s',
    '(',
    '“',
    '#',
    '>',
    '-',
    '19',
    'June',
    '2023',
    'to',
    'of the'
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 })
);

const prose = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' '));

const RUNS = { numRuns: 200, seed: Number(process.env.SEED ?? 1) };

const date = '2023-06-19';

it('shows nothing but words of the text, and scores of 0 to 100', () => {
  fc.assert(
    fc.property(fc.constantFrom(...indexes), prose, prose, ({ locale, index }, title, text) => {
      const body = readStory(text, { format: 'html' });
      const read = [title, ...body.passages.map((passage) => passage.text)];
      const { suggestions, draftsFor } = suggest({ title, body, locale, date }, index);
      for (const { evidence, score } of [...suggestions, ...draftsFor(seesEverything)]) {
        if (evidence.length === 0 || score < 0 || score > 100) throw new Error(String(score));
        for (const { words: shown } of evidence) {
          if (!read.some((passage) => passage.includes(shown))) throw new Error(shown);
        }
      }
    }),
    RUNS
  );
});

it('reads any body and any title without an error', () => {
  const { index } = indexes[0] as (typeof indexes)[number];
  fc.assert(
    fc.property(fc.anything({ maxDepth: 4 }), fc.string({ unit: 'binary' }), (value, title) => {
      const body = readStory(value, shapeFor(value));
      suggest({ title, body, locale: 'en', date }, index);
    }),
    RUNS
  );
});

it('answers the same for the same story', () => {
  const { index, locale } = indexes[0] as (typeof indexes)[number];
  fc.assert(
    fc.property(prose, (text) => {
      const body = readStory(text, { format: 'html' });
      const [one, other] = [1, 2].map(() => {
        const { suggestions, draftsFor } = suggest({ title: '', body, locale, date }, index);
        return { suggestions, drafts: draftsFor(seesEverything) };
      });
      expect(one).toEqual(other);
    }),
    { ...RUNS, numRuns: 100 }
  );
});

/** A dictionary that counts how often it is looked at. */
const counted = (root: NameNode) => {
  const looks = { count: 0 };
  const wrap = (node: NameNode): NameNode => ({
    names: node.names,
    next:
      node.next &&
      ({
        get: (key: string) => {
          looks.count += 1;
          const next = node.next?.get(key);
          return next && wrap(next);
        },
      } as NameNode['next']),
  });
  return { root: wrap(root), looks };
};

it('looks at the dictionary a bounded number of times for each word, however long the text is', () => {
  const { index } = indexes[0] as (typeof indexes)[number];
  const { stemOf } = index.dictionary;
  fc.assert(
    fc.property(prose, fc.integer({ min: 1, max: 20 }), (text, times) => {
      const tokens = tokensOf(`${text} `.repeat(times));
      const { root, looks } = counted(index.dictionary.root);
      matchNames(tokens, { root, stemOf });
      // A name has at most sixteen words.
      expect(looks.count).toBeLessThanOrEqual(17 * tokens.length);
    }),
    RUNS
  );
});
