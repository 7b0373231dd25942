/**
 * A body of Strapi Blocks, read into passages: what the ranking reads, where links may stand.
 */

/** `blank`: an empty paragraph, which editors leave behind; it counts for nothing. */
export type PassageKind = 'blank' | 'paragraph' | 'heading' | 'list' | 'quote' | 'code' | 'image';

/** One top-level piece of a body, in order. */
export interface Passage {
  kind: PassageKind;
  /** Index of the block in the body, 0-based. */
  block: number;
  /** Number of the section it stands in: 0 before the first heading, then 1, 2 … */
  section: number;
  text: string;
}

export interface ReadBody {
  passages: Passage[];
  /** Headings by section number; section 0, the lead, has none. */
  headings: (string | null)[];
  /** Addresses that the body links to already. */
  links: string[];
}

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

const textOfNode = (node: BlockNode): string => {
  if (typeof node.text === 'string') return node.text;
  const separator = node.type === 'list' ? '\n' : '';
  return (node.children ?? []).map(textOfNode).join(separator);
};

const isBlank = (node: BlockNode): boolean =>
  node.type === 'paragraph' && textOfNode(node).trim() === '';

const linksOfNode = (node: BlockNode): string[] => [
  ...(node.type === 'link' && typeof node.url === 'string' ? [node.url] : []),
  ...(node.children ?? []).flatMap(linksOfNode),
];

const inSections = (
  pieces: Omit<Passage, 'section'>[]
): Pick<ReadBody, 'passages' | 'headings'> => {
  const headings: (string | null)[] = [null];
  const passages = pieces.map((piece) => {
    if (piece.kind === 'heading') headings.push(piece.text.trim());
    return { ...piece, section: headings.length - 1 };
  });
  return { passages, headings };
};

const readBlocks = (blocks: BlockNode[]): ReadBody => ({
  ...inSections(
    blocks.map((node, block) => ({
      // An unknown node is treated like an image: nothing to read, no link beside it.
      kind: isBlank(node) ? 'blank' : (KINDS[node.type ?? ''] ?? 'image'),
      block,
      text: textOfNode(node),
    }))
  ),
  links: blocks.flatMap(linksOfNode),
});

/** Reads a body; anything that is not one of its format reads as empty. */
export const readBody = (body: unknown): ReadBody =>
  readBlocks(Array.isArray(body) ? (body as BlockNode[]) : []);
