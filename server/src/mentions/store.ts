import type { Core } from '@strapi/types';
import { UID, type OwnUid } from '../../../shared/plugin';
import type {
  ConferenceType,
  DatePrecision,
  EventStatus,
  OfficialLevel,
} from '../../../shared/vocabulary';
import type { Row } from '../strapi-types';
import { versionOfTables } from '../table-version';
import type { Desk, DeskConference, DeskEvent } from './desk';

/** What is read of each type: never a private field. */
const READ: Record<OwnUid, { select: string[]; populate: Record<string, { select: string[] }> }> =
  (() => {
    const code = { select: ['code'] };
    const id = { select: ['documentId'] };
    const event = ['startDate', 'endDate', 'datePrecision', 'eventStatus', 'city'];
    return {
      [UID.country]: {
        select: ['code', 'name', 'officialName', 'adjective', 'demonym', 'capital', 'aliases'],
        populate: {},
      },
      [UID.organization]: {
        select: ['name', 'acronym', 'aliases', 'kind'],
        populate: { country: code },
      },
      [UID.official]: {
        select: ['name', 'aliases', 'office', 'level'],
        populate: { country: code, organization: id },
      },
      [UID.visit]: {
        select: event,
        populate: {
          visitors: id,
          counterparts: id,
          visitingCountry: code,
          hostCountry: code,
          visitingOrganization: id,
          hostOrganization: id,
          conferences: id,
        },
      },
      [UID.conference]: {
        select: [...event, 'title', 'acronym', 'series', 'edition', 'conferenceType'],
        populate: { hostCountries: code, speakers: id, organizers: id },
      },
      [UID.bilateralRelationship]: { select: [], populate: { countryA: code, countryB: code } },
    };
  })();

const TYPES = Object.keys(READ) as OwnUid[];

/** So many rows are read in one go. */
const PAGE = 1000;

const hasDrafts = (uid: OwnUid): boolean =>
  uid === UID.visit || uid === UID.conference || uid === UID.bilateralRelationship;

/** Editors see drafts; of a type without drafts there is one row a document. */
const editorsRows = (uid: OwnUid): object =>
  hasDrafts(uid) ? { publishedAt: { $null: true } } : {};

const readAll = async (strapi: Core.Strapi, uid: OwnUid): Promise<Row[]> => {
  const { select, populate } = READ[uid];
  const rows: Row[] = [];
  for (let last = 0; ;) {
    const page = (await strapi.db.query(uid).findMany({
      where: { id: { $gt: last }, ...editorsRows(uid) },
      select: ['id', 'documentId', ...(hasDrafts(uid) ? ['locale'] : []), ...select],
      populate,
      orderBy: { id: 'asc' },
      limit: PAGE,
    } as never)) as Row[];
    rows.push(...page);
    if (page.length < PAGE) return rows;
    last = (page.at(-1) as Row).id;
  }
};

const textOf = (row: Row, field: string): string | null => {
  const value = row[field];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

const textsOf = (row: Row, field: string): string[] => {
  const value = row[field];
  return Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string')
    : [];
};

const relatedRows = (row: Row, field: string): Row[] => {
  const value = row[field] as Row | Row[] | null | undefined;
  return value ? (Array.isArray(value) ? value : [value]) : [];
};

const idsOf = (row: Row, field: string): string[] => [
  ...new Set(relatedRows(row, field).map(({ documentId }) => documentId)),
];
const idOf = (row: Row, field: string): string | null => idsOf(row, field)[0] ?? null;
const codesOf = (row: Row, field: string): string[] =>
  relatedRows(row, field).map(({ code }) => String(code));
const codeOf = (row: Row, field: string): string | null => codesOf(row, field)[0] ?? null;

const eventOf = (row: Row): DeskEvent => ({
  documentId: row.documentId,
  startDate: textOf(row, 'startDate'),
  endDate: textOf(row, 'endDate'),
  datePrecision: (textOf(row, 'datePrecision') ?? 'day') as DatePrecision,
  eventStatus: textOf(row, 'eventStatus') as EventStatus | null,
  city: textOf(row, 'city'),
});

/** One row a document: all but the titles is the same in every language. */
const documents = (rows: Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.documentId, row])).values(),
];

const conferencesOf = (rows: Row[]): DeskConference[] => {
  const titles = new Map<string, Set<string>>();
  for (const row of rows) {
    const known = titles.get(row.documentId) ?? new Set();
    const title = textOf(row, 'title');
    if (title) known.add(title);
    titles.set(row.documentId, known);
  }
  return documents(rows).map((row) => ({
    ...eventOf(row),
    titles: [...(titles.get(row.documentId) ?? [])],
    acronym: textOf(row, 'acronym'),
    series: textOf(row, 'series'),
    edition: textOf(row, 'edition'),
    conferenceType: textOf(row, 'conferenceType') as ConferenceType | null,
    hostCountries: codesOf(row, 'hostCountries'),
    speakers: idsOf(row, 'speakers'),
    organizers: idsOf(row, 'organizers'),
  }));
};

/** Bodies that speak for their country. */
const NATIONAL = new Set(['ministry', 'headOfStateOffice', 'governmentAgency', 'parliament']);

/** Reads the desk's records as texts may speak of them, published or not. */
export const readDesk = async (strapi: Core.Strapi): Promise<Desk> => {
  const countries = await readAll(strapi, UID.country);
  const officials = await readAll(strapi, UID.official);
  const organizations = await readAll(strapi, UID.organization);
  const visits = documents(await readAll(strapi, UID.visit));
  const conferences = await readAll(strapi, UID.conference);
  const relationships = documents(await readAll(strapi, UID.bilateralRelationship));
  return {
    countries: countries.map((row) => ({
      documentId: row.documentId,
      code: String(row.code),
      name: String(row.name),
      officialName: textOf(row, 'officialName'),
      adjective: textOf(row, 'adjective'),
      demonym: textOf(row, 'demonym'),
      capital: textOf(row, 'capital'),
      aliases: textsOf(row, 'aliases'),
    })),
    officials: officials.map((row) => ({
      documentId: row.documentId,
      name: String(row.name),
      aliases: textsOf(row, 'aliases'),
      office: textOf(row, 'office'),
      level: textOf(row, 'level') as OfficialLevel | null,
      country: codeOf(row, 'country'),
      organization: idOf(row, 'organization'),
    })),
    organizations: organizations.map((row) => ({
      documentId: row.documentId,
      name: String(row.name),
      acronym: textOf(row, 'acronym'),
      aliases: textsOf(row, 'aliases'),
      country: codeOf(row, 'country'),
      isNational: NATIONAL.has(String(row.kind)),
    })),
    visits: visits.map((row) => ({
      ...eventOf(row),
      visitors: idsOf(row, 'visitors'),
      counterparts: idsOf(row, 'counterparts'),
      visitingCountry: codeOf(row, 'visitingCountry'),
      hostCountry: codeOf(row, 'hostCountry'),
      visitingOrganization: idOf(row, 'visitingOrganization'),
      hostOrganization: idOf(row, 'hostOrganization'),
      conferences: idsOf(row, 'conferences'),
    })),
    conferences: conferencesOf(conferences),
    relationships: relationships.flatMap((row) => {
      const countryA = codeOf(row, 'countryA');
      const countryB = codeOf(row, 'countryB');
      return countryA && countryB ? [{ documentId: row.documentId, countryA, countryB }] : [];
    }),
  };
};

/** A word that changes with any record of the desk, by whichever process. One statement. */
export const deskVersion = (strapi: Core.Strapi): Promise<string> => versionOfTables(strapi, TYPES);
