/** Dates as a newspaper writes them. Days of events have no time: read and written in UTC. */

import { locale } from './site.js';

// British English: a foreign desk puts the day before the month.
const LANGUAGE = locale === 'en' ? 'en-GB' : locale;

const FIELDS = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

const LENGTHS = { day: 10, month: 7, year: 4 };

const format = (fields) => new Intl.DateTimeFormat(LANGUAGE, { timeZone: 'UTC', ...fields });

const isDay = (iso) => typeof iso === 'string' && !Number.isNaN(Date.parse(iso));

/** French says "1er juin"; Intl does not. */
const polish = (text) => (locale === 'fr' ? text.replace(/(^|\D)1(?=\s\p{L})/gu, '$11er') : text);

const shortened = (fields) => (fields.month ? { ...fields, month: 'short' } : fields);

/**
 * "19 June 2023", "June 2023" or "2023", as precisely as the date is known.
 * @param options.short "19 Jun 2023"
 * @param options.exceptYear a year that goes without saying: "19 Jun"
 */
export const formatDay = (iso, precision = 'day', { short = false, exceptYear } = {}) => {
  if (!isDay(iso)) return '';
  const fields = FIELDS[precision] ?? FIELDS.day;
  const { year, ...rest } = short ? shortened(fields) : fields;
  const silent = rest.day && exceptYear && iso.startsWith(exceptYear);
  return polish(format(silent ? rest : { ...rest, year }).format(new Date(iso)));
};

/** "19–21 June 2023". */
export const formatSpan = ({ startDate, endDate, datePrecision }) => {
  if (!isDay(startDate)) return '';
  if (!isDay(endDate) || endDate <= startDate) return formatDay(startDate, datePrecision ?? 'day');
  const span = format(FIELDS[datePrecision] ?? FIELDS.day);
  const text = span.formatRange(new Date(startDate), new Date(endDate));
  // Intl sets the dash between thin spaces; between two days of one month there are none.
  return polish(text.replace(/\s/g, ' ').replace(/^(\d{1,2}) – (?=\d)/, '$1–'));
};

/** The day a story came out, where the reader is. */
export const formatMoment = (iso) =>
  isDay(iso)
    ? polish(new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'long' }).format(new Date(iso)))
    : '';

const todayAt = (timeZone) => {
  try {
    // The Swedish locale writes dates as ISO does.
    return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date());
  } catch {
    return new Date().toISOString().slice(0, 10);
  }
};

/** Where an event stands today at its place; of postponed and cancelled ones, no date holds. */
export const eventState = ({ startDate, endDate, datePrecision, timeZone, eventStatus }) => {
  if (eventStatus === 'postponed' || eventStatus === 'cancelled') return eventStatus;
  if (!isDay(startDate)) return null;
  const known = (date) => date.slice(0, LENGTHS[datePrecision] ?? 10);
  const today = known(todayAt(timeZone || 'UTC'));
  if (today < known(startDate)) return eventStatus === 'tentative' ? 'tentative' : 'upcoming';
  return today > known(isDay(endDate) ? endDate : startDate) ? 'concluded' : 'ongoing';
};
