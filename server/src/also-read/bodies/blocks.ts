import type { PassageKind, Piece, ReadField } from './passages';

/** A node of Strapi's Blocks JSON, as far as reading needs it. */
export interface BlockNode {
  type?: string;
  text?: string;
  url?: string;
  children?: BlockNode[];
  [property: string]: unknown;
}

const KINDS: Record<string, PassageKind> = {
  paragraph: 'paragraph',
  heading: 'heading',
  list: 'list',
  quote: 'quote',
  code: 'code',
  image: 'image',
};

const isNode = (value: unknown): value is BlockNode => typeof value === 'object' && value !== null;

const childrenOf = ({ children }: BlockNode): BlockNode[] =>
  Array.isArray(children) ? children.filter(isNode) : [];

const textOfNode = (node: BlockNode): string => {
  if (typeof node.text === 'string') return node.text;
  return childrenOf(node)
    .map(textOfNode)
    .join(node.type === 'list' ? '\n' : '');
};

const collectLinks = (node: BlockNode, links: string[]): void => {
  if (node.type === 'link' && typeof node.url === 'string') links.push(node.url);
  for (const child of childrenOf(node)) collectLinks(child, links);
};

/** Reads one node of a body; what is none reads as an embed, since nobody knows what it shows. */
export const readBlock = (node: unknown): Piece => {
  if (!isNode(node)) return { kind: 'embed', text: '' };
  const text = textOfNode(node);
  const kind = KINDS[String(node.type)] ?? 'embed';
  return { kind: kind === 'paragraph' && text.trim() === '' ? 'blank' : kind, text };
};

/** Reads Strapi's Blocks JSON. */
export const readBlocks = (blocks: unknown[]): ReadField => {
  const links: string[] = [];
  for (const node of blocks) if (isNode(node)) collectLinks(node, links);
  return { pieces: blocks.map(readBlock), links };
};
