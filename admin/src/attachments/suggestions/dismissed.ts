import { createStories } from '../../hooks/stories';

/** The suggestions that were sent away from one version of an article, as `useSyncExternalStore` reads them. */
export interface Dismissed {
  /** The same set until one is added. */
  ids: () => ReadonlySet<string>;
  add: (id: string) => void;
  /** @returns how to stop being told */
  subscribe: (listener: () => void) => () => void;
}

export const createDismissed = (): Dismissed => {
  let ids: ReadonlySet<string> = new Set();
  const listeners = new Set<() => void>();
  return {
    ids: () => ids,
    add: (id) => {
      ids = new Set([...ids, id]);
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

/** What was sent away, by story; it outlives the panel. */
export const createDismissals = (kept?: number) => {
  const stories = createStories<Dismissed>(kept);
  return (key: string): Dismissed => stories(key, createDismissed);
};
