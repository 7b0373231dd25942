import type { Occurrence } from '../../../shared/calendar';
import { formatDates, knownPart } from '../../../server/src/content-types/dates';
import { daysBetween } from '../../../server/src/calendar/days';

/** How far away something is: under way, or so many days, months or years from now, as exactly as its date is known. */
export type When = 'ongoing' | { value: number; unit: 'day' | 'month' | 'year' };

type Dates = Pick<Occurrence, 'startDate' | 'endDate' | 'precision'>;

const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** @param today `YYYY-MM-DD`, where the reader is */
export const whenOf = ({ startDate, endDate, precision }: Dates, today: string): When => {
  const known = (date: string) => knownPart(date, precision);
  if (known(startDate) < known(today) && known(endDate) >= known(today)) return 'ongoing';
  if (precision === 'year') {
    return { value: Number(startDate.slice(0, 4)) - Number(today.slice(0, 4)), unit: 'year' };
  }
  if (precision === 'month') {
    return { value: monthsOf(startDate) - monthsOf(today), unit: 'month' };
  }
  return { value: daysBetween(today, startDate), unit: 'day' };
};

/** The dates in words, without the year while it is this one: "24–26 November". */
export const datesText = (dates: Dates, today: string, locale: string): string => {
  const { startDate, endDate, precision } = dates;
  const year = today.slice(0, 4);
  const isThisYear = startDate.startsWith(year) && endDate.startsWith(year);
  if (!isThisYear || precision === 'year') {
    return formatDates({ startDate, endDate, datePrecision: precision }, locale);
  }
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...(precision === 'day' ? { day: 'numeric' } : {}),
    month: 'long',
    timeZone: 'UTC',
  });
  return format
    .formatRange(new Date(`${startDate}T00:00:00Z`), new Date(`${endDate}T00:00:00Z`))
    .replace(/[\u2009\u202f\u00a0]/g, ' ')
    .replace(/(^\d+\.?) – (?=\d+\.? \D+$)/, '$1–');
};

/** Today's date where the reader is, `YYYY-MM-DD`. */
export const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
