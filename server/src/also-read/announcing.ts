import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/types';
import type { AlsoReadUpdate } from '../../../shared/contracts';
import { ALSO_READ_UPDATE, PLUGIN_ID } from '../../../shared/plugin';
import { articleTypes } from '../config/article-types';
import { keyText, type StoryKey } from './keys';
import type { Store } from './store';
import { readArchives } from './store/archives';
import { keysById } from './store/stories';

/** What changes within this time is told once; longer than other processes go by settings of before. Milliseconds. */
const GATHERED = 2500;

/** So many stories of a type and language are named one by one; of more of them it is said that all may have changed. */
export const SINGLY = 100;

/**
 * What is told of stories whose lists changed.
 * @param whole locales of which all stories may have changed
 */
export const updatesOf = (
  keys: StoryKey[],
  whole: Iterable<string>,
  types: readonly { uid: string; isLocalized: boolean }[]
): AlsoReadUpdate[] => {
  const groups = new Map<string, StoryKey[]>();
  for (const key of new Map(keys.map((each) => [keyText(each), each])).values()) {
    const name = `${key.uid} ${key.locale}`;
    groups.set(name, [...(groups.get(name) ?? []), key]);
  }
  const all = new Map<string, AlsoReadUpdate>();
  const told = ({ uid, locale }: Pick<StoryKey, 'uid' | 'locale'>, documentId: string | null) => ({
    uid,
    documentId,
    locale: locale || null,
  });
  for (const locale of whole) {
    for (const { uid } of types.filter(({ isLocalized }) => isLocalized === (locale !== ''))) {
      all.set(`${uid} ${locale}`, told({ uid, locale }, null));
    }
  }
  for (const [name, group] of groups) {
    if (group.length > SINGLY) all.set(name, told(group[0] as StoryKey, null));
  }
  const singly = [...groups].flatMap(([name, group]) =>
    all.has(name) ? [] : group.map((key) => told(key, key.documentId))
  );
  return [...all.values(), ...singly];
};

/** Gathers the changes of long work in one locale, to tell of them when it is done. */
export interface Gathering {
  add: (stories: Iterable<number>) => void;
  end: () => void;
}

/** Tells the newsroom's event hub, and by it the webhooks, whose lists changed: a moment later, and never too often. */
export const createAnnouncer = (strapi: Core.Strapi, store: Store) => {
  // Called out of saves and their transactions, which what comes later must not inherit.
  const outside = AsyncLocalStorage.snapshot();
  let ids = new Set<number>();
  let keys: StoryKey[] = [];
  let whole = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let telling: Promise<void> = Promise.resolve();

  const report = (error: unknown): void => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    strapi.log.error(`[${PLUGIN_ID}] ${ALSO_READ_UPDATE}: ${reason}`);
  };

  const tell = async (): Promise<void> => {
    const taken = { ids, keys, whole };
    ids = new Set();
    keys = [];
    whole = new Set();
    const known = taken.ids.size > 0 ? await store.read((db) => keysById(db, taken.ids)) : [];
    const updates = updatesOf([...known, ...taken.keys], taken.whole, articleTypes());
    // A listener that fails must not keep the rest from the others.
    for (const update of updates) {
      await strapi.eventHub.emit(ALSO_READ_UPDATE, { ...update }).catch(report);
    }
  };

  /** Tells what is gathered now, and resolves when all has been told. */
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    telling = outside(() => telling.then(tell).catch(report));
    return telling;
  };

  const soon = (): void => {
    timer ??= outside(() => setTimeout(() => void flush(), GATHERED).unref());
  };

  const changed = (stories: Iterable<number>): void => {
    for (const id of stories) ids.add(id);
    if (ids.size > 0) soon();
  };

  return {
    flush,

    /** Lists of these stories, by their ids in the index, have changed and are safely stored. */
    changed,

    /** The same by key, for what is decided about a story, whether the index knows it or not. */
    keyChanged(key: StoryKey): void {
      keys.push(key);
      soon();
    },

    /** Any list may have changed. */
    async allChanged(): Promise<void> {
      for (const { locale } of await store.read(readArchives)) whole.add(locale);
      if (whole.size > 0) soon();
    },

    /** For work that makes all lists of a locale. */
    gather(locale: string): Gathering {
      const gathered = new Set<number>();
      return {
        add(stories) {
          // Whether it is one too many or a hundred thousand makes no difference.
          for (const id of stories)
            if (gathered.size <= SINGLY * articleTypes().length) gathered.add(id);
        },
        end() {
          if (gathered.size > SINGLY * articleTypes().length) {
            whole.add(locale);
            soon();
          } else changed(gathered);
        },
      };
    },
  };
};

/** Makes the event known to Strapi's webhooks, which refuse to be registered for others. */
export const registerWebhookEvent = (strapi: Core.Strapi): void => {
  const store = strapi.get('webhookStore') as {
    addAllowedEvent: (key: string, value: string) => void;
  };
  store.addAllowedEvent('DIPLOMACY_ALSO_READ_UPDATE', ALSO_READ_UPDATE);
};
