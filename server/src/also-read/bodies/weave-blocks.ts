import { readBlock, type BlockNode } from './blocks';
import type { LinkText, PlacedText } from './woven-links';

/** Marks our paragraphs, so that weaving again finds them. Strapi keeps extra properties on a block. */
export const WOVEN_MARK = 'alsoRead';

const paragraph = ({ label, title, url }: LinkText): BlockNode => ({
  type: 'paragraph',
  [WOVEN_MARK]: true,
  children: [
    { type: 'text', text: `${label}: `, bold: true },
    { type: 'link', url, children: [{ type: 'text', text: title }] },
    // The editor of Strapi wants a text after an inline link.
    { type: 'text', text: '' },
  ],
});

const isWoven = (block: BlockNode | null): boolean => block?.[WOVEN_MARK] === true;

/** Blocks without the links that were woven into them earlier. */
export const unweaveBlocks = (blocks: BlockNode[]): BlockNode[] =>
  blocks.some(isWoven) ? blocks.filter((block) => !isWoven(block)) : blocks;

/** The original blocks, the same objects in the same order, with a paragraph for each link. */
export const weaveBlocks = (blocks: BlockNode[], links: PlacedText[]): BlockNode[] =>
  blocks.flatMap((block, index) => {
    const here = links.filter(({ afterBlock }) => afterBlock === index);
    if (here.length === 0 || readBlock(block).kind !== 'paragraph') return [block];
    return [block, ...here.map(paragraph)];
  });
