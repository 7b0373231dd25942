import type { BlockNode } from '../../../server/src/also-read/text';

/** Short ways to write the blocks of a body. */
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
