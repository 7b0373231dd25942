import { calendarWords, type CalendarWords } from './calendar-words';
import {
  dayFrom,
  distance,
  monthSpan,
  weekdayOf,
  yearOf,
  yearSpan,
  monthOf,
  type Day,
  type Span,
} from './days';
import { sentenceAt, type TextPassage } from './passages';
import type { Sentence } from './sentences';
import type { Token } from './tokens';

/** A date in a text. */
export interface DateMention {
  passage: number;
  from: number;
  to: number;
  span: Span;
}

interface Reading {
  to: number;
  span: Span;
}

interface Reader {
  tokens: Token[];
  words: CalendarWords;
  today: Day;
  /** The sentence speaks of what is to come. */
  future: boolean;
  english: boolean;
}

/** Words between the two ends of a span, in the languages that the plugin's titles know. */
const BETWEEN = new Set(
  'to and until till through au a et bis und y al hasta по до и та и ve ile ilə və до إلى الي و حتى'
    .split(' ')
    .concat(['elə', 'ile', 've', 'ilə'].map((word) => word.replace(/ə/g, 'e')))
);

/** Small words inside a date: "19 de junio", "21st of June". */
const OF = new Set(['of', 'de', 'del', 'the']);

/** Of what is to come; the present tense of news is about the days ahead, too. */
const FUTURE = new Set(
  'will shall due expected plans planned plan next upcoming forthcoming scheduled set later tomorrow to departs leaves heads travels flies visits arrives opens begins starts hosts attends takes'.split(
    ' '
  )
);

const numberAt = ({ tokens }: Reader, index: number): number | null => {
  const token = tokens[index];
  if (!token) return null;
  const digits = /^(\d{1,4})(?:st|nd|rd|th|er|го|го|ге|e)?$/.exec(westernDigits(token.key));
  return digits ? Number(digits[1]) : null;
};

const westernDigits = (key: string): string =>
  key.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

const dayNumber = (reader: Reader, index: number): number | null => {
  const number = numberAt(reader, index);
  return number !== null && number >= 1 && number <= 31 ? number : null;
};

const yearNumber = (reader: Reader, index: number): number | null => {
  const number = numberAt(reader, index);
  const token = reader.tokens[index];
  return number !== null &&
    number >= 1900 &&
    number <= 2100 &&
    /^[\s,]{0,2}$/.test(token?.gap ?? 'x')
    ? number
    : null;
};

/** A month's name. In English it has a capital: "may" and "march" are words. */
const monthAt = (reader: Reader, index: number): number | null => {
  const token = reader.tokens[index];
  if (!token || (reader.english && token.shape === 'lower')) return null;
  return reader.words.months.get(token.key) ?? null;
};

/** The year that brings a day nearest to today. */
const nearestYear = ({ today }: Reader, month: number, day: number): number => {
  const year = yearOf(today);
  let best = year;
  let least = Infinity;
  for (const candidate of [year - 1, year, year + 1]) {
    const at = dayFrom(candidate, month, Math.min(day, 28));
    if (at !== null && Math.abs(at - today) < least) {
      least = Math.abs(at - today);
      best = candidate;
    }
  }
  return best;
};

const skipOf = ({ tokens }: Reader, index: number): number =>
  OF.has(tokens[index]?.key ?? '') ? index + 1 : index;

const isDash = (token: Token | undefined): boolean =>
  token !== undefined && /^\s?[-–—]\s?$/.test(token.gap);

/** Where the second end of a span begins, after "to" or a dash; null when there is none. */
const secondEnd = ({ tokens }: Reader, index: number): number | null => {
  const token = tokens[index];
  if (isDash(token)) return index;
  return token && BETWEEN.has(token.key) ? index + 1 : null;
};

const span = (start: Day | null, end: Day | null): Span | null =>
  start !== null && end !== null && start <= end && end - start < 400
    ? { start, end, precision: 'day' }
    : null;

/** "19 June", "19–21 June 2023", "30 June to 2 July", "du 19 au 21 juin". */
const dayThenMonth = (reader: Reader, from: number): Reading | null => {
  const first = dayNumber(reader, from);
  if (first === null) return null;
  let at = skipOf(reader, from + 1);
  const month = monthAt(reader, at);
  if (month !== null) {
    const rest = secondEnd(reader, at + 1);
    const second = rest === null ? null : dayNumber(reader, rest);
    const lastMonth = rest === null ? null : monthAt(reader, skipOf(reader, rest + 1));
    if (rest !== null && second !== null && lastMonth !== null) {
      const end = skipOf(reader, rest + 1) + 1;
      const read = withYear(reader, end, [month, first], [lastMonth, second]);
      if (read) return read;
    }
    return withYear(reader, at + 1, [month, first], [month, first]);
  }
  const rest = secondEnd(reader, from + 1);
  const second = rest === null ? null : dayNumber(reader, rest);
  if (rest === null || second === null) return null;
  at = skipOf(reader, rest + 1);
  const shared = monthAt(reader, at);
  return shared === null ? null : withYear(reader, at + 1, [shared, first], [shared, second]);
};

/** "June 19", "June 19–21, 2023", "June 30 to July 2"; "June 2023", "in June". */
const monthFirst = (reader: Reader, from: number): Reading | null => {
  const month = monthAt(reader, from);
  if (month === null) return null;
  const year = yearNumber(reader, skipOf(reader, from + 1));
  if (year !== null) return { to: skipOf(reader, from + 1) + 1, span: monthSpan(year, month) };
  const first = reader.english ? dayNumber(reader, from + 1) : null;
  if (first === null) return monthAlone(reader, from, month);
  const rest = secondEnd(reader, from + 2);
  if (rest !== null) {
    const other = monthAt(reader, rest);
    const second = dayNumber(reader, other === null ? rest : rest + 1);
    if (second !== null) {
      const end = other === null ? rest + 1 : rest + 2;
      const read = withYear(reader, end, [month, first], [other ?? month, second]);
      if (read) return read;
    }
  }
  return withYear(reader, from + 2, [month, first], [month, first]);
};

const BEFORE_MONTH = new Set(
  'in of since until by last next this during late early mid through en im v u w de'.split(' ')
);

const monthAlone = (reader: Reader, from: number, month: number): Reading | null => {
  const before = reader.tokens[from - 1]?.key ?? '';
  if (!BEFORE_MONTH.has(before)) return null;
  let year = nearestYear(reader, month, 15);
  const current = monthOf(reader.today);
  if (before === 'last') year = yearOf(reader.today) - (month >= current ? 1 : 0);
  if (before === 'next') year = yearOf(reader.today) + (month <= current ? 1 : 0);
  return { to: from + 1, span: monthSpan(year, month) };
};

const withYear = (
  reader: Reader,
  end: number,
  [startMonth, startDay]: [number, number],
  [endMonth, endDay]: [number, number]
): Reading | null => {
  const at = skipOf(reader, end);
  const written = yearNumber(reader, at);
  const endYear = written ?? nearestYear(reader, endMonth, endDay);
  const startYear = startMonth > endMonth ? endYear - 1 : endYear;
  const read = span(dayFrom(startYear, startMonth, startDay), dayFrom(endYear, endMonth, endDay));
  return read && { to: written === null ? end : at + 1, span: read };
};

/** "2023-06-19", "19.06.2023", "19/06/2023"; in doubt the day comes first. */
const numeric = (reader: Reader, from: number): Reading | null => {
  const [one, two, three] = [0, 1, 2].map((offset) => numberAt(reader, from + offset));
  if (one == null || two == null || three == null) return null;
  const { tokens } = reader;
  const gap = tokens[from + 1]?.gap ?? '';
  if (!/^[-./]$/.test(gap) || tokens[from + 2]?.gap !== gap) return null;
  const year = one > 31 ? one : three;
  const [month, day] = one > 31 ? [two, three] : two > 12 ? [one, two] : [two, one];
  const read = dayFrom(year, month, day);
  return read === null
    ? null
    : { to: from + 3, span: { start: read, end: read, precision: 'day' } };
};

const single = (day: Day): Span => ({ start: day, end: day, precision: 'day' });

/** "on Monday", "next Monday", "last Monday". */
const weekday = (reader: Reader, from: number): Reading | null => {
  const token = reader.tokens[from] as Token;
  if (reader.english && token.shape === 'lower') return null;
  const wanted = reader.words.weekdays.get(token.key);
  if (wanted === undefined) return null;
  const ahead = (wanted - weekdayOf(reader.today) + 7) % 7;
  const before = reader.tokens[from - 1]?.key;
  const back = ahead - 7;
  let offset = reader.future ? ahead : ahead === 0 ? 0 : back;
  // Without tenses that are understood, the nearest one is meant.
  if (!reader.english) offset = ahead <= 3 ? ahead : back;
  if (before === 'next' || before === 'coming') offset = ahead === 0 ? 7 : ahead;
  if (before === 'last') offset = ahead === 0 ? -7 : back;
  return { to: from + 1, span: single(reader.today + offset) };
};

/** "today", "tomorrow", "next week", "last month". */
const relative = (reader: Reader, from: number): Reading | null => {
  const { tokens, today } = reader;
  const { key } = tokens[from] as Token;
  const day = { today: 0, tonight: 0, tomorrow: 1, yesterday: -1 }[key];
  if (day !== undefined) return { to: from + 1, span: single(today + day) };
  const shift = { this: 0, next: 1, last: -1, coming: 1 }[key];
  if (shift === undefined) return null;
  const unit = tokens[from + 1]?.key;
  if (unit === 'week') {
    const monday = today - ((weekdayOf(today) + 6) % 7) + 7 * shift;
    return { to: from + 2, span: { start: monday, end: monday + 6, precision: 'week' } };
  }
  const month = yearOf(today) * 12 + monthOf(today) - 1 + shift;
  if (unit === 'month')
    return { to: from + 2, span: monthSpan(Math.floor(month / 12), (month % 12) + 1) };
  if (unit === 'year') return { to: from + 2, span: yearSpan(yearOf(today) + shift) };
  return null;
};

const yearAlone = (reader: Reader, from: number): Reading | null => {
  const token = reader.tokens[from] as Token;
  if (token.shape !== 'number' || token.text.length !== 4) return null;
  const year = Number(westernDigits(token.key));
  return year >= 1900 && year <= 2100 ? { to: from + 1, span: yearSpan(year) } : null;
};

const readAt = (reader: Reader, from: number): Reading | null =>
  numeric(reader, from) ??
  dayThenMonth(reader, from) ??
  monthFirst(reader, from) ??
  weekday(reader, from) ??
  (reader.english ? relative(reader, from) : null) ??
  yearAlone(reader, from);

const speaksOfFuture = (tokens: Token[], { from, to }: Sentence): boolean => {
  for (let index = from; index < to; index += 1) {
    const { key } = tokens[index] as Token;
    if (!FUTURE.has(key)) continue;
    if (key !== 'to') return true;
    // "is to visit", "are to meet".
    if (/^(?:is|are)$/.test(tokens[index - 1]?.key ?? '')) return true;
  }
  return false;
};

/**
 * Reads the dates of a passage: days, spans, months, years, weekdays, and in English "tomorrow" or "next week".
 * @param today the day from which relative dates count
 */
export const datesIn = (passage: TextPassage, locale: string, today: Day): DateMention[] => {
  const { tokens, index: place } = passage;
  const reader: Reader = {
    tokens,
    words: calendarWords(locale),
    today,
    future: false,
    english: /^en/i.test(locale),
  };
  const dates: DateMention[] = [];
  let sentence: Sentence = { from: 0, to: 0 };
  let index = 0;
  while (index < tokens.length) {
    if (index >= sentence.to) {
      sentence = sentenceAt(passage, index);
      reader.future = speaksOfFuture(tokens, sentence);
    }
    const read = readAt(reader, index);
    if (read) dates.push({ passage: place, from: index, to: read.to, span: read.span });
    index = read ? read.to : index + 1;
  }
  return withoutDoubles(dates);
};

/** "Wednesday, 21 June" is one day, whatever Wednesday was meant by itself. */
const withoutDoubles = (dates: DateMention[]): DateMention[] =>
  dates.filter((date, index) => {
    const next = dates[index + 1];
    const single = date.to - date.from === 1 && date.span.precision === 'day';
    return !(
      single &&
      next &&
      next.from === date.to &&
      next.span.precision === 'day' &&
      distance(date.span, next.span) >= 0 &&
      next.to - next.from > 1
    );
  });
