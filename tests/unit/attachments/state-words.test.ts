import { stateWords } from '../../../admin/src/attachments/stateWords';
import type { Text } from '../../../admin/src/hooks/useText';
import words from '../../../admin/src/translations/en.json';
import type { RecordSummary } from '../../../shared/contracts';

const NOW = new Date('2026-06-19T12:00:00Z');

const t: Text = (id, values = {}) =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, String(value)),
    words[id]
  );

const say = (dates: Partial<RecordSummary>, locale = 'en', now = NOW) =>
  stateWords(
    {
      kind: 'visit',
      documentId: 'x',
      title: 'X',
      startDate: null,
      endDate: null,
      state: null,
      published: true,
      ...dates,
    },
    { now, locale, t }
  ).join(', ');

it.each([
  ['2026-06-21', null, 'in 2 days'],
  ['2026-06-20', null, 'tomorrow'],
  ['2026-06-19', null, 'today'],
  ['2026-06-17', '2026-06-21', 'under way until 21 June'],
  ['2026-06-17', '2026-06-19', 'last day today'],
  ['2026-06-16', null, 'ended 3 days ago'],
  ['2026-06-17', '2026-06-18', 'ended yesterday'],
  ['2026-07-10', null, 'in 3 weeks'],
  ['2026-09-19', null, 'in 3 months'],
  ['2023-06-19', '2023-06-21', 'ended 2 years ago'],
  ['2026-06-01', '2027-01-02', 'under way until 2 January 2027'],
])('says of %s to %s: %s', (startDate, endDate, expected) => {
  expect(say({ startDate, endDate })).toBe(expected);
});

it('counts years from day to day, since "last year" may have been the one before', () => {
  expect(say({ startDate: '2025-03-01' })).toBe('ended 1 year ago');
  expect(say({ startDate: '2027-12-01' })).toBe('in 1 year');
  expect(say({ startDate: '2024-12-01', datePrecision: 'month' })).toBe('ended 1 year ago');
  expect(say({ startDate: '2025-01-01', datePrecision: 'year' })).toBe('ended last year');
});

it('says that an event does not take place, whatever its dates', () => {
  expect(say({ startDate: '2026-06-21', eventStatus: 'postponed' })).toBe('postponed');
  expect(say({ startDate: '2020-06-21', eventStatus: 'cancelled' })).toBe('cancelled');
});

it('says that an event was moved, or is not certain', () => {
  expect(say({ startDate: '2026-06-21', previousStartDate: '2026-06-10' })).toBe(
    'moved, in 2 days'
  );
  expect(say({ startDate: '2026-06-21', eventStatus: 'tentative' })).toBe('tentative, in 2 days');
});

it('counts in the unit that the dates are known to', () => {
  const month = { datePrecision: 'month' } as const;
  expect(say({ startDate: '2026-06-01', ...month })).toBe('this month');
  expect(say({ startDate: '2026-08-01', ...month })).toBe('in 2 months');
  expect(say({ startDate: '2026-05-01', endDate: '2026-07-01', ...month })).toBe(
    'under way until July'
  );
  expect(say({ startDate: '2026-01-01', datePrecision: 'year' })).toBe('this year');
  expect(say({ startDate: '2027-01-01', datePrecision: 'year' })).toBe('next year');
});

it('takes today from the place of the event', () => {
  const late = new Date('2026-06-19T20:00:00Z');
  expect(say({ startDate: '2026-06-20', timeZone: 'Asia/Tokyo' }, 'en', late)).toBe('today');
  expect(say({ startDate: '2026-06-20', timeZone: 'Europe/London' }, 'en', late)).toBe('tomorrow');
});

it('speaks the language of the admin', () => {
  expect(say({ startDate: '2026-06-21' }, 'fr')).toBe('après-demain');
});

it('has nothing to say of relationships and events without a date', () => {
  expect(say({})).toBe('');
  expect(say({ kind: 'bilateralRelationship', startDate: '2026-06-21' })).toBe('');
});
