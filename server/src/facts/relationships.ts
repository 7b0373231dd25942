import type { Fact, FactValue } from '../../../shared/facts';
import type { DatePrecision } from '../../../shared/vocabulary';
import { anniversariesIn, factsOf, type RelationshipDates } from '../calendar/anniversaries';
import { addDays } from '../calendar/days';
import { yearsText } from '../calendar/feed-words';
import { dateAt } from '../content-types/dates';
import { textOf } from '../content-types/rules';
import type { Shown } from '../shown';
import { line, type Making } from './events';
import * as values from './values';
import { wordFor } from './words';

/** A box beside a story has room for these; the timeline has all. */
const MILESTONES = 5;

/** Longer than the time between two round anniversaries. */
const AHEAD = 5 * 366;

/**
 * The next day on which it will be 5, 10, 15 … years since recognition or establishment; today counts. Relations that were
 * broken off have it too, as in the calendar: that they began is a fact, and their status stands beside it.
 */
const nextAnniversary = (relationship: Shown, { locale, words, now }: Making): FactValue[] => {
  const from = dateAt(now, 'UTC');
  const dated = factsOf(relationship as RelationshipDates).filter(({ of }) => of !== 'milestone');
  const [next] = anniversariesIn(dated, { from, to: addDays(from, AHEAD) })
    .filter(({ isRound }) => isRound)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (!next || next.of === 'milestone') return [];
  return values.valueOf(values.dateWords(next.date, locale), {
    date: next.date,
    detail: values.joined([words.anniversary[next.of], yearsText(next.years, locale)]),
  });
};

/** The latest milestones that the two dates of the relationship do not tell already. */
const milestones = (relationship: Shown, { locale }: Making): FactValue[] => {
  const told = factsOf(relationship as RelationshipDates).filter(({ of }) => of === 'milestone');
  const list = values
    .entriesOf(relationship.milestones)
    .filter(({ date, title }) => told.some((fact) => fact.since === date && fact.title === title));
  return values.entries(list.slice(-MILESTONES), locale);
};

/** "Established" says no more than the date of the establishment does. */
const status = (relationship: Shown, { words }: Making): FactValue[] =>
  relationship.relationStatus === 'established' && relationship.establishedOn
    ? []
    : values.valueOf(wordFor(words.relationStatus, relationship.relationStatus));

export const relationshipFacts = (relationship: Shown, making: Making): Fact[] => {
  const { locale, words } = making;
  const date = (name: 'recognisedOn' | 'establishedOn') => {
    const precision = relationship[`${name}Precision`] as DatePrecision | null | undefined;
    return line(name, words, values.dateIn(relationship, name, precision, locale));
  };
  const sectors = Array.isArray(relationship.sectors) ? relationship.sectors : [];
  const level = textOf(relationship, 'level');
  return [
    ...line('countries', words, [
      ...values.countries(relationship, 'countryA', locale),
      ...values.countries(relationship, 'countryB', locale),
    ]),
    ...line('status', words, status(relationship, making)),
    // A desk may make up a level of its own.
    ...line('level', words, values.valueOf(wordFor(words.level, level) ?? level)),
    ...date('recognisedOn'),
    ...date('establishedOn'),
    ...line('nextAnniversary', words, nextAnniversary(relationship, making)),
    ...line('ambassadors', words, values.people(relationship, 'ambassadors', { day: null })),
    ...line(
      'sectors',
      words,
      sectors.flatMap((sector) => values.valueOf(wordFor(words.sector, sector)))
    ),
    ...line('milestones', words, milestones(relationship, making)),
    ...line('sources', words, values.sources(relationship)),
  ];
};
