import { addDays, lastDayOf, type DayRange } from '../../../server/src/calendar/days';
import { OCCURRENCE_KINDS, type OccurrenceKind } from '../../../shared/calendar';

export const LAYOUTS = ['month', 'list'] as const;

export type Layout = (typeof LAYOUTS)[number];

/** What the page shows. It stands in the address, so that a link shows a colleague the same. */
export interface CalendarView {
  layout: Layout;
  /** `YYYY-MM`. */
  month: string;
  /** Empty for all kinds. */
  kinds: OccurrenceKind[];
  /** ISO code; null for all countries. */
  country: string | null;
  /** Null for the newsroom's default. */
  locale: string | null;
}

const isMonth = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9]{4}-(0[1-9]|1[0-2])$/.test(text) && text >= '0001-01';

const textOf = (value: unknown, pattern: RegExp): string | null =>
  typeof value === 'string' && pattern.test(value) ? value : null;

/** Reads an address; what cannot be, as in a link that was cut off, counts as not said. @param today `YYYY-MM-DD` */
export const viewOf = (query: Record<string, unknown>, today: string): CalendarView => {
  const kinds = String(query.kind ?? '').split(',');
  return {
    layout: query.view === 'list' ? 'list' : 'month',
    month: isMonth(query.month) ? query.month : today.slice(0, 7),
    kinds: OCCURRENCE_KINDS.filter((kind) => kinds.includes(kind)),
    country: textOf(query.country, /^[A-Z]{2}$/),
    locale: textOf(query.locale, /^[A-Za-z][\w-]{1,34}$/),
  };
};

/** The address's parameters for a view; the month always, since a link that is opened later should show the same one. */
export const searchOf = ({ layout, month, kinds, country, locale }: CalendarView): string => {
  const parameters = new URLSearchParams({ month });
  if (layout !== 'month') parameters.set('view', layout);
  if (kinds.length > 0) parameters.set('kind', kinds.join(','));
  if (country) parameters.set('country', country);
  if (locale) parameters.set('locale', locale);
  return `?${parameters.toString().replaceAll('%2C', ',')}`;
};

/** @param step 1 for the next month, -1 for the one before */
export const monthAfter = (month: string, step: number): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const months = year * 12 + number - 1 + step;
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}`;
};

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The days that a month's sheet shows: whole weeks. @param firstDay 0 for Sunday, 1 for Monday, 6 for Saturday */
export const sheetOf = (month: string, firstDay: number): DayRange => {
  const first = `${month}-01`;
  const last = lastDayOf(month);
  return {
    from: addDays(first, -((weekdayOf(first) - firstDay + 7) % 7)),
    to: addDays(last, (firstDay + 6 - weekdayOf(last) + 7) % 7),
  };
};

/** The days that a view needs to know of. */
export const rangeOfView = (
  { layout, month }: Pick<CalendarView, 'layout' | 'month'>,
  firstDay: number
): DayRange =>
  layout === 'month' ? sheetOf(month, firstDay) : { from: `${month}-01`, to: lastDayOf(month) };

type WeekInfo = { firstDay: number };
type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

/** English is British here, as in all dates of the plugin. Where the browser knows no weeks, only Arabic differs. */
export const firstDayOf = (language: string): number => {
  try {
    const locale: LocaleWithWeek = new Intl.Locale(language === 'en' ? 'en-GB' : language);
    const week = locale.getWeekInfo?.() ?? locale.weekInfo;
    if (week) return week.firstDay % 7;
  } catch {
    // A language that is none has no weeks of its own.
  }
  return language.startsWith('ar') ? 6 : 1;
};
