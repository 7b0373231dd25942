import type { Anniversary } from '../../../shared/calendar';
import type { DatePrecision, TimelineEntry } from '../../../shared/vocabulary';
import { knownPart } from '../content-types/dates';
import { isLeapYear, type DayRange } from './days';

/** The columns of a bilateral relationship that anniversaries come from. */
export interface RelationshipDates {
  recognisedOn?: string | null;
  recognisedOnPrecision?: DatePrecision | null;
  establishedOn?: string | null;
  establishedOnPrecision?: DatePrecision | null;
  milestones?: unknown;
}

/** Something that happened, as far as its date is known: `1992-06-04`, `1992-06` or `1992`. */
export type DatedFact = Pick<Anniversary, 'of' | 'title' | 'since'>;

/** An anniversary, and the day, month or year that it falls on; as long as its precision says. */
export type DatedAnniversary = Anniversary & { date: string; precision: DatePrecision };

const KNOWN_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The kinds of milestones that say the same as one of the two dates. */
export const SAME_AS: Record<string, 'recognition' | 'establishment'> = {
  recognition: 'recognition',
  relationsEstablished: 'establishment',
};

const ROUND = 5;
const JUBILEE = 25;

/** What a relationship has anniversaries of. A milestone that repeats one of its two dates is left out. */
export const factsOf = (relationship: RelationshipDates): DatedFact[] => {
  const { recognisedOn, establishedOn, milestones } = relationship;
  const facts: DatedFact[] = [];
  if (recognisedOn) {
    const since = knownPart(recognisedOn, relationship.recognisedOnPrecision);
    facts.push({ of: 'recognition', title: null, since });
  }
  if (establishedOn) {
    const since = knownPart(establishedOn, relationship.establishedOnPrecision);
    facts.push({ of: 'establishment', title: null, since });
  }
  const entries = Array.isArray(milestones) ? (milestones as Partial<TimelineEntry>[]) : [];
  for (const entry of entries) {
    if (typeof entry?.date !== 'string') continue;
    const since = knownPart(entry.date, entry.precision);
    const same = SAME_AS[entry.kind ?? ''];
    if (same && facts.some((fact) => fact.of === same && fact.since === since)) continue;
    facts.push({ of: 'milestone', title: entry.title ?? null, since });
  }
  return facts.filter(({ since }) => KNOWN_DATE.test(since));
};

/** Where a date falls in another year. 29 February falls on the 28th where there is none: it stays in its month. */
const inYear = (since: string, year: number): string => {
  const rest = since.slice(4) === '-02-29' && !isLeapYear(year) ? '-02-28' : since.slice(4);
  return `${String(year).padStart(4, '0')}${rest}`;
};

const PRECISIONS: Record<number, DatePrecision> = { 4: 'year', 7: 'month', 10: 'day' };

/**
 * The anniversaries that fall into a range, every year's; the event itself is none. What is known to the month belongs
 * to every range that touches the month, what is known to the year to every one that touches the year.
 */
export const anniversariesIn = (facts: DatedFact[], { from, to }: DayRange): DatedAnniversary[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const found: DatedAnniversary[] = [];
  for (const fact of facts) {
    const began = Number(fact.since.slice(0, 4));
    for (let year = Math.max(first, began + 1); year <= last; year += 1) {
      const date = inYear(fact.since, year);
      if (date < from.slice(0, date.length) || date > to.slice(0, date.length)) continue;
      const years = year - began;
      found.push({
        ...fact,
        years,
        isRound: years % ROUND === 0,
        isJubilee: years % JUBILEE === 0,
        date,
        precision: PRECISIONS[date.length] as DatePrecision,
      });
    }
  }
  return found;
};
