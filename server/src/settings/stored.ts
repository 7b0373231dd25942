import { isDeepStrictEqual } from 'node:util';
import {
  GENERAL_AGE,
  type PlacementSettings,
  type Settings,
  type SettingsChanges,
} from '../../../shared/settings';
import { DEFAULTS } from './defaults';
import { placementFields, settingsFields } from './schema';

const isObject = (value: unknown): value is Record<string, unknown> =>
  Object.prototype.toString.call(value) === '[object Object]';

/** A key that is left out and one that is undefined mean the same. */
const given = <T extends object>(values: T | undefined): T =>
  Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== undefined)) as T;

/** A map with changes of single entries on top; those that are changed to `gone` are taken out. */
const mergeMap = <T>(
  map: Record<string, T>,
  changes: Record<string, unknown> | undefined,
  gone: unknown
): Record<string, T> =>
  Object.fromEntries(
    Object.entries({ ...map, ...given(changes) }).filter(([, value]) => value !== gone)
  ) as Record<string, T>;

/**
 * Settings with changes on top; `placement` is merged field by field and maps entry by entry, so that two people who change
 * different languages keep each other's words. Everything else is replaced.
 */
export const merge = (
  settings: Settings,
  { placement, labels, ignoredTerms, maximumAgeByType, ...changes }: SettingsChanges
): Settings => ({
  ...settings,
  ...given(changes),
  placement: { ...settings.placement, ...given(placement) },
  labels: mergeMap(settings.labels, labels, null),
  ignoredTerms: mergeMap(settings.ignoredTerms, ignoredTerms, null),
  maximumAgeByType: mergeMap(settings.maximumAgeByType, maximumAgeByType, GENERAL_AGE),
});

const differing = <T extends object>(values: T, defaults: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([key, value]) => !isDeepStrictEqual(value, defaults[key as keyof T])
    )
  ) as Partial<T>;

/** What has to be stored: the differences to the defaults, field by field in `placement`. */
export const differences = (settings: Settings): SettingsChanges => {
  const { placement, ...rest } = settings;
  const { placement: defaultPlacement, ...defaults } = DEFAULTS;
  const places = differing(placement, defaultPlacement);
  return {
    ...differing(rest, defaults),
    ...(Object.keys(places).length > 0 ? { placement: places } : {}),
  };
};

interface Check {
  safeParse: (value: unknown) => { success: boolean; data?: unknown };
}

/** Keeps what a stored object has of the known fields and is sound; reports the rest. */
const sound = <T>(
  stored: Record<string, unknown>,
  fields: Record<string, Check>,
  report: (name: string) => void
): Partial<T> =>
  Object.fromEntries(
    Object.entries(stored).flatMap(([name, value]) => {
      // A setting of another version of the plugin: not damaged, only of no use here.
      if (!Object.hasOwn(fields, name)) return [];
      const result = (fields[name] as Check).safeParse(value);
      if (result.success) return [[name, result.data]];
      report(name);
      return [];
    })
  ) as Partial<T>;

/**
 * The settings out of what is stored. A damaged value never stops the plugin: its default stands in.
 * @returns the settings, and the names of those that could not be read
 */
export const readStored = (stored: unknown): { settings: Settings; damaged: string[] } => {
  if (stored === null || stored === undefined) return { settings: DEFAULTS, damaged: [] };
  if (!isObject(stored)) return { settings: DEFAULTS, damaged: ['settings'] };
  const damaged: string[] = [];
  const { placement = {}, ...rest } = stored;
  if (!isObject(placement)) damaged.push('placement');
  const changes: SettingsChanges = {
    ...sound<Omit<Settings, 'placement'>>(rest, settingsFields, (name) => damaged.push(name)),
    placement: isObject(placement)
      ? sound<PlacementSettings>(placement, placementFields, (name) =>
          damaged.push(`placement.${name}`)
        )
      : {},
  };
  return { settings: merge(DEFAULTS, changes), damaged };
};
