import type { ConferenceType } from '../../../../shared/vocabulary';
import { calendarWords } from '../calendar-words';
import { isJoined, type Token } from '../tokens';
import type { ReadSentence } from './reading';

/** What gatherings are called, and what they are then. */
export const KINDS = new Map<string, ConferenceType>([
  ['summit', 'summit'],
  ['conference', 'conference'],
  ['forum', 'forum'],
  ['assembly', 'assembly'],
  ['congress', 'conference'],
  ['ministerial', 'ministerial'],
  ['symposium', 'symposium'],
]);

/** Small words inside a title: "Summit for a New Global Financing Pact". */
const INSIDE = new Set('of on for the and a de'.split(' '));

/** A gathering by the name that it has in a sentence. */
export interface Title {
  from: number;
  to: number;
  type: ConferenceType;
}

const isCapital = ({ shape }: Token): boolean => shape === 'capital' || shape === 'upper';

export const isNumber = ({ key }: Token): boolean =>
  /^\d{1,3}(?:st|nd|rd|th)$|^(?:19|20)\d\d$/.test(key);

const { months, weekdays } = calendarWords('en');

/** The run of capitalised words that begins at a token. */
const runFrom = ({ tokens, to }: ReadSentence, from: number): number => {
  let end = from;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] as Token;
    if (at > from && !isJoined(token)) break;
    if (months.has(token.key) || weekdays.has(token.key)) break;
    if (isCapital(token) || isNumber(token)) end = at + 1;
    else if (at === from || !INSIDE.has(token.key)) break;
  }
  return end;
};

const titleIn = (sentence: ReadSentence, from: number, to: number): Title | null => {
  const { tokens } = sentence;
  let start = from;
  // "The Paris Peace Forum" is called Paris Peace Forum.
  while (start < to && INSIDE.has((tokens[start] as Token).key)) start += 1;
  const words = tokens.slice(start, to);
  const noun = words.find(({ key }) => KINDS.has(key));
  const distinct = words.filter((token) => isCapital(token) && !KINDS.has(token.key));
  if (!noun || distinct.length === 0 || words.length < 2 || words.length > 12) return null;
  return { from: start, to, type: KINDS.get(noun.key) as ConferenceType };
};

/** The gatherings that a sentence names, in order. */
export const titlesIn = (sentence: ReadSentence): Title[] => {
  const titles: Title[] = [];
  let at = sentence.from;
  while (at < sentence.to) {
    const end = runFrom(sentence, at);
    const title = end > at + 1 ? titleIn(sentence, at, end) : null;
    if (title) titles.push(title);
    at = Math.max(end, at + 1);
  }
  return titles;
};
