import { readHtml, WOVEN_CLASS } from './html';
import { cut, insertAfter } from './splice';
import type { LinkText, PlacedText } from './woven-links';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);

const paragraph = ({ label, title, url }: LinkText): string =>
  `<p class="${WOVEN_CLASS}"><strong>${escapeHtml(label)}:</strong> <a href="${escapeHtml(url)}">${escapeHtml(title)}</a></p>`;

/** HTML without the paragraphs of our class. */
export const unweaveHtml = (source: string): string => {
  if (!source.includes(WOVEN_CLASS)) return source;
  const ranges = readHtml(source).pieces.flatMap(({ woven, start, end }) =>
    woven && start !== undefined && typeof end === 'number' ? [{ start, end }] : []
  );
  // In broken HTML a cut may join two halves to another one.
  return ranges.length === 0 ? source : unweaveHtml(cut(source, ranges));
};

/** The source, byte for byte, with a paragraph for each link. */
export const weaveHtml = (source: string, links: PlacedText[]): string =>
  insertAfter(source, readHtml(source).pieces, links, (here) => here.map(paragraph).join(''));
