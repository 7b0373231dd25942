import type { BlockNode } from './bodies/blocks';
import { formatOf } from './bodies/fields';
import { readHtml, WOVEN_CLASS } from './bodies/html';
import { mapFields, type BodyShape, type FieldFormat } from './bodies/shapes';
import { WOVEN_MARK } from './bodies/weave-blocks';
import { weave, type WovenLink } from './weaving';

const ownBlock = (block: BlockNode): BlockNode =>
  block?.[WOVEN_MARK]
    ? Object.fromEntries(Object.entries(block).filter(([key]) => key !== WOVEN_MARK))
    : block;

/** The opening tag that the weaving writes. */
const OPENING = `<p class="${WOVEN_CLASS}">`;

const ownHtml = (source: string): string =>
  readHtml(source).pieces.reduceRight(
    (text, { woven, start }) =>
      woven && start !== undefined && text.startsWith(OPENING, start)
        ? `${text.slice(0, start)}<p>${text.slice(start + OPENING.length)}`
        : text,
    source
  );

/** Without the marks by which the delivery would take the links for its own, and out again. */
const own = (value: unknown, format: FieldFormat): unknown => {
  const actual = formatOf(value, format);
  if (actual === 'blocks') return Array.isArray(value) ? value.map(ownBlock) : value;
  return actual === 'html' && typeof value === 'string' ? ownHtml(value) : value;
};

/**
 * Writes links into a body for good: each becomes a paragraph like any other, which belongs to the author.
 * @param links places count in the body without woven links; a place that is no paragraph gets no link
 */
export const bake = (body: unknown, shape: BodyShape, links: WovenLink[]): unknown =>
  mapFields(weave(body, shape, links), shape, own);
