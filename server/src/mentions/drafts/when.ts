import type { DatePrecision } from '../../../../shared/vocabulary';
import type { DateMention } from '../dates-in-text';
import { distance, isoOf, type Day, type Span } from '../days';
import type { ReadSentence } from './reading';

/** When an event is, as a draft has it. */
export interface When {
  span: Span | null;
  date: DateMention | null;
}

/** A span of days says more than a day, a day more than a month; then the one that stands nearest to the words counts. */
const best = (dates: DateMention[], at: number): DateMention | null => {
  const rank = ({ span }: DateMention) =>
    span.precision === 'day' ? (span.end > span.start ? 3 : 2) : span.precision === 'year' ? 0 : 1;
  const [first] = [...dates].sort(
    (a, b) => rank(b) - rank(a) || Math.abs(a.from - at) - Math.abs(b.from - at)
  );
  return first ?? null;
};

/** How many sentences after the one that reports an event may say when it is. */
const FOLLOWING = 2;

/**
 * When the event is that a sentence reports.
 * @param days how many days it takes, if the text says so
 */
export const whenOf = (
  sentences: ReadSentence[],
  place: number,
  at: number,
  days: number | null
): When => {
  const sentence = sentences[place] as ReadSentence;
  const own = best(sentence.dates, at);
  if (own && own.span.precision === 'day') {
    const { start, end } = own.span;
    if (end > start) return { span: own.span, date: own };
    const longer = days
      ? { start, end: start + days - 1, precision: 'day' as const }
      : (following(sentences, place, own.span) ?? own.span);
    return { span: longer, date: own };
  }
  return { span: own?.span ?? null, date: own };
};

/** "From 19 to 21 June the minister will …", in the sentences right behind. */
const following = (sentences: ReadSentence[], place: number, day: Span): Span | null => {
  for (const { dates } of sentences.slice(place + 1, place + 1 + FOLLOWING)) {
    const span = dates.find(
      (date) =>
        date.span.precision === 'day' &&
        date.span.end > date.span.start &&
        distance(date.span, day) === 0
    )?.span;
    if (span) return span;
  }
  return null;
};

/** The fields of a draft that say when. A week names no day. */
export const dateFields = (
  span: Span | null
): { startDate: string | null; endDate: string | null; datePrecision: DatePrecision } => {
  if (!span || span.precision === 'week') {
    return { startDate: null, endDate: null, datePrecision: 'day' };
  }
  const single = span.precision !== 'day' || span.start === span.end;
  return {
    startDate: isoOf(span.start),
    endDate: single ? null : isoOf(span.end),
    datePrecision: span.precision,
  };
};

const LONG_AGO = 45;
const FAR_AHEAD = 500;

/** Events of long ago are background, those far ahead are plans. */
export const isNews = (span: Span | null, today: Day): boolean =>
  span === null || (span.end >= today - LONG_AGO && span.start <= today + FAR_AHEAD);
