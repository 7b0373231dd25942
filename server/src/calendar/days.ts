/** Days as ISO text, `YYYY-MM-DD`: they compare as text, and know no time zone. */
export interface DayRange {
  from: string;
  /** Included. */
  to: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The last day that has four digits for its year. */
const LAST_DAY = '9999-12-31';

/** @param days may be negative; there is no day after the year 9999, which stands for an open end here and there */
export const addDays = (day: string, days: number): string => {
  const time = Date.parse(`${day}T00:00:00Z`) + days * DAY_MS;
  return new Date(Math.min(time, Date.parse(LAST_DAY))).toISOString().slice(0, 10);
};

/** Days from one to the other; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** Whether the text is a day that the calendar has: `2023-02-29` is none, and no database has a year 0. */
export const isDay = (text: string): boolean =>
  /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  addDays(text, 0) === text;

export const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** So many days from the first, which counts. */
export const rangeOf = (from: string, days: number): DayRange => ({
  from,
  to: addDays(from, days - 1),
});

/** The last day of a year (`2024`) or month (`2024-02`); a day is its own. */
export const lastDayOf = (known: string): string => {
  if (known.length === 10) return known;
  const [year, month = '12'] = known.split('-') as [string, string?];
  // By text: as a number, the year 50 would be taken for 1950.
  if (month === '12') return `${year}-12-31`;
  return addDays(`${year}-${String(Number(month) + 1).padStart(2, '0')}-01`, -1);
};

/** The months of the year, `01` to `12`, that a range touches, each once. */
export const monthsOf = ({ from, to }: DayRange): string[] => {
  const numberOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const count = Math.min(numberOf(to) - numberOf(from) + 1, 12);
  return Array.from({ length: count }, (_, index) =>
    String(((numberOf(from) + index) % 12) + 1).padStart(2, '0')
  );
};
