import { datesText, localDay, whenOf } from '../../../admin/src/widgets/when';

const TODAY = '2026-11-24';

const day = (startDate: string, endDate = startDate) =>
  ({ startDate, endDate, precision: 'day' }) as const;

it('counts days to what is known to the day', () => {
  expect(whenOf(day('2026-11-24'), TODAY)).toEqual({ value: 0, unit: 'day' });
  expect(whenOf(day('2026-11-27'), TODAY)).toEqual({ value: 3, unit: 'day' });
  expect(whenOf(day('2027-01-01'), TODAY)).toEqual({ value: 38, unit: 'day' });
});

it('calls under way what began before today and is not over', () => {
  expect(whenOf(day('2026-11-23', '2026-11-24'), TODAY)).toBe('ongoing');
  expect(whenOf(day('2026-11-24', '2026-11-26'), TODAY)).toEqual({ value: 0, unit: 'day' });
  expect(whenOf(day('2026-11-22', '2026-11-23'), TODAY)).toEqual({ value: -2, unit: 'day' });
});

it('counts months and years to what is known no better', () => {
  const month = (startDate: string) =>
    ({ startDate, endDate: startDate, precision: 'month' }) as const;
  const year = (startDate: string) =>
    ({ startDate, endDate: startDate, precision: 'year' }) as const;
  expect(whenOf(month('2026-11-01'), TODAY)).toEqual({ value: 0, unit: 'month' });
  expect(whenOf(month('2027-01-01'), TODAY)).toEqual({ value: 2, unit: 'month' });
  expect(whenOf(year('2026-01-01'), TODAY)).toEqual({ value: 0, unit: 'year' });
});

it('calls under way what lasts longer than the month or year that it began in', () => {
  const span = (startDate: string, endDate: string, precision: 'month' | 'year') =>
    whenOf({ startDate, endDate, precision }, TODAY);
  expect(span('2026-10-01', '2026-12-01', 'month')).toBe('ongoing');
  expect(span('2025-01-01', '2027-01-01', 'year')).toBe('ongoing');
  expect(span('2026-09-01', '2026-10-01', 'month')).toEqual({ value: -2, unit: 'month' });
});

it('leaves the year out of dates of this year', () => {
  expect(datesText(day('2026-11-24', '2026-11-26'), TODAY, 'en')).toBe('24–26 November');
  expect(datesText(day('2026-11-30', '2026-12-02'), TODAY, 'en')).toBe('30 November – 2 December');
  expect(datesText(day('2026-11-24'), TODAY, 'fr')).toBe('24 novembre');
  expect(datesText({ ...day('2026-12-01'), precision: 'month' }, TODAY, 'en')).toBe('December');
});

it('names it where it is another one, or all that is known', () => {
  expect(datesText(day('2027-01-03'), TODAY, 'en')).toBe('3 January 2027');
  expect(datesText(day('2026-12-30', '2027-01-03'), TODAY, 'en')).toMatch(/2026.*2027/);
  expect(datesText({ ...day('2026-01-01'), precision: 'year' }, TODAY, 'en')).toBe('2026');
});

it('takes today from the reader’s own clock', () => {
  expect(localDay(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  expect(localDay(new Date(2026, 10, 24, 23, 59))).toBe('2026-11-24');
});
