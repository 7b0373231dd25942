import type { Occurrence } from '../../../shared/calendar';
import { daysBetween } from '../../../server/src/calendar/days';

/** How far away something is: under way, or so many days, months or years from now, as exactly as its date is known. */
export type When = 'ongoing' | { value: number; unit: 'day' | 'month' | 'year' };

type Dates = Pick<Occurrence, 'startDate' | 'endDate' | 'precision'>;

const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** @param today `YYYY-MM-DD`, where the reader is */
export const whenOf = ({ startDate, endDate, precision }: Dates, today: string): When => {
  if (precision === 'year') {
    return { value: Number(startDate.slice(0, 4)) - Number(today.slice(0, 4)), unit: 'year' };
  }
  if (precision === 'month') {
    return { value: monthsOf(startDate) - monthsOf(today), unit: 'month' };
  }
  if (startDate < today && endDate >= today) return 'ongoing';
  return { value: daysBetween(today, startDate), unit: 'day' };
};

/** Today's date where the reader is, `YYYY-MM-DD`. */
export const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
