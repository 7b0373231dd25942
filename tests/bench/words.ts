/**
 * A language that was never spoken, with the statistics of one: few words are frequent and many are rare (Zipf), and a
 * longer text brings new ones, ever fewer (Heaps).
 */
import type { Random } from '../unit/helpers/generator';

const FUNCTION_WORDS = (
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which ' +
  'one you were her all she there would their we him been has when who will no if out so said what up its about ' +
  'into than them can only other new could'
).split(' ');

const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';
const SYLLABLES = [...CONSONANTS].flatMap((consonant) => [...VOWELS].map((v) => consonant + v));

const SHORTEST = 2;

const spell = (number: number): string => {
  let rest = number;
  let syllables = SHORTEST;
  let words = SYLLABLES.length ** syllables;
  while (rest >= words) {
    rest -= words;
    syllables += 1;
    words *= SYLLABLES.length;
  }
  return Array.from({ length: syllables }, () => {
    const syllable = SYLLABLES[rest % SYLLABLES.length] as string;
    rest = Math.floor(rest / SYLLABLES.length);
    return syllable;
  }).join('');
};

/** Words up to here are frequent enough to be worth remembering. */
const REMEMBERED = 100_000;

const spelt: string[] = [...FUNCTION_WORDS];

/** The word of a rank, 0 being the most frequent one; each rank has a word of its own. */
export const wordOf = (rank: number): string => {
  if (rank >= REMEMBERED) return spell(rank);
  return (spelt[rank] ??= spell(rank));
};

/** The rank from which words mean something. */
export const FIRST_CONTENT_RANK = FUNCTION_WORDS.length;

/** A rank from `low` up to `high` (excluded), each as probable as 1 / (rank + 1). */
export const zipf = (random: Random, low: number, high: number): number =>
  Math.floor((low + 1) * ((high + 1) / (low + 1)) ** random()) - 1;

/** Words that everybody knows; beyond them frequency falls faster than 1 / rank. */
const COMMON = 8_000;
const SHARE_OF_RARE = 0.1;
/** 1 / (exponent - 1) for an exponent of 1.8: half of all words that ever occur, occur once. */
const TAIL = 1.25;
const LAST = 20_000_000;

/** The rank of a running word. There is no last one: a longer text has words that a shorter one has not. */
export const anyRank = (random: Random): number =>
  random() < SHARE_OF_RARE
    ? Math.min(LAST, Math.floor(COMMON * (1 - random()) ** -TAIL))
    : zipf(random, 0, COMMON);

/** The rank of a word that means something. */
export const contentRank = (random: Random, low = FIRST_CONTENT_RANK): number => {
  let rank = anyRank(random);
  while (rank < low) rank = anyRank(random);
  return rank;
};

export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
