import { officeAt } from '../../../server/src/content-types/official/offices';

const former = (date: string, title: string, kind = 'office') => ({ date, title, kind });

const official = {
  office: 'Foreign minister',
  inOfficeFrom: '2020-07-16',
  inOfficeTo: '2024-01-20',
  formerOffices: [former('2010-05-06', 'Ambassador'), former('2015', 'Minister of Education')],
};

const titleAt = (day: string): string | null => officeAt(official, day)?.title ?? null;

it.each([
  ['2021-06-01', 'Foreign minister'],
  ['2024-01-20', 'Foreign minister'],
  ['2012-01-01', 'Ambassador'],
  ['2016-01-01', 'Minister of Education'],
  ['2009-12-31', null],
  ['2024-01-21', null],
])('on %s somebody was %s', (day, title) => {
  expect(titleAt(day)).toBe(title);
});

it.each([
  ['2021', 'Foreign minister'],
  ['2021-03', 'Foreign minister'],
  ['2012', 'Ambassador'],
  ['2019', 'Minister of Education'],
])('a day in %s is within the time as %s, whichever it was', (known, title) => {
  expect(titleAt(known)).toBe(title);
});

it.each(['2024', '2024-01', '2020', '2020-07', '2015', '2010'])(
  'of a day in %s nothing is said: the office changed in that time',
  (known) => {
    expect(titleAt(known)).toBeNull();
  }
);

it('an office that was taken up on the first day of a year or month was held in all of it', () => {
  const since = (inOfficeFrom: string) => ({ office: 'Prime minister', inOfficeFrom });
  expect(officeAt(since('2023-01-01'), '2023')?.title).toBe('Prime minister');
  expect(officeAt(since('2023-05-01'), '2023-05')?.title).toBe('Prime minister');
  expect(officeAt(since('2023-05-02'), '2023-05')).toBeNull();
});

it('of a day in the year that an office was taken up, known to that year alone, nothing is said', () => {
  expect(titleAt('2015-03-10')).toBeNull();
});

it('nothing is said of the time after somebody left', () => {
  const gone = { formerOffices: [former('2010', 'Ambassador'), former('2012', 'Left', 'left')] };
  expect(officeAt(gone, '2011-01-01')?.title).toBe('Ambassador');
  expect(officeAt(gone, '2013-01-01')).toBeNull();
});
