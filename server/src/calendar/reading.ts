import type { Core } from '@strapi/types';
import type { OccurrenceKind } from '../../../shared/calendar';
import { UID } from '../../../shared/plugin';
import type { Reader } from '../readers';
import type { Row } from '../strapi-types';
import { RELATIONSHIP_DATES } from './store';

/** The records that each kind comes from. */
export const UID_OF = {
  visit: UID.visit,
  conference: UID.conference,
  anniversary: UID.bilateralRelationship,
} as const;

/** Which versions of records are looked at. */
export interface Versions {
  /** Drafts come in one language each: the one asked for, else the default one, else any; published ones in this one only. */
  status: 'draft' | 'published';
  /** The language asked for. */
  locale: string;
  /** The newsroom's default one. */
  main: string;
}

const COUNTRY = { select: ['id', 'documentId', 'code', 'name'] };
const ORGANIZATION = { select: ['id', 'documentId', 'name', 'acronym'] };
const COMMON = ['title', 'slug', 'summary', 'createdAt', 'updatedAt'];
const EVENT = [
  ...COMMON,
  'startDate',
  'endDate',
  'datePrecision',
  'timeZone',
  'eventStatus',
  'eventStatusReason',
  'previousStartDate',
  'city',
  'venue',
];

interface Read {
  select: string[];
  populate: object;
}

/** What is read of a record to show it, and what beside that decides whether it is shown. */
const READ: Record<OccurrenceKind, Read & { deciding: Read }> = {
  visit: {
    select: EVENT,
    populate: {
      visitingCountry: COUNTRY,
      hostCountry: COUNTRY,
      visitingOrganization: ORGANIZATION,
      hostOrganization: ORGANIZATION,
    },
    deciding: { select: [], populate: {} },
  },
  conference: {
    select: [...EVENT, 'website'],
    populate: { hostCountries: COUNTRY, organizers: ORGANIZATION },
    deciding: {
      select: [],
      populate: { participantCountries: COUNTRY, participantOrganizations: ORGANIZATION },
    },
  },
  anniversary: {
    select: COMMON,
    populate: { countryA: COUNTRY, countryB: COUNTRY },
    deciding: { select: RELATIONSHIP_DATES, populate: {} },
  },
};

type Version = Pick<Row, 'documentId' | 'locale'>;

/** A name for a version of a document. */
export const versionOf = ({ documentId, locale }: Version): string => `${documentId} ${locale}`;

/** What a record cannot be placed without; a reader who may see the record may know when it is. */
const identityOf = ({ id, documentId, locale, publishedAt, ...row }: Row): Row => ({
  id,
  documentId,
  locale,
  publishedAt,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  ...(row.startDate
    ? { startDate: row.startDate, endDate: row.endDate, datePrecision: row.datePrecision }
    : {}),
});

/** One row of each name, the one that comes first by an order; the names in the order of the rows. */
const firstOfEach = <T extends Row>(
  rows: T[],
  nameOf: (row: T) => string,
  isBefore: (a: T, b: T) => boolean
): T[] => {
  const chosen = new Map<string, T>();
  for (const row of rows) {
    const known = chosen.get(nameOf(row));
    if (!known || isBefore(row, known)) chosen.set(nameOf(row), row);
  }
  return [...chosen.values()];
};

/** Two publications at the same moment leave two published rows; the later one counts. */
const isLater = (a: Row, b: Row): boolean => a.id > b.id;

/** One version of each document, by the rule of `Versions`. */
export const chooseVersions = <T extends Row>(rows: T[], { locale, main }: Versions): T[] => {
  const wanted = [locale, main];
  // The place among the wanted ones; all others come behind.
  const rank = (row: Row) => (wanted.indexOf(row.locale ?? '') + 3) % 3;
  const isBefore = (a: Row, b: Row) => rank(a) < rank(b) || (rank(a) === rank(b) && isLater(a, b));
  return firstOfEach(rows, ({ documentId }) => documentId, isBefore);
};

/** Reads the records behind a calendar. */
export const createReading = (strapi: Core.Strapi) => {
  /**
   * Rows of a kind: of all languages as drafts, of one language as published. Below the document service, which takes as
   * long again as the database does.
   */
  const rowsOf = async (
    kind: OccurrenceKind,
    { status, locale }: Versions,
    { where, select, populate = {} }: { where: object[] } & Partial<Read>
  ): Promise<Row[]> => {
    const version =
      status === 'draft'
        ? { publishedAt: { $null: true } }
        : { publishedAt: { $notNull: true }, locale };
    return (await strapi.db.query(UID_OF[kind]).findMany({
      select: ['id', 'documentId', 'locale', ...(select ?? [])],
      where: { $and: [version, ...where.filter((each) => Object.keys(each).length > 0)] },
      populate,
    } as never)) as unknown as Row[];
  };

  return {
    rowsOf,

    /**
     * Whole records by their `versionOf`, as far as the reader may see them.
     * @param deciding also with what decides whether they are shown
     */
    async show(
      kind: OccurrenceKind,
      versions: Version[],
      asked: Versions,
      reader: Reader,
      { deciding = false } = {}
    ): Promise<Map<string, Row>> {
      const wanted = new Set(versions.map(versionOf));
      if (wanted.size === 0) return new Map();
      const { select, populate, deciding: others } = READ[kind];
      const documentIds = [...new Set(versions.map(({ documentId }) => documentId))];
      const found = await rowsOf(kind, asked, {
        where: [{ documentId: { $in: documentIds } }],
        select: ['publishedAt', ...select, ...(deciding ? others.select : [])],
        populate: { ...populate, ...(deciding ? others.populate : {}) },
      });
      const asWanted = found.filter((row) => wanted.has(versionOf(row)));
      const rows = firstOfEach(asWanted, versionOf, isLater);
      const shown = await reader.show(rows);
      return new Map(
        rows.map((row, index) => [versionOf(row), { ...shown[index], ...identityOf(row) }])
      );
    },

    /**
     * When what readers can see of the documents last changed, in any language. A published row keeps the time of its draft,
     * which may have been written long before it came out.
     */
    async changedAt(kind: OccurrenceKind, documentIds: string[]): Promise<Map<string, Date>> {
      if (documentIds.length === 0) return new Map();
      const live = (await strapi.db.query(UID_OF[kind]).findMany({
        where: { publishedAt: { $notNull: true }, documentId: { $in: documentIds } },
        select: ['documentId', 'updatedAt', 'publishedAt'],
      })) as Row[];
      const times = new Map<string, Date>();
      for (const { documentId, updatedAt, publishedAt } of live) {
        for (const changed of [updatedAt, publishedAt]) {
          const time = new Date(changed as string);
          const known = times.get(documentId);
          if (!known || time > known) times.set(documentId, time);
        }
      }
      return times;
    },
  };
};

export type Reading = ReturnType<typeof createReading>;
