import {
  GENERAL_AGE,
  LIMITS,
  MAPS,
  type PlacementSettings,
  type Settings,
  type SettingsChanges,
} from '../../../shared/settings';

type Blank<T> = { [Key in keyof T]: T[Key] | undefined };

/** The settings as they stand in the form: what is undefined was left blank. */
export type Draft = Blank<Omit<Settings, 'placement' | 'maximumAgeByType'>> & {
  placement: Blank<PlacementSettings>;
  maximumAgeByType: Record<string, number | null | undefined>;
};

/** Where a setting stands: `links`, `placement.gap`. */
export type Path = Exclude<keyof Settings, 'placement'> | `placement.${keyof PlacementSettings}`;

export type ValueAt<P extends Path> = P extends `placement.${infer Key}`
  ? Draft['placement'][Key & keyof PlacementSettings]
  : Draft[P & keyof Draft];

/** Problems by where they are: `links`, `labels.fr`, `ignoredTerms.en.3`. */
export type Problems = Record<string, string>;

const PLACEMENT = 'placement.';

const placementKey = (path: Path): keyof PlacementSettings | null =>
  path.startsWith(PLACEMENT) ? (path.slice(PLACEMENT.length) as keyof PlacementSettings) : null;

export const valueAt = <P extends Path>(draft: Draft, path: P): ValueAt<P> => {
  const key = placementKey(path);
  return (key ? draft.placement[key] : draft[path as keyof Draft]) as ValueAt<P>;
};

export const withValue = <P extends Path>(draft: Draft, path: P, value: ValueAt<P>): Draft => {
  const key = placementKey(path);
  return key
    ? { ...draft, placement: { ...draft.placement, [key]: value } }
    : { ...draft, [path]: value };
};

/** Compares plain JSON; objects by their keys, in whatever order these are. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) =>
    isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])
  );
};

/** A record with one entry set, or taken out. */
export const withEntry = <T>(
  record: Record<string, T>,
  key: string,
  value: T | undefined
): Record<string, T> => {
  const others = Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  return value === undefined ? others : { ...others, [key]: value };
};

const trimmed = (labels: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(labels).flatMap(([locale, words]) => {
      const label = words.trim();
      return label ? [[locale, label]] : [];
    })
  );

const filled = (terms: Record<string, string[]>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(terms).filter(([, list]) => list.length > 0));

/** The form without what only stands there while one types: empty words, empty lists. */
export const tidy = (draft: Draft): Draft => ({
  ...draft,
  labels: trimmed(draft.labels ?? {}),
  ignoredTerms: filled(draft.ignoredTerms ?? {}),
  campaign: draft.campaign?.trim() || null,
});

const differing = <T extends object>(values: T, before: object): Partial<T> =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([key, value]) => !isSame(value, (before as Record<string, unknown>)[key])
    )
  ) as Partial<T>;

/** The entries of a map that differ; those that were taken out by what the server calls them then. */
const changedEntries = (values: object, before: object, gone: null | typeof GENERAL_AGE) => ({
  ...differing(values, before),
  ...Object.fromEntries(
    Object.keys(before)
      .filter((key) => !Object.hasOwn(values, key))
      .map((key) => [key, gone])
  ),
});

const GONE = { labels: null, ignoredTerms: null, maximumAgeByType: GENERAL_AGE } as const;

/**
 * What of the form differs from the stored settings: field by field in `placement`, entry by entry in maps, so that what
 * somebody else has changed meanwhile stays.
 */
export const changesOf = (stored: Settings, draft: Draft): SettingsChanges => {
  const { placement, ...rest } = tidy(draft);
  const changes: Record<string, unknown> = differing(rest, stored);
  const places = differing(placement, stored.placement);
  if (Object.keys(places).length > 0) changes.placement = places;
  for (const map of MAPS) {
    if (map in changes) changes[map] = changedEntries(rest[map] ?? {}, stored[map], GONE[map]);
  }
  return changes;
};

interface Range {
  min: number;
  max: number;
}

/** The range of each setting that is a number. */
export const RANGES = {
  links: LIMITS.links,
  minimumScore: LIMITS.minimumScore,
  halfLifeDays: LIMITS.halfLifeDays,
  maximumAgeDays: LIMITS.maximumAgeDays,
  'placement.firstParagraph': LIMITS.firstParagraph,
  'placement.gap': LIMITS.gap,
  'placement.maximum': LIMITS.maximum,
} as const satisfies Partial<Record<Path, Range>>;

export type NumberPath = keyof typeof RANGES;

const fits = (value: unknown, { min, max }: Range): boolean =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

/** Whether a setting is a whole number in its range, or nothing where that has a meaning. */
const isSound = (path: NumberPath, value: number | null | undefined): boolean => {
  if (value === null) return path === 'halfLifeDays' || path === 'maximumAgeDays';
  if (path === 'minimumScore') {
    return value !== undefined && value >= RANGES[path].min && value <= RANGES[path].max;
  }
  return fits(value, RANGES[path]);
};

/**
 * What the form can tell by itself; the server tells the rest.
 * @param say the sentence about a number that is missing or out of range
 */
export const problemsIn = (draft: Draft, say: (range: Range) => string): Problems => {
  const numbers = (Object.keys(RANGES) as NumberPath[])
    .filter((path) => !isSound(path, valueAt(draft, path)))
    .map((path) => [path, say(RANGES[path])]);
  const ages = Object.entries(draft.maximumAgeByType)
    .filter(([, days]) => days !== null && !fits(days, LIMITS.maximumAgeDays))
    .map(([uid]) => [`maximumAgeByType.${uid}`, say(LIMITS.maximumAgeDays)]);
  return Object.fromEntries([...numbers, ...ages]) as Problems;
};

interface Refusal {
  details?: unknown;
}

interface RefusedField {
  path: string[];
  message: string;
}

/** What the server refuses, by field; the message without the field's name, which stands beside it. */
export const refusedFields = (error: Refusal): Problems => {
  const { errors } = (error.details ?? {}) as { errors?: RefusedField[] };
  return Object.fromEntries(
    (errors ?? []).map(({ path, message }) => {
      const name = path.join('.');
      const reason = message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message;
      return [name, reason.charAt(0).toUpperCase() + reason.slice(1)];
    })
  );
};

/** The first problem with a setting or with one of its parts. */
export const problemAt = (problems: Problems, path: string): string | undefined =>
  problems[path] ?? Object.entries(problems).find(([name]) => name.startsWith(`${path}.`))?.[1];
