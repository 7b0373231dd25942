import type { Anniversary } from '../../../shared/calendar';
import type { DatePrecision, TimelineEntry } from '../../../shared/vocabulary';
import { knownPart, precisionOf } from '../content-types/dates';
import { isLeapYear, monthsOf, type DayRange } from './days';

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
const SAME_AS: Record<string, 'recognition' | 'establishment'> = {
  recognition: 'recognition',
  relationsEstablished: 'establishment',
};

const ROUND = 5;
const JUBILEE = 25;

/** The month of facts that are known to the year alone. */
export const ANY_MONTH = '';

/** The month, `01` to `12`, that the anniversaries of a fact fall in. */
export const monthOf = ({ since }: DatedFact): string => since.slice(5, 7);

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

/** The day or month of another year that a date falls on. 29 February falls on the 28th where there is none: it stays in its month. */
const restIn = (rest: string, year: number): string =>
  rest === '-02-29' && !isLeapYear(year) ? '-02-28' : rest;

/**
 * The anniversaries that fall into a range, every year's; the event itself is none. What is known to the month belongs
 * to every range that touches the month, what is known to the year to every one that touches the year.
 */
export const anniversariesIn = (facts: DatedFact[], { from, to }: DayRange): DatedAnniversary[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const months = new Set([...monthsOf({ from, to }), ANY_MONTH]);
  const found: DatedAnniversary[] = [];
  for (const fact of facts) {
    // Most are of other months, which is quick to see.
    if (!months.has(monthOf(fact))) continue;
    const { length } = fact.since;
    const began = Number(fact.since.slice(0, 4));
    for (let year = Math.max(first, began + 1); year <= last; year += 1) {
      const rest = restIn(fact.since.slice(4), year);
      // Only in its first and last year does a range begin and end.
      if (year === first && rest < from.slice(4, length)) continue;
      if (year === last && rest > to.slice(4, length)) continue;
      const date = `${String(year).padStart(4, '0')}${rest}`;
      const years = year - began;
      // Not spread: that takes several times as long, and a desk has thousands.
      found.push({
        of: fact.of,
        title: fact.title,
        since: fact.since,
        years,
        isRound: years % ROUND === 0,
        isJubilee: years % JUBILEE === 0,
        date,
        precision: precisionOf(date),
      });
    }
  }
  return found;
};
