import { z } from '@strapi/utils';
import { PERMISSION } from '../../../shared/plugin';
import { TIMELINE_KINDS, type TimelineKind } from '../../../shared/timeline';
import { contentRoute, documentKey, localeParameter, someOf, wholeNumber } from '../content-route';
import { codeIn, codeProblem } from '../content-types/country/codes';
import { adminRoute, commaList } from '../http';
import { timelineAnswer } from './answers';

/** The kinds in a parameter that was checked; undefined for all. */
export const kindsIn = (text: string | undefined): TimelineKind[] | undefined =>
  text === undefined ? undefined : (commaList(text) as TimelineKind[]);

/** The codes in a parameter that was checked. */
const countriesIn = (text: string): [string, string] =>
  commaList(text).map(codeIn) as [string, string];

/** What every timeline takes. */
export const timelineQuery = {
  locale: localeParameter,
  kinds: someOf(TIMELINE_KINDS).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  cursor: z.string().max(2000).optional(),
  limit: wholeNumber(1, 100).optional(),
};

const TWO_CODES = 'must be the codes of two countries, such as AZ,GB';

const countriesProblem = (text: string): string | null => {
  const codes = countriesIn(text);
  if (codes.length !== 2) return TWO_CODES;
  const unknown = codes.map((code) => codeProblem(code, { former: true })).find(Boolean);
  return unknown ?? (codes[0] === codes[1] ? 'must be two different countries' : null);
};

const countries = z
  .string({ error: TWO_CODES })
  .max(20)
  .superRefine((text, context) => {
    const message = countriesProblem(text);
    if (message) context.addIssue({ code: 'custom', message });
  });

export const countriesRoute = contentRoute({
  path: '/timeline',
  handler: 'timeline.find',
  params: {},
  query: { countries, ...timelineQuery },
  answer: timelineAnswer,
});

/** A checked query for two countries in the service's words. */
export const countriesAsked = <Query extends { countries: string; kinds?: string }>(
  query: Query
) => ({ ...query, kinds: kindsIn(query.kinds), countries: countriesIn(query.countries) });

export const relationshipRoute = contentRoute({
  path: '/bilateral-relationships/:documentId/timeline',
  handler: 'timeline.find',
  params: { documentId: documentKey },
  query: timelineQuery,
  answer: timelineAnswer,
});

export const timelineRoutes = [countriesRoute, relationshipRoute];

export const timelineAdminRoutes = [
  adminRoute('GET', '/timeline/:relationship', 'timeline.show', PERMISSION.readCalendar),
  adminRoute('GET', '/timeline/:relationship/years', 'timeline.years', PERMISSION.readCalendar),
];
