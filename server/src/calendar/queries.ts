import { errors, z } from '@strapi/utils';
import { OCCURRENCE_KINDS, type OccurrenceKind } from '../../../shared/calendar';
import { codeProblem } from '../content-types/country/codes';
import { localeParameter } from '../content-route';
import { addDays, daysBetween, isDay, type DayRange } from './days';
import type { Sides } from './filters';

/** A day of a query. */
export const dayParameter = z.string().refine(isDay, 'must be a day, such as 2026-11-24');

const kindsOf = (text: string): string[] => text.split(',').map((kind) => kind.trim());

const isKind = (text: string): boolean =>
  kindsOf(text).every((kind) => (OCCURRENCE_KINDS as readonly string[]).includes(kind));

/** What a calendar is asked for, whichever form it has. */
export const calendarQuery = {
  from: dayParameter.optional(),
  to: dayParameter.optional(),
  country: z
    .string()
    .refine(
      (code) => codeProblem(code.toUpperCase(), { former: true }) === null,
      'must be an ISO 3166 two-letter code, EU or XK'
    )
    .optional(),
  organization: z.string().min(1).max(255).optional(),
  kind: z
    .string()
    .refine(
      isKind,
      `must be one or several, with commas between, of ${OCCURRENCE_KINDS.join(', ')}`
    )
    .optional(),
  locale: localeParameter,
};

/** The same in pages. */
export const pagedQuery = {
  ...calendarQuery,
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(250).default(100),
};

interface Asked {
  from?: string;
  to?: string;
  country?: string;
  organization?: string;
  kind?: string;
}

/** Which days are looked at when nobody says, counted from today, and how many at most. */
interface Days {
  from: number;
  /** Counted from the first day when `from` is given. */
  to: number;
  most: number;
}

const PAGE_DAYS: Days = { from: 0, to: 30, most: 366 };

const refuse = (name: string, reason: string): never => {
  const message = `${name}: ${reason}`;
  throw new errors.ValidationError(message, {
    errors: [{ path: [name], message, name: 'ValidationError' }],
  });
};

const today = (): string => new Date().toISOString().slice(0, 10);

/** @throws ValidationError (400) that names the parameter */
const daysOf = ({ from: asked, to: until }: Asked, days: Days): DayRange => {
  const from = asked ?? addDays(today(), days.from);
  const to = until ?? addDays(asked ?? today(), days.to);
  if (to < from) refuse('to', `must not be before from, which is ${from}`);
  if (daysBetween(from, to) >= days.most) refuse('to', `must be within ${days.most} days of from`);
  return { from, to };
};

/**
 * What a query asks for, in the service's words.
 * @throws ValidationError (400) that names the parameter
 */
export const scopeOf = (
  asked: Asked,
  days: Days = PAGE_DAYS
): DayRange & Sides & { kinds?: OccurrenceKind[] } => ({
  ...daysOf(asked, days),
  country: asked.country?.toUpperCase(),
  organization: asked.organization,
  kinds: asked.kind
    ? OCCURRENCE_KINDS.filter((kind) => kindsOf(asked.kind as string).includes(kind))
    : undefined,
});
