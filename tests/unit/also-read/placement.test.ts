import { outlineOf, placeLinks, type PlaceableLink } from '../../../server/src/also-read/placement';
import { featureCounter } from '../../../server/src/also-read/terms';
import { readBody, type BlockNode } from '../../../server/src/also-read/text';
import { randomBody, randomOf } from '../helpers/bodies';

const SETTINGS = { firstParagraph: 2, gap: 3, maximum: 2 };

const FEATURES = new Map(
  ['minist', 'grain', 'ga', 'treati', 'aid'].map((stem, index) => [`word ${stem}`, index + 1])
);

const outline = (body: BlockNode[]) => outlineOf(readBody(body), featureCounter(FEATURES, 'en'));

const paragraph = (text: string): BlockNode => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});
const heading = (text: string): BlockNode => ({ ...paragraph(text), type: 'heading', level: 2 });

const link = (...features: number[]): PlaceableLink => ({
  evidence: features.map((feature) => [feature, 0.2]),
});

it('puts each link into the section that it is about', () => {
  const body = [
    paragraph('The minister left.'),
    paragraph('He returns on Friday.'),
    heading('Grain'),
    paragraph('Much grain was sold.'),
    paragraph('More grain is on its way.'),
    paragraph('Silos are full of grain.'),
    heading('Gas'),
    paragraph('Gas is dear.'),
    paragraph('Gas flows north.'),
    paragraph('That is all.'),
  ];
  const [gas, grain] = placeLinks(outline(body), [link(3), link(2)], SETTINGS) as number[];
  expect([3, 4, 5]).toContain(grain);
  expect([7, 8]).toContain(gas);
});

it('leaves a link out when no place is left for it', () => {
  const body = [paragraph('One.'), paragraph('Two.'), paragraph('Three.')];
  const places = placeLinks(outline(body), [link(1), link(2)], SETTINGS);
  expect(places.filter((place) => place !== null)).toHaveLength(1);
});

it('takes no notice of empty paragraphs', () => {
  const texts = ['One.', 'Two.', 'Three.', 'Four.', 'Five.', '', ''];
  const [place] = placeLinks(outline(texts.map(paragraph)), [link(1)], SETTINGS);
  expect([1, 2, 3]).toContain(place);
  const afterHeading = [
    paragraph('One.'),
    paragraph('Two.'),
    heading('Gas'),
    paragraph(''),
    paragraph('Gas.'),
  ];
  expect(placeLinks(outline(afterHeading), [link(3)], SETTINGS)).not.toContain(3);
});

it('lets a link end a short piece, never a long one', () => {
  const body = (count: number) => Array.from({ length: count }, () => paragraph('Text.'));
  expect(placeLinks(outline(body(1)), [link(1)], SETTINGS)).toEqual([0]);
  for (const count of [5, 9]) {
    const [place] = placeLinks(outline(body(count)), [link(1)], SETTINGS);
    expect(place).toBeLessThan(count - 1);
  }
});

describe('in any body', () => {
  const CASES = 2000;

  it('stands only after a paragraph that a paragraph or heading follows, far enough apart', () => {
    for (let seed = 1; seed <= CASES; seed += 1) {
      const random = randomOf(seed);
      const body = randomBody(random);
      const links = [link(1, 4), link(2), link(3, 5)];
      const places = placeLinks(outline(body), links, SETTINGS);
      expect(placeLinks(outline(body), links, SETTINGS)).toEqual(places);
      const paragraphs = body.flatMap(({ type }, index) => (type === 'paragraph' ? [index] : []));
      const placed = places.filter((place): place is number => place !== null);
      expect(placed.length).toBeLessThanOrEqual(SETTINGS.maximum);
      for (const place of placed) {
        expect({ seed, type: body[place]?.type }).toEqual({ seed, type: 'paragraph' });
        const next = body[place + 1]?.type ?? (paragraphs.length <= 4 ? 'paragraph' : 'end');
        expect({ seed, next }).toEqual({
          seed,
          next: expect.stringMatching(/^(paragraph|heading)$/),
        });
        const before = paragraphs.filter((index) => index <= place).length;
        expect(before).toBeGreaterThanOrEqual(Math.min(SETTINGS.firstParagraph, paragraphs.length));
      }
      const [a, b] = [...placed].sort((x, y) => x - y);
      if (a !== undefined && b !== undefined) {
        const between = paragraphs.filter((index) => index > a && index <= b).length;
        expect(between).toBeGreaterThanOrEqual(SETTINGS.gap);
      }
    }
  });
});
