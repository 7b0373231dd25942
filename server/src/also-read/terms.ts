import { languageOf, type Language } from './languages';
import { UNSPACED, wordsOf, type Word } from './words';

/** A word or name of a text, in the form in which texts are compared. */
export interface Term {
  kind: 'word' | 'name';
  /** Folded stem of a word; folded stems of a name, with a space between them. */
  key: string;
  /** As it stands in the text. */
  surface: string;
  /** Key of the word before it in the same phrase: nothing but spaces, hyphens and stop words stand between them. */
  previous: string | null;
}

interface Token {
  word: Word;
  /** It opens a sentence, where a capital letter says nothing. */
  opens: boolean;
  /** A space or a hyphen alone stands between it and the token before. */
  joined: boolean;
}

const enum Sort {
  Unknown,
  Separator,
  Small,
  Capital,
  Digit,
  /** Part of a word when it stands inside one: marks, joiners, apostrophes. */
  Inner,
  /** A letter of a script that writes without spaces. */
  Unspaced,
}

const INNER = /[\p{M}'’\u00ad\u200c\u200d]/u;

const sortOf = (character: string): Sort => {
  if (UNSPACED.test(character)) return Sort.Unspaced;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return Sort.Capital;
  if (/\p{L}/u.test(character)) return Sort.Small;
  if (/\p{N}/u.test(character)) return Sort.Digit;
  return INNER.test(character) ? Sort.Inner : Sort.Separator;
};

/** Sorts of the characters below U+10000, found out when first met. */
const sorts = new Uint8Array(0x10000);

const sortAt = (text: string, index: number): Sort => {
  const code = text.charCodeAt(index);
  // Beyond U+FFFF: rare Chinese characters, and symbols.
  if (code >= 0xd800 && code < 0xe000) {
    const start = code >= 0xdc00 ? index - 1 : index;
    return sortOf(String.fromCodePoint(text.codePointAt(start) ?? 0x20));
  }
  const known = sorts[code] as Sort;
  if (known !== Sort.Unknown) return known;
  const sort = sortOf(String.fromCharCode(code));
  sorts[code] = sort;
  return sort;
};

const segmenters = new Map<string, Intl.Segmenter>();

/** The platform's dictionary finds the words of scripts that write without spaces. */
const segmenterFor = (locale: string): Intl.Segmenter => {
  let segmenter = segmenters.get(locale);
  if (!segmenter) {
    let known: string | undefined;
    try {
      [known] = Intl.Segmenter.supportedLocalesOf([locale.replace('_', '-')]);
    } catch {
      // Not a language tag: the dictionaries do their work in any language.
    }
    segmenter = new Intl.Segmenter(known ?? 'en', { granularity: 'word' });
    segmenters.set(locale, segmenter);
  }
  return segmenter;
};

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'Mr Mrs Ms Dr St Gen Sen Rep Gov Lt Col Sgt Prof Hon Rev Capt Cmdr'.split(' ')
);

const isAbbreviation = (word: string): boolean => word.length === 1 || ABBREVIATIONS.has(word);

const OPENING = /[.!?:;\n“"«(—。！？：；「]/;

const tokensOf = (text: string, locale: string, language: Language): Token[] => {
  const tokens: Token[] = [];
  const words = wordsOf(language);
  let end = 0;
  let last = 0;
  const add = (start: number, stop: number) => {
    const word = words.at(text, start, stop);
    // A single space stands between most words.
    if (start === end + 1 && text.charCodeAt(end) === 0x20 && tokens.length > 0) {
      tokens.push({ word, opens: false, joined: true });
    } else {
      const between = text.slice(end, start);
      const abbreviated = between === '. ' && isAbbreviation(text.slice(last, end));
      tokens.push({
        word,
        opens: tokens.length === 0 || (between !== ' ' && !abbreviated && OPENING.test(between)),
        joined: between === ' ' || between === '-' || between === '\u00a0' || abbreviated,
      });
    }
    last = start;
    end = stop;
  };
  const length = text.length;
  let index = 0;
  while (index < length) {
    let sort = sortAt(text, index);
    if (sort === Sort.Separator || sort === Sort.Inner) {
      index += 1;
      continue;
    }
    const start = index;
    const capital = sort === Sort.Capital;
    let unspaced = false;
    let stop = index;
    while (index < length && (sort = sortAt(text, index)) !== Sort.Separator) {
      if (sort === Sort.Unspaced) unspaced = true;
      index += 1;
      // An apostrophe at the end is a quotation mark.
      if (sort !== Sort.Inner || !isApostrophe(text.charCodeAt(index - 1))) stop = index;
    }
    if (capital && stop === start + 1) stop = index = Math.max(index, endOfAcronym(text, start));
    if (!unspaced) add(start, stop);
    else {
      const run = text.slice(start, stop);
      for (const { segment, index: at, isWordLike } of segmenterFor(locale).segment(run)) {
        if (isWordLike) add(start + at, start + at + segment.length);
      }
    }
  }
  return tokens;
};

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** Where "U.S." ends that begins at `start`; right behind the letter when it is none. */
const endOfAcronym = (text: string, start: number): number => {
  let end = start + 1;
  while (text.charCodeAt(end) === 0x2e && sortAt(text, end + 1) === Sort.Capital) {
    const next = end + 2;
    if (next < text.length && sortAt(text, next) !== Sort.Separator) break;
    end = next;
  }
  return end > start + 1 && text.charCodeAt(end) === 0x2e ? end + 1 : end;
};

/** A headline in capitals throughout: "WHO" in it is a question as likely as a name. */
const isShouted = (text: string): boolean =>
  text.length > 12 && text.includes(' ') && text === text.toUpperCase() && /\p{Lu}/u.test(text);

/** In a headline with capitals on nearly every word, capitals mark no names. */
const isTitleCase = (text: string, tokens: Token[]): boolean => {
  if (/[.!?]\s*$/.test(text)) return false;
  let long = 0;
  let capitals = 0;
  for (const { word } of tokens) {
    if (word.surface.length <= 3) continue;
    long += 1;
    if (word.capital) capitals += 1;
  }
  return long > 3 && capitals / long > 0.7;
};

/**
 * The words and names of a text. Names are runs of two or more capitalised words ("Jeyhun Bayramov", "Ukraine Recovery
 * Conference"), which need no dictionary; single capitalised words count as words.
 * @param text plain text, any script
 * @param locale decides stemmer, stop words and word segmentation
 */
export const termsOf = (text: string, locale: string): Term[] => {
  const language = languageOf(locale);
  const tokens = tokensOf(isShouted(text) ? text.toLowerCase() : text, locale, language);
  const terms: Term[] = [];
  let previous: string | null = null;
  for (const { word, joined } of tokens) {
    if (!joined) previous = null;
    if (word.key === '') continue;
    terms.push({ kind: 'word', key: word.key, surface: word.surface, previous });
    previous = word.key;
  }
  if (!isTitleCase(text, tokens)) addNames(tokens, terms);
  return terms;
};

const nameOf = (run: Word[]): Term => ({
  kind: 'name',
  key: run.map(({ stem }) => stem).join(' '),
  surface: run.map(({ surface }) => surface).join(' '),
  previous: null,
});

const MAX_NAME_WORDS = 6;

/** Small words inside names: "Ursula von der Leyen", "Mohammed bin Salman". */
const PARTICLES = new Set(
  'da de del della den der di do dos du la le van von zu zur bin bint ibn al el'.split(' ')
);

const addName = (run: Word[], opens: boolean, terms: Term[]): void => {
  let start = 0;
  // "The Ukrainian Minister" opens with an article, not with a name.
  while (run[start] && (run[start]?.stop || run[start]?.surface.length === 1)) start += 1;
  const words = run.slice(start);
  if (words.length < 2 || words.length > MAX_NAME_WORDS) return;
  terms.push(nameOf(words));
  if (words.length === 2) return;
  // "Foreign Minister Jeyhun Bayramov" is Jeyhun Bayramov.
  const last = words.slice(-2);
  if (last.every(({ capital, surface }) => capital && surface.length > 1)) terms.push(nameOf(last));
  // "Yesterday Ursula von der Leyen spoke": the word that opens a sentence may not belong to the name.
  if (opens && start === 0 && words.length > 3 && words[1]?.capital) {
    terms.push(nameOf(words.slice(1)));
  }
};

const addNames = (tokens: Token[], terms: Term[]): void => {
  let run: Word[] = [];
  let particles: Word[] = [];
  let opened = false;
  for (const { word, opens, joined } of tokens) {
    const goesOn = run.length > 0 && joined && !opens;
    if (goesOn && PARTICLES.has(word.surface)) {
      particles.push(word);
    } else if (goesOn && word.capital) {
      run.push(...particles, word);
      particles = [];
    } else {
      if (run.length > 1) addName(run, opened, terms);
      run = word.capital ? [word] : [];
      particles = [];
      opened = opens;
    }
  }
  if (run.length > 1) addName(run, opened, terms);
};

/** Ids of features by kind and key. */
export interface TermIds {
  word: ReadonlyMap<string, number>;
  name: ReadonlyMap<string, number>;
}

/**
 * Finds given features in a text.
 * @param terms finds the words and names of a text
 * @returns their ids, one for each occurrence
 */
export const featureFinder =
  (ids: TermIds, terms: (text: string) => Term[]) =>
  (text: string): number[] => {
    const found: number[] = [];
    for (const { kind, key } of terms(text)) {
      const id = ids[kind].get(key);
      if (id !== undefined) found.push(id);
    }
    return found;
  };

/** Sorts ids of features by kind and key; records are no terms. @param idOf id of a feature by its place in the list */
export const termIdsOf = (
  features: { kind: string; key: string }[],
  idOf: (index: number) => number
): TermIds => {
  const ids = { word: new Map<string, number>(), name: new Map<string, number>() };
  features.forEach(({ kind, key }, index) => {
    if (kind === 'word' || kind === 'name') ids[kind].set(key, idOf(index));
  });
  return ids;
};
