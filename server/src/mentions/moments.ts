import type { DateMention } from './dates-in-text';
import { distance, spanOf, type Day, type Span } from './days';
import type { DeskEvent } from './desk';

/** How well the dates of a story fit those of an event. */
export interface Moment {
  /** −20 to 36. */
  score: number;
  /** The date in the text that fits best. */
  date: DateMention | null;
}

const NO_DATE = 0;
const FAR = -20;

/** What a date of the text says for an event, by how near the two are. */
const fit = (event: Span, date: Span): number => {
  const days = distance(event, date);
  if (date.precision === 'year') return days === 0 ? 8 : 0;
  if (date.precision === 'month' || event.precision !== 'day') return days === 0 ? 18 : 0;
  if (days === 0) return 30;
  return days <= 2 ? 22 : days <= 5 ? 10 : 0;
};

/** A story is written from ten days before an event to four days after it. */
const writtenAbout = (event: Span, today: Day): number => {
  if (event.precision !== 'day') return event.start <= today && today <= event.end ? 6 : 0;
  return today >= event.start - 10 && today <= event.end + 4 ? 12 : 0;
};

const LONG_AGO = 45;

/** Weighs when an event is against the dates in a story and the day on which the story is written. */
export const momentOf = (event: DeskEvent, dates: DateMention[], today: Day): Moment => {
  const span = spanOf(event);
  if (!span) return { score: NO_DATE, date: null };
  let score = 0;
  let best: DateMention | null = null;
  for (const date of dates) {
    const value = fit(span, date.span);
    if (value > score) [score, best] = [value, date];
  }
  const written = writtenAbout(span, today);
  if (score > 0 && written > 0) return { score: Math.min(36, score + 6), date: best };
  if (score > 0 || written > 0) return { score: Math.max(score, written), date: best };
  const now: Span = { start: today, end: today, precision: 'day' };
  return { score: distance(span, now) > LONG_AGO ? FAR : NO_DATE, date: null };
};
