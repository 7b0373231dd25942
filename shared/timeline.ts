import type { DatePrecision, EventStatus, StateOfDates } from './vocabulary';

/**
 * What stands in the timeline of a relationship. A recognition, an establishment of relations or an agreement is told
 * apart from other milestones; agreements are also taken from the outcomes of visits and conferences.
 */
export const TIMELINE_KINDS = [
  'recognition',
  'establishment',
  'milestone',
  'visit',
  'conference',
  'agreement',
  'article',
] as const;

export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export interface TimelineCountry {
  /** ISO 3166-1 alpha-2, EU or XK. */
  code: string;
  /** In the language of the answer. */
  name: string;
}

/** The document behind an entry; its route is that of its type. */
export interface TimelineDocument {
  /** `plugin::diplomacy.visit`, `plugin::diplomacy.conference` or the uid of a type of article. */
  type: string;
  documentId: string;
  title: string;
  slug: string | null;
  /** Address on the site; null on records, which have none of their own. */
  url: string | null;
  /** Of which language the version is: told to the desk alone, which is shown what lacks the language asked for. */
  locale?: string;
}

/** Something that happened between two countries, or was written about it. */
export interface TimelineItem {
  kind: TimelineKind;
  /** As much as is known: `1992-06-04`, `1992-06` or `1992`. Of an article the day that it came out. */
  date: string;
  /** The same; null for what lasts a day. */
  endDate: string | null;
  precision: DatePrecision;
  title: string;
  description: string | null;
  place: string | null;
  /** Source of a milestone or an agreement. */
  url: string | null;
  /** The kind that the entry of a milestone or an outcome itself has, such as `missionOpened` or `treaty`. */
  entryKind: string | null;
  /** Of visits: who went where, a third country for a meeting there. Null when the caller may not see one of them. */
  direction: { from: TimelineCountry; to: TimelineCountry } | null;
  /** Of visits and conferences; null on all else. */
  eventStatus: EventStatus | null;
  state: StateOfDates | null;
  /** The visit, conference or article; for an agreement the event that it came out of, beside which it stands; else null. */
  document: TimelineDocument | null;
  /** Whether readers can see it; always true in the content API. */
  published: boolean;
}

export interface TimelineYear {
  year: number;
  items: TimelineItem[];
}

export interface TimelineRelationship {
  documentId: string;
  title: string;
  slug: string | null;
  countries: TimelineCountry[];
}

/** Answer of `GET /api/diplomacy/timeline` and `GET /api/diplomacy/bilateral-relationships/:documentId/timeline`. */
export interface TimelineAnswer {
  /** Years in the order asked for, an agreement in that of its event; a year that continues on the next page is in both. */
  data: TimelineYear[];
  meta: {
    /** Null when two countries were asked for that have no published record of their relationship. */
    relationship: TimelineRelationship | null;
    order: 'asc' | 'desc';
    /** Goes into `cursor` of the next request; null on the last page. It alone tells of more: a page may be short. */
    next: string | null;
  };
}

/**
 * Answer of `GET /diplomacy/timeline/:relationship/years`: visits per year, for a picture of them. Drafts count; what is
 * cancelled or postponed, virtual or in a third country does not.
 */
export interface VisitYearsAnswer {
  data: {
    countries: TimelineCountry[];
    /** Every year from the first visit to the last, also those without any. */
    years: {
      year: number;
      /** Visits by host: `hosts[0]` were received by `countries[0]`. */
      hosted: [number, number];
    }[];
  };
}
