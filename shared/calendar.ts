import type { RecordKind } from './plugin';
import type { DatePrecision, EventStatus, StateOfDates } from './vocabulary';

export const OCCURRENCE_KINDS = ['visit', 'conference', 'anniversary'] as const;

export type OccurrenceKind = (typeof OCCURRENCE_KINDS)[number];

/** What an anniversary is the anniversary of. */
export type AnniversaryOf = 'recognition' | 'establishment' | 'milestone';

/** A day, month or year that returns every year. */
export interface Anniversary {
  of: AnniversaryOf;
  /** The event's own words on a milestone: "Embassy opened in Baku". */
  title: string | null;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as much as is known of the day itself. */
  since: string;
  /** How many years it is; 1 or more. */
  years: number;
  /** 5, 10, 15 … */
  isRound: boolean;
  /** 25, 50, 75, 100 … */
  isJubilee: boolean;
}

/** Something that stands in a calendar. */
export interface Occurrence {
  kind: OccurrenceKind;
  record: {
    kind: RecordKind;
    documentId: string;
    title: string;
    /** Language of the version that the title is from. */
    locale: string | null;
    /** Whether readers can see it in any language. */
    published: boolean;
  };
  /** `YYYY-MM-DD`; with `precision` month or year the rest is a placeholder. */
  startDate: string;
  /** The same; equals `startDate` for what lasts a day. */
  endDate: string;
  precision: DatePrecision;
  /** Null on anniversaries, and for a reader who may not see it. */
  eventStatus: EventStatus | null;
  /** Null on anniversaries, and on what is postponed or cancelled. */
  state: StateOfDates | null;
  /** It was to begin on another day. */
  moved: boolean;
  city: string | null;
  /** The hosts. */
  countries: { code: string; name: string }[];
  /** Null on visits and conferences. */
  anniversary: Anniversary | null;
}

/** Answer of `GET /diplomacy/calendar/upcoming`. */
export interface UpcomingAnswer {
  /** In the order of their days; what is known to the month or year stands after its last day. */
  data: Occurrence[];
  meta: {
    /** The first and the last day that were looked at. */
    from: string;
    to: string;
    /** What the user may read; the others are left out of `data`. */
    kinds: OccurrenceKind[];
    /** There is more in these days than `limit` let through. */
    more: boolean;
  };
}

/** A visit, conference or anniversary as frontends and the calendar page get it. */
export interface CalendarItem extends Occurrence {
  record: Occurrence['record'] & {
    slug: string | null;
    summary: string | null;
  };
  venue: string | null;
  /** Of conferences: their own site. */
  website: string | null;
  /** IANA name of the place's time zone; null when unknown. */
  timeZone: string | null;
  /** The day that the event was to begin on, when it was moved. */
  previousStartDate: string | null;
  eventStatusReason: string | null;
  /** Of visits: who comes. Of anniversaries: both countries. */
  visitors: { code: string; name: string }[];
  /** Visiting or hosting organizations of visits, organizers of conferences. */
  organizations: { documentId: string; name: string; acronym: string | null }[];
}

/** Answer of `GET /api/diplomacy/calendar`. */
export interface CalendarAnswer {
  /** In the order of their days; what is known to the month or year stands after its last day. */
  data: CalendarItem[];
  meta: {
    /** The first and the last day that were looked at. */
    from: string;
    to: string;
    /** What the caller may read; the others are left out of `data`. */
    kinds: OccurrenceKind[];
    pagination: { page: number; pageSize: number; pageCount: number; total: number };
  };
}

/** Answer of `GET /diplomacy/calendar`, for those who plan with drafts. */
export interface PlanAnswer extends CalendarAnswer {
  meta: CalendarAnswer['meta'] & {
    /** Path of the feed for calendar programs; newsrooms may move the content API. */
    feed: string;
  };
}
