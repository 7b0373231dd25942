import type { BlockNode } from './bodies/blocks';
import { formatOf } from './bodies/fields';
import { mapFields, type BodyShape, type FieldFormat } from './bodies/shapes';
import { unweaveBlocks, weaveBlocks } from './bodies/weave-blocks';
import { unweaveHtml, weaveHtml } from './bodies/weave-html';
import { unweaveMarkdown, weaveMarkdown } from './bodies/weave-markdown';
import type { LinkText, PlacedText, WovenLink } from './bodies/woven-links';

export type { LinkText, WovenLink } from './bodies/woven-links';

const unweaveField = (value: unknown, format: FieldFormat, links: LinkText[]): unknown => {
  const actual = formatOf(value, format);
  if (actual === 'blocks') {
    return Array.isArray(value) ? unweaveBlocks(value as BlockNode[]) : value;
  }
  if (typeof value !== 'string') return value;
  return actual === 'html' ? unweaveHtml(value) : unweaveMarkdown(value, links);
};

const weaveField = (value: unknown, format: FieldFormat, links: PlacedText[]): unknown => {
  const actual = formatOf(value, format);
  if (actual === 'blocks') {
    return Array.isArray(value) ? weaveBlocks(value as BlockNode[], links) : value;
  }
  if (typeof value !== 'string') return value;
  return actual === 'html' ? weaveHtml(value, links) : weaveMarkdown(value, links);
};

/**
 * A body without the links that were woven into it earlier.
 * @param links what may have been woven in; only Markdown needs it, which has no mark for our paragraphs
 */
export const unweave = <Body>(body: Body, shape: BodyShape, links: LinkText[] = []): Body =>
  mapFields(body, shape, (value, format) => unweaveField(value, format, links)) as Body;

/**
 * Weaves links into a body in its own format, each as a paragraph of its own after a paragraph. All that was there stays
 * as it was; weaving a woven body gives the same body.
 * @param links places count in the body without woven links; a place that is no paragraph gets no link
 */
export const weave = <Body>(body: Body, shape: BodyShape, links: WovenLink[]): Body =>
  mapFields(unweave(body, shape, links), shape, (value, format, place) => {
    const here = links.filter(
      ({ component, field }) =>
        component === place.component && (field === undefined || field === place.field)
    );
    return here.length === 0 ? value : weaveField(value, format, here);
  }) as Body;
