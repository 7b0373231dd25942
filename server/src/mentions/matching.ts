import type { Dictionary, Name, NameNode } from './names';
import { isCapital, type Token } from './tokens';

/** A name in a text: a range of tokens, `to` excluded, and all that it may mean. */
export interface Match {
  from: number;
  to: number;
  names: Name[];
}

/** What may stand between the words of one name. */
const INSIDE = /^(?:[\s\u00a0]{0,2}[-–—&/'’ʼ]?[\s\u00a0]{0,2})$/u;

const holdsTogether = (before: Token, token: Token): boolean =>
  INSIDE.test(token.gap) || (token.gap === '. ' && before.text.length <= 2);

/** Acronyms of four letters and more are also written like words: "Nato". */
const looksLikeAcronym = (tokens: Token[], from: number, to: number): boolean => {
  for (let index = from; index < to; index += 1) {
    const { shape, key, text } = tokens[index] as Token;
    const fits =
      shape === 'upper' ||
      shape === 'plain' ||
      shape === 'number' ||
      (shape === 'capital' && (key.length >= 4 || text.length === 1));
    if (!fits) return false;
  }
  return true;
};

const fits = (name: Name, tokens: Token[], from: number, to: number): boolean => {
  if (name.form === 'acronym') return looksLikeAcronym(tokens, from, to);
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  if (name.subject.kind === 'nothing') return true;
  if (!name.small && first.shape === 'lower') return false;
  return to - from === 1 || name.smallEnd || isCapital(last) || last.shape === 'number';
};

/** The longest name that begins at a token. */
const longestAt = (tokens: Token[], from: number, { root, stemOf }: Dictionary): Match | null => {
  let nodes: NameNode[] = [root];
  let best: Match | null = null;
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (index > from && !holdsTogether(tokens[index - 1] as Token, token)) break;
    const keys = stemOf ? [token.key, stemOf(token.text)] : [token.key];
    const next: NameNode[] = [];
    // Exact words and stems are separate branches: a name is looked up in one of them, so there are never more than two nodes.
    for (const node of nodes) {
      for (const key of keys) {
        const found = node.next?.get(key);
        if (found) next.push(found);
      }
    }
    if (next.length === 0) break;
    nodes = next;
    const names = next
      .flatMap((node) => node.names)
      .filter((name) => fits(name, tokens, from, index + 1));
    if (names.length > 0) best = { from, to: index + 1, names: unique(names) };
  }
  return best;
};

const unique = (names: Name[]): Name[] => [...new Set(names)];

/** Finds names in one pass: at each word the longest that begins there, and then goes on behind it. */
export const matchNames = (tokens: Token[], dictionary: Dictionary): Match[] => {
  const matches: Match[] = [];
  let index = 0;
  while (index < tokens.length) {
    const match = longestAt(tokens, index, dictionary);
    if (match) matches.push(match);
    index = match ? match.to : index + 1;
  }
  return matches;
};
