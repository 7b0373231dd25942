import type { Evidence } from '../../../shared/suggestions';
import { sentenceAt, type TextPassage } from './passages';
import type { Token } from './tokens';

/** A range of tokens that proves something, and how much. */
export interface Proof {
  passage: number;
  from: number;
  to: number;
  weight: number;
}

const LONGEST = 200;

/** A sentence, cut around the words when it is long. */
const cut = (text: string, start: number, end: number, at: number): string => {
  if (end - start <= LONGEST) return text.slice(start, end).trim();
  let from = Math.max(start, at - LONGEST / 2);
  let to = Math.min(end, from + LONGEST);
  from = Math.max(start, to - LONGEST);
  // At the ends of words.
  while (from > start && /\S/.test(text[from - 1] as string) && from < at) from += 1;
  while (to < end && to > at && /\S/.test(text[to] as string)) to -= 1;
  const inner = text.slice(from, to).trim();
  return `${from > start ? '… ' : ''}${inner}${to < end ? ' …' : ''}`;
};

const evidenceOf = (passages: TextPassage[], { passage, from, to }: Proof): Evidence => {
  const { text, tokens, where, ...rest } = passages[passage] as TextPassage;
  const { start } = tokens[from] as Token;
  const { end } = tokens[to - 1] as Token;
  const sentence = sentenceAt({ text, tokens, where, ...rest }, from);
  const next = tokens[sentence.to];
  const first = tokens[sentence.from] as Token;
  return {
    words: text.slice(start, end),
    sentence: cut(text, first.start, next ? next.start : text.length, start),
    where,
  };
};

const MOST = 5;

/** Proofs as an editor reads them: the strongest first, the same words once. */
export const evidence = (passages: TextPassage[], proofs: Proof[]): Evidence[] => {
  const found = new Map<string, Evidence>();
  const sorted = [...proofs].sort(
    (a, b) => b.weight - a.weight || a.passage - b.passage || a.from - b.from
  );
  for (const proof of sorted) {
    if (found.size === MOST) break;
    const each = evidenceOf(passages, proof);
    if (!found.has(each.words)) found.set(each.words, each);
  }
  return [...found.values()];
};
