import { z } from '@strapi/utils';
import { TIMELINE_KINDS, type TimelineAnswer } from '../../../shared/timeline';
import { DATE_PRECISIONS, EVENT_STATES, EVENT_STATUSES } from '../../../shared/vocabulary';

const country = z.object({ code: z.string(), name: z.string() });

const item = z.object({
  kind: z.enum(TIMELINE_KINDS),
  date: z.string(),
  endDate: z.string().nullable(),
  precision: z.enum(DATE_PRECISIONS),
  title: z.string(),
  description: z.string().nullable(),
  place: z.string().nullable(),
  url: z.string().nullable(),
  entryKind: z.string().nullable(),
  direction: z.object({ from: country, to: country }).nullable(),
  eventStatus: z.enum(EVENT_STATUSES).nullable(),
  state: z.enum(EVENT_STATES).nullable(),
  document: z
    .object({
      type: z.string(),
      documentId: z.string(),
      title: z.string(),
      slug: z.string().nullable(),
      url: z.string().nullable(),
    })
    .nullable(),
  published: z.boolean(),
});

export const timelineAnswer: z.ZodType<TimelineAnswer> = z.object({
  data: z.array(z.object({ year: z.number().int(), items: z.array(item) })),
  meta: z.object({
    relationship: z
      .object({
        documentId: z.string(),
        title: z.string(),
        slug: z.string().nullable(),
        countries: z.array(country),
      })
      .nullable(),
    order: z.enum(['asc', 'desc']),
    next: z.string().nullable(),
  }),
});
