import type { TimelineItem, TimelineYear, VisitYearsAnswer } from '../../../shared/timeline';
import type { Page, Unit } from './order';

/**
 * Items by year, in their order. An agreement stands in the year of the event that it came out of, also when it has a
 * later date.
 */
export const byYear = ({ entries }: Page<Unit, TimelineItem>): TimelineYear[] => {
  const years: TimelineYear[] = [];
  for (const { unit, item } of entries) {
    const year = Number(unit.at.slice(0, 4));
    const last = years.at(-1);
    if (last?.year === year) last.items.push(item);
    else years.push({ year, items: [item] });
  }
  return years;
};

/** How many visits a country received in a year. */
export interface HostedCount {
  year: number;
  /** The row of the country. */
  host: number;
  visits: number;
}

/** Every year from the first to the last, also those without a visit. @param hosts the rows of the two countries */
export const visitYears = (
  counts: HostedCount[],
  hosts: readonly [number, number]
): VisitYearsAnswer['data']['years'] => {
  if (counts.length === 0) return [];
  const first = Math.min(...counts.map(({ year }) => year));
  const last = Math.max(...counts.map(({ year }) => year));
  const received = (year: number, host: number): number =>
    counts.find((count) => count.year === year && count.host === host)?.visits ?? 0;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, hosted: [received(year, hosts[0]), received(year, hosts[1])] };
  });
};
