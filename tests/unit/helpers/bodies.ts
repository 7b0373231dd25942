import type { BlockNode } from '../../../server/src/also-read/text';

/** A small deterministic generator (mulberry32), so that a failing case can be repeated by its number. */
export const randomOf = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const WORDS =
  'minister visit grain gas harbour treaty summit aid border talks & <b> “quoted”'.split(' ');

const text = (random: () => number): BlockNode => ({
  type: 'text',
  text: Array.from(
    { length: 1 + Math.floor(random() * 12) },
    () => WORDS[Math.floor(random() * WORDS.length)]
  ).join(' '),
});

const BLOCKS: ((random: () => number) => BlockNode)[] = [
  (random) => ({ type: 'paragraph', children: [text(random)] }),
  (random) => ({ type: 'paragraph', children: [text(random)] }),
  (random) => ({ type: 'paragraph', children: [text(random)] }),
  (random) => ({ type: 'heading', level: 2, children: [text(random)] }),
  (random) => ({
    type: 'list',
    format: 'unordered',
    children: [{ type: 'list-item', children: [text(random)] }],
  }),
  (random) => ({ type: 'quote', children: [text(random)] }),
  (random) => ({ type: 'code', children: [text(random)] }),
];

/** A body of up to 24 blocks of every kind. */
export const randomBody = (random: () => number): BlockNode[] =>
  Array.from({ length: Math.floor(random() * 25) }, () => {
    const make = BLOCKS[Math.floor(random() * BLOCKS.length)] as (typeof BLOCKS)[number];
    return make(random);
  });
