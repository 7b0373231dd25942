import type { Token } from './tokens';

/** A sentence as a range of tokens, `to` excluded. */
export interface Sentence {
  from: number;
  to: number;
}

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr st gen sen rep gov lt col sgt prof hon rev capt cmdr amb sec jr sr vs no nos jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' '
  )
);

/** Words that open a sentence, and would not go on after "U.S.". */
const OPENERS = new Set(
  'the he she it they we a an in on at but and both this that these his her its their after before as if when while'.split(
    ' '
  )
);

const END = /[.!?…。！？؟](?:["'”’»)\]]*)(?:\s|$)|\n/u;

const endsHere = (before: Token, next: Token): boolean => {
  if (before.text.endsWith('.')) return OPENERS.has(next.key) && next.shape === 'capital';
  if (!END.test(next.gap)) return false;
  if (next.gap.startsWith('.') && !next.gap.includes('\n')) {
    if (before.text.length === 1 && before.shape !== 'number') return false;
    if (ABBREVIATIONS.has(before.key)) return false;
    if (next.shape === 'lower') return false;
    // "19. Juni": an ordinal, in the languages that write it so.
    if (before.shape === 'number' && before.text.length <= 2 && /^\. $/.test(next.gap))
      return false;
  }
  return true;
};

/** Cuts the tokens of a passage into sentences; together they hold every token. */
export const sentencesOf = (tokens: Token[]): Sentence[] => {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let index = 1; index <= tokens.length; index += 1) {
    const ends =
      index === tokens.length || endsHere(tokens[index - 1] as Token, tokens[index] as Token);
    if (!ends) continue;
    sentences.push({ from, to: index });
    from = index;
  }
  return sentences;
};
