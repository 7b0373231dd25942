import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { createEnclosures, type Enclosures } from './enclosures';
import { readHtml } from './html';
import type { PassageKind, Piece, ReadField } from './passages';

const markdown = new MarkdownIt({ html: true, linkify: true });

const KINDS: Record<string, PassageKind> = {
  paragraph_open: 'paragraph',
  heading_open: 'heading',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  blockquote_open: 'quote',
  fence: 'code',
  code_block: 'code',
  table_open: 'table',
  hr: 'rule',
};

/** The tokens of each top-level block. */
const blocksOf = (tokens: Token[]): Token[][] => {
  const blocks: Token[][] = [];
  for (const token of tokens) {
    if (token.level === 0 && token.nesting >= 0) blocks.push([token]);
    else blocks.at(-1)?.push(token);
  }
  return blocks;
};

/** Where each line begins, and where its text ends. */
const linesOf = (source: string): { start: number; end: number }[] => {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (const { 0: lineEnd, index } of source.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, end: index });
    start = index + lineEnd.length;
  }
  return [...lines, { start, end: source.length }];
};

const MEDIA_TAG = /^<(img|iframe|video|audio|embed|oembed)\b/i;

/** Reads the tokens of one block, in the order of the text, since its HTML may open and close what follows stands in. */
const readBlock = (block: Token[], links: string[], enclosures: Enclosures) => {
  let hasMedia = false;
  const readInline = ({ type, content, attrs }: Token): string => {
    if (type === 'html_inline') enclosures.write(content);
    if (type === 'image' || MEDIA_TAG.test(content)) hasMedia = true;
    if (type === 'link_open') links.push(...(attrs ?? []).flatMap(hrefOf));
    if (type === 'softbreak' || type === 'hardbreak') return ' ';
    return TEXTS.has(type) && !enclosures.isHidden() ? content : '';
  };
  const lines = block.map(({ type, content, children }) => {
    if (type === 'inline') return (children ?? []).map(readInline).join('');
    return type === 'fence' || type === 'code_block' ? content : '';
  });
  return { text: lines.filter((line) => line !== '').join('\n'), hasMedia };
};

const TEXTS = new Set(['text', 'text_special', 'code_inline']);

const hrefOf = ([name, value]: [string, string]): string[] => (name === 'href' ? [value] : []);

/** A block of HTML: what it shows is nothing to stand beside, unless it is a heading, or nothing at all. */
const readHtmlBlock = (content: string): Piece => {
  const { pieces } = readHtml(content);
  const text = pieces.map((piece) => piece.text).join('\n');
  const isHeading = pieces.length === 1 && pieces[0]?.kind === 'heading';
  return { kind: isHeading ? 'heading' : pieces.length === 0 ? 'blank' : 'embed', text };
};

/** Reads Markdown as `markdown-it` does: CommonMark with tables. */
export const readMarkdown = (source: string): ReadField => {
  const lines = linesOf(source);
  const links: string[] = [];
  const enclosures = createEnclosures(links);
  const pieces = blocksOf(markdown.parse(source, {})).map((block): Piece => {
    const [{ type, content, map }] = block as [Token];
    const [first, next] = map ?? [0, 0];
    const place = { start: lines[first]?.start, end: lines[next - 1]?.end };
    const before = enclosures.kind();
    if (type === 'html_block') {
      enclosures.write(content);
      return { ...readHtmlBlock(content), ...place };
    }
    const { text, hasMedia } = readBlock(block, links, enclosures);
    const kind = before ?? enclosures.kind() ?? KINDS[type] ?? 'embed';
    const isText = kind !== 'paragraph' || text.trim() !== '';
    return { kind: isText ? kind : hasMedia ? 'image' : 'blank', text, ...place };
  });
  return { pieces, links };
};
