import { isJoined, type Token } from '../tokens';
import { placeAt, type ReadSentence } from './reading';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What somebody travels to do, and says so. */
const VERBS = words(
  'discuss attend sign address mark promote seek strengthen boost deepen mediate negotiate inaugurate show participate take hold'
);
const NOUNS = words('talks consultations negotiations discussions meeting meetings');

/** "Is expected to sign": a plan of the sentence, not the purpose of the journey. */
const PLANNED = words(
  'expected due set scheduled likely plans planned planning is are was were going'
);

/** Another clause begins. */
const CLAUSE = words(
  'after before while when where which who whom whose as amid despite following according until since because but that said says told added ahead'
);
const FINITE = words('will would shall may might could can is are was were has have had does did');

/** At the end of what was cut off they would hang in the air. */
const LOOSE = words('on from in by of the a an and or next at to for with this');

/** So many words are a purpose; more are a story. */
const MOST_WORDS = 18;
const REACH = 24;

/** A comma inside a list: "trade, energy and security". */
const isListComma = ({ tokens, to }: ReadSentence, at: number): boolean => {
  for (let next = at; next < Math.min(to, at + 6); next += 1) {
    const { key } = tokens[next] as Token;
    if (CLAUSE.has(key) || FINITE.has(key)) return false;
    if (key === 'and') return next > at && !FINITE.has(tokens[next + 1]?.key ?? '');
  }
  return false;
};

const isCity = (sentence: ReadSentence, at: number): boolean =>
  (placeAt(sentence, at)?.city ?? null) !== null;

/** Where a purpose ends that begins at a token; null when the sentence goes on in another way. */
const endOf = (sentence: ReadSentence, from: number, days: ReadonlySet<number>): number | null => {
  const { tokens, to } = sentence;
  for (let at = from + 1; at < from + MOST_WORDS; at += 1) {
    if (at >= to) return to;
    const token = tokens[at] as Token;
    if (
      token.gap === ', '
        ? !isListComma(sentence, at)
        : !isJoined(token) && !/^['’]$/.test(token.gap)
    )
      return at;
    if (CLAUSE.has(token.key) || days.has(at) || token.key === 'at') return at;
    if (token.key === 'in' && isCity(sentence, at + 1)) return at;
    if (FINITE.has(token.key) && token.shape === 'lower')
      return /^(?:and|but)$/.test(tokens[at - 1]?.key ?? '') ? at - 1 : null;
  }
  return null;
};

const startOf = ({ tokens, to }: ReadSentence, at: number): number | null => {
  const key = tokens[at]?.key;
  if (key === 'to') {
    const isPlan = PLANNED.has(tokens[at - 1]?.key ?? '');
    return VERBS.has(tokens[at + 1]?.key ?? '') && !isPlan ? at : null;
  }
  if (key !== 'for') return null;
  for (let next = at + 1; next < Math.min(to, at + 5); next += 1) {
    const { key: word, shape, gap } = tokens[next] as Token;
    if ((shape !== 'lower' && shape !== 'capital') || (gap !== ' ' && gap !== '-')) return null;
    if (!NOUNS.has(word)) continue;
    // "for two days of talks"
    if (tokens[next - 1]?.key === 'of') return next;
    return /^(?:a|an|the)$/.test(tokens[at + 1]?.key ?? '') ? at + 2 : at + 1;
  }
  return null;
};

/**
 * What a journey is for, as the sentence says it behind a token: "To discuss grain exports", "Talks on energy". Null when it
 * does not say so, or says it at such length that it would have to be cut.
 */
export const purposeIn = (sentence: ReadSentence, from: number): string | null => {
  const { tokens, passage, dates } = sentence;
  const days = new Set(dates.map((date) => date.from));
  for (let at = from; at < Math.min(sentence.to, from + REACH); at += 1) {
    const key = tokens[at]?.key ?? '';
    if (CLAUSE.has(key)) return null;
    const start = startOf(sentence, at);
    if (start === null) continue;
    let end = endOf(sentence, start, days);
    if (end === null) return null;
    while (end > start && LOOSE.has(tokens[end - 1]?.key ?? '')) end -= 1;
    if (end - start < (key === 'to' ? 3 : 1)) return null;
    const text = passage.text.slice(tokens[start]?.start, tokens[end - 1]?.end);
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
  return null;
};
