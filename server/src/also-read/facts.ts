import { RECORD_KINDS, type RecordKind } from '../../../shared/plugin';
import type { Row } from '../strapi-types';
import type { Fact } from './signature';

/** Readers must not learn of a record before it is published: drafts count for nothing. */
export const LIVE = { where: { publishedAt: { $notNull: true } } };

/** What must be populated of an article's attachments to derive the facts behind them. */
export const FACTS_POPULATE: Record<RecordKind, object> = {
  visit: {
    visitors: true,
    counterparts: true,
    visitingCountry: true,
    hostCountry: true,
    visitingOrganization: true,
    hostOrganization: true,
    conferences: LIVE,
  },
  conference: { hostCountries: true, organizers: true, speakers: true },
  bilateralRelationship: { countryA: true, countryB: true },
};

const rows = (record: Row, field: string): Row[] => {
  const value = record[field] as Row | Row[] | null | undefined;
  return value ? (Array.isArray(value) ? value : [value]) : [];
};

const people = (record: Row, fields: string[]): Fact[] =>
  fields.flatMap((field) =>
    rows(record, field).map((row): Fact => ({
      kind: 'official',
      key: row.documentId,
      label: String(row.name),
    }))
  );

const organizations = (record: Row, fields: string[]): Fact[] =>
  fields.flatMap((field) =>
    rows(record, field).map((row): Fact => ({
      kind: 'organization',
      key: row.documentId,
      label: String(row.name),
    }))
  );

const countries = (found: Row[]): Fact[] =>
  found.map((row) => ({ kind: 'country', key: String(row.code), label: String(row.name) }));

/** Two countries, whichever way round: `AZ-GB`. */
export const pairOfCountries = ([first, second]: Row[]): Fact[] => {
  if (!first || !second) return [];
  const [a, b] = [first, second].sort((x, y) => (String(x.code) < String(y.code) ? -1 : 1));
  return [
    {
      kind: 'countryPair',
      key: `${String(a?.code)}-${String(b?.code)}`,
      label: `${String(a?.name)} and ${String(b?.name)}`,
    },
  ];
};

const record = (kind: RecordKind, row: Row): Fact => ({
  kind,
  key: row.documentId,
  label: String(row.title),
});

const derived: Record<RecordKind, (row: Row) => Fact[]> = {
  visit: (visit) => {
    const sides = [...rows(visit, 'visitingCountry'), ...rows(visit, 'hostCountry')];
    return [
      ...people(visit, ['visitors', 'counterparts']),
      ...organizations(visit, ['visitingOrganization', 'hostOrganization']),
      ...countries(sides),
      ...pairOfCountries(sides),
      ...rows(visit, 'conferences').map((conference) => record('conference', conference)),
    ];
  },
  conference: (conference) => {
    return [
      ...people(conference, ['speakers']),
      ...organizations(conference, ['organizers']),
      ...countries(rows(conference, 'hostCountries')),
      ...(conference.series
        ? [
            {
              kind: 'series' as const,
              key: String(conference.series).toLowerCase(),
              label: String(conference.series),
            },
          ]
        : []),
    ];
  },
  bilateralRelationship: (relationship) => {
    const both = [...rows(relationship, 'countryA'), ...rows(relationship, 'countryB')];
    return [...countries(both), ...pairOfCountries(both)];
  },
};

/**
 * The records of an article and what they imply: people, countries, the pair of countries, the series.
 * @param article a published row with the attachments populated as `FACTS_POPULATE` says
 * @param names the names of the attachment relations
 */
export const factsOf = (article: Row, names: Record<RecordKind, string>): Fact[] =>
  RECORD_KINDS.flatMap((kind) =>
    rows(article, names[kind]).flatMap((row) => [record(kind, row), ...derived[kind](row)])
  );
