import { readBlock, type BlockNode } from '../also-read/bodies/blocks';

/** A background as the record holds it. */
export interface Background {
  /** The relationship's title; heads a background that has no heading of its own. */
  title: string;
  blocks: BlockNode[];
}

/** A background ready to be written: a heading, and what follows under it. */
export interface Content {
  heading: BlockNode;
  blocks: BlockNode[];
}

const DEEPEST = 6;

const isHeading = ({ type }: BlockNode): boolean => type === 'heading';

const isEmpty = (block: BlockNode): boolean => {
  const { kind, text } = readBlock(block);
  return kind !== 'image' && text.trim() === '';
};

/** The blocks of a field that say something, as objects of their own; none for what is no list of blocks. */
export const blocksWithText = (value: unknown): BlockNode[] =>
  (Array.isArray(value) ? (value as BlockNode[]) : [])
    .filter((block) => typeof block === 'object' && block !== null && !isEmpty(block))
    .map((block) => structuredClone(block));

const ownHeading = ([first]: BlockNode[]): BlockNode | undefined =>
  first && isHeading(first) ? first : undefined;

/** What stands under the heading of a background. */
export const blocksBelowHeading = (blocks: BlockNode[]): BlockNode[] =>
  ownHeading(blocks) ? blocks.slice(1) : blocks;

const levelOf = ({ level }: BlockNode): number => (typeof level === 'number' ? level : 2);

/** Headings further down keep their distance to each other, below the first one. */
const lower = (blocks: BlockNode[], level: number): BlockNode[] => {
  const top = Math.min(...blocks.filter(isHeading).map(levelOf));
  return blocks.map((block) =>
    isHeading(block)
      ? { ...block, level: Math.min(level + 1 + levelOf(block) - top, DEEPEST) }
      : block
  );
};

/**
 * A background under a heading of the given level: its own first heading, or else the relationship's title.
 * @param level 1 to 6
 */
export const contentOf = ({ title, blocks }: Background, level: number): Content => {
  const own = ownHeading(blocks);
  return {
    heading: {
      type: 'heading',
      level,
      children: own?.children ?? [{ type: 'text', text: title }],
    },
    blocks: lower(blocksBelowHeading(blocks), level),
  };
};
