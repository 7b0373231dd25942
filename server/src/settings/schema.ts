import { z } from '@strapi/utils';
import {
  GENERAL_AGE,
  LIMITS,
  type PlacementSettings,
  type Settings,
} from '../../../shared/settings';
import { unknownKeys } from '../input';

/** A setting's own check; `never` stands for "any output of this type". */
type Fields<T> = { [Key in keyof T]-?: z.ZodType<T[Key]> };

const whole = ({ min, max }: { min: number; max: number }) => z.number().int().min(min).max(max);

const LOCALE = /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/;

const locale = z.string().max(35).regex(LOCALE, 'is not a locale such as "en" or "pt-BR"');

const text = (max: number) => z.string().trim().min(1, 'must not be empty').max(max);

/** Keys come first in a record, so a wrong key is reported like a wrong value: with its name. */
const record = <T>(keys: z.ZodType<string>, value: z.ZodType<T>): z.ZodType<Record<string, T>> =>
  z.record(z.string(), value).superRefine((entries, check) => {
    for (const key of Object.keys(entries)) {
      const result = keys.safeParse(key);
      const message = result.success ? undefined : result.error.issues[0]?.message;
      if (message) check.addIssue({ code: 'custom', path: [key], message });
    }
  });

const unique = <T>(list: T[]): T[] => [...new Set(list)];

const PAIR = '[^\\s?#&=]+=[^\\s?#&=]*';

const place = z
  .number()
  .int()
  .min(-LIMITS.after.distance)
  .max(LIMITS.after.distance)
  .refine(
    (number) => number !== 0,
    'must not be 0: paragraphs count from 1, or from -1 at the end'
  );

export const placementFields: Fields<PlacementSettings> = {
  mode: z.enum(['matching', 'even', 'after']),
  after: z.array(place).max(LIMITS.after.places).transform(unique),
  firstParagraph: whole(LIMITS.firstParagraph),
  gap: whole(LIMITS.gap),
  maximum: whole(LIMITS.maximum),
};

const label = text(LIMITS.label);
const age = whole(LIMITS.maximumAgeDays).nullable();
const terms = z.array(text(LIMITS.term)).max(LIMITS.terms).transform(unique);
const termsLocale = z.union([z.literal('*'), locale], 'is neither "*" nor a locale such as "en"');

export const settingsFields: Fields<Omit<Settings, 'placement'>> = {
  labels: record(locale, label),
  links: whole(LIMITS.links),
  minimumScore: z.number().min(LIMITS.minimumScore.min).max(LIMITS.minimumScore.max),
  candidates: z.enum(['any', 'older']),
  halfLifeDays: whole(LIMITS.halfLifeDays).nullable(),
  maximumAgeDays: whole(LIMITS.maximumAgeDays).nullable(),
  maximumAgeByType: record(z.string(), age),
  ignoredTerms: record(termsLocale, terms),
  require: z.enum(['nothing', 'record']),
  campaign: text(LIMITS.campaign)
    .transform((query) => query.replace(/^[?&]/, ''))
    .refine(
      (query) => new RegExp(`^${PAIR}(&${PAIR})*$`).test(query),
      'must look like "utm_source=also-read&utm_medium=link"'
    )
    .nullable(),
};

const placementChanges = z
  .strictObject(placementFields, { error: unknownKeys('setting', Object.keys(placementFields)) })
  .partial();

/** Entries of maps change one by one. */
const mapChanges = {
  labels: record(locale, label.nullable()),
  maximumAgeByType: record(
    z.string(),
    z.union(
      [age, z.literal(GENERAL_AGE)],
      `must be a whole number from ${LIMITS.maximumAgeDays.min} to ${LIMITS.maximumAgeDays.max}, null, or "${GENERAL_AGE}"`
    )
  ),
  ignoredTerms: record(termsLocale, terms.nullable()),
};

const SETTING_NAMES = [...Object.keys(settingsFields), 'placement'];

/** Checks changes to the settings; those that are left out stay as they are. */
export const settingsChanges = z
  .strictObject(
    { ...settingsFields, ...mapChanges, placement: placementChanges },
    { error: unknownKeys('setting', SETTING_NAMES) }
  )
  .partial();
