import {
  outlineOf,
  placeLinks,
  placementAt,
  type Outline,
  type PlaceableLink,
} from '../../../server/src/also-read/placement';
import { BLOCKS, readBody, type BlockNode } from '../../../server/src/also-read/text';
import { code, heading, image, list, paragraph, quote } from '../helpers/blocks';
import { many } from '../helpers/generator';

/** Words of the texts below as features. */
const WORDS = 'treaty border donors pledge grain bridge talks visit'.split(' ');

const idsIn = (text: string): number[] =>
  WORDS.flatMap((word, id) => Array<number>(text.split(word).length - 1).fill(id));

const SETTINGS = { firstParagraph: 2, gap: 3, maximum: 2 };

const outline = (body: BlockNode[]): Outline => outlineOf(readBody(body, BLOCKS), idsIn);
const about = (...words: string[]): PlaceableLink => ({
  evidence: words.flatMap((word) => idsIn(word).map((id): [number, number] => [id, 0.1])),
});
const anything: PlaceableLink = { evidence: [] };
const paragraphs = (count: number) => many(count, (index) => paragraph(`text ${index}`));

/** The places that so many links without preference take, when nothing but the rules holds them back. */
const allPlaces = (body: BlockNode[]): (number | null)[] =>
  placeLinks(
    outline(body),
    body.map(() => anything),
    { firstParagraph: 2, gap: 1, maximum: body.length }
  ).filter((place) => place !== null);

describe('a link never stands', () => {
  it('between a heading and its text', () => {
    const body = [...paragraphs(3), heading('Ties'), ...paragraphs(2)];
    expect(allPlaces(body)).not.toContain(3);
  });

  it('before the end of the second paragraph', () => {
    expect(allPlaces(paragraphs(8))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each([
    ['list', list('grain', 'bridges')],
    ['quote', quote('grain')],
    ['code', code('grain')],
    ['image', image()],
    ['unknown block', { type: 'embed', children: [] }],
  ])('beside a %s', (_, block) => {
    const places = allPlaces([...paragraphs(3), block, ...paragraphs(3)]);
    expect(places).toEqual([1, 4, 5]);
  });

  it('after the last paragraph of a long piece', () => {
    expect(allPlaces(paragraphs(6))).not.toContain(5);
  });

  it('in a body without paragraphs', () => {
    expect(allPlaces([heading('Ties'), list('grain'), image()])).toEqual([]);
  });

  it('in an empty body', () => {
    expect(placeLinks(outline([]), [anything], SETTINGS)).toEqual([null]);
  });
});

describe('a short piece', () => {
  it.each([1, 2, 3])('of %d paragraphs has a place for a link', (count) => {
    expect(placeLinks(outline(paragraphs(count)), [anything], SETTINGS)[0]).not.toBeNull();
  });

  it('may carry a link at its end', () => {
    expect(placeLinks(outline(paragraphs(2)), [anything], SETTINGS)).toEqual([1]);
  });
});

describe('a link stands', () => {
  const body = [
    paragraph('the minister arrived'),
    paragraph('the minister left'),
    heading('Bilateral ties'),
    paragraph('treaty and border treaty'),
    paragraph('border and treaty'),
    paragraph('treaty border'),
    heading('Conference'),
    paragraph('donors pledge grain'),
    paragraph('restoration and donors pledge'),
    paragraph('the end'),
  ];
  const ties = [3, 4, 5];
  const conference = [7, 8];

  it('in the section that it relates to', () => {
    const places = placeLinks(
      outline(body),
      [about('donors', 'pledge'), about('treaty', 'border')],
      SETTINGS
    );
    expect(conference).toContain(places[0]);
    expect(ties).toContain(places[1]);
  });

  it('beside the paragraph that it relates to, within a section', () => {
    const other = () => paragraph('talks and a visit');
    const long = [other(), other(), other(), paragraph('grain and bridge'), other(), other()];
    expect(placeLinks(outline(long), [about('grain')], SETTINGS)).toEqual([3]);
  });

  it('at the end of a section rather than nowhere', () => {
    const piece = [...paragraphs(2), heading('Ties'), list('grain')];
    expect(placeLinks(outline(piece), [anything], SETTINGS)).toEqual([1]);
  });

  it('where it matches best, even when another link ranks higher', () => {
    const places = placeLinks(outline(body), [anything, about('donors', 'pledge')], SETTINGS);
    expect(conference).toContain(places[1]);
  });

  it('first in the text when it ranks first and nothing else decides', () => {
    const places = placeLinks(outline(paragraphs(12)), [anything, anything], SETTINGS);
    expect(places[0]).toBeLessThan(places[1] as number);
  });

  it('nowhere when the piece has no place left', () => {
    const places = placeLinks(outline(paragraphs(3)), [anything, anything], SETTINGS);
    expect(places.filter((place) => place === null)).toHaveLength(1);
  });
});

describe('the settings of placement', () => {
  it('keep links apart by the gap', () => {
    const links = many(5, () => anything);
    const places = placeLinks(outline(paragraphs(12)), links, { ...SETTINGS, maximum: 5 });
    expect(places).toEqual([1, 4, 7, 10, null]);
  });

  it('let at most so many links into a body', () => {
    const links = many(5, () => anything);
    for (const maximum of [0, 1, 2, 3]) {
      const places = placeLinks(outline(paragraphs(30)), links, { ...SETTINGS, maximum });
      expect(places.filter((place) => place !== null)).toHaveLength(maximum);
    }
  });

  it('move the first place down', () => {
    const places = placeLinks(outline(paragraphs(12)), [anything], {
      ...SETTINGS,
      firstParagraph: 5,
    });
    expect(places).toEqual([4]);
  });
});

it('takes no notice of empty paragraphs', () => {
  const body = [...paragraphs(5), paragraph(''), paragraph(' ')];
  expect(allPlaces(body)).toEqual([1, 2, 3]);
  const afterHeading = [...paragraphs(2), heading('Ties'), paragraph(''), paragraph('Text.')];
  expect(allPlaces(afterHeading)).not.toContain(3);
});

describe('spread evenly', () => {
  const even = (count: number, wanted: number, settings = {}) =>
    placeLinks(
      outline(paragraphs(count)),
      many(wanted, () => anything),
      { mode: 'even', firstParagraph: 2, gap: 3, maximum: wanted, ...settings }
    );

  it('one link stands in the middle, two stand at a quarter and three quarters', () => {
    expect(even(13, 1)).toEqual([6]);
    expect(even(13, 2)).toEqual([3, 9]);
  });

  it('as many links are placed as the gap lets in', () => {
    expect(even(9, 3)).toEqual([1, 4, 7]);
    expect(even(8, 3)).toEqual([2, 5, null]);
  });

  it('links stand in the order of the list', () => {
    const places = even(30, 4) as number[];
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });
});

describe('after certain paragraphs', () => {
  const after = (body: BlockNode[], numbers: number[], settings = {}) =>
    placeLinks(
      outline(body),
      many(3, () => anything),
      { mode: 'after', after: numbers, firstParagraph: 2, gap: 2, maximum: 3, ...settings }
    );

  it('links stand there, counted from the end when negative', () => {
    expect(after(paragraphs(10), [3, -2])).toEqual([2, 8, null]);
  });

  it('a link that may not stand there moves to the next place', () => {
    const body = [...paragraphs(3), list('grain'), ...paragraphs(4)];
    expect(after(body, [3])).toEqual([4, null, null]);
    expect(after(paragraphs(6), [1])).toEqual([1, null, null]);
    expect(after(paragraphs(9), [3, 4])).toEqual([2, 4, null]);
  });

  it('at the end of a long text it moves to the last place', () => {
    expect(after(paragraphs(8), [-1])).toEqual([6, null, null]);
    expect(after(paragraphs(3), [-1])).toEqual([2, null, null]);
  });

  it('a number beyond the text has no place, and there are no more than the maximum', () => {
    expect(after(paragraphs(5), [9])).toEqual([null, null, null]);
    expect(after(paragraphs(20), [3, 6, 9], { maximum: 2 })).toEqual([2, 5, null]);
  });
});

describe('in a dynamic zone', () => {
  const shape = {
    format: 'zone' as const,
    components: {
      'story.text': [{ field: 'text', format: 'markdown' as const }],
      'story.picture': [],
    },
  };
  const text = (value: string) => ({ __component: 'story.text', text: value });
  const picture = { __component: 'story.picture' };
  const places = (body: unknown[]) => {
    const zone = outlineOf(readBody(body, shape), idsIn);
    return placeLinks(
      zone,
      many(4, () => anything),
      { firstParagraph: 2, gap: 1, maximum: 4 }
    ).flatMap((place) => (place === null ? [] : [placementAt(zone, place)]));
  };

  it('places run on over the components, and are counted within the field', () => {
    const body = [text('One.\n\n## Ties\n\nTwo.'), text('Three.\n\nFour.'), text('Five.')];
    expect(places(body)).toEqual([
      { afterBlock: 2, section: 'Ties', component: 0, field: 'text' },
      { afterBlock: 0, section: 'Ties', component: 1, field: 'text' },
      { afterBlock: 1, section: 'Ties', component: 1, field: 'text' },
    ]);
  });

  it('a component without text is nothing to stand beside', () => {
    const body = [text('One.\n\nTwo.'), picture, text('Three.\n\nFour.'), picture];
    expect(places(body)).toEqual([{ afterBlock: 0, section: null, component: 2, field: 'text' }]);
  });
});

describe('links that share the story’s own subject', () => {
  it('stand by what each of them has for itself', () => {
    const body = [
      paragraph('visit visit visit'),
      paragraph('visit talks'),
      heading('Bridge'),
      paragraph('bridge one'),
      paragraph('bridge two'),
      paragraph('visit'),
      heading('Grain'),
      paragraph('grain one'),
      paragraph('grain two'),
      paragraph('visit'),
    ];
    const both: [number, number] = [WORDS.indexOf('visit'), 0.5];
    const own = (word: string): [number, number] => [WORDS.indexOf(word), 0.05];
    const links = [{ evidence: [both, own('bridge')] }, { evidence: [both, own('grain')] }];
    const [first, second] = placeLinks(outline(body), links, SETTINGS) as [number, number];
    expect([3, 4, 5]).toContain(first);
    expect([7, 8]).toContain(second);
  });
});
