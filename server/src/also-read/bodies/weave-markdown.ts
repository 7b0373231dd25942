import { readMarkdown } from './markdown';
import { cut, insertAfter } from './splice';
import type { LinkText, PlacedText } from './woven-links';

/** One line of text in which no character means anything to Markdown. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>&~|^=+$#]/g, '\\$&');

/** An address as it may stand between the brackets of a link. */
export const markdownAddress = (url: string): string =>
  url.replace(/[\p{Cc}\s<>\\"`]/gu, encodeURIComponent).replace(/[()&]/g, '\\$&');

const paragraph = ({ label, title, url }: LinkText): string =>
  `**${escapeMarkdown(label)}:** [${escapeMarkdown(title)}](${markdownAddress(url)})`;

export const LINE_END = /\r\n|\r|\n/;

/** Nothing more, or a blank line, follows the line that ends here. */
export const BEFORE_BLANK = /^(?:$|(?:\r\n|\r(?!\n)|\n)[ \t]*(?:$|[\r\n]))/;

/** A blank line and nothing else stands between a line of text and the line that begins here. */
const AFTER_BLANK = /[^\r\n](?:(?:\r\n|\r(?!\n)|\n)){2}$/;

/**
 * Markdown without the paragraphs that weaving these links has set into it. Markdown has no mark that a reader would not
 * see, so a paragraph is ours only when it says exactly what we would write, where we would write it.
 */
export const unweaveMarkdown = (source: string, links: LinkText[]): string => {
  const ours = new Set(links.map(paragraph));
  if (![...ours].some((text) => source.includes(text))) return source;
  const { pieces } = readMarkdown(source);
  const ranges = pieces.flatMap(({ kind, start, end }, index) => {
    if (kind !== 'paragraph' || start === undefined || typeof end !== 'number') return [];
    const previous = pieces[index - 1];
    const isOurs =
      ours.has(source.slice(start, end)) &&
      previous?.kind === 'paragraph' &&
      AFTER_BLANK.test(source.slice(0, start)) &&
      BEFORE_BLANK.test(source.slice(end));
    return isOurs ? [{ start: previous.end as number, end }] : [];
  });
  return cut(source, ranges);
};

/** The source, byte for byte, with a paragraph for each link, between blank lines that end as the lines around. */
export const weaveMarkdown = (source: string, links: PlacedText[]): string =>
  insertAfter(source, readMarkdown(source).pieces, links, (here, end) => {
    const rest = source.slice(end);
    const lineEnd = (LINE_END.exec(rest) ?? LINE_END.exec(source))?.[0] ?? '\n';
    const text = here.map((link) => lineEnd + lineEnd + paragraph(link)).join('');
    return BEFORE_BLANK.test(rest) ? text : text + lineEnd;
  });
