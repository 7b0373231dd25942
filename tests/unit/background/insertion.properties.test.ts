import path from 'node:path';
import fc from 'fast-check';
import { readBody, type BlockNode, type BodyShape } from '../../../server/src/also-read/text';
import { blocksWithText } from '../../../server/src/background/content';
import { insertBackground, type InsertionResult } from '../../../server/src/background/insertion';
import { fold, passagesOf, versionIn, versionOf } from '../../../server/src/background/versions';
import { blocksBody, htmlBody, markdownBody, rawHtml, rawMarkdown, word } from '../helpers/bodies';
import { holds, same } from '../helpers/properties';

const BLOCKS: BodyShape = { format: 'blocks' };
const MARKDOWN: BodyShape = { format: 'markdown' };
const HTML: BodyShape = { format: 'html' };

const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

const run: fc.Arbitrary<BlockNode> = fc.record(
  {
    type: fc.constant('text'),
    text: fc
      .tuple(fc.constantFrom('', ' ', '\n'), words, fc.constantFrom('', ' '))
      .map((all) => all.join('')),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    strikethrough: fc.boolean(),
    code: fc.boolean(),
  },
  { requiredKeys: ['type', 'text'] }
);

const link: fc.Arbitrary<BlockNode> = fc.record({
  type: fc.constant('link'),
  url: fc.constantFrom('https://x.org/a_(b)?c=1&d="e"', '/news/київ', 'mailto:desk@x.org'),
  children: fc.array(run, { minLength: 1, maxLength: 2 }),
});

const inline = fc.array(fc.oneof({ weight: 4, arbitrary: run }, link), {
  minLength: 1,
  maxLength: 4,
});

const item: fc.Arbitrary<BlockNode> = inline.map((children) => ({ type: 'list-item', children }));

const list: fc.Arbitrary<BlockNode> = fc.record({
  type: fc.constant('list'),
  format: fc.constantFrom('ordered', 'unordered'),
  children: fc
    .tuple(item, fc.option(fc.array(item, { minLength: 1, maxLength: 2 })), fc.option(item))
    .map(([first, nested, last]) => [
      first,
      ...(nested ? [{ type: 'list', format: 'unordered', children: nested }] : []),
      ...(last ? [last] : []),
    ]),
});

const block: fc.Arbitrary<BlockNode> = fc.oneof(
  { weight: 4, arbitrary: inline.map((children) => ({ type: 'paragraph', children })) },
  list,
  inline.map((children) => ({ type: 'quote', children })),
  words.map((text) => ({ type: 'code', children: [{ type: 'text', text }] })),
  fc.record({
    type: fc.constant('heading'),
    level: fc.integer({ min: 1, max: 6 }),
    children: inline,
  })
);

const background = fc.record({
  title: words,
  blocks: fc.array(block, { minLength: 1, maxLength: 5 }).map(blocksWithText),
});

const cases = <Body>(body: fc.Arbitrary<Body>) =>
  fc.record({ body, background, after: fc.option(fc.nat(3)) });

const textsOf = (body: unknown, shape: BodyShape): string[] =>
  readBody(body, shape).passages.flatMap(({ text }) => fold(text) || []);

/** Whether the second list is the first one with others in between, all at one place. */
const isWithin = (outer: string[], inner: string[]): boolean => {
  let before = 0;
  while (before < inner.length && outer[before] === inner[before]) before += 1;
  const rest = inner.length - before;
  return outer.slice(outer.length - rest).join('\n') === inner.slice(before).join('\n');
};

/** What stands between two texts that begin and end alike. */
const keepsSource = (result: string, source: string): boolean => {
  let start = 0;
  while (start < source.length && result[start] === source[start]) start += 1;
  let end = 0;
  while (end < source.length - start && result.at(-1 - end) === source.at(-1 - end)) end += 1;
  return start + end === source.length;
};

/** Each case writes and reads whole bodies. */
const RUNS = 600;

const isPlaced = (result: InsertionResult): result is Extract<InsertionResult, { body: unknown }> =>
  'body' in result;

describe('in Blocks', () => {
  /** The validator that Strapi itself runs on a Blocks field; the package does not export it. */
  const { blocksValidator } = jest.requireActual<{
    blocksValidator: () => { isValidSync: (body: unknown, options: object) => boolean };
  }>(path.resolve('node_modules/@strapi/core/dist/services/entity-validator/blocks-validator.js'));

  it('every block stays the same object, in order, and the background stands in one piece', () => {
    holds(
      cases(blocksBody.map(({ body }) => body as BlockNode[])),
      ({ body, after, ...rest }) => {
        const result = insertBackground(body, BLOCKS, rest.background, after);
        if (!isPlaced(result)) return same(result.refusal, 'noSection');
        const whole = result.body as BlockNode[];
        const others = whole.filter((each) => body.includes(each));
        same(others.length === body.length && others.every((each, i) => each === body[i]), true);
        same(whole.length, body.length + result.inserted);
        const version = versionOf(rest.background.blocks);
        if (version.length > 0) same(versionIn(passagesOf(whole, BLOCKS), [version]), version);
      },
      RUNS
    );
  });

  it('the result passes Strapi’s validator whenever the body did', () => {
    const validator = blocksValidator();
    holds(
      cases(blocksBody.map(({ body }) => body as BlockNode[])),
      ({ body, after, ...rest }) => {
        const known = body.filter(({ type }) => type !== 'divider');
        const result = insertBackground(known, BLOCKS, rest.background, after);
        if (isPlaced(result)) same(validator.isValidSync(result.body, { strict: true }), true);
      },
      RUNS
    );
  });
});

describe.each([
  ['Markdown', MARKDOWN, markdownBody, rawMarkdown],
  ['HTML', HTML, htmlBody, rawHtml],
] as const)('in %s', (_, shape, wellFormed, raw) => {
  it('the source stays byte for byte, and a whole body takes a background everywhere', () => {
    holds(
      cases(wellFormed.map(({ body }) => body)),
      ({ body, after, ...rest }) => {
        const result = insertBackground(body, shape, rest.background, after);
        if (!isPlaced(result)) return same(result.refusal, 'noSection');
        same(keepsSource(result.body as string, body), true);
        same(isWithin(textsOf(result.body, shape), textsOf(body, shape)), true);
        const version = versionOf(rest.background.blocks);
        if (version.length > 0) same(versionIn(passagesOf(result.body, shape), [version]), version);
      },
      RUNS
    );
  });

  it('a broken body takes it where it is read as what it is, or says that it cannot', () => {
    holds(
      cases(raw),
      ({ body, after, ...rest }) => {
        const result = insertBackground(body, shape, rest.background, after);
        if (!isPlaced(result)) {
          return same(['noSection', 'brokenText'].includes(result.refusal), true);
        }
        same(keepsSource(result.body as string, body), true);
        same(isWithin(textsOf(result.body, shape), textsOf(body, shape)), true);
      },
      RUNS
    );
  });
});
