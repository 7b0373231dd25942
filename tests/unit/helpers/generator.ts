import type { Outline, PlaceableLink } from '../../../server/src/also-read/placement';
import type { BlockNode } from '../../../server/src/also-read/text';

/** A generator of numbers from 0 up to 1: the same seed gives the same numbers on every machine (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export type Random = ReturnType<typeof seeded>;

/** A whole number from `low` to `high`, both included. */
export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

export const pick = <T>(random: Random, values: readonly T[]): T =>
  values[Math.floor(random() * values.length)] as T;

export const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Runs a property on so many random cases; a failure names the seed of its case. */
export const forEachCase = (cases: number, property: (random: Random) => void): void => {
  for (let seed = 1; seed <= cases; seed += 1) {
    try {
      property(seeded(seed));
    } catch (error) {
      if (error instanceof Error) error.message = `case ${seed}: ${error.message}`;
      throw error;
    }
  }
};

const WORDS =
  'talks visit minister Ukraine Baku London pledge bridge donors restoration treaty border grain'.split(
    ' '
  );

const sentence = (random: Random): string =>
  many(between(random, 3, 12), () => pick(random, WORDS)).join(' ');

export const text = (value: string): BlockNode => ({ type: 'text', text: value });

export const paragraph = (value: string): BlockNode => ({
  type: 'paragraph',
  children: [text(value)],
});

export const heading = (value: string, level = 2): BlockNode => ({
  type: 'heading',
  level,
  children: [text(value)],
});

export const list = (...items: string[]): BlockNode => ({
  type: 'list',
  format: 'unordered',
  children: items.map((item) => ({ type: 'list-item', children: [text(item)] })),
});

export const quote = (value: string): BlockNode => ({ type: 'quote', children: [text(value)] });

export const code = (value: string): BlockNode => ({ type: 'code', children: [text(value)] });

export const image = (): BlockNode => ({
  type: 'image',
  image: {
    name: 'talks.jpg',
    url: '/uploads/talks.jpg',
    width: 800,
    height: 600,
    hash: 'talks',
    ext: '.jpg',
    mime: 'image/jpeg',
    size: 12.5,
    provider: 'local',
    createdAt: '2023-06-19T08:00:00.000Z',
    updatedAt: '2023-06-19T08:00:00.000Z',
  },
  children: [text('')],
});

const nested = (random: Random): BlockNode => ({
  type: 'list',
  format: 'ordered',
  children: [
    { type: 'list-item', children: [text(sentence(random))] },
    list(sentence(random), sentence(random)),
  ],
});

const linked = (random: Random): BlockNode => ({
  type: 'paragraph',
  children: [
    { ...text(sentence(random)), bold: true },
    { type: 'link', url: `/news/${between(random, 1, 99)}`, children: [text(sentence(random))] },
    text(''),
  ],
});

const block = (random: Random): BlockNode => {
  const kind = random();
  if (kind < 0.5) return paragraph(sentence(random));
  if (kind < 0.6) return linked(random);
  if (kind < 0.75) return heading(sentence(random), between(random, 1, 6));
  if (kind < 0.8) return list(sentence(random), sentence(random));
  if (kind < 0.84) return nested(random);
  if (kind < 0.9) return quote(sentence(random));
  if (kind < 0.94) return code(sentence(random));
  return image();
};

/** A body such as the editor of Strapi may save: up to 24 blocks of every kind in any order. */
export const randomBody = (random: Random): BlockNode[] =>
  many(between(random, 0, 24), () => block(random));

/** The words of the generated bodies as features, so that outlines have something to match. */
export const featuresOf = (value: string): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const word of value.split(/\s+/)) {
    const id = WORDS.indexOf(word);
    if (id >= 0) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
};

/** Up to six links, each with a few words that it shares with the story. */
export const randomLinks = (random: Random): PlaceableLink[] =>
  many(between(random, 0, 6), () => ({
    evidence: many(between(random, 0, 5), (): [number, number] => [
      between(random, 0, WORDS.length - 1),
      random(),
    ]),
  }));

/** How many paragraphs of an outline stand up to and including a passage. */
export const paragraphsUpTo = ({ passages }: Outline, index: number): number =>
  passages.slice(0, index + 1).filter(({ kind }) => kind === 'paragraph').length;
