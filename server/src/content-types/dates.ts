import type { DatePrecision, EventStatus, StateOfDates } from '../../../shared/vocabulary';

/** The dates of a visit or conference, as stored. */
export interface EventDates {
  /** `YYYY-MM-DD`; with precision month or year the rest is a placeholder. */
  startDate?: string | null;
  endDate?: string | null;
  datePrecision?: DatePrecision | null;
  /** IANA name of the place; UTC when unknown. */
  timeZone?: string | null;
  eventStatus?: EventStatus | null;
  previousStartDate?: string | null;
}

export interface EventState {
  /** Null when there is no start date, or the event is postponed or cancelled: then no date holds. */
  state: StateOfDates | null;
  /** It was to begin on another day, and has a new date. */
  moved: boolean;
}

/** Cuts an ISO date to what is known of it: `2023-06-19`, `2023-06` or `2023`. */
export const knownPart = (isoDate: string, precision: DatePrecision | null | undefined): string =>
  isoDate.slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10);

/** How much is known of a date in the form that `knownPart` gives it. */
export const precisionOf = (known: string): DatePrecision =>
  known.length === 4 ? 'year' : known.length === 7 ? 'month' : 'day';

/** Making a format takes a hundred times as long as using it. There are a few hundred zones, and as few languages. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for an unknown zone or language */
const formatOf = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([locale, options]);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, options)));
  return format;
};

/** Today's date at a place, `YYYY-MM-DD`. An unknown zone counts as UTC. */
export const dateAt = (now: Date, timeZone: string | null | undefined): string => {
  try {
    // The Swedish locale writes dates as ISO does.
    return formatOf('sv-SE', { timeZone: timeZone || 'UTC', dateStyle: 'short' }).format(now);
  } catch {
    return now.toISOString().slice(0, 10);
  }
};

/** Derives what is never typed: where an event stands today, and whether it was moved. */
export const eventState = (dates: EventDates, now: Date): EventState => {
  const { startDate, eventStatus, previousStartDate } = dates;
  const held = eventStatus !== 'postponed' && eventStatus !== 'cancelled';
  if (!startDate || !held) return { state: null, moved: false };
  const start = knownPart(startDate, dates.datePrecision);
  const end = knownPart(dates.endDate || startDate, dates.datePrecision);
  const today = dateAt(now, dates.timeZone).slice(0, start.length);
  const state = today < start ? 'upcoming' : today > end ? 'concluded' : 'ongoing';
  return { state, moved: Boolean(previousStartDate && previousStartDate !== startDate) };
};

const FORMAT: Record<DatePrecision, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

/** French says "1er juin"; ICU does not. */
const withOrdinal = (text: string, locale: string): string =>
  /^fr\b/i.test(locale) ? text.replace(/(?<!\d)1(?=\s\p{L}|–\d)/gu, '1er') : text;

/** "19–21 June 2023": a span of dates as the locale writes it. English means day before month, as desks abroad do. */
export const formatDates = (dates: EventDates, locale: string): string => {
  if (!dates.startDate) return '';
  const language = locale === 'en' ? 'en-GB' : locale;
  const format = formatOf(language, { ...FORMAT[dates.datePrecision ?? 'day'], timeZone: 'UTC' });
  const start = new Date(`${dates.startDate}T00:00:00Z`);
  const end = new Date(`${dates.endDate || dates.startDate}T00:00:00Z`);
  // ICU sets the dash of a range between thin spaces; a headline has none between two days of one month.
  const text = format
    .formatRange(start, end)
    .replace(/[\u2009\u202f\u00a0]/g, ' ')
    .replace(/(^\d+\.?|\b\d{1,2}\.?) – (?=\d)/, '$1–');
  return withOrdinal(text, locale);
};
