import type { Core, UID as StrapiUid } from '@strapi/types';
import type { OccurrenceKind } from '../../../shared/calendar';
import { UID } from '../../../shared/plugin';
import { defaultLocale } from '../content-types/versions';
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
  /** The newsroom's default one when left out. */
  locale?: string;
}

const COUNTRY = { fields: ['code', 'name'] };
const ORGANIZATION = { fields: ['name', 'acronym'] };
const COMMON = ['title', 'slug', 'summary', 'locale', 'createdAt', 'updatedAt'];
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

/** What is read of the records that are shown; the last are the sides that only a filter looks at. */
const READ: Record<OccurrenceKind, { fields: string[]; populate: object; sides: object }> = {
  visit: {
    fields: EVENT,
    populate: {
      visitingCountry: COUNTRY,
      hostCountry: COUNTRY,
      visitingOrganization: ORGANIZATION,
      hostOrganization: ORGANIZATION,
    },
    sides: {},
  },
  conference: {
    fields: [...EVENT, 'website'],
    populate: { hostCountries: COUNTRY, organizers: ORGANIZATION },
    sides: { participantCountries: COUNTRY, participantOrganizations: ORGANIZATION },
  },
  anniversary: {
    fields: [...COMMON, ...RELATIONSHIP_DATES],
    populate: { countryA: COUNTRY, countryB: COUNTRY },
    sides: {},
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

/** Reads the records behind a calendar. */
export const createReading = (strapi: Core.Strapi) => {
  /** Rows of a kind: of all languages as drafts, of one language as published. */
  const rowsOf = async (
    kind: OccurrenceKind,
    { status, locale }: Versions,
    query: object
  ): Promise<Row[]> =>
    (await strapi.documents(UID_OF[kind] as StrapiUid.ContentType).findMany({
      status,
      locale: status === 'draft' ? '*' : (locale ?? (await defaultLocale(strapi))),
      ...query,
    } as never)) as unknown as Row[];

  return {
    rowsOf,

    /** One version of each document, by the rule of `Versions`. */
    async choose<T extends Row>(rows: T[], { status, locale }: Versions): Promise<T[]> {
      if (status === 'published') return rows;
      const wanted = [locale, await defaultLocale(strapi)];
      const rank = (row: Row) => (wanted.indexOf(row.locale ?? '') + 3) % 3;
      const chosen = new Map<string, T>();
      for (const row of rows) {
        const known = chosen.get(row.documentId);
        if (!known || rank(row) < rank(known)) chosen.set(row.documentId, row);
      }
      return [...chosen.values()];
    },

    /** Whole records by their `versionOf`, as far as the reader may see them. @param sides also those that take part */
    async show(
      kind: OccurrenceKind,
      versions: Version[],
      asked: Versions,
      reader: Reader,
      { sides = false } = {}
    ): Promise<Map<string, Row>> {
      const wanted = new Set(versions.map(versionOf));
      if (wanted.size === 0) return new Map();
      const { fields, populate, sides: others } = READ[kind];
      const documentIds = [...new Set(versions.map(({ documentId }) => documentId))];
      const found = await rowsOf(kind, asked, {
        filters: { documentId: { $in: documentIds } },
        fields,
        populate: sides ? { ...populate, ...others } : populate,
      });
      const rows = found.filter((row) => wanted.has(versionOf(row)));
      const shown = await reader.show(rows);
      return new Map(
        rows.map((row, index) => [versionOf(row), { ...shown[index], ...identityOf(row) }])
      );
    },

    /** Which of the documents readers can see in any language. */
    async published(kind: OccurrenceKind, documentIds: string[]): Promise<Set<string>> {
      if (documentIds.length === 0) return new Set();
      const live = (await strapi.db.query(UID_OF[kind]).findMany({
        where: { publishedAt: { $notNull: true }, documentId: { $in: documentIds } },
        select: ['documentId'],
      })) as Row[];
      return new Set(live.map(({ documentId }) => documentId));
    },
  };
};

export type Reading = ReturnType<typeof createReading>;
