import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { PLUGIN_ID } from '../../../shared/plugin';
import type { Settings, SettingsChanges } from '../../../shared/settings';
import { articleTypes } from '../config/article-types';
import { problem, refuse, type Problem } from '../content-types/problems';
import { checkInput } from '../input';
import { labelIn } from './apply';
import { DEFAULTS } from './defaults';
import { settingsChanges } from './schema';
import { differences, merge, readStored } from './stored';

/** Other processes write too: nobody works with older settings than this. */
const CACHE_MILLISECONDS = 2000;

const STORE_KEY = `plugin_${PLUGIN_ID}_settings`;

type Listener = (before: Settings, after: Settings) => unknown;

const KEYS = Object.keys(DEFAULTS) as (keyof Settings)[];

/** Settings are plain JSON. */
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
};

/** What only this newsroom can tell: its types of articles, and settings that need each other. */
const problemsIn = (
  { placement, maximumAgeByType }: Settings,
  within: string[] = []
): Problem[] => {
  const known: string[] = articleTypes().map(({ uid }) => uid);
  const unknown = Object.keys(maximumAgeByType).filter((uid) => !known.includes(uid));
  const reason = `is not a type of article; known are: ${known.join(', ') || 'none'}`;
  const placeless = placement.mode === 'after' && placement.after.length === 0;
  return [
    ...unknown.map((uid) => problem([...within, 'maximumAgeByType', uid], reason)),
    ...(placeless
      ? [
          problem(
            [...within, 'placement', 'after'],
            'needs at least one paragraph in the mode "after"'
          ),
        ]
      : []),
  ];
};

/** A type may have left the newsroom since its age was set. */
const ofThisNewsroom = (settings: Settings): Settings => ({
  ...settings,
  maximumAgeByType: Object.fromEntries(
    Object.entries(settings.maximumAgeByType).filter(([uid]) =>
      articleTypes().some((type) => type.uid === uid)
    )
  ),
});

/** What editors-in-chief tune for the whole newsroom, in the newsroom's database. */
export const settingsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'settings' });
  const listeners = new Set<Listener>();
  let cache: { settings: Settings; until: number } | undefined;
  let reported = '';
  let writing: Promise<unknown> = Promise.resolve();

  const remember = (settings: Settings): Settings => {
    cache = { settings: freeze(settings), until: Date.now() + CACHE_MILLISECONDS };
    return cache.settings;
  };

  const read = async (): Promise<Settings> => {
    const { settings, damaged } = readStored(await store.get({}));
    const names = damaged.join(', ');
    if (names && names !== reported) {
      strapi.log.warn(
        `[${PLUGIN_ID}] settings: the stored value of ${names} cannot be read; the default stands in`
      );
    }
    reported = names;
    return copy(settings);
  };

  /** Keeps others from the stored settings until the transaction ends. SQLite has one transaction at a time. */
  const lock = async (): Promise<void> => {
    await strapi.db
      .queryBuilder('strapi::core-store')
      .where({ key: STORE_KEY })
      .select(['id'])
      .forUpdate()
      .execute();
  };

  // Not awaited: a listener may take long, and may change settings itself.
  const tell = (before: Settings, after: Settings): void => {
    for (const listener of listeners) {
      Promise.resolve()
        .then(() => listener(before, after))
        .catch((error: unknown) => {
          strapi.log.error(`[${PLUGIN_ID}] settings: ${String((error as Error).stack ?? error)}`);
        });
    }
  };

  /** One change after the other, of all processes: each starts from what the one before has stored. */
  const change = (next: (current: Settings) => Settings): Promise<Settings> => {
    const job = writing.then(async () => {
      const { before, after } = await strapi.db.transaction(async () => {
        await lock();
        const current = await read();
        const changed = next(current);
        // Kept when it is empty as well: there is nothing to lock without a row.
        await store.set({ value: differences(changed) });
        return { before: current, after: changed };
      });
      const stored = remember(ofThisNewsroom(copy(after)));
      tell(ofThisNewsroom(before), stored);
      return stored;
    });
    writing = job.catch(() => undefined);
    return job;
  };

  const get = async (): Promise<Settings> =>
    cache && cache.until > Date.now() ? cache.settings : remember(ofThisNewsroom(await read()));

  return {
    defaults: DEFAULTS,

    /** The settings, complete and read-only; at most two seconds old when another process has changed them. */
    get,

    /**
     * Changes settings; those that are left out stay, also inside `placement` and the maps.
     * @returns the new settings
     * @throws ValidationError that names every wrong field and why; nothing is stored then
     */
    async set(changes: SettingsChanges): Promise<Settings> {
      const checked = checkInput(settingsChanges, changes) as SettingsChanges;
      return change((current) => {
        const after = merge(current, checked);
        // Of the maximum ages only what is asked: a type of an earlier day may be stored, and comes back some day.
        const asked = Object.entries(after.maximumAgeByType).filter(
          ([uid]) => checked.maximumAgeByType?.[uid] !== undefined
        );
        refuse(problemsIn({ ...after, maximumAgeByType: Object.fromEntries(asked) }));
        return after;
      });
    },

    /**
     * The settings with changes on top, which are not stored.
     * @param changes read by the schema already
     * @param within the field of the request that holds the changes, for the names of wrong ones
     * @throws ValidationError that names every wrong field and why
     */
    async proposed(changes: SettingsChanges, within: string[] = []): Promise<Settings> {
      const settings = merge(await get(), changes);
      refuse(problemsIn(settings, within));
      return settings;
    },

    /** Brings back the defaults, of all settings or of the named ones. */
    async reset(keys: readonly string[] = KEYS): Promise<Settings> {
      const unknown = keys.find((key) => !KEYS.includes(key as keyof Settings));
      if (unknown !== undefined) {
        throw new errors.ValidationError(
          `keys: "${unknown}" is not a setting; known are: ${KEYS.join(', ')}`
        );
      }
      const defaults = Object.fromEntries(
        keys.map((key) => [key, DEFAULTS[key as keyof Settings]])
      );
      return change((current) => ({ ...current, ...defaults }));
    },

    /** The settings that differ from the defaults. */
    changed: async (): Promise<(keyof Settings)[]> =>
      Object.keys(differences(await get())) as (keyof Settings)[],

    /** "Also Read" in a locale, in the newsroom's own words where it has some. */
    labelFor: async (locale: string): Promise<string> => labelIn(await get(), locale),

    /**
     * Calls a function after each change that this process stores.
     * @returns stops the calls
     */
    onChange(listener: Listener): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
