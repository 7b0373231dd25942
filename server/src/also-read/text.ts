import { readField } from './bodies/fields';
import { inSections, type Passage, type ReadBody } from './bodies/passages';
import { visitFields, type BodyShape } from './bodies/shapes';

export type { BlockNode } from './bodies/blocks';
export type { Passage, PassageKind, ReadBody } from './bodies/passages';
export type { BodyShape } from './bodies/shapes';

/** A body of Strapi Blocks, the format of a new Strapi. */
export const BLOCKS: BodyShape = { format: 'blocks' };

/**
 * Reads a body into passages: what the ranking reads, where links may stand. Never throws: of a broken body it reads what
 * can be read.
 */
export const readBody = (body: unknown, shape: BodyShape): ReadBody => {
  const pieces: Omit<Passage, 'section'>[] = [];
  const links: string[] = [];
  visitFields(body, shape, (value, format, place) => {
    if (format === null) {
      pieces.push({ kind: 'embed', block: 0, text: '', ...place });
      return;
    }
    const read = readField(value, format);
    for (const [block, { kind, text }] of read.pieces.entries()) {
      pieces.push({ kind, block, text, ...place });
    }
    links.push(...read.links);
  });
  return { ...inSections(pieces), links };
};
