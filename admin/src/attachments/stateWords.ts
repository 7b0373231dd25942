import { dateAt, eventState, knownPart } from '../../../server/src/content-types/dates';
import type { RecordSummary } from '../../../shared/contracts';
import type { Text } from '../hooks/useText';

const DAY_MS = 86_400_000;

type Unit = 'day' | 'week' | 'month' | 'year';

/** From how many days on a longer unit says it better: 20 days are "3 weeks", 300 days "10 months". */
const LONGER: [Unit, number, number][] = [
  ['year', 365, 365],
  ['month', 60, 30.44],
  ['week', 14, 7],
];

const inUnits = (days: number): [number, Unit] => {
  const long = LONGER.find(([, from]) => Math.abs(days) >= from);
  if (!long) return [days, 'day'];
  const [unit, , length] = long;
  return [unit === 'year' ? Math.trunc(days / length) : Math.round(days / length), unit];
};

/** How far a known day, month or year lies from today, in the unit that it is known to. */
const distance = (from: string, to: string): [number, Unit] => {
  const [year = 0, month] = from.split('-').map(Number);
  const [toYear = 0, toMonth] = to.split('-').map(Number);
  if (from.length === 4) return [toYear - year, 'year'];
  if (from.length === 7) {
    const months = (toYear - year) * 12 + (toMonth as number) - (month as number);
    return Math.abs(months) >= 12 ? [Math.trunc(months / 12), 'year'] : [months, 'month'];
  }
  return inUnits(Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS));
};

/** "21 June", "June" or "2024", as much as is known; with the year when that is another one. */
const dateWords = (known: string, today: string, locale: string): string => {
  if (known.length === 4) return known;
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...(known.length === 10 ? { day: 'numeric' } : {}),
    month: 'long',
    ...(known.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${known.padEnd(10, '-01')}T00:00:00Z`));
};

/**
 * Where an event stands, in the words of a newsroom: "in 2 days", "today", "under way until 21 June", "ended 3 days
 * ago", "postponed". What is today is decided by the time zone of the place.
 * @returns the words in their order; empty on relationships and on events without a date
 */
export const stateWords = (
  record: RecordSummary,
  { now, locale, t }: { now: Date; locale: string; t: Text }
): string[] => {
  const { startDate, datePrecision, eventStatus } = record;
  if (record.kind === 'bilateralRelationship' || !startDate) return [];
  if (eventStatus === 'postponed') return [t('attachments.state.postponed')];
  if (eventStatus === 'cancelled') return [t('attachments.state.cancelled')];
  const { state, moved } = eventState(record, now);
  const start = knownPart(startDate, datePrecision);
  const end = knownPart(record.endDate || startDate, datePrecision);
  const today = dateAt(now, record.timeZone).slice(0, start.length);
  const until = (day: string) => {
    const [value, unit] = distance(today, day);
    // 400 days are a year, but "last year" may have been the one before.
    const numeric = unit === 'year' && day.length > 4 ? 'always' : 'auto';
    return new Intl.RelativeTimeFormat(locale, { numeric }).format(value, unit);
  };
  const words = [];
  if (moved) words.push(t('attachments.state.moved'));
  if (state === 'upcoming') {
    if (eventStatus === 'tentative') words.push(t('attachments.state.tentative'));
    words.push(until(start));
  } else if (state === 'concluded') {
    words.push(t('attachments.state.ended', { when: until(end) }));
  } else if (start === end) {
    words.push(until(start));
  } else if (end === today) {
    words.push(t('attachments.state.lastDay'));
  } else {
    words.push(t('attachments.state.until', { day: dateWords(end, today, locale) }));
  }
  return words;
};
