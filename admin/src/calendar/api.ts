import { adminApi } from '@strapi/strapi/admin';
import type { CalendarItem, OccurrenceKind, PlanAnswer } from '../../../shared/calendar';

export interface CalendarQuery {
  from: string;
  to: string;
  country?: string;
  kinds: OccurrenceKind[];
  locale?: string;
}

/** What a sheet shows, from as many pages as it takes. */
export interface CalendarSheet {
  items: CalendarItem[];
  /** What the user may read. */
  kinds: OccurrenceKind[];
  /** How many there are; more than `items` when they were too many to load. */
  total: number;
  /** Path of the feed on the server. */
  feed: string;
}

const PAGE_SIZE = 100;

/** A month of a thousand events is no sheet that anyone reads. */
const PAGES = 10;

const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    diplomacyCalendar: build.query<CalendarSheet, CalendarQuery>({
      async queryFn({ kinds, ...query }, _, __, ask) {
        const items: CalendarItem[] = [];
        for (let page = 1; ; page += 1) {
          const params = {
            ...query,
            page,
            pageSize: PAGE_SIZE,
            kind: kinds.join(',') || undefined,
          };
          const { data, error } = await ask({ url: '/diplomacy/calendar', config: { params } });
          if (error) return { error };
          const answer = data as PlanAnswer;
          items.push(...answer.data);
          const { kinds: readable, feed } = answer.meta;
          const { pageCount, total } = answer.meta.pagination;
          if (page >= pageCount || page >= PAGES) {
            return { data: { items, kinds: readable, total, feed } };
          }
        }
      },
      keepUnusedDataFor: 30,
    }),
  }),
});

export const { useDiplomacyCalendarQuery } = api;
