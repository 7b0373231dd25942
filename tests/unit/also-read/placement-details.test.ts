import {
  outlineOf,
  placeLinks,
  type Outline,
  type PlaceableLink,
} from '../../../server/src/also-read/placement';
import { readBody, type BlockNode } from '../../../server/src/also-read/text';
import {
  between,
  code,
  featuresOf,
  forEachCase,
  heading,
  image,
  list,
  many,
  paragraph,
  paragraphsUpTo,
  quote,
  randomBody,
  randomLinks,
} from '../helpers/generator';

const SETTINGS = { firstParagraph: 2, gap: 3, maximum: 2 };
const CASES = 400;

const outline = (body: BlockNode[]): Outline => outlineOf(readBody(body), featuresOf);
const about = (...words: string[]): PlaceableLink => ({
  evidence: words.flatMap((word) =>
    [...featuresOf(word).keys()].map((id): [number, number] => [id, 0.1])
  ),
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

describe('in any body', () => {
  const inAnyBody = (
    check: (
      body: Outline,
      places: number[],
      settings: typeof SETTINGS,
      again: () => (number | null)[]
    ) => void
  ) => {
    let placed = 0;
    forEachCase(CASES, (random) => {
      const body = outline(randomBody(random));
      const links = randomLinks(random);
      const settings = {
        firstParagraph: between(random, 1, 4),
        gap: between(random, 1, 5),
        maximum: between(random, 0, 4),
      };
      const places = placeLinks(body, links, settings);
      expect(places).toHaveLength(links.length);
      const taken = places.filter((place) => place !== null);
      placed += taken.length;
      check(body, taken, settings, () =>
        placeLinks(structuredClone(body), structuredClone(links), { ...settings })
      );
    });
    // A generator that makes no place for links would prove nothing.
    expect(placed).toBeGreaterThan(CASES / 2);
  };

  it('a link follows a paragraph, and never stands before a list, quote, code or image', () => {
    inAnyBody(({ passages }, places) => {
      for (const place of places) {
        expect(passages[place]?.kind).toBe('paragraph');
        expect(['paragraph', 'heading', undefined]).toContain(passages[place + 1]?.kind);
      }
    });
  });

  it('a link never stands before the end of the first paragraph allowed', () => {
    inAnyBody((body, places, { firstParagraph }) => {
      const total = paragraphsUpTo(body, body.passages.length);
      for (const place of places) {
        // A piece that is shorter than the setting has its place at the end.
        expect(paragraphsUpTo(body, place)).toBeGreaterThanOrEqual(Math.min(firstParagraph, total));
      }
    });
  });

  it('a link ends only a short piece', () => {
    inAnyBody((body, places) => {
      const total = paragraphsUpTo(body, body.passages.length);
      if (places.includes(body.passages.length - 1)) expect(total).toBeLessThan(5);
    });
  });

  it('links keep their gap, and no two share a place', () => {
    inAnyBody((body, places, { gap }) => {
      const counts = places.map((place) => paragraphsUpTo(body, place)).sort((a, b) => a - b);
      counts.slice(1).forEach((count, index) => {
        expect(count - (counts[index] as number)).toBeGreaterThanOrEqual(gap);
      });
    });
  });

  it('there are at most so many links', () => {
    inAnyBody((_, places, { maximum }) => {
      expect(places.length).toBeLessThanOrEqual(maximum);
    });
  });

  it('the same input gives the same places', () => {
    inAnyBody((_, places, __, again) => {
      expect(again().filter((place) => place !== null)).toEqual(places);
    });
  });
});
