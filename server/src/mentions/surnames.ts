import type { DeskOfficial } from './desk';
import { keyOf } from './tokens';

/** Small words that belong to the surname behind them: "von der Leyen". */
const PARTICLES = new Set(
  'da de del della den der di do dos du van von zu zur bin ibn al el ben'.split(' ')
);

/** What may follow a surname. */
const SUFFIXES = new Set('jr sr ii iii iv v vi'.split(' '));

/** Where the family's name comes first, also in English. */
const FAMILY_FIRST = new Set(['CN', 'TW', 'HK', 'KR', 'KP']);

const surnames = (name: string, familyFirst: boolean): string[] => {
  const words = name.split(/\s+/).filter((word) => !SUFFIXES.has(keyOf(word)));
  if (words.length < 2) return [];
  if (familyFirst) return [words[0] as string];
  let start = words.length - 1;
  const last = words[start] as string;
  while (start > 1 && PARTICLES.has(keyOf(words[start - 1] as string))) start -= 1;
  return [...new Set([words.slice(start).join(' '), last])];
};

/** The forms in which an official is named alone: "von der Leyen" and "Leyen", "Xi". */
export const surnamesOf = ({ name, aliases, country }: DeskOfficial): string[] => {
  const familyFirst = country !== null && FAMILY_FIRST.has(country);
  const own = new Set(name.split(/\s+/).map(keyOf));
  const more = aliases
    .flatMap((alias) => surnames(alias, familyFirst))
    // "Kishida Fumio" is an alias that gives no surname "Fumio".
    .filter((surname) => !own.has(keyOf(surname)));
  return [...new Set([...surnames(name, familyFirst), ...more])];
};
