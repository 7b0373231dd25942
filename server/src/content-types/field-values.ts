import { z } from '@strapi/utils';
import { COUNTRY_FIELD, LIST_FIELD, TIMELINE_FIELD } from '../../../shared/plugin';
import { DATE_PRECISIONS, TIMELINE_KINDS, type TimelineName } from '../../../shared/vocabulary';
import { codeProblem } from './country/codes';
import { problem, type Problem } from './problems';

/** The part of a content-type attribute that decides how its value is checked. */
export interface CheckedAttribute {
  customField?: string;
  options?: { timeline?: string; values?: string[]; former?: boolean };
}

const DATE_SHAPE = { day: /^\d{4}-\d{2}-\d{2}$/, month: /^\d{4}-\d{2}$/, year: /^\d{4}$/ };

/** True for a date of the calendar in one of the three lengths; 2023-02-30 is none. */
export const isCalendarDate = (value: string): boolean => {
  if (!Object.values(DATE_SHAPE).some((shape) => shape.test(value))) return false;
  const full = `${value}-01-01`.slice(0, 10);
  const parsed = new Date(`${full}T00:00:00Z`);
  // No database has a year 0.
  if (full.startsWith('0000')) return false;
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full);
};

export const isWebAddress = (value: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(value).protocol);
  } catch {
    return false;
  }
};

const dateSchema = z
  .string({ error: 'must be a date' })
  .refine(isCalendarDate, { error: 'must be a date: YYYY-MM-DD, YYYY-MM or YYYY' });
const optionalText = z.string({ error: 'must be text' }).nullish();
const url = z
  .string({ error: 'must be text' })
  .refine((value) => value === '' || isWebAddress(value), {
    error: 'must be an address that starts with http:// or https://',
  })
  .nullish();
const requiredText = z
  .string({ error: 'is required' })
  .refine((value) => value.trim() !== '', { error: 'is required' });

const entrySchema = (kinds: readonly string[] | undefined) =>
  z
    .strictObject({
      date: dateSchema,
      time: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time: HH:MM' })
        .or(z.literal(''))
        .nullish(),
      precision: z.enum(DATE_PRECISIONS, {
        error: `must be one of ${DATE_PRECISIONS.join(', ')}`,
      }),
      kind: kinds
        ? z.enum(kinds as [string, ...string[]], { error: `must be one of ${kinds.join(', ')}` })
        : requiredText,
      title: requiredText,
      place: optionalText,
      with: optionalText,
      description: optionalText,
      url,
    })
    .superRefine((entry, context) => {
      if (!DATE_SHAPE[entry.precision].test(entry.date)) {
        const shape = { day: 'YYYY-MM-DD', month: 'YYYY-MM', year: 'YYYY' }[entry.precision];
        context.addIssue({
          code: 'custom',
          path: ['date'],
          message: `must be written ${shape}, as its precision is "${entry.precision}"`,
        });
      }
    });

/** The schema of a timeline field; unknown timeline names allow any kind of entry, for host types' own use. */
export const timelineSchema = (name: string | undefined) =>
  z.array(entrySchema(TIMELINE_KINDS[name as TimelineName]), {
    error: 'must be a list of entries',
  });

const listSchema = (values: string[] | undefined) =>
  z.array(
    values
      ? z.enum(values as [string, ...string[]], { error: `must be one of ${values.join(', ')}` })
      : requiredText,
    { error: 'must be a list of texts' }
  );

const countrySchema = (former: boolean) =>
  z.string({ error: 'must be a two-letter country code' }).superRefine((code, context) => {
    const message = codeProblem(code, { former });
    if (message) context.addIssue({ code: 'custom', message });
  });

const sourcesSchema = z.array(
  z.strictObject({ title: requiredText, url, date: dateSchema.nullish() }),
  { error: 'must be a list of {title, url, date}' }
);

const externalIdsSchema = z.array(
  z.strictObject({ scheme: requiredText, value: requiredText, url }),
  { error: 'must be a list of {scheme, value, url}' }
);

const schemaFor = (name: string, attribute: CheckedAttribute, ours: boolean) => {
  if (attribute.customField === TIMELINE_FIELD) return timelineSchema(attribute.options?.timeline);
  if (attribute.customField === LIST_FIELD) return listSchema(attribute.options?.values);
  if (attribute.customField === COUNTRY_FIELD) {
    return countrySchema(attribute.options?.former === true);
  }
  if (ours && name === 'sources') return sourcesSchema;
  if (ours && name === 'externalIds') return externalIdsSchema;
  return null;
};

/** The Content Manager's JSON input sends text, an emptied one ''; text that is no JSON is left for the schema to refuse. */
const parsedJson = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return null;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};

/** Country codes are written in any case of letters; an emptied field holds none. */
const codeOf = (value: unknown): unknown =>
  typeof value === 'string' ? value.trim().toUpperCase() || null : value;

/**
 * Checks the structured values of an input: timelines, lists and country codes on any content type, and on the plugin's
 * own types also sources and external ids.
 * @param data an input; fields that are absent or null are not checked; JSON sent as text and country codes are put right in place
 */
export const checkFieldValues = (
  attributes: Record<string, CheckedAttribute>,
  data: Record<string, unknown>,
  { ours }: { ours: boolean }
): Problem[] => {
  const problems: Problem[] = [];
  for (const [name, attribute] of Object.entries(attributes)) {
    const schema = schemaFor(name, attribute, ours);
    if (!schema) continue;
    if (data[name] === undefined) continue;
    const isCode = attribute.customField === COUNTRY_FIELD;
    const value = isCode ? codeOf(data[name]) : parsedJson(data[name]);
    data[name] = value;
    if (value === null) continue;
    const result = schema.safeParse(value);
    if (result.success) continue;
    for (const issue of result.error.issues) {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys : null;
      const path = [name, ...issue.path.map(String), ...(unknown ? unknown.slice(0, 1) : [])];
      problems.push(problem(path, unknown ? 'is not a known key' : issue.message));
    }
  }
  return problems;
};
