import type { NamedFeature } from './reasons';

type Feature = NamedFeature & { id: number };

/** What features are, by id. */
export type Features = ReadonlyMap<number, Feature>;

/** Features that are wanted for stories of one language. */
export interface NamesAsked {
  ids: Iterable<number>;
  /** How often names of this language had changed when the ids were read, see `noteNames`; null when that is not known. */
  version: number | null;
}

interface Remembered {
  feature: Feature;
  version: number;
  since: number;
}

/** Features that are remembered, some 5 MB: more than the lists of the last weeks name. */
const CAPACITY = 20_000;

/** How long one is remembered, in milliseconds: an older process that does not count names may still run beside this one. */
const AGE = 10 * 60 * 1000;

export interface FeatureNamesOptions {
  /** Reads features from the index. */
  read: (ids: Iterable<number>) => Promise<Features>;
  /** Whether the caller is in a transaction: what that sees may never come true. */
  inTransaction: () => boolean;
  capacity?: number;
  now?: () => number;
}

/**
 * Names features, for the reasons of lists. What has been read stays in memory as long as no name of its language changes,
 * in whichever process: the same few thousand words and records stand in the lists of all stories of a day.
 * @returns asks for features, in one statement or in none; those that are gone are missing
 */
export const createFeatureNames = ({
  read,
  inTransaction,
  capacity = CAPACITY,
  now = () => Date.now(),
}: FeatureNamesOptions) => {
  const remembered = new Map<number, Remembered>();

  const keep = (entry: Remembered): void => {
    remembered.delete(entry.feature.id);
    remembered.set(entry.feature.id, entry);
    for (const id of remembered.keys()) {
      if (remembered.size <= capacity) break;
      remembered.delete(id);
    }
  };

  return async (asked: NamesAsked[]): Promise<Features> => {
    const found = new Map<number, Feature>();
    const missing = new Map<number, number | null>();
    const since = now();
    const mayRemember = !inTransaction();
    for (const { ids, version } of asked) {
      for (const id of ids) {
        const known = mayRemember ? remembered.get(id) : undefined;
        if (known && known.version === version && since - known.since < AGE) {
          found.set(id, known.feature);
        } else missing.set(id, version);
      }
    }
    if (missing.size === 0) return found;
    for (const [id, { kind, key, label }] of await read(missing.keys())) {
      const feature = { id, kind, key, label };
      found.set(id, feature);
      const version = missing.get(id) ?? null;
      if (mayRemember && version !== null) keep({ feature, version, since });
    }
    return found;
  };
};
