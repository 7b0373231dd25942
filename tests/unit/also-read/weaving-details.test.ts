import path from 'node:path';
import type { BlockNode } from '../../../server/src/also-read/text';
import { readBody } from '../../../server/src/also-read/text';
import { unweave, weave, type WovenLink } from '../../../server/src/also-read/weaving';
import {
  between,
  forEachCase,
  heading,
  many,
  paragraph,
  randomBody,
  type Random,
} from '../helpers/generator';

/** The validator that Strapi itself runs on a Blocks field; the package does not export it. */
const { blocksValidator } = jest.requireActual<{
  blocksValidator: () => { isValid: (body: unknown, options: object) => Promise<boolean> };
}>(
  path.join(
    process.cwd(),
    'node_modules/@strapi/core/dist/services/entity-validator/blocks-validator.js'
  )
);

const isValidBody = (body: BlockNode[]): Promise<boolean> =>
  blocksValidator().isValid(body, { strict: true });

const CASES = 300;

const link = (afterBlock: number, title = 'Baku Celebrates'): WovenLink => ({
  label: 'Also Read',
  title,
  url: '/news/baku-celebrates',
  afterBlock,
});

const randomWovenLinks = (random: Random, body: BlockNode[]): WovenLink[] =>
  many(between(random, 0, 4), (index) =>
    link(between(random, 0, Math.max(0, body.length - 1)), `Story ${index}`)
  );

describe('weaving', () => {
  it('sets a paragraph of its own after the block, with a bold label and a link', () => {
    const body = [paragraph('one'), paragraph('two')];
    const [first, woven, second] = weave(body, [link(0)]);
    expect([first, second]).toEqual(body);
    expect(woven).toMatchObject({ type: 'paragraph' });
    expect(woven?.children).toEqual([
      { type: 'text', text: 'Also Read: ', bold: true },
      {
        type: 'link',
        url: '/news/baku-celebrates',
        children: [{ type: 'text', text: 'Baku Celebrates' }],
      },
      { type: 'text', text: '' },
    ]);
  });

  it('keeps links after the same block in the order of the list', () => {
    const [, first, second] = weave([paragraph('one')], [link(0, 'A'), link(0, 'B')]);
    expect(readBody([first, second]).passages.map(({ text }) => text)).toEqual([
      'Also Read: A',
      'Also Read: B',
    ]);
  });

  it('leaves a body without links as it is', () => {
    const body = [paragraph('one'), heading('Ties')];
    expect(weave(body, [])).toEqual(body);
  });

  it('replaces the links of an earlier weaving', () => {
    const body = [paragraph('one'), paragraph('two')];
    const before = weave(body, [link(0, 'Old')]);
    expect(weave(before, [link(1, 'New')])).toEqual(weave(body, [link(1, 'New')]));
  });

  it('takes markup in a headline for text', () => {
    const title = '<b>"Talks"</b> & **more** [x](javascript:alert(1))';
    const [, woven] = weave([paragraph('one')], [link(0, title)]);
    expect(woven?.children?.[1]?.children).toEqual([{ type: 'text', text: title }]);
  });

  it('does not touch the body that it was given', () => {
    const body = [paragraph('one'), paragraph('two')];
    const copy = structuredClone(body);
    weave(body, [link(0), link(1)]);
    expect(body).toEqual(copy);
  });

  it('adds the link to what the body links to', () => {
    expect(readBody(weave([paragraph('one')], [link(0)])).links).toEqual(['/news/baku-celebrates']);
  });
});

describe('in any body', () => {
  it('every original block stays the same object, in the same order', () => {
    forEachCase(CASES, (random) => {
      const body = randomBody(random);
      const before = JSON.stringify(body);
      const links = randomWovenLinks(random, body);
      const woven = weave(body, links);
      const kept = woven.filter((block) => body.includes(block));
      expect(kept).toHaveLength(body.length);
      expect(kept.every((block, index) => block === body[index])).toBe(true);
      expect(JSON.stringify(kept)).toBe(before);
      expect(woven).toHaveLength(body.length + (body.length > 0 ? links.length : 0));
    });
  });

  it('every link stands right after its block', () => {
    forEachCase(CASES, (random) => {
      const body = randomBody(random);
      const links = randomWovenLinks(random, body);
      const woven = weave(body, links);
      for (const { title, afterBlock } of body.length > 0 ? links : []) {
        const at = readBody(woven).passages.findIndex(({ text }) => text === `Also Read: ${title}`);
        const before = woven.slice(0, at).filter((block) => body.includes(block));
        expect(before).toHaveLength(afterBlock + 1);
      }
    });
  });

  it('weaving twice equals weaving once', () => {
    forEachCase(CASES, (random) => {
      const body = randomBody(random);
      const links = randomWovenLinks(random, body);
      const once = weave(body, links);
      expect(weave(once, links)).toEqual(once);
    });
  });

  it('unweaving gives the body back', () => {
    forEachCase(CASES, (random) => {
      const body = randomBody(random);
      const back = unweave(weave(body, randomWovenLinks(random, body)));
      expect(back).toHaveLength(body.length);
      expect(back.every((block, index) => block === body[index])).toBe(true);
    });
  });

  it('what was unwoven after being stored and read again is the body', () => {
    forEachCase(CASES, (random) => {
      const body = randomBody(random);
      const stored = JSON.stringify(weave(body, randomWovenLinks(random, body)));
      expect(unweave(JSON.parse(stored) as BlockNode[])).toEqual(body);
    });
  });
});

describe("Strapi's own validator", () => {
  it('refuses a broken body, so that its consent means something', async () => {
    expect(await isValidBody([{ type: 'paragraph', children: [] }])).toBe(false);
    expect(
      await isValidBody([{ type: 'paragraph', children: [{ type: 'link', url: 'nonsense' }] }])
    ).toBe(false);
  });

  it('accepts every woven body', async () => {
    const bodies: BlockNode[][] = [];
    forEachCase(CASES, (random) => {
      const body = randomBody(random);
      bodies.push(weave(body, randomWovenLinks(random, body)));
    });
    const verdicts = await Promise.all(bodies.map(isValidBody));
    expect(verdicts.filter((valid) => !valid)).toEqual([]);
  });

  it.each(['https://news.example/a?b=c&d', '/news/київ', '/a b', ''])(
    'accepts a link to %p exactly when it accepts the address elsewhere',
    async (url) => {
      const byHand = [
        {
          type: 'paragraph',
          children: [{ type: 'link', url, children: [{ type: 'text', text: 'x' }] }],
        },
      ];
      const woven = weave([paragraph('one')], [{ ...link(0), url }]);
      expect(await isValidBody(woven)).toBe(await isValidBody(byHand));
    }
  );
});
