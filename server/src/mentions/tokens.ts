import { fold } from '../also-read/languages';

/** How a word is written. Scripts without capitals are `plain`: their words can be names anywhere. */
export type Shape = 'lower' | 'capital' | 'upper' | 'number' | 'plain';

/** A word of a text. */
export interface Token {
  start: number;
  end: number;
  text: string;
  /** The word as names are compared: without case, accents and dots. */
  key: string;
  shape: Shape;
  /** What stands between the word before and this one. */
  gap: string;
}

const REMEMBERED = 50_000;
const folded = new Map<string, string>();

/**
 * A word without case, accents and dots; Azerbaijani ə becomes e, as in passports. Words come again and again, so they are
 * remembered.
 */
export const keyOf = (word: string): string => {
  let key = folded.get(word);
  if (key === undefined) {
    key = fold(word).replace(/ə/g, 'e').replace(/\./g, '');
    if (folded.size >= REMEMBERED) folded.clear();
    folded.set(word, key);
  }
  return key;
};

const shapeOf = (word: string): Shape => {
  if (/^\p{N}/u.test(word)) return 'number';
  if (!/^[\p{Lu}\p{Lt}\p{Ll}]/u.test(word)) return 'plain';
  if (!/^[\p{Lu}\p{Lt}]/u.test(word)) return 'lower';
  return word.length > 1 && !/\p{Ll}/u.test(word) ? 'upper' : 'capital';
};

/**
 * Words: "U.S." is one, each letter of a script without spaces is one, and apostrophes, hyphens and dashes stand between
 * words, so that "Azerbaijan’s", "l’Azerbaïdjan", "Azerbaijan–UK" hold the names that they hold.
 */
const WORD =
  /(?:\p{Lu}\.){2,}\p{Lu}?(?!\p{L})|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}])+/gu;

/** The words of a text, in order. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const key = keyOf(word);
    if (key === '') continue;
    tokens.push({
      start: index,
      end: index + word.length,
      text: word,
      key,
      shape: shapeOf(word),
      gap: text.slice(end, index),
    });
    end = index + word.length;
  }
  return tokens;
};

/** The words of a name, as they are compared. */
export const keysOf = (name: string): string[] => tokensOf(name).map(({ key }) => key);

/** Whether a word begins like a name: with a capital, or in a script that has none. */
export const isCapital = ({ shape }: Token): boolean =>
  shape === 'capital' || shape === 'upper' || shape === 'plain';

/** Whether a word is written close to the one before, as words of one name are. */
export const isJoined = ({ gap }: Token): boolean => gap === ' ' || gap === '-' || gap === '\u00a0';
