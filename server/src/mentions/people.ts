import type { DeskOfficial } from './desk';
import { FIRST_NAMES, ORDINARY_WORDS } from './lists/ordinary-words';
import { OFFICES_BY_WORD, TITLES, type Office } from './lists/offices';
import type { Match } from './matching';
import type { TextPassage } from './passages';
import { isJoined, type Token } from './tokens';

/** The office that ends right before a token: "Foreign Minister" before "Bayramov". */
export const officeBefore = (
  tokens: Token[],
  index: number
): (Office & { from: number }) | null => {
  for (let length = Math.min(6, index); length > 0; length -= 1) {
    const from = index - length;
    const offices = OFFICES_BY_WORD.get((tokens[from] as Token).key) ?? [];
    for (const office of offices) {
      if (office.words.length === length && officeAt(tokens, from, office))
        return { ...office, from };
    }
  }
  return null;
};

/** Whether an office is named from a token on. */
export const officeAt = (tokens: Token[], from: number, { words }: Office): boolean =>
  words.every((word, offset) => {
    const token = tokens[from + offset];
    return token?.key === word && (offset === 0 || isJoined(token));
  });

/** "Hunter Biden" is somebody else than Joe Biden. */
const isSomebodyElse = (
  { tokens, casing, sentences }: TextPassage,
  from: number,
  isOpener: Named['isOpener']
): boolean => {
  const before = tokens[from - 1];
  const token = tokens[from] as Token;
  if (!before || token.gap !== ' ' || before.shape !== 'capital') return false;
  if (TITLES.has(before.key) || OFFICES_BY_WORD.has(before.key)) return false;
  if (FIRST_NAMES.has(before.key)) return true;
  if (casing !== 'prose') return false;
  // A word that opens a sentence has a capital anyway.
  return !(sentences.some((sentence) => sentence.from === from - 1) && isOpener(before.key));
};

/** Who is named in full in a story, and where: only then may a surname stand alone. */
export interface Named {
  /** Officials named in full. */
  inFull: Set<string>;
  /** The last one who was named with certainty, by surname as it is compared. */
  last: Map<string, string>;
  /** Whether a word of the language may open a sentence before a surname: "When Aliyev", not "Mehriban Aliyev". */
  isOpener: (word: string) => boolean;
}

/**
 * Whom a surname means where it stands; null when that cannot be told.
 * @param known places of tokens at which other names end: "Azerbaijani Bayramov" is no other Bayramov
 */
export const bearerOf = (
  passage: TextPassage,
  match: Match,
  officials: Map<string, DeskOfficial>,
  named: Named,
  known: Set<number>
): string | null => {
  const { tokens } = passage;
  const { from, to } = match;
  if (!known.has(from) && isSomebodyElse(passage, from, named.isOpener)) return null;
  const ids = match.names.flatMap(({ subject, form }) =>
    subject.kind === 'official' && form === 'surname' ? [subject.id] : []
  );
  const office = officeBefore(tokens, from);
  if (office) {
    const holders = ids.filter((id) => officials.get(id)?.level === office.level);
    if (holders.length === 1) return holders[0] as string;
  }
  const full = ids.filter((id) => named.inFull.has(id));
  if (full.length === 1) return full[0] as string;
  const key = keysBetween(tokens, from, to);
  if (full.length > 1) return named.last.get(key) ?? null;
  if (ids.length !== 1) return null;
  const word = to - from === 1 ? (tokens[from] as Token) : null;
  const plain =
    word && (ORDINARY_WORDS.has(word.key) || FIRST_NAMES.has(word.key) || word.key.length < 3);
  return plain ? null : (ids[0] as string);
};

export const keysBetween = (tokens: Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');
