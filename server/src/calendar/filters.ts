import type { OccurrenceKind } from '../../../shared/calendar';
import { DATE_PRECISIONS, type DatePrecision, type EventStatus } from '../../../shared/vocabulary';
import { knownPart } from '../content-types/dates';
import type { Sees } from '../rights';
import type { Row } from '../strapi-types';
import { lastDayOf, type DayRange } from './days';
import { asDay } from './occurrences';

/** Whose calendar is asked for; everybody's where nothing is said. */
export interface Sides {
  /** Code of a country. */
  country?: string;
  /** Document id or acronym of an organization. */
  organization?: string;
}

/** Where the records of a kind name the sides that take part. */
const COUNTRIES: Record<OccurrenceKind, string[]> = {
  visit: ['visitingCountry', 'hostCountry'],
  conference: ['hostCountries', 'participantCountries'],
  anniversary: ['countryA', 'countryB'],
};
const ORGANIZATIONS: Record<OccurrenceKind, string[]> = {
  visit: ['visitingOrganization', 'hostOrganization'],
  conference: ['organizers', 'participantOrganizations'],
  anniversary: [],
};

/** The relations that a question about sides looks at. */
export const sideFields = (kind: OccurrenceKind, { country, organization }: Sides): string[] => [
  ...(country ? COUNTRIES[kind] : []),
  ...(organization ? ORGANIZATIONS[kind] : []),
];

/** The filter for an organization, by its document id or acronym. */
export const isOrganization = (name: string): object => ({
  $or: [{ documentId: name }, { acronym: { $eqi: name } }],
});

const viaAny = (fields: string[], sees: Sees, value: object): object | null => {
  const seen = fields.filter(sees);
  return seen.length === 0 ? null : { $or: seen.map((field) => ({ [field]: value })) };
};

/**
 * The filters, in Strapi's words, for records in which the sides take part, through the relations that the reader sees.
 * @returns null when there can be none
 */
export const withSides = (
  kind: OccurrenceKind,
  { country, organization }: Sides,
  sees: Sees
): object[] | null => {
  const filters = [
    country ? viaAny(COUNTRIES[kind], sees, { code: country }) : {},
    organization ? viaAny(ORGANIZATIONS[kind], sees, isOrganization(organization)) : {},
  ];
  return filters.every((filter) => filter !== null) ? filters : null;
};

interface Side {
  documentId?: string;
  code?: string;
  acronym?: string | null;
}

const related = (row: Partial<Row>, fields: string[]): Side[] =>
  fields.flatMap((field) => (row[field] ?? []) as Side | Side[]);

/** Whether the sides take part in a record, as far as the reader sees it. */
export const hasSides = (
  kind: OccurrenceKind,
  { country, organization }: Sides,
  row: Partial<Row>
): boolean =>
  (!country || related(row, COUNTRIES[kind]).some(({ code }) => code === country)) &&
  (!organization ||
    related(row, ORGANIZATIONS[kind]).some(
      ({ documentId, acronym }) =>
        documentId === organization ||
        String(acronym ?? '').toLowerCase() === organization.toLowerCase()
    ));

/** The days that an event may have stored to touch the range: known to the month, it touches wherever its month does. */
const widened = ({ from, to }: DayRange, precision: DatePrecision): DayRange => ({
  from: asDay(knownPart(from, precision)),
  to: lastDayOf(knownPart(to, precision)),
});

const touchingAt = (range: DayRange, precision: DatePrecision): object => {
  const { from, to } = widened(range, precision);
  return {
    $and: [
      // Records from before the field had a default.
      precision === 'day'
        ? { $or: [{ datePrecision: 'day' }, { datePrecision: { $null: true } }] }
        : { datePrecision: precision },
      { startDate: { $lte: to } },
      {
        $or: [{ endDate: { $gte: from } }, { endDate: { $null: true }, startDate: { $gte: from } }],
      },
    ],
  };
};

/** The filter, in Strapi's words, for events that touch a range: first what holds of all of them, which rules most others out. */
export const touching = (
  range: DayRange,
  precisions: readonly DatePrecision[] = DATE_PRECISIONS
): object => {
  const { from, to } = widened(range, 'year');
  return {
    $and: [
      { startDate: { $lte: to } },
      { $or: [{ endDate: { $gte: from } }, { endDate: { $null: true } }] },
      { $or: precisions.map((precision) => touchingAt(range, precision)) },
    ],
  };
};

/** The filter for events of other states than these. */
export const notIn = (statuses: readonly EventStatus[]): object =>
  statuses.length === 0
    ? {}
    : { $or: [{ eventStatus: { $notIn: statuses } }, { eventStatus: { $null: true } }] };
