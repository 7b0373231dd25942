import type { AlsoReadAnswer, AlsoReadItem } from '../../../../shared/contracts';

/** What happens to a story of a list: it comes in or falls out, its link moves in the text, or nothing. */
export type Change = 'in' | 'out' | 'moved' | 'same';

export interface Marked {
  item: AlsoReadItem;
  change: Change;
  /** Its address, where that becomes another one. */
  address: string | null;
}

export interface Comparison {
  /** The list as it is, with what falls out of it. */
  now: Marked[];
  /** The list as it would be, with what comes in. */
  then: Marked[];
  in: number;
  out: number;
  /** Whether readers would notice nothing at all. */
  isSame: boolean;
}

export const keyOf = ({ type, documentId }: AlsoReadItem): string => `${type} ${documentId}`;

const isPlacedAlike = (a: AlsoReadItem, b: AlsoReadItem): boolean =>
  JSON.stringify(a.placement) === JSON.stringify(b.placement);

/** What readers see of a list. */
const shown = ({ data }: AlsoReadAnswer): string =>
  JSON.stringify([
    data.label,
    data.items.map((item) => [keyOf(item), item.label, item.url, item.placement]),
  ]);

const mark = (
  items: AlsoReadItem[],
  others: AlsoReadItem[],
  { absent, moved }: { absent: Change; moved: Change }
): Marked[] => {
  const known = new Map(others.map((item) => [keyOf(item), item]));
  return items.map((item) => {
    const other = known.get(keyOf(item));
    if (!other) return { item, change: absent, address: null };
    return {
      item,
      change: isPlacedAlike(item, other) ? 'same' : moved,
      address: item.url === other.url ? null : item.url,
    };
  });
};

/** A list that nothing happens to. */
export const unmarked = ({ data }: AlsoReadAnswer): Marked[] =>
  data.items.map((item) => ({ item, change: 'same', address: null }));

/** The list of a story now, beside the one that it would have. */
export const compare = (now: AlsoReadAnswer, then: AlsoReadAnswer): Comparison => {
  const before = mark(now.data.items, then.data.items, { absent: 'out', moved: 'same' });
  const after = mark(then.data.items, now.data.items, { absent: 'in', moved: 'moved' });
  return {
    now: before,
    then: after,
    in: after.filter(({ change }) => change === 'in').length,
    out: before.filter(({ change }) => change === 'out').length,
    isSame: shown(now) === shown(then),
  };
};
