import type { BlockNode } from './text';

/** A link to weave in. */
export interface WovenLink {
  /** "Also Read": stands before the headline. */
  label: string;
  title: string;
  url: string;
  /** Index of the block it follows, 0-based. */
  afterBlock: number;
}

/** Marks our paragraphs, so that weaving again finds them. Strapi keeps extra properties on a block. */
const MARK = 'alsoRead';

const paragraph = ({ label, title, url }: WovenLink): BlockNode => ({
  type: 'paragraph',
  [MARK]: true,
  children: [
    { type: 'text', text: `${label}: `, bold: true },
    { type: 'link', url, children: [{ type: 'text', text: title }] },
    // The editor of Strapi wants a text after an inline link.
    { type: 'text', text: '' },
  ],
});

/** A body without the links that were woven into it earlier. */
export const unweave = (blocks: BlockNode[]): BlockNode[] =>
  blocks.filter((block) => block[MARK] !== true);

/**
 * Weaves links into a body of Strapi Blocks, each as a paragraph of its own. The original blocks stay the same objects in
 * the same order; weaving a woven body gives the same body.
 * @param links places count in the body without woven links
 */
export const weave = (blocks: BlockNode[], links: WovenLink[]): BlockNode[] =>
  unweave(blocks).flatMap((block, index) => [
    block,
    ...links.filter(({ afterBlock }) => afterBlock === index).map(paragraph),
  ]);
