import { createStories } from '../hooks/stories';
import { createCurationQueue, type CurationQueue, type Wire } from './queue';

/** How the decisions about one version of an article are read and written; the last one to ask has the say. */
interface Kept {
  queue: CurationQueue;
  wire: Wire;
}

/** The queues of the stories that were opened, each with what can be taken back. */
export const createQueues = (kept?: number) => {
  const queues = createStories<Kept>(kept);
  return (key: string, wire: Wire): CurationQueue => {
    const entry: Kept = queues(key, () => ({
      queue: createCurationQueue({
        read: () => entry.wire.read(),
        write: (changes) => entry.wire.write(changes),
      }),
      wire,
    }));
    entry.wire = wire;
    return entry.queue;
  };
};
