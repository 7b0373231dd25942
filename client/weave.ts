import type { BlockNode } from '../server/src/also-read/bodies/blocks';
import { unweaveBlocks, weaveBlocks } from '../server/src/also-read/bodies/weave-blocks';
import type { AlsoReadItem } from '../shared/contracts';

/** A list of links, as `alsoRead` and `meta.alsoRead` give it. */
export interface LinkList {
  label: string;
  items: Pick<AlsoReadItem, 'label' | 'url' | 'placement'>[];
}

/** Which of several bodies is at hand, in a dynamic zone or a component. */
export interface Place {
  /** Index of the component, 0-based. */
  component?: number;
  field?: string;
}

const placedIn = <Item extends Pick<AlsoReadItem, 'placement'>>(
  items: Item[],
  { component, field }: Place
): { item: Item; afterBlock: number }[] =>
  items.flatMap((item) => {
    const { placement } = item;
    // GraphQL says null where REST says nothing.
    if (!placement || (placement.component ?? undefined) !== component) return [];
    if (placement.field && field !== undefined && placement.field !== field) return [];
    return [{ item, afterBlock: placement.afterBlock }];
  });

/**
 * Sets the links into a body of Strapi's Blocks, each as a paragraph of its own: what `?alsoRead=woven` does on the server.
 * @param blocks null for a body that was never written, which stays without links
 * @returns new blocks; the author's own are the same objects. Weaving a woven body gives the same body.
 */
export const weave = <Block extends object>(
  blocks: readonly Block[] | null | undefined,
  { label, items }: LinkList,
  place: Place = {}
): Block[] => {
  if (!blocks) return [];
  const links = placedIn(items, place).map(({ item, afterBlock }) => ({
    label,
    title: item.label,
    url: item.url,
    afterBlock,
  }));
  // The site's own type of blocks, such as that of its renderer, knows paragraphs.
  return weaveBlocks(unweaveBlocks([...blocks] as BlockNode[]), links) as Block[];
};

/**
 * Sets something of the site's own between the blocks of a body, whatever these are: rendered elements, pieces of Markdown
 * or HTML. They must be one for each block that places count (docs/frontends.md says what a block is).
 * @param render makes what stands for a link
 */
export const interleave = <Part, Item extends Pick<AlsoReadItem, 'placement'>, Link>(
  parts: readonly Part[],
  items: Item[],
  render: (item: Item) => Link,
  place: Place = {}
): (Part | Link)[] => {
  const placed = placedIn(items, place);
  return parts.flatMap((part, index) => [
    part,
    ...placed.filter(({ afterBlock }) => afterBlock === index).map(({ item }) => render(item)),
  ]);
};
