import fc from 'fast-check';
import { packOutline, unpackOutline } from '../../../server/src/also-read/outlines';
import type { Outline } from '../../../server/src/also-read/placement';

const outline: Outline = {
  headings: [null, 'The "conference" — приклад'],
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
    { kind: 'table', section: 1, features: [[5, 130]] },
  ],
};

it('keeps kinds, sections, headings and where each feature stands', () => {
  expect(unpackOutline(packOutline(outline))).toEqual(outline);
});

it('keeps where a passage stands in a zone', () => {
  const zone: Outline = {
    headings: [null],
    passages: [
      { kind: 'paragraph', section: 0, component: 0, field: 'body', features: [[1, 1]] },
      { kind: 'embed', section: 0, component: 1, features: [] },
      { kind: 'paragraph', section: 0, component: 2, field: 'aside', features: [] },
    ],
  };
  expect(unpackOutline(packOutline(zone))).toEqual(zone);
});

it('reads an empty text as the outline of an empty body', () => {
  expect(unpackOutline('')).toEqual({ headings: [null], passages: [] });
});

it('comes back with its features in the order of their ids, whatever it was', () => {
  const features = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 2 ** 30 }), fc.integer({ min: 1, max: 500 })), {
      selector: ([id]) => id,
      maxLength: 40,
    })
    .map((list) => list.sort(([a], [b]) => a - b));
  const passage = fc.record({
    kind: fc.constantFrom('paragraph' as const, 'list' as const, 'rule' as const),
    section: fc.nat(20),
    features,
  });
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 30 }), (passages) => {
      const whole = { headings: [null], passages };
      expect(unpackOutline(packOutline(whole))).toEqual(whole);
    }),
    { numRuns: 500 }
  );
});
