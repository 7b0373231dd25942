import fc from 'fast-check';
import { readBody, type PassageKind } from '../../../server/src/also-read/text';
import {
  blocksBody,
  expected,
  htmlBody,
  markdownBody,
  rawHtml,
  rawMarkdown,
  type Part,
} from '../helpers/bodies';
import { holds, same } from '../helpers/properties';

const passagesOf = (body: unknown, format: 'blocks' | 'markdown' | 'html') =>
  readBody(body, { format }).passages.map(({ kind, text }) => ({
    kind,
    text: text.trim().replaceAll('\u00a0', ' '),
  }));

const check = (parts: Part[], passages: { kind: PassageKind; text: string }[]) => {
  same(JSON.stringify(passages), JSON.stringify(parts.map(expected)));
};

describe('what was written is what is read: kinds and texts of', () => {
  it('Blocks', () => {
    holds(blocksBody, ({ parts, body }) => {
      // The items of a list inside a list are text of the outer one.
      check(parts, passagesOf(body, 'blocks'));
    });
  });

  it('Markdown', () => {
    holds(markdownBody, ({ parts, body }) => check(parts, passagesOf(body, 'markdown')));
  });

  it('HTML', () => {
    holds(htmlBody, ({ parts, body }) => check(parts, passagesOf(body, 'html')));
  });
});

describe('whatever stands in the field, reading gives sections in order and never throws:', () => {
  it.each([
    ['Blocks', 'blocks' as const, fc.array(fc.anything({ maxDepth: 3 }))],
    ['Markdown', 'markdown' as const, rawMarkdown],
    ['HTML', 'html' as const, rawHtml],
    ['plain text', 'text' as const, fc.oneof(rawMarkdown, rawHtml)],
  ])('%s', (_, format, bodies) => {
    holds(bodies as fc.Arbitrary<unknown>, (body) => {
      const { passages, headings } = readBody(body, { format });
      let section = 0;
      passages.forEach((passage, index) => {
        if (passage.kind === 'heading') section += 1;
        if (passage.block !== index || passage.section !== section) throw new Error('order');
      });
      same(headings.length, section + 1);
    });
  });
});
