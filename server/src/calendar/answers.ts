import { z } from '@strapi/utils';
import { OCCURRENCE_KINDS, type CalendarAnswer } from '../../../shared/calendar';
import { RECORD_KINDS } from '../../../shared/plugin';
import { DATE_PRECISIONS, EVENT_STATES, EVENT_STATUSES } from '../../../shared/vocabulary';

const countries = z.array(z.object({ code: z.string(), name: z.string() }));

const item = z.object({
  kind: z.enum(OCCURRENCE_KINDS),
  record: z.object({
    kind: z.enum(RECORD_KINDS),
    documentId: z.string(),
    title: z.string(),
    slug: z.string().nullable(),
    summary: z.string().nullable(),
    locale: z.string().nullable(),
    published: z.boolean(),
  }),
  startDate: z.iso.date(),
  endDate: z.iso.date(),
  precision: z.enum(DATE_PRECISIONS),
  eventStatus: z.enum(EVENT_STATUSES).nullable(),
  state: z.enum(EVENT_STATES).nullable(),
  moved: z.boolean(),
  previousStartDate: z.iso.date().nullable(),
  eventStatusReason: z.string().nullable(),
  city: z.string().nullable(),
  venue: z.string().nullable(),
  timeZone: z.string().nullable(),
  website: z.string().nullable(),
  countries,
  visitors: countries,
  organizations: z.array(
    z.object({ documentId: z.string(), name: z.string(), acronym: z.string().nullable() })
  ),
  anniversary: z
    .object({
      of: z.enum(['recognition', 'establishment', 'milestone']),
      title: z.string().nullable(),
      since: z.string(),
      years: z.number().int().min(1),
      isRound: z.boolean(),
      isJubilee: z.boolean(),
    })
    .nullable(),
});

export const calendarAnswer: z.ZodType<CalendarAnswer> = z.object({
  data: z.array(item),
  meta: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    kinds: z.array(z.enum(OCCURRENCE_KINDS)),
    pagination: z.object({
      page: z.number().int(),
      pageSize: z.number().int(),
      pageCount: z.number().int(),
      total: z.number().int(),
    }),
  }),
});

/** Of `calendar.ics`. */
export const feedAnswer: z.ZodType<string> = z.string();
