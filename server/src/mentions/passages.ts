import type { ReadBody } from '../also-read/text';
import { sentencesOf, type Sentence } from './sentences';
import { tokensOf, type Token } from './tokens';

/** How capitals are used: as in prose, in Every Word of a headline, or EVERYWHERE. */
export type Casing = 'prose' | 'titled' | 'shouting';

/** The headline, or a paragraph or heading of the body. */
export interface TextPassage {
  where: 'title' | 'body';
  /** 0 for the headline, then the passages of the body. */
  index: number;
  text: string;
  tokens: Token[];
  sentences: Sentence[];
  casing: Casing;
}

const casingOf = (where: TextPassage['where'], tokens: Token[]): Casing => {
  const words = tokens.filter(({ text, shape }) => shape !== 'number' && text.length >= 4);
  if (words.length < 3) return 'prose';
  const share = (shape: string) =>
    words.filter((word) => word.shape === shape).length / words.length;
  if (share('upper') >= 0.8) return 'shouting';
  // A sentence of the body may be full of names.
  return where === 'title' && share('capital') + share('upper') >= 0.75 ? 'titled' : 'prose';
};

const passage = (where: TextPassage['where'], index: number, text: string): TextPassage => {
  const tokens = tokensOf(text);
  return {
    where,
    index,
    text,
    tokens,
    sentences: sentencesOf(tokens),
    casing: casingOf(where, tokens),
  };
};

/** Code and tables name things too, but tell nothing. */
const UNREAD = new Set(['blank', 'code', 'embed', 'image', 'rule']);

/** A story as passages: its headline first, then what its body tells. */
export const passagesOf = (title: string, body: ReadBody): TextPassage[] => [
  passage('title', 0, title),
  ...body.passages
    .filter(({ kind, text }) => !UNREAD.has(kind) && text.trim() !== '')
    .map(({ text }, index) => passage('body', index + 1, text)),
];

/** The sentence in which a token stands. */
export const sentenceAt = ({ sentences }: TextPassage, token: number): Sentence => {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (token < (sentences[middle] as Sentence).to) high = middle;
    else low = middle + 1;
  }
  return sentences[low] ?? { from: 0, to: 0 };
};
