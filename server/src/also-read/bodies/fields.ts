import { readBlocks } from './blocks';
import { readHtml } from './html';
import { readMarkdown } from './markdown';
import type { ReadField } from './passages';
import type { FieldFormat, Format } from './shapes';

const EMPTY: ReadField = { pieces: [], links: [] };

/** Text that starts with a tag of a block, as rich-text editors write it. */
const HTML_START =
  /^\s*<(!--|!doctype|p|div|h[1-6]|ul|ol|dl|blockquote|pre|table|figure|section|article|main|header|hr|img|iframe|html|body)\b/i;

/** The format of a value; that of a plain text field shows by its beginning. */
export const formatOf = (value: unknown, format: FieldFormat): Format =>
  format !== 'text'
    ? format
    : typeof value === 'string' && HTML_START.test(value)
      ? 'html'
      : 'markdown';

/** Reads one field; anything that is not of its format reads as empty. */
export const readField = (value: unknown, format: FieldFormat): ReadField => {
  const actual = formatOf(value, format);
  if (actual === 'blocks') return Array.isArray(value) ? readBlocks(value) : EMPTY;
  if (typeof value !== 'string') return EMPTY;
  return actual === 'html' ? readHtml(value) : readMarkdown(value);
};
