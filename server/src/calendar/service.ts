import type { Core, UID as StrapiUid } from '@strapi/types';
import {
  OCCURRENCE_KINDS,
  type Occurrence,
  type OccurrenceKind,
  type UpcomingAnswer,
} from '../../../shared/calendar';
import { UID } from '../../../shared/plugin';
import { DATE_PRECISIONS } from '../../../shared/vocabulary';
import { defaultLocale } from '../content-types/versions';
import { everything, type Reader, type ReaderOf } from '../readers';
import type { Row } from '../strapi-types';
import {
  anniversariesIn,
  factsOf,
  type DatedAnniversary,
  type RelationshipDates,
} from './anniversaries';
import { rangeOf, type DayRange } from './days';
import {
  anniversaryOccurrence,
  eventOccurrence,
  inOrder,
  touching,
  type EventRow,
} from './occurrences';

export interface UpcomingQuery {
  /** `YYYY-MM-DD` */
  from: string;
  /** How many, the first included. */
  days: number;
  /** Language of the titles, where there is one; the default one otherwise. */
  locale?: string;
  limit: number;
}

const COUNTRY = { fields: ['code', 'name'] };

const EVENTS = {
  visit: { uid: UID.visit, hosts: 'hostCountry' },
  conference: { uid: UID.conference, hosts: 'hostCountries' },
} as const;

const EVENT_FIELDS = [
  'title',
  'locale',
  'startDate',
  'endDate',
  'datePrecision',
  'timeZone',
  'eventStatus',
  'previousStartDate',
  'city',
];

/** What is found, before it is known which of it is shown. */
interface Candidate {
  uid: StrapiUid.ContentType;
  row: Row;
  make: (row: Row, published: boolean) => Occurrence;
}

/** What an event cannot be placed without; a reader who may see the record may know when it is. */
const identityOf = ({ id, documentId, locale, publishedAt, ...row }: Row): Row => ({
  id,
  documentId,
  locale,
  publishedAt,
  ...(row.startDate
    ? { startDate: row.startDate, endDate: row.endDate, datePrecision: row.datePrecision }
    : {}),
});

const RELATIONSHIP_DATES = [
  'recognisedOn',
  'recognisedOnPrecision',
  'establishedOn',
  'establishedOnPrecision',
  'milestones',
];

/** Drafts are read, since a desk plans with them; a published record has one too, with its latest dates. */
const DRAFTS = { status: 'draft', locale: '*' };

/**
 * A desk has more milestones than a page has lines, and a year's anniversary belongs to no week: they are told when they
 * are round, and when their day or month is known.
 */
const isWorthTelling = ({ of, isRound, precision }: DatedAnniversary): boolean =>
  precision !== 'year' && (of !== 'milestone' || isRound);

export const calendarService = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async (uid: StrapiUid.ContentType, query: object): Promise<Row[]> =>
    (await strapi.documents(uid).findMany({ ...DRAFTS, ...query } as never)) as unknown as Row[];

  /** One version of each document: in the language asked for, else in the default one, else any. */
  const chooseVersions = async <T extends Row>(rows: T[], locale?: string): Promise<T[]> => {
    const wanted = [locale, await defaultLocale(strapi)];
    const rank = (row: Row) => (wanted.indexOf(row.locale ?? '') + 3) % 3;
    const chosen = new Map<string, T>();
    for (const row of rows) {
      const known = chosen.get(row.documentId);
      if (!known || rank(row) < rank(known)) chosen.set(row.documentId, row);
    }
    return [...chosen.values()];
  };

  const countLocales = async (): Promise<number> =>
    ((await strapi.plugin('i18n').service('locales').find()) as unknown[]).length;

  /** Never more rows than are shown, however many records there are: each precision comes in the order of its days. */
  const findEvents = async (
    kind: 'visit' | 'conference',
    filters: object,
    range: DayRange,
    { locale, limit }: UpcomingQuery
  ): Promise<Candidate[]> => {
    const { uid, hosts } = EVENTS[kind];
    const now = new Date();
    const most = (limit + 1) * (await countLocales());
    const rows: Row[] = [];
    for (const precision of DATE_PRECISIONS) {
      const found = await read(uid, {
        filters: { $and: [filters, touching(range, precision)] },
        fields: EVENT_FIELDS,
        populate: { [hosts]: COUNTRY },
        sort: ['startDate:asc', 'documentId:asc'],
        limit: most,
      });
      rows.push(...(await chooseVersions(found, locale)));
    }
    const make: Candidate['make'] = (row, published) =>
      eventOccurrence(kind, row as EventRow, published, now);
    return rows.map((row) => ({ uid, row, make }));
  };

  /** Reads the dates of all relationships: no database can ask JSON for a day of the year in a way that all understand. */
  const findAnniversaries = async (
    filters: object,
    range: DayRange,
    { locale }: UpcomingQuery
  ): Promise<Candidate[]> => {
    const uid = UID.bilateralRelationship;
    const fields = [...RELATIONSHIP_DATES, 'title', 'locale'];
    const rows = await chooseVersions(await read(uid, { filters, fields }), locale);
    return rows.flatMap((row) =>
      anniversariesIn(factsOf(row as RelationshipDates), range)
        .filter(isWorthTelling)
        .map((anniversary) => ({
          uid,
          row,
          make: (shown: Row, published: boolean) =>
            anniversaryOccurrence(shown, anniversary, published),
        }))
    );
  };

  const publishedAmong = async (candidates: Candidate[]): Promise<Set<string>> => {
    const published = new Set<string>();
    for (const uid of new Set(candidates.map((each) => each.uid))) {
      const documentIds = candidates
        .filter((each) => each.uid === uid)
        .map(({ row }) => row.documentId);
      const live = (await strapi.db.query(uid).findMany({
        where: { publishedAt: { $notNull: true }, documentId: { $in: documentIds } },
        select: ['documentId'],
      })) as Row[];
      for (const { documentId } of live) published.add(documentId);
    }
    return published;
  };

  return {
    /**
     * What is on in the days from a date: visits, conferences and anniversaries, drafts among them. What is cancelled is
     * left out; what is postponed is there, and says so.
     */
    async upcoming(query: UpcomingQuery, readerOf: ReaderOf = everything): Promise<UpcomingAnswer> {
      const range = rangeOf(query.from, query.days);
      const readers = new Map<string, Reader>();
      const kinds: OccurrenceKind[] = [];
      const found: Candidate[] = [];
      for (const kind of OCCURRENCE_KINDS) {
        const uid = kind === 'anniversary' ? UID.bilateralRelationship : EVENTS[kind].uid;
        const reader = await readerOf(uid);
        if (!reader) continue;
        readers.set(uid, reader);
        kinds.push(kind);
        found.push(
          ...(kind === 'anniversary'
            ? await findAnniversaries(reader.filters, range, query)
            : await findEvents(kind, reader.filters, range, query))
        );
      }
      const candidates = inOrder(found, ({ make, row }) => make(row, false), range);
      const chosen = candidates.slice(0, query.limit);
      const published = await publishedAmong(chosen);
      const shown = new Map<Row, Partial<Row> | undefined>();
      for (const [uid, reader] of readers) {
        const rows = [...new Set(chosen.filter((each) => each.uid === uid).map(({ row }) => row))];
        (await reader.show(rows)).forEach((row, index) => shown.set(rows[index] as Row, row));
      }
      const data = chosen.map(({ row, make }) =>
        make({ ...shown.get(row), ...identityOf(row) }, published.has(row.documentId))
      );
      return { data, meta: { ...range, kinds, more: candidates.length > query.limit } };
    },
  };
};
