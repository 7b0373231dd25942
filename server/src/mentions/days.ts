import type { DatePrecision } from '../../../shared/vocabulary';

/** Days are counted from 1 January 1970, so that they can be added and compared. */
export type Day = number;

const MILLISECONDS = 86_400_000;

export const dayOf = (isoDate: string): Day =>
  Math.floor(Date.parse(isoDate.slice(0, 10)) / MILLISECONDS);

export const isoOf = (day: Day): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

/** 0 for Sunday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

export const yearOf = (day: Day): number => new Date(day * MILLISECONDS).getUTCFullYear();

/** 1 to 12. */
export const monthOf = (day: Day): number => new Date(day * MILLISECONDS).getUTCMonth() + 1;

/** A day of the calendar; null for 31 June. */
export const dayFrom = (year: number, month: number, day: number): Day | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 999
    ? date.getTime() / MILLISECONDS
    : null;
};

/** A span of days, both ends included, and how exactly it is known. */
export interface Span {
  start: Day;
  end: Day;
  /** A week is "next week": no day of it is meant. */
  precision: DatePrecision | 'week';
}

export const monthSpan = (year: number, month: number): Span => ({
  start: Date.UTC(year, month - 1, 1) / MILLISECONDS,
  end: Date.UTC(year, month, 0) / MILLISECONDS,
  precision: 'month',
});

export const yearSpan = (year: number): Span => ({
  start: Date.UTC(year, 0, 1) / MILLISECONDS,
  end: Date.UTC(year, 11, 31) / MILLISECONDS,
  precision: 'year',
});

/** The days that an event takes by what is known of it; null without a date. */
export const spanOf = (event: {
  startDate: string | null;
  endDate: string | null;
  datePrecision: DatePrecision;
}): Span | null => {
  if (!event.startDate) return null;
  const start = dayOf(event.startDate);
  const end = event.endDate ? dayOf(event.endDate) : start;
  if (Number.isNaN(start) || Number.isNaN(end)) return null;
  if (event.datePrecision === 'year') {
    return { ...yearSpan(yearOf(start)), end: yearSpan(yearOf(end)).end };
  }
  if (event.datePrecision === 'month') {
    return {
      ...monthSpan(yearOf(start), monthOf(start)),
      end: monthSpan(yearOf(end), monthOf(end)).end,
    };
  }
  return { start, end, precision: 'day' };
};

/** How many days lie between two spans; 0 when they touch. */
export const distance = (a: Span, b: Span): number => Math.max(0, b.start - a.end, a.start - b.end);
