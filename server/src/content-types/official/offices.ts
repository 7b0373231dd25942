import type { TimelineEntry } from '../../../../shared/vocabulary';
import { lastDayOf } from '../../calendar/days';

/** The offices of an official, as stored. */
export interface Offices {
  office?: string | null;
  inOfficeFrom?: string | null;
  inOfficeTo?: string | null;
  formerOffices?: unknown;
}

/** An office and the dates, as far as they are known, between which it was held. */
export interface HeldOffice {
  title: string;
  from: string;
  to: string | null;
}

const byDate = (a: TimelineEntry, b: TimelineEntry): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0;

/**
 * The office that somebody held on a day. What the dates do not prove is not said: today's office may be newer, and of a day
 * known to its month or year alone, all days must lie within.
 * @param day `YYYY-MM-DD`, `YYYY-MM` or `YYYY`
 */
export const officeAt = (offices: Offices, day: string): HeldOffice | null => {
  const { office, inOfficeFrom: from, inOfficeTo: to } = offices;
  const [first, last] = [`${day}-01-01`.slice(0, 10), lastDayOf(day)];
  if (office && from && from <= first && (!to || last <= to)) {
    return { title: office, from, to: to || null };
  }
  const former = Array.isArray(offices.formerOffices)
    ? [...(offices.formerOffices as TimelineEntry[])].sort(byDate)
    : [];
  const index = former.findLastIndex(({ date }) => lastDayOf(date) <= first);
  const held = former[index];
  const end = former[index + 1]?.date ?? from;
  if (!held || held.kind === 'left' || !end || last >= end) return null;
  return { title: held.title, from: held.date, to: end };
};
