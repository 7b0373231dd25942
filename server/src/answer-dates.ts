/** Addresses that are remembered, some 2 MB; the one asked for longest ago goes first. */
const ADDRESSES = 10_000;

const SECOND = 1000;

/**
 * How long an answer must have been the one at its address before its date is told. Until then another process may still
 * give the answer before it: from a memory of two seconds, by a clock that goes otherwise, to a request that takes its time.
 */
const GUARD = 10 * SECOND;

/**
 * Remembers since when this process has given an answer. No date in the database could tell: what was deleted, hidden or
 * forbidden leaves none. Processes remember different dates of one answer, which is why dates are compared for equality.
 */
export const createAnswerDates = ({ addresses = ADDRESSES, now = () => Date.now() } = {}) => {
  const known = new Map<string, { tag: string; since: number }>();
  let latest = 0;
  return {
    /**
     * @param address of the answer, with who asks
     * @returns the first full second, in milliseconds since 1970, in which the answer at the address was this one: no other
     *   answer of this process has that date, nor was it sent in that second; null as long as it is not certain
     */
    since(address: string, tag: string): number | null {
      // A clock that is put back must not give a date for the second time.
      latest = Math.max(latest, now());
      const before = known.get(address);
      const entry =
        before?.tag === tag ? before : { tag, since: (Math.floor(latest / SECOND) + 1) * SECOND };
      known.delete(address);
      known.set(address, entry);
      if (known.size > addresses) known.delete(known.keys().next().value as string);
      return latest - entry.since >= GUARD ? entry.since : null;
    },
  };
};
