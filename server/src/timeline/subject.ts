import type { Core } from '@strapi/types';
import { UID } from '../../../shared/plugin';
import type { RelationshipDates } from '../calendar/anniversaries';
import { documentAt } from '../document-key';
import type { ReaderOf } from '../readers';
import { PROBE_RECORD, seesBeforehand } from '../rights';
import type { Row } from '../strapi-types';
import type { Versions } from './store/versions';
import { whereOf } from '../where';

export interface CountryRow {
  id: number;
  code: string;
  name: string;
}

/** The record of a relationship, as far as the reader may see it. */
export interface SubjectRecord {
  documentId: string;
  shown: Partial<Row> & RelationshipDates;
  /** All its versions that links may lead to. */
  rows: number[];
  published: boolean;
}

/** What a timeline is about. */
export interface Subject {
  relationship: SubjectRecord | null;
  /** The rows of the two countries; null for a reader who may not know what belongs to a country. */
  countries: readonly [number, number] | null;
  /** Their codes, in the same order. */
  codes: readonly string[];
  /** In the order of the record. */
  named: CountryRow[];
  seesOfficials: boolean;
}

const COUNTRY = { select: ['id', 'documentId', 'code', 'name'] };

const FIELDS = [
  'id',
  'documentId',
  'locale',
  'publishedAt',
  'title',
  'slug',
  'pair',
  'recognisedOn',
  'recognisedOnPrecision',
  'establishedOn',
  'establishedOnPrecision',
  'milestones',
];

type Asked = Omit<Versions, 'filters'>;

export const subjectReader = (strapi: Core.Strapi, readerOf: ReaderOf) => {
  /** The version of a record that the reader gets. */
  const findVersion = async (
    narrow: object,
    { published, locale, defaultLocale }: Asked
  ): Promise<{ row: Row; shown: Partial<Row> } | null> => {
    const reader = await readerOf(UID.bilateralRelationship);
    if (!reader) return null;
    const rows = (await strapi.db.query(UID.bilateralRelationship).findMany({
      where: {
        $and: [
          whereOf(strapi, UID.bilateralRelationship, reader.filters),
          narrow,
          published
            ? { publishedAt: { $notNull: true }, locale }
            : { publishedAt: { $null: true } },
        ],
      },
      select: FIELDS,
      populate: { countryA: COUNTRY, countryB: COUNTRY },
      // Two publications at the same moment leave two published rows; the later one counts.
      orderBy: { id: 'desc' },
    } as never)) as Row[];
    const row =
      rows.find((each) => each.locale === locale) ??
      rows.find((each) => each.locale === defaultLocale) ??
      rows[0];
    if (!row) return null;
    const [shown] = await reader.show([row]);
    return { row, shown: shown ?? {} };
  };

  const recordOf = async (
    { row, shown }: { row: Row; shown: Partial<Row> },
    { published }: Asked
  ): Promise<SubjectRecord> => {
    const { documentId } = row;
    const rows = (await strapi.db.query(UID.bilateralRelationship).findMany({
      where: { documentId, ...(published ? { publishedAt: { $notNull: true } } : {}) },
      select: ['id', 'publishedAt'],
    } as never)) as Row[];
    return {
      documentId,
      shown,
      rows: rows.map(({ id }) => id),
      published: rows.some(({ publishedAt }) => publishedAt !== null),
    };
  };

  /** Whether the reader may read a type, and a field that belonging to a timeline is known by. */
  const mayKnow = async (uid: string, field: string, value: unknown, asked: Asked) => {
    const reader = await readerOf(uid);
    return reader !== null && (await seesBeforehand(reader, asked, { [field]: value }))(field);
  };

  const subjectOf = async (
    relationship: SubjectRecord | null,
    countries: CountryRow[],
    asked: Asked
  ): Promise<Subject> => {
    const [a, b] = countries;
    const known = await mayKnow(UID.country, 'code', PROBE_RECORD.code, asked);
    return {
      relationship,
      countries: known && a && b ? [a.id, b.id] : null,
      codes: known ? countries.map(({ code }) => code) : [],
      named: known ? countries : [],
      seesOfficials: await mayKnow(UID.official, 'country', PROBE_RECORD, asked),
    };
  };

  return {
    /** The relationship with a document id, or with a slug where it is published; null for none that the reader may see. */
    byKey: async (key: string, asked: Asked): Promise<Subject | null> => {
      const { published, locale } = asked;
      const documentId = published
        ? await documentAt(strapi, { uid: UID.bilateralRelationship, key, locale })
        : key;
      const found = documentId && (await findVersion({ documentId }, asked));
      if (!found) return null;
      const { row, shown } = found;
      const sides = ['countryA', 'countryB'].flatMap((name) =>
        // A side that the reader may not see tells nothing about it.
        shown[name] && row[name] ? [row[name] as CountryRow] : []
      );
      return subjectOf(await recordOf(found, asked), sides, asked);
    },

    /** Two countries, with the record of their relationship when the reader may see one. @param codes in the order of their letters */
    byCountries: async (codes: readonly [string, string], asked: Asked): Promise<Subject> => {
      const found = await findVersion({ pair: codes.join('-') }, asked);
      const rows = (await strapi.db.query(UID.country).findMany({
        where: { code: { $in: codes } },
        select: COUNTRY.select,
      } as never)) as unknown as CountryRow[];
      const countries = codes.flatMap((code) => rows.find((row) => row.code === code) ?? []);
      return subjectOf(found && (await recordOf(found, asked)), countries, asked);
    },
  };
};
