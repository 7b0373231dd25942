import type { Core } from '@strapi/types';
import type { Store } from './store';
import { readFeatures, type FeatureName, type KnownFeature } from './store/features';

type NamedFeature = FeatureName & Pick<KnownFeature, 'id'>;

/** What features are, by id. */
export type Features = ReadonlyMap<number, NamedFeature>;

/** Features that are wanted for stories of one language. */
export interface NamesAsked {
  /** As in `StoryKey`. */
  locale: string;
  /** How often names of this language had changed when the ids were read, see `noteNames`; null when that is not known. */
  version: number | null;
  ids: Iterable<number>;
}

interface Memory {
  version: number;
  features: Map<number, NamedFeature>;
}

/** Features that are remembered of a language: some 5 MB, more than the lists of the last weeks name. */
const CAPACITY = 20_000;

/**
 * Names features, for the reasons of lists. What has been read stays in memory as long as no name of its language changes,
 * in whichever process: the same few thousand words and records stand in the lists of all stories of a day.
 */
export const createFeatureNames = (strapi: Core.Strapi, store: Store) => {
  const memories = new Map<string, Memory>();

  const memoryOf = (locale: string, version: number): Memory => {
    let memory = memories.get(locale);
    if (memory?.version !== version) {
      memories.set(locale, (memory = { version, features: new Map() }));
    }
    return memory;
  };

  const keep = ({ features }: Memory, feature: NamedFeature): void => {
    if (features.size >= CAPACITY) features.clear();
    features.set(feature.id, feature);
  };

  /** In one statement, or in none. */
  return async (asked: NamesAsked[]): Promise<Features> => {
    const found = new Map<number, NamedFeature>();
    const missing = new Map<number, Memory | null>();
    // What a transaction sees may never come true.
    const isSafe = !strapi.db.inTransaction();
    for (const { locale, version, ids } of asked) {
      const memory = version !== null && isSafe ? memoryOf(locale, version) : null;
      for (const id of ids) {
        const known = memory?.features.get(id);
        if (known) found.set(id, known);
        else missing.set(id, memory);
      }
    }
    if (missing.size === 0) return found;
    for (const [id, feature] of await store.read((db) => readFeatures(db, missing.keys()))) {
      found.set(id, feature);
      const memory = missing.get(id);
      if (memory) keep(memory, feature);
    }
    return found;
  };
};
