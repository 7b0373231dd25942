import fc from 'fast-check';
import {
  placeLinks,
  type Outline,
  type OutlinePassage,
  type PlaceableLink,
  type PlacementSettings,
} from '../../../server/src/also-read/placement';
import { holds, same } from '../helpers/properties';

const feature = fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 3 }));

const passage = fc.record({
  // Half of what is drawn are paragraphs, as in a story.
  kind: fc.constantFrom(
    ...Array.from({ length: 8 }, () => 'paragraph' as const),
    ...(['blank', 'heading', 'list', 'quote', 'code', 'table', 'image', 'embed', 'rule'] as const)
  ),
  features: fc.array(feature, { maxLength: 2 }),
});

const outline: fc.Arbitrary<Outline> = fc.array(passage, { maxLength: 24 }).map((all): Outline => {
  let section = 0;
  const passages = all.map(({ kind, features }): OutlinePassage => {
    if (kind === 'heading') section += 1;
    return { kind, section, features };
  });
  return { passages, headings: Array.from({ length: section + 1 }, (_, n) => `${n || null}`) };
});

const links: fc.Arbitrary<PlaceableLink[]> = fc.array(
  fc.record({
    evidence: fc.array(fc.tuple(fc.nat(9), fc.constantFrom(0.1, 0.5)), { maxLength: 3 }),
  }),
  { maxLength: 4 }
);

const settings: fc.Arbitrary<PlacementSettings> = fc.record({
  mode: fc.constantFrom('matching', 'even', 'after'),
  after: fc.array(fc.integer({ min: -6, max: 12 }), { maxLength: 4 }),
  firstParagraph: fc.integer({ min: 1, max: 4 }),
  gap: fc.integer({ min: 0, max: 5 }),
  maximum: fc.nat(4),
});

const cases = fc.record({ outline, links, settings });

const paragraphsUpTo = ({ passages }: Outline, index: number): number =>
  passages.slice(0, index + 1).filter(({ kind }) => kind === 'paragraph').length;

/** Runs a property over the places of any links in any outline under any rules. */
const always = (
  check: (outline: Outline, places: number[], rules: PlacementSettings) => void
): void => {
  let placed = 0;
  holds(cases, (one) => {
    const places = placeLinks(one.outline, one.links, one.settings).filter((at) => at !== null);
    placed += places.length;
    check(one.outline, places, one.settings);
  });
  // A generator that makes no place for links would prove nothing.
  expect(placed).toBeGreaterThan(1000);
};

it('a link follows a paragraph, and only a paragraph or heading follows it', () => {
  always(({ passages }, places) => {
    for (const place of places) {
      const next = passages.slice(place + 1).find(({ kind }) => kind !== 'blank');
      same(passages[place]?.kind, 'paragraph');
      same(['paragraph', 'heading'].includes(next?.kind ?? 'paragraph'), true);
    }
  });
});

it('a link never stands before the end of the first paragraph allowed', () => {
  always((body, places, { firstParagraph }) => {
    const total = paragraphsUpTo(body, body.passages.length);
    for (const place of places) {
      // A piece that is shorter than the setting has its place at the end.
      same(paragraphsUpTo(body, place) >= Math.min(firstParagraph, total), true);
    }
  });
});

it('a link ends only a short piece', () => {
  always((body, places) => {
    const last = body.passages.findLastIndex(({ kind }) => kind !== 'blank');
    if (places.includes(last)) same(paragraphsUpTo(body, last) <= 4, true);
  });
});

it('links keep their gap, and no two share a place', () => {
  always((body, places, { gap }) => {
    const counts = places.map((place) => paragraphsUpTo(body, place)).sort((a, b) => a - b);
    counts.slice(1).forEach((count, index) => {
      same(count - (counts[index] as number) >= Math.max(1, gap), true);
    });
  });
});

it('there are at most so many links', () => {
  always((_, places, { maximum }) => same(places.length <= maximum, true));
});

it('even and matching place a link whenever there is a place for one', () => {
  holds(cases, ({ outline: body, links: chosen, settings: rules }) => {
    if (chosen.length === 0 || rules.maximum === 0 || rules.mode === 'after') return;
    const first = placeLinks(body, [{ evidence: [] }], { ...rules, gap: 1, maximum: 1 });
    const places = placeLinks(body, chosen, rules);
    same(
      places.some((place) => place !== null),
      first[0] !== null
    );
  });
});

it('the same input gives the same places', () => {
  holds(cases, (one) => {
    const again = structuredClone(one);
    same(
      String(placeLinks(again.outline, again.links, again.settings)),
      String(placeLinks(one.outline, one.links, one.settings))
    );
  });
});
