import { isJoined, type Token } from '../tokens';
import { headquartersEnd, type ReadSentence } from './reading';

/** What houses are called in which guests are received. */
const HOUSES = new Set(
  'house palace hall residence villa castle centre center hotel office ministry chancellery mansion pavilion manor street headquarters university museum cathedral abbey'.split(
    ' '
  )
);

/** Houses that are known by one name. */
const KNOWN = new Set(['kremlin', 'chequers', 'elysee', 'chancellery', 'vatican']);

/** Kinds of houses without a name: "the presidential palace", "the foreign ministry". */
const ORDINARY = new Set(
  'palace residence ministry chancellery headquarters guesthouse'.split(' ')
);
const KINDS = new Set(
  'presidential royal imperial state government federal foreign defence defense interior finance economy energy'.split(
    ' '
  )
);

const isCapital = ({ shape }: Token): boolean => shape === 'capital' || shape === 'upper';

/** "of", or "of the", right behind a house. */
const isOfAt = (tokens: Token[], at: number, end: number | null): boolean =>
  (tokens[at]?.key === 'of' && end === at) ||
  (tokens[at]?.key === 'the' && tokens[at - 1]?.key === 'of' && end === at - 1);

/** "Lancaster House", "the Palace of Westminster", "10 Downing Street". */
const namedHouse = ({ tokens, to }: ReadSentence, from: number): number | null => {
  let end: number | null = null;
  for (let at = from; at < to && at < from + 6; at += 1) {
    const token = tokens[at] as Token;
    if (at > from && !isJoined(token) && !/^['’]$/.test(token.gap)) break;
    const isInside = token.key === 's' || (at === from && token.shape === 'number');
    if (isCapital(token)) {
      const isOf = end !== null && /^(?:of|the)$/.test(tokens[at - 1]?.key ?? '');
      if (HOUSES.has(token.key) || isOf) end = at + 1;
    } else if (!isInside && !isOfAt(tokens, at, end)) break;
  }
  // A house that has nothing but its kind is none: "the Ministry".
  return end !== null && end - from > 1 ? end : null;
};

const ordinaryHouse = ({ tokens, to }: ReadSentence, from: number): number | null => {
  const [kind, house] = [tokens[from], tokens[from + 1]];
  if (!kind || !house || from + 1 >= to || house.gap !== ' ') return null;
  return KINDS.has(kind.key) && ORDINARY.has(house.key) ? from + 2 : null;
};

/** Where the house ends whose name begins at a token; people are received "in the Great Hall", too. */
const endOfHouse = (sentence: ReadSentence, from: number, preposition: string): number | null => {
  if (preposition === 'in') return namedHouse(sentence, from);
  const token = sentence.tokens[from];
  if (!token || from >= sentence.to) return null;
  const body = sentence.bodies.get(from);
  if (body) return headquartersEnd(sentence, body);
  const named = namedHouse(sentence, from) ?? ordinaryHouse(sentence, from);
  return named ?? (KNOWN.has(token.key) && isCapital(token) ? from + 1 : null);
};

/** Behind these words a sentence tells of other times and places. */
const ELSEWHERE = new Set('after following before since until while whereas despite'.split(' '));

/** The house in which a sentence places an event: the first "at Lancaster House" between two tokens. */
export const venueIn = (sentence: ReadSentence, from: number, until: number): string | null => {
  const { tokens, passage } = sentence;
  for (let at = from; at < Math.min(until, sentence.to); at += 1) {
    const key = tokens[at]?.key ?? '';
    if (ELSEWHERE.has(key)) return null;
    if (key !== 'at' && key !== 'in') continue;
    const start = tokens[at + 1]?.key === 'the' ? at + 2 : at + 1;
    const end = endOfHouse(sentence, start, key);
    if (end === null) continue;
    const words = passage.text.slice(tokens[start]?.start, tokens[end - 1]?.end);
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
  return null;
};
