import { FIRST_NAMES } from './lists/ordinary-words';
import { OFFICES_BY_WORD, TITLES } from './lists/offices';
import type { TextPassage } from './passages';
import { isCapital, type Token } from './tokens';

/** Countries and capitals that are people's names as well. */
const NAMES_OF_PEOPLE = new Set(
  'jordan chad israel georgia victoria sofia santiago washington kingston wellington paris london florence sydney lima india kenya holland jersey malta ireland france cuba brazil montserrat roseau san jose salvador asuncion dakar'.split(
    ' '
  )
);

const BIRD = new Set(
  'thanksgiving roast roasted bird birds stuffing dinner gobble pardon pardoned pardons farm farms sandwich meat poultry oven gravy carve carving'.split(
    ' '
  )
);

/** The words of the American state, and those of the country, that speak for one of the two Georgias. */
const STATE = new Set(
  'atlanta savannah augusta macon alabama florida carolina tennessee kemp raffensperger fulton governor gov senator senators senate republican republicans democrat democrats runoff gop county warnock ossoff sheriff legislature statehouse congresswoman congressman voters ballots biden trump'.split(
    ' '
  )
);
const CAUCASUS = new Set(
  'tbilisi georgian georgians caucasus abkhazia ossetia batumi kutaisi zourabichvili garibashvili kobakhidze margvelashvili saakashvili armenia azerbaijan baku yerevan turkey turkiye russia moscow eu nato brussels ankara'.split(
    ' '
  )
);

const isName = (token: Token | undefined): boolean =>
  token !== undefined && (token.shape === 'capital' || token.shape === 'upper');

const isOfficeWord = ({ key }: Token): boolean => TITLES.has(key) || OFFICES_BY_WORD.has(key);

const opensSentence = ({ sentences }: TextPassage, index: number): boolean =>
  sentences.some(({ from }) => from === index);

/** "Michael Jordan", "Jordan Henderson": the name is a part of a person's. */
const isPerson = (passage: TextPassage, from: number, to: number, known: Set<number>): boolean => {
  const { tokens, casing } = passage;
  const token = tokens[from] as Token;
  if (to - from > 1 || casing === 'shouting') return false;
  const before = from > 0 && token.gap === ' ' ? tokens[from - 1] : undefined;
  if (before && isName(before) && FIRST_NAMES.has(before.key)) return true;
  if (!NAMES_OF_PEOPLE.has(token.key) || casing === 'titled') return false;
  const next = tokens[to];
  const follows =
    next !== undefined &&
    next.gap === ' ' &&
    next.shape === 'capital' &&
    !known.has(to) &&
    !isOfficeWord(next) &&
    !INSTITUTIONS.has(next.key);
  return follows && next.text.length > 2;
};

/** What a country has, and a person has not: "Jordan Times", "Georgia Parliament". */
const INSTITUTIONS = new Set(
  'ministry parliament government embassy army court bank times news press national republic conference summit forum monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' '
  )
);

const WINDOW = 5;

const near = ({ tokens }: TextPassage, index: number, words: Set<string>): number => {
  let count = 0;
  const end = Math.min(tokens.length, index + WINDOW + 1);
  for (let at = Math.max(0, index - WINDOW); at < end; at += 1) {
    if (at !== index && words.has((tokens[at] as Token).key)) count += 1;
  }
  return count;
};

/** How often each Georgia is spoken of in a story. */
export interface Leanings {
  state: number;
  country: number;
}

export const leaningsOf = (passages: TextPassage[]): Leanings => {
  const leanings = { state: 0, country: 0 };
  for (const { tokens } of passages) {
    for (const { key } of tokens) {
      if (STATE.has(key)) leanings.state += 1;
      else if (CAUCASUS.has(key)) leanings.country += 1;
    }
  }
  return leanings;
};

const isAmericanState = (passage: TextPassage, index: number, leanings: Leanings): boolean => {
  const before = passage.tokens[index - 1];
  // "Atlanta, Georgia", "Rome, Georgia": a town of the state stands before a comma.
  if (before && isName(before) && passage.tokens[index]?.gap === ', ' && STATE.has(before.key)) {
    return true;
  }
  const state = near(passage, index, STATE);
  const country = near(passage, index, CAUCASUS);
  return state === country ? leanings.state > leanings.country : state > country;
};

const BEFORE_US = new Set('join tell let give of among between help gives tells show'.split(' '));

/**
 * Whether a name of a country or a capital is none where it stands.
 * @param known places of tokens at which other names begin
 */
export const isOtherwise = (
  passage: TextPassage,
  { from, to }: { from: number; to: number },
  known: Set<number>,
  leanings: Leanings
): boolean => {
  const { tokens, casing } = passage;
  const token = tokens[from] as Token;
  if (isPerson(passage, from, to, known)) return true;
  if (to - from > 1) return false;
  if (token.key === 'turkey') return near(passage, from, BIRD) > 0;
  if (token.key === 'georgia') return isAmericanState(passage, from, leanings);
  if (token.key === 'us' && casing === 'shouting') {
    return BEFORE_US.has(tokens[from - 1]?.key ?? '');
  }
  if (token.key === 'car' && casing === 'shouting') return true;
  // "Polish" and "Pole" that open a sentence may be words.
  if (token.key === 'polish' && opensSentence(passage, from)) {
    const next = tokens[to];
    return next !== undefined && /^(?:your|the|a|up|it|them|their|off)$/.test(next.key);
  }
  return !isCapital(token);
};
