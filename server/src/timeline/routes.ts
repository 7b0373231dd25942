import { z } from '@strapi/utils';
import { PERMISSION } from '../../../shared/plugin';
import { TIMELINE_KINDS } from '../../../shared/timeline';
import { contentRoute, documentKey, localeParameter } from '../content-route';
import { codeProblem } from '../content-types/country/codes';
import { adminRoute } from '../http';
import { timelineAnswer } from './answers';

const listed = (text: string): string[] => text.split(',').map((part) => part.trim());

/** What every timeline takes. */
export const timelineQuery = {
  locale: localeParameter,
  kinds: z
    .string()
    .max(200)
    .transform(listed)
    .pipe(
      z.array(z.enum(TIMELINE_KINDS, { error: `must be some of ${TIMELINE_KINDS.join(', ')}` }))
    )
    .optional(),
  order: z.enum(['asc', 'desc']).optional(),
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
};

/** The codes of two countries, such as `AZ,GB`. */
const countries = z
  .string({ error: 'must be the codes of two countries, such as AZ,GB' })
  .max(20)
  .transform((text) => listed(text.toUpperCase()))
  .superRefine((codes, context) => {
    const [first, second] = codes;
    const message =
      codes.length !== 2
        ? 'must be the codes of two countries, such as AZ,GB'
        : (codes.map((code) => codeProblem(code, { former: true })).find(Boolean) ??
          (first === second ? 'must be two different countries' : null));
    if (message) context.addIssue({ code: 'custom', message });
  })
  .transform((codes) => codes as [string, string]);

export const countriesRoute = contentRoute({
  path: '/timeline',
  handler: 'timeline.find',
  params: {},
  query: { countries, ...timelineQuery },
  answer: timelineAnswer,
});

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
