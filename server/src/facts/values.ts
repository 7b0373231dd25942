import type { FactValue } from '../../../shared/facts';
import { UID } from '../../../shared/plugin';
import type { DatePrecision, TimelineEntry } from '../../../shared/vocabulary';
import { countryName, type NamedCountry } from '../content-types/country/names';
import { formatDates, knownPart } from '../content-types/dates';
import { isWebAddress } from '../content-types/field-values';
import { officeAt, type Offices } from '../content-types/official/offices';
import { textOf } from '../content-types/rules';
import { rowsIn, type Shown } from '../shown';
import { wordFor } from './words';

/** A list of texts of which some are missing. */
export const joined = (texts: (string | null | undefined)[], by = ', '): string =>
  texts.filter(Boolean).join(by);

/** Leaves out what is empty, so that nothing empty is printed. */
const value = (text: string | null, more: { [Key in keyof FactValue]?: string | null } = {}) =>
  text
    ? [{ text, ...Object.fromEntries(Object.entries(more).filter(([, each]) => each)) }]
    : ([] as FactValue[]);

export { value as valueOf };

const reference = (type: string, row: Shown) => ({ type, documentId: textOf(row, 'documentId') });

/** Countries by their names in the locale. */
export const countries = (record: Shown, field: string, locale: string): FactValue[] =>
  rowsIn(record, field).flatMap((row) => {
    const code = textOf(row, 'code');
    const name = textOf(row, 'name');
    const named = code && name ? countryName({ code, name } satisfies NamedCountry, locale) : name;
    return value(named, { ...reference(UID.country, row), code });
  });

/** Organizations; the desk's own name is all there is of one, in every language. */
export const organizations = (record: Shown, field: string): FactValue[] =>
  rowsIn(record, field).flatMap((row) =>
    value(textOf(row, 'name'), reference(UID.organization, row))
  );

/**
 * People with the office that they held on a day.
 * @param day as much as is known of it; without one the office of today counts
 * @param first the office of the first of them, as the record itself has kept it
 */
export const people = (
  record: Shown,
  field: string,
  { day, first = null }: { day: string | null; first?: string | null }
): FactValue[] =>
  rowsIn(record, field).flatMap((row, index) => {
    const known = day ? (officeAt(row as Offices, day)?.title ?? null) : textOf(row, 'office');
    const detail = (index === 0 && first) || known;
    return value(textOf(row, 'name'), { ...reference(UID.official, row), detail });
  });

/** Other records of the plugin, by their titles. */
export const records = (record: Shown, field: string, type: string): FactValue[] =>
  rowsIn(record, field).flatMap((row) => value(textOf(row, 'title'), reference(type, row)));

/** A date known as precisely as its second field says. */
export const dateIn = (
  record: Shown,
  field: string,
  precision: DatePrecision | null | undefined,
  locale: string
): FactValue[] => {
  const date = textOf(record, field);
  if (!date) return [];
  const text = formatDates({ startDate: date, datePrecision: precision }, locale);
  return value(text, { date: knownPart(date, precision) });
};

/** The words for `2023-06-20`, `2023-06` or `2023`. */
export const dateWords = (date: string, locale: string): string =>
  formatDates(
    {
      startDate: `${date}-01-01`.slice(0, 10),
      datePrecision: ({ 4: 'year', 7: 'month' } as const)[date.length] ?? 'day',
    },
    locale
  );

const moment = ({ date, time }: TimelineEntry): string => `${date} ${time ?? ''}`;

/** The entries of a timeline field in the order of time, whatever order they were typed in. */
export const entriesOf = (field: unknown): TimelineEntry[] =>
  (Array.isArray(field) ? (field as TimelineEntry[]) : [])
    .filter((entry) => entry?.title && entry.date)
    .sort((a, b) => (moment(a) < moment(b) ? -1 : moment(a) > moment(b) ? 1 : 0));

/**
 * Entries of a timeline.
 * @param kinds words for their kinds, where these say more than the titles
 * @param city the event's own city, which goes without saying
 */
export const entries = (
  list: TimelineEntry[],
  locale: string,
  { kinds, city }: { kinds?: Record<string, string>; city?: string | null } = {}
): FactValue[] =>
  list.flatMap((entry) =>
    value(entry.title, {
      detail: joined(
        [
          kinds && wordFor(kinds, entry.kind),
          entry.place === city ? null : entry.place,
          entry.with,
          entry.description,
        ],
        ' · '
      ),
      when: dateWords(entry.date, locale),
      time: entry.time,
      date: entry.date,
      url: entry.url && isWebAddress(entry.url) ? entry.url : null,
    })
  );

/** Where a statement comes from. */
export const sources = (record: Shown): FactValue[] => {
  const list = Array.isArray(record.sources) ? (record.sources as Shown[]) : [];
  return list.flatMap((source) => {
    const url = textOf(source, 'url');
    return value(textOf(source, 'title'), {
      date: textOf(source, 'date'),
      url: url && isWebAddress(url) ? url : null,
    });
  });
};

/** A site by its name, without what goes without saying. */
export const website = (record: Shown): FactValue[] => {
  const url = textOf(record, 'website');
  if (!url || !isWebAddress(url)) return [];
  return value(new URL(url).host.replace(/^www\./, ''), { url });
};
