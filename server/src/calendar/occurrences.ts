import type { Occurrence } from '../../../shared/calendar';
import type { RecordKind } from '../../../shared/plugin';
import { eventState, knownPart, type EventDates } from '../content-types/dates';
import type { Row } from '../strapi-types';
import type { DatedAnniversary } from './anniversaries';
import type { DayRange } from './days';

/** A visit or conference with its hosts, as far as the reader may see them. */
export type EventRow = Row & EventDates;

const recordOf = (kind: RecordKind, row: Row, published: boolean): Occurrence['record'] => ({
  kind,
  documentId: row.documentId,
  title: String(row.title ?? ''),
  locale: row.locale ?? null,
  published,
});

/** A country, without what the reader may not see of it. */
interface Host {
  code?: string;
  name?: string;
}

const HOSTS = ['hostCountry', 'hostCountries'];

const countriesOf = (row: Row): Occurrence['countries'] =>
  HOSTS.flatMap((field) => (row[field] ?? []) as Host | Host[])
    .filter((country) => typeof country.code === 'string')
    .map(({ code, name }) => ({ code: code as string, name: name ?? '' }));

/** A visit or conference in the calendar; `startDate` must be there. */
export const eventOccurrence = (
  kind: 'visit' | 'conference',
  row: EventRow,
  published: boolean,
  now: Date
): Occurrence => {
  const startDate = row.startDate as string;
  return {
    kind,
    record: recordOf(kind, row, published),
    startDate,
    endDate: row.endDate || startDate,
    precision: row.datePrecision ?? 'day',
    eventStatus: row.eventStatus ?? null,
    ...eventState(row, now),
    city: (row.city as string | null | undefined) || null,
    countries: countriesOf(row),
    anniversary: null,
  };
};

/** A month or year as a day, the form in which records store them too. */
export const asDay = (known: string): string => `${known}-01-01`.slice(0, 10);

/** Where an anniversary stands. */
export const placeOfAnniversary = ({ date, precision, ...anniversary }: DatedAnniversary) => ({
  startDate: asDay(date),
  precision,
  anniversary,
});

/** An anniversary of a relationship in the calendar. */
export const anniversaryOccurrence = (
  row: Row,
  anniversary: DatedAnniversary,
  published: boolean
): Occurrence => ({
  kind: 'anniversary',
  record: recordOf('bilateralRelationship', row, published),
  ...placeOfAnniversary(anniversary),
  endDate: asDay(anniversary.date),
  eventStatus: null,
  state: null,
  moved: false,
  city: null,
  countries: [],
});

/** After every day of its months, and after every month of its year. */
const AFTER = { month: '-32', year: '-13' };

/** What decides where something stands in a calendar. */
export type Placed = Pick<Occurrence, 'kind' | 'startDate' | 'precision' | 'anniversary'> & {
  record: Pick<Occurrence['record'], 'documentId' | 'title'>;
};

/** Where it stands in a calendar that begins with a day: what is under way then, at the beginning. */
const placeOf = ({ startDate, precision }: Placed, from: string): string =>
  precision === 'day'
    ? startDate < from
      ? from
      : startDate
    : knownPart(startDate, precision) + AFTER[precision];

/** Of one day, events come before anniversaries, and the rounder ones of these before the others. */
const rankOf = ({ kind, anniversary }: Placed): number =>
  kind !== 'anniversary' ? 0 : anniversary?.isJubilee ? 1 : anniversary?.isRound ? 2 : 3;

/** Sorts before whatever a text may hold: one comparison of all parts is as good as one of each. */
const BEFORE = '\u0000';

/** In the order of a calendar that begins with a day. */
export const inOrder = <T>(items: T[], placedOf: (item: T) => Placed, { from }: DayRange): T[] => {
  const keyOf = (item: T): string => {
    const placed = placedOf(item);
    const { title, documentId } = placed.record;
    const parts = [placeOf(placed, from), rankOf(placed), placed.startDate, title, documentId];
    return parts.join(BEFORE);
  };
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
};
