import { createCurationQueue, type CurationQueue, type Wire } from './queue';

/** As many stories as an editor may have gone back and forth between. */
const KEPT = 20;

/** How the decisions about one version of an article are read and written; the last one to ask has the say. */
interface Kept {
  queue: CurationQueue;
  wire: Wire;
}

/**
 * The queues of the stories that were opened, each with what can be taken back. Strapi makes the panels anew whenever it
 * likes: on the other tab, in its drawer for narrow windows, after a change of language. A component's state would go then.
 */
export const createQueues = (kept = KEPT) => {
  const queues = new Map<string, Kept>();
  return (key: string, wire: Wire): CurationQueue => {
    const known = queues.get(key);
    const entry: Kept = known ?? {
      queue: createCurationQueue({
        read: () => entry.wire.read(),
        write: (changes) => entry.wire.write(changes),
      }),
      wire,
    };
    entry.wire = wire;
    // The one that was asked for last stands last.
    queues.delete(key);
    queues.set(key, entry);
    const [oldest] = queues.keys();
    if (queues.size > kept && oldest !== undefined) queues.delete(oldest);
    return entry.queue;
  };
};
