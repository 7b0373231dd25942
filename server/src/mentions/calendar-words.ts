import { keyOf, tokensOf } from './tokens';

/** The words of a calendar in one language, as `keyOf` makes them. */
export interface CalendarWords {
  /** 1 to 12. */
  months: Map<string, number>;
  /** 0 for Sunday. */
  weekdays: Map<string, number>;
}

const cached = new Map<string, CalendarWords>();

const EN_SHORT: [string, number][] = [
  ['sept', 9],
  ['sep', 9],
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
];

/** The first word of letters in what the platform writes for a date: "19 июня", "июнь". */
const wordIn = (text: string): string | undefined =>
  tokensOf(text).find(({ shape }) => shape !== 'number')?.text;

const read = (locale: string): CalendarWords => {
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const tag = locale.replace('_', '-');
  const monthFormats = [
    { month: 'long' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ] as const;
  const add = (map: Map<string, number>, word: string | undefined, value: number) => {
    const key = word && keyOf(word);
    if (key && key.length > 1 && !map.has(key)) map.set(key, value);
  };
  for (let month = 0; month < 12; month += 1) {
    const date = new Date(Date.UTC(2023, month, 5));
    for (const options of monthFormats) {
      const parts = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).formatToParts(
        date
      );
      add(months, wordIn(parts.find(({ type }) => type === 'month')?.value ?? ''), month + 1);
    }
  }
  for (let day = 0; day < 7; day += 1) {
    // 1 January 2023 was a Sunday.
    const date = new Date(Date.UTC(2023, 0, 1 + day));
    const name = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' }).format(date);
    add(weekdays, wordIn(name), day);
  }
  return { months, weekdays };
};

/** The calendar of a locale, and the English one when the locale is unknown. */
export const calendarWords = (locale: string): CalendarWords => {
  let words = cached.get(locale);
  if (!words) {
    try {
      words = read(locale);
    } catch {
      words = read('en');
    }
    if (/^en/i.test(locale)) for (const [word, month] of EN_SHORT) words.months.set(word, month);
    cached.set(locale, words);
  }
  return words;
};
