import {
  addDays,
  daysBetween,
  isDay,
  isLeapYear,
  lastDayOf,
  monthsOf,
  rangeOf,
} from '../../../server/src/calendar/days';

it('adds days over months, leap days and years', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
  expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
});

it('ends with the year 9999', () => {
  expect(addDays('9999-12-30', 1)).toBe('9999-12-31');
  expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
});

it('counts days across changes of the clock', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-11-24', '2026-11-23')).toBe(-1);
});

it.each(['2023-02-29', '2023-13-01', '2023-04-31', '2023-2-1', 'soon', '', '2023-06-19T00:00:00Z'])(
  'takes %j for no day',
  (text) => expect(isDay(text)).toBe(false)
);

it('knows leap years', () => {
  expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true]);
});

it('knows the last day of what is known', () => {
  expect(lastDayOf('2024-02')).toBe('2024-02-29');
  expect(lastDayOf('2023-02')).toBe('2023-02-28');
  expect(lastDayOf('2023-12')).toBe('2023-12-31');
  expect(lastDayOf('2023')).toBe('2023-12-31');
  expect(lastDayOf('2023-06-19')).toBe('2023-06-19');
  expect(lastDayOf('0050')).toBe('0050-12-31');
  expect(lastDayOf('0050-01')).toBe('0050-01-31');
});

it('counts the first day of a range', () => {
  expect(rangeOf('2023-06-19', 1)).toEqual({ from: '2023-06-19', to: '2023-06-19' });
  expect(rangeOf('2023-06-19', 14).to).toBe('2023-07-02');
});

it('tells the months that a range touches, each once', () => {
  const monthsFrom = (from: string, to: string) => monthsOf({ from, to }).join();
  expect(monthsFrom('2026-11-24', '2026-11-30')).toBe('11');
  expect(monthsFrom('2026-11-30', '2027-02-01')).toBe('11,12,01,02');
  expect(monthsFrom('2026-02-28', '2027-02-27')).toBe('02,03,04,05,06,07,08,09,10,11,12,01');
  expect(monthsOf({ from: '2020-01-01', to: '2026-11-24' })).toHaveLength(12);
});
