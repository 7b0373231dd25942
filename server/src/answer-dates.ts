/** Addresses that are remembered, some 2 MB; the one asked for longest ago goes first. */
const ADDRESSES = 10_000;

const SECOND = 1000;

/**
 * Remembers since when this process has given an answer. No date in the database could tell: what was deleted, hidden or
 * forbidden leaves none. Processes remember different dates of one answer, but no date twice for two answers of an address,
 * as long as it is only told when its second is over and only compared for equality.
 */
export const createAnswerDates = ({ addresses = ADDRESSES, now = () => Date.now() } = {}) => {
  const known = new Map<string, { tag: string; since: number }>();
  return {
    /**
     * @param address of the answer, with who asks
     * @returns the first second, in milliseconds since 1970, in which the answer at the address was this one; null while it lasts
     */
    since(address: string, tag: string): number | null {
      const time = now();
      const before = known.get(address);
      const entry =
        before?.tag === tag ? before : { tag, since: Math.floor(time / SECOND) * SECOND };
      known.delete(address);
      known.set(address, entry);
      if (known.size > addresses) known.delete(known.keys().next().value as string);
      return time - entry.since >= SECOND ? entry.since : null;
    },
  };
};
