import type { EventStatus } from '../../../../shared/vocabulary';
import type { Day } from '../days';
import type { ReadSentence } from './reading';

const words = (text: string) => new Set(text.split(' '));

const POSTPONED = words('postponed postpones delayed postponing');
const CANCELLED = words('cancelled canceled cancels scrapped');
const DOUBTFUL = words('may might could considering considers possible possibly');
const AHEAD = words(
  'will due expected plans planning planned scheduled set shall upcoming forthcoming tomorrow'
);

/** What a sentence says of the life of an event, and when it begins if that is known. */
export const statusOf = (
  { tokens, from, to }: ReadSentence,
  start: Day | null,
  today: Day
): EventStatus => {
  let status: EventStatus = 'confirmed';
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const { key, shape } = token;
    if (POSTPONED.has(key)) return 'postponed';
    if (CANCELLED.has(key)) return 'cancelled';
    const off = key === 'off' && /^(?:called|put)$/.test(tokens[at - 1]?.key ?? '');
    if (off) return tokens[at - 1]?.key === 'put' ? 'postponed' : 'cancelled';
    // "May" is a month.
    if (DOUBTFUL.has(key) && shape === 'lower') status = 'tentative';
    else if (AHEAD.has(key) && status === 'confirmed') status = 'announced';
    else if (key === 'to' && /^(?:is|are)$/.test(tokens[at - 1]?.key ?? '')) status = 'announced';
  }
  if (start === null || status === 'tentative') return status;
  return start > today ? 'announced' : 'confirmed';
};
