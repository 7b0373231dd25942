import fc from 'fast-check';
import { packOutline, unpackOutline } from '../../../server/src/also-read/outlines';
import type { Passage, ReadBody } from '../../../server/src/also-read/text';

/** Texts of these bodies are the ids of their features. */
const idsIn = (text: string): number[] => text.split(' ').filter(Boolean).map(Number);

const passage = (kind: Passage['kind'], section: number, text: string): Passage => ({
  kind,
  block: 0,
  section,
  text,
});

const through = (body: ReadBody) => unpackOutline(packOutline(body, idsIn));

it('keeps kinds, sections, headings and how often each feature stands where', () => {
  const body: ReadBody = {
    headings: [null, 'The "conference" — приклад'],
    passages: [
      passage('paragraph', 0, '900000 3 900000'),
      passage('heading', 1, ''),
      passage('table', 1, '5'),
    ],
    links: [],
  };
  expect(through(body)).toEqual({
    headings: body.headings,
    passages: [
      {
        kind: 'paragraph',
        section: 0,
        features: [
          [3, 1],
          [900_000, 2],
        ],
      },
      { kind: 'heading', section: 1, features: [] },
      { kind: 'table', section: 1, features: [[5, 1]] },
    ],
  });
});

it('keeps where a passage stands in a zone', () => {
  const body: ReadBody = {
    headings: [null],
    passages: [
      { ...passage('paragraph', 0, '1'), component: 0, field: 'body' },
      { ...passage('embed', 0, ''), component: 1 },
      { ...passage('paragraph', 0, ''), component: 2, field: 'aside' },
    ],
    links: [],
  };
  expect(through(body).passages.map(({ component, field }) => [component, field])).toEqual([
    [0, 'body'],
    [1, undefined],
    [2, 'aside'],
  ]);
});

it('reads an empty text as the outline of an empty body', () => {
  expect(unpackOutline('')).toEqual({ headings: [null], passages: [] });
});

it('loses no occurrence, whatever the body', () => {
  const ids = fc.array(fc.integer({ min: 1, max: 2 ** 30 }), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(ids, { maxLength: 30 }), (texts) => {
      const passages = texts.map((list) => passage('paragraph', 0, list.join(' ')));
      const read = through({ headings: [null], passages, links: [] });
      const found = read.passages.map(({ features }) =>
        features.flatMap(([id, times]) => Array<number>(times).fill(id))
      );
      expect(found).toEqual(texts.map((list) => [...list].sort((a, b) => a - b)));
    }),
    { numRuns: 500 }
  );
});
