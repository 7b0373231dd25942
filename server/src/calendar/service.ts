import type { Core } from '@strapi/types';
import {
  OCCURRENCE_KINDS,
  type CalendarAnswer,
  type OccurrenceKind,
  type UpcomingAnswer,
} from '../../../shared/calendar';
import { publishedAnywhere } from '../published';
import { everything, type Reader, type ReaderOf } from '../readers';
import type { Row } from '../strapi-types';
import { nameOfCode } from '../content-types/country/codes';
import { defaultLocale } from '../content-types/versions';
import type { DatedAnniversary } from './anniversaries';
import { rangeOf, type DayRange } from './days';
import { feedOf } from './feed';
import type { Sides } from './filters';
import { createFinder, type Found, type Scope } from './finding';
import { itemOf } from './items';
import { anniversaryOccurrence, eventOccurrence, type EventRow } from './occurrences';
import { createReading, UID_OF, versionOf, type Versions } from './reading';

export interface UpcomingQuery {
  /** `YYYY-MM-DD` */
  from: string;
  /** How many, the first included. */
  days: number;
  /** Language of the titles, where there is one; the default one otherwise. */
  locale?: string;
  limit: number;
}

export interface FeedQuery extends DayRange, Sides {
  /** All of them when left out. */
  kinds?: readonly OccurrenceKind[];
  /** The newsroom's default one when left out. */
  locale?: string;
}

export interface CalendarQuery extends FeedQuery {
  status: Versions['status'];
  /** From 1. */
  page: number;
  pageSize: number;
}

/** A feed has no more events; those of the last days give way. */
const FEED_EVENTS = 1000;

/** What readers must not know of. */
const UNPUBLISHED = ['tentative'] as const;

/** Something in the calendar with its record, as far as the reader may see it. */
interface Filled extends Found {
  shown: Row;
  published: boolean;
}

/**
 * A desk has more milestones than a page has lines, and a year's anniversary belongs to no week: they are told when they
 * are round, and when their day or month is known.
 */
const isWorthTelling = ({ of, isRound, precision }: DatedAnniversary): boolean =>
  precision !== 'year' && (of !== 'milestone' || isRound);

export const calendarService = ({ strapi }: { strapi: Core.Strapi }) => {
  const reading = createReading(strapi);
  const find = createFinder(strapi, reading);

  /** Reads the records of what was found; what has gone meanwhile is left out. */
  const fill = async (
    found: Found[],
    readers: Map<OccurrenceKind, Reader>,
    versions: Versions
  ): Promise<Filled[]> => {
    const records = new Map<string, { shown: Row; published: boolean }>();
    for (const [kind, reader] of readers) {
      const rows = found.filter((each) => each.kind === kind).map(({ row }) => row);
      const shown = await reading.show(kind, rows, versions, reader);
      const documents = [...new Set(rows.map((row) => row.documentId))];
      const published =
        versions.status === 'published'
          ? null
          : await publishedAnywhere(strapi, UID_OF[kind], documents);
      for (const row of shown.values()) {
        records.set(`${kind} ${versionOf(row)}`, {
          shown: row,
          published: published?.has(row.documentId) ?? true,
        });
      }
    }
    return found.flatMap((each) => {
      const record = records.get(`${each.kind} ${versionOf(each.row)}`);
      return record ? [{ ...each, ...record }] : [];
    });
  };

  const scopeFor = async (
    { from, to, kinds, locale, country, organization }: FeedQuery,
    how: Pick<Scope, 'status' | 'without' | 'isTold' | 'precisions'>
  ): Promise<Scope> => {
    const main = await defaultLocale(strapi);
    return {
      ...how,
      range: { from, to },
      kinds: kinds ?? OCCURRENCE_KINDS,
      locale: locale ?? main,
      main,
      country,
      organization,
    };
  };

  return {
    /**
     * Visits, conferences and anniversaries of a range of days. Drafts as a desk plans with them, or what readers may know:
     * published, in one language, and nothing that was only reported yet.
     */
    async find(query: CalendarQuery, readerOf: ReaderOf = everything): Promise<CalendarAnswer> {
      const { from, to, status, page, pageSize } = query;
      const scope = await scopeFor(query, {
        status,
        without: status === 'published' ? UNPUBLISHED : [],
        isTold: () => true,
      });
      const { found, readers } = await find(scope, readerOf);
      const filled = await fill(
        found.slice((page - 1) * pageSize, page * pageSize),
        readers,
        scope
      );
      const now = new Date();
      const total = found.length;
      return {
        data: filled.map(({ kind, shown, anniversary, published }) =>
          itemOf(kind, shown, anniversary, published, now)
        ),
        meta: {
          from,
          to,
          kinds: [...readers.keys()],
          pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
        },
      };
    },

    /**
     * What readers may know of a range of days, as iCalendar text: what has a day, and of the anniversaries those that are
     * worth telling.
     */
    async feed(query: FeedQuery, readerOf: ReaderOf = everything): Promise<string> {
      const scope = await scopeFor(query, {
        status: 'published',
        without: UNPUBLISHED,
        precisions: ['day'],
        isTold: (each) => each.precision === 'day' && isWorthTelling(each),
      });
      const { found, readers } = await find(scope, readerOf);
      const filled = await fill(found.slice(0, FEED_EVENTS), readers, scope);
      const now = new Date();
      const { locale } = scope;
      const changed = new Map<OccurrenceKind, Map<string, Date>>();
      for (const kind of readers.keys()) {
        const ofKind = filled.filter((each) => each.kind === kind);
        const documentIds = [...new Set(ofKind.map(({ row }) => row.documentId))];
        changed.set(kind, await reading.changedAt(kind, documentIds));
      }
      const items = filled.map(({ kind, row, shown, anniversary, published }) => ({
        item: itemOf(kind, shown, anniversary, published, now),
        createdAt: new Date(shown.createdAt as string),
        updatedAt: changed.get(kind)?.get(row.documentId) ?? new Date(shown.updatedAt as string),
      }));
      const about = query.country ? nameOfCode(query.country, locale) : undefined;
      return feedOf(items, { locale, about });
    },

    /**
     * What is on in the days from a date: visits, conferences and anniversaries, drafts among them. What is cancelled is
     * left out; what is postponed is there, and says so.
     */
    async upcoming(query: UpcomingQuery, readerOf: ReaderOf = everything): Promise<UpcomingAnswer> {
      const range = rangeOf(query.from, query.days);
      const scope = await scopeFor(
        { ...range, locale: query.locale },
        { status: 'draft', without: ['cancelled'], isTold: isWorthTelling }
      );
      const { found, readers } = await find(scope, readerOf);
      const filled = await fill(found.slice(0, query.limit), readers, scope);
      const now = new Date();
      return {
        data: filled.map(({ kind, shown, anniversary, published }) =>
          anniversary
            ? anniversaryOccurrence(shown, anniversary, published)
            : eventOccurrence(kind as 'visit' | 'conference', shown as EventRow, published, now)
        ),
        meta: { ...range, kinds: [...readers.keys()], more: found.length > query.limit },
      };
    },
  };
};
