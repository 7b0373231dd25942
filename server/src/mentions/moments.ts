import type { DateMention } from './dates-in-text';
import { distance, spanOf, type Day, type Span } from './days';
import type { DeskEvent } from './desk';

/** How well the dates of a story fit those of an event. */
export interface Moment {
  /** −30 to 36. */
  score: number;
  /** The date in the text that fits best. */
  date: DateMention | null;
}

/** What a date of the text says for an event, by how near the two are. */
const fit = (event: Span, date: Span): number => {
  const days = distance(event, date);
  if (date.precision === 'year') return days === 0 ? 6 : 0;
  if (date.precision !== 'day' || event.precision !== 'day') return days === 0 ? 18 : 0;
  return days === 0 ? 30 : days === 1 ? 22 : days <= 3 ? 8 : 0;
};

/** A story is written about an event from a few days before it to a few days after it. */
const writtenAbout = (event: Span, today: Day): number => {
  if (event.precision !== 'day') return event.start <= today && today <= event.end ? 6 : 0;
  if (today >= event.start - 3 && today <= event.end + 4) return 12;
  return today >= event.start - 10 && today < event.start ? 5 : 0;
};

/** What is against an event that no date of the story speaks for, by how far it lies from the day of writing. */
const against = (event: Span, today: Day): number => {
  const days = distance(event, { start: today, end: today, precision: 'day' });
  return days > 45 ? -30 : days > 15 ? -10 : 0;
};

/**
 * Weighs when an event is against the dates in a story and the day on which the story is written.
 * @param isBeside whether a date stands in a sentence with the people or the place of the event: months and years alone prove
 *   nothing elsewhere
 */
export const momentOf = (
  event: DeskEvent,
  dates: DateMention[],
  today: Day,
  isBeside: (date: DateMention) => boolean
): Moment => {
  const span = spanOf(event);
  if (!span) return { score: 0, date: null };
  let score = 0;
  let best: DateMention | null = null;
  for (const date of dates) {
    const value = fit(span, date.span);
    if (value <= score || (date.span.precision !== 'day' && !isBeside(date))) continue;
    [score, best] = [value, date];
  }
  const written = writtenAbout(span, today);
  if (score > 0 && written > 0) return { score: Math.min(36, score + 6), date: best };
  if (score > 0 || written > 0) return { score: Math.max(score, written), date: best };
  return { score: against(span, today), date: null };
};
