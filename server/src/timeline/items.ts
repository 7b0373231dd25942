import type { TimelineCountry, TimelineDocument, TimelineItem } from '../../../shared/timeline';
import type { DatePrecision } from '../../../shared/vocabulary';
import { storyAddress, type ArticleType } from '../config/article-types';
import { countryName } from '../content-types/country/names';
import { eventState, knownPart, type EventDates } from '../content-types/dates';
import type { Row } from '../strapi-types';
import { agreementParts } from './entries';
import { dayOf, type Part } from './order';

/** A row as the reader may see it, with what it is known by. */
export type ShownRow = Partial<Row> & Pick<Row, 'documentId'>;

export interface ItemContext {
  /** Language of the names of countries. */
  locale: string;
  now: Date;
  published: boolean;
  /** Whether the desk asks, which sees versions of several languages beside each other. */
  forDesk: boolean;
}

type Shown = Record<string, unknown>;

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

const countryOf = (value: unknown, locale: string): TimelineCountry | null => {
  const { code, name } = (value ?? {}) as { code?: string; name?: string };
  if (!code) return null;
  return { code, name: countryName({ code, name: name ?? code }, locale) };
};

const documentOf = (uid: string, row: ShownRow, { forDesk }: ItemContext): TimelineDocument => ({
  type: uid,
  documentId: row.documentId,
  title: text(row.title) ?? '',
  slug: text(row.slug),
  url: null,
  ...(forDesk && row.locale ? { locale: row.locale } : {}),
});

const directionOf = (row: ShownRow, locale: string): TimelineItem['direction'] => {
  const from = countryOf(row.visitingCountry, locale);
  const to = countryOf(row.hostCountry, locale);
  return from && to ? { from, to } : null;
};

const eventItem = (
  kind: 'visit' | 'conference',
  uid: string,
  row: ShownRow,
  context: ItemContext
): TimelineItem | null => {
  const { locale, now, published } = context;
  const dates = row as EventDates;
  if (!dates.startDate) return null;
  const precision: DatePrecision = dates.datePrecision ?? 'day';
  const date = knownPart(dates.startDate, precision);
  const endDate = dates.endDate ? knownPart(dates.endDate, precision) : date;
  const document = documentOf(uid, row, context);
  return {
    kind,
    date,
    endDate: endDate === date ? null : endDate,
    precision,
    title: document.title,
    description: text(row.summary),
    place: text(row.city),
    url: null,
    entryKind: null,
    direction: kind === 'visit' ? directionOf(row, locale) : null,
    eventStatus: dates.eventStatus ?? null,
    state: eventState(dates, now).state,
    document,
    published,
  };
};

/**
 * A visit or conference with the agreements that came out of it.
 * @param known the agreements that the relationship itself tells of
 * @returns none when the reader may not know its day
 */
export const eventParts = (
  kind: 'visit' | 'conference',
  uid: string,
  row: ShownRow,
  known: ReadonlySet<string>,
  context: ItemContext
): Part<TimelineItem>[] => {
  const item = eventItem(kind, uid, row, context);
  if (!item) return [];
  // The event comes before what came out of it.
  return [{ key: '', item }, ...agreementParts(row.outcomes, known, item)];
};

/** A story about the relationship; none when the reader may not see its headline. @param at when it came out */
export const storyParts = (
  type: ArticleType,
  row: ShownRow,
  at: string,
  context: ItemContext
): Part<TimelineItem>[] => {
  const title = text(row[type.title]);
  if (title === null) return [];
  const slug = type.slug ? text(row[type.slug]) : null;
  const item: TimelineItem = {
    kind: 'article',
    date: dayOf(at),
    endDate: null,
    precision: 'day',
    title,
    description: null,
    place: null,
    url: null,
    entryKind: null,
    direction: null,
    eventStatus: null,
    state: null,
    document: {
      ...documentOf(type.uid, row, context),
      title,
      slug,
      url: storyAddress(type, row.documentId, slug),
    },
    published: context.published,
  };
  return [{ key: '', item }];
};

const codesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as Shown[]) : value ? [value as Shown] : []).flatMap(({ code }) =>
    typeof code === 'string' ? [code] : []
  );

const hasAll = (codes: readonly string[], present: string[]): boolean =>
  codes.length === 2 && codes.every((code) => present.includes(code));

/**
 * Whether what the reader sees of an event says that it belongs to the timeline; else its very place there would tell
 * the reader what it may not know.
 * @param codes of the two countries; none for a reader who may not see countries
 */
export const seemsToBelong = (
  kind: 'visit' | 'conference',
  row: ShownRow,
  { documentId, codes }: { documentId: string | null; codes: readonly string[] }
): boolean => {
  if (kind === 'conference') {
    return hasAll(codes, [...codesOf(row.hostCountries), ...codesOf(row.participantCountries)]);
  }
  const linked = (row.bilateralRelationship as Shown | null | undefined)?.documentId;
  if (documentId && linked === documentId) return true;
  const visiting = codesOf(row.visitingCountry);
  const met = ((row.counterparts ?? []) as Shown[]).flatMap(({ country }) => codesOf(country));
  return (
    hasAll(codes, [...visiting, ...codesOf(row.hostCountry)]) ||
    visiting.some((code) => hasAll(codes, [code, ...met]))
  );
};
