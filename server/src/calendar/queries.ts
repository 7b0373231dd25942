import type { Core } from '@strapi/types';
import { errors, z } from '@strapi/utils';
import { OCCURRENCE_KINDS, type OccurrenceKind } from '../../../shared/calendar';
import { codeIn, codeProblem } from '../content-types/country/codes';
import { UID } from '../../../shared/plugin';
import { localeParameter, namePart, someOf, wholeNumber } from '../content-route';
import { commaList } from '../http';
import type { ReaderOf } from '../readers';
import { addDays, daysBetween, isDay, type DayRange } from './days';
import { isOrganization, type Sides } from './filters';

/** A day of a query. */
export const dayParameter = z.string().refine(isDay, 'must be a day, such as 2026-11-24');

/** What a calendar is asked for, whichever form it has. */
export const calendarQuery = {
  from: dayParameter.optional(),
  to: dayParameter.optional(),
  country: z
    .string()
    .refine(
      (code) => codeProblem(codeIn(code), { former: true }) === null,
      'must be an ISO 3166 two-letter code, EU or XK'
    )
    .optional(),
  organization: namePart.optional(),
  kind: someOf(OCCURRENCE_KINDS).optional(),
  locale: localeParameter,
};

/** The same in pages. */
export const pagedQuery = {
  ...calendarQuery,
  page: wholeNumber(1, 100_000).default(1),
  pageSize: wholeNumber(1, 250).default(100),
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

/** What is subscribed to tells of what was just over, too. */
export const FEED_DAYS: Days = { from: -90, to: 366, most: 732 };

/** @throws ValidationError (400) that names the parameter */
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
  country: asked.country && codeIn(asked.country),
  organization: asked.organization,
  kinds: asked.kind
    ? OCCURRENCE_KINDS.filter((kind) => commaList(asked.kind as string).includes(kind))
    : undefined,
});

/**
 * A filter must not tell what its caller cannot read.
 * @throws ValidationError (400) that names the parameter, as Strapi does for its own filters; NotFoundError for an
 *   organization that nobody has
 */
export const allowSides = async (
  strapi: Core.Strapi,
  { country, organization }: { country?: string; organization?: string },
  readerOf: ReaderOf
): Promise<void> => {
  const asked = { country: country && UID.country, organization: organization && UID.organization };
  for (const [name, uid] of Object.entries(asked)) {
    if (uid && !(await readerOf(uid))) {
      refuse(name, `needs the permission ${uid}.find`);
    }
  }
  if (!organization) return;
  const known = await strapi.db
    .query(UID.organization)
    .count({ where: isOrganization(organization) });
  if (known === 0) {
    throw new errors.NotFoundError(`There is no organization "${organization}", by id or acronym`);
  }
};
