/** The order of a timeline: pure, and the same in memory as in `store.ts`. */

export type Order = 'asc' | 'desc';

/**
 * Something that stands in the order as one: a fact of the relationship, an article, or an event with all that came out
 * of it.
 */
export interface Unit {
  /** As much of the day as is known, on articles with the time after a `T`. */
  at: string;
  /** Where it comes from; of one day, the lower rank is the earlier. */
  rank: number;
  /** Tells it from the others of its rank and time. */
  id: string;
}

/** A part of a unit that readers see as an item of its own; the keys of a unit's parts ascend. */
export interface Part<Item> {
  key: string;
  item: Item;
}

/** A place between two items. */
export interface Position extends Unit {
  /** The key of the last part that was seen; null when the whole unit was. */
  part: string | null;
}

/** `1992`, `1992-06` or `1992-06-04`. As text, what is known less well comes before what it may hold. */
export const dayOf = (at: string): string => at.slice(0, 10);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const signOf = (order: Order): number => (order === 'asc' ? 1 : -1);

/** Puts lists together that are in order themselves, each of one rank. */
export const mergeUnits = <U extends Unit>(lists: U[][], order: Order): U[] => {
  const sign = signOf(order);
  return lists
    .flat()
    .sort((a, b) => sign * (compareText(dayOf(a.at), dayOf(b.at)) || a.rank - b.rank));
};

/** Whether the units of a rank that stand on the day of a position come after the position. */
export const isDayAhead = (rank: number, position: Position, order: Order): boolean =>
  signOf(order) * (rank - position.rank) > 0;

/** Units of one rank from memory: in order, and only what is left after a position. */
export const unitsAfter = <U extends Unit>(
  units: U[],
  order: Order,
  position: Position | null
): U[] => {
  const sign = signOf(order);
  const ahead = (unit: U): boolean => {
    if (!position) return true;
    if (unit.rank !== position.rank) {
      const days = sign * compareText(dayOf(unit.at), dayOf(position.at));
      return days > 0 || (days === 0 && isDayAhead(unit.rank, position, order));
    }
    const places = sign * (compareText(unit.at, position.at) || compareText(unit.id, position.id));
    return places > 0 || (places === 0 && position.part !== null);
  };
  return units
    .filter(ahead)
    .sort((a, b) => sign * (compareText(a.at, b.at) || compareText(a.id, b.id)));
};

/** Two publications at the same moment leave two rows of one document. */
const isSame = (one: Unit | undefined, other: Unit): boolean =>
  one?.rank === other.rank && one.id === other.id;

/** One page of items. */
export interface Page<U, Item> {
  entries: { unit: U; item: Item }[];
  /** Where the next page begins; null when there is none. */
  next: Position | null;
}

/**
 * Cuts units into a page of items. A unit may have no part, when the reader may not see it: then a page is short.
 * @param more whether there are units after these
 */
export const pageOf = <U extends Unit, Item>(
  units: U[],
  partsOf: (unit: U) => Part<Item>[],
  {
    order,
    limit,
    position,
    more,
  }: { order: Order; limit: number; position: Position | null; more: boolean }
): Page<U, Item> => {
  const sign = signOf(order);
  const entries: { unit: U; item: Item; key: string; isLast: boolean }[] = [];
  for (const [index, unit] of units.entries()) {
    if (isSame(units[index - 1], unit)) continue;
    const seen = position && isSame(position, unit) ? position.part : null;
    const parts = partsOf(unit)
      .filter(({ key }) => seen === null || sign * compareText(key, seen) > 0)
      .sort((a, b) => sign * compareText(a.key, b.key));
    parts.forEach((part, index) =>
      entries.push({ unit, ...part, isLast: index === parts.length - 1 })
    );
  }
  const shown = entries.slice(0, limit);
  const last = shown.at(-1);
  const lastUnit = units.at(-1);
  if (last && entries.length > limit) {
    return { entries: shown, next: positionOf(last.unit, last.isLast ? null : last.key) };
  }
  return { entries: shown, next: more && lastUnit ? positionOf(lastUnit, null) : null };
};

const positionOf = ({ at, rank, id }: Unit, part: string | null): Position => ({
  at,
  rank,
  id,
  part,
});
