/** The words that other engines are asked for: a document's best terms by tf-idf. */

export const BEST_TERMS = 25;

const WORD = /[\p{L}\p{N}]+/gu;

/** Words in lower case, in any script that separates them. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

export interface Vocabulary {
  documents: number;
  /** In how many documents a word occurs. */
  having: ReadonlyMap<string, number>;
}

export interface Text {
  title: string;
  body: string;
}

const textOf = ({ title, body }: Text): string => `${title}\n${body}`;

/** Counts in how many texts each word occurs. */
export const vocabularyOf = (texts: readonly Text[]): Vocabulary => {
  const having = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(wordsOf(textOf(text)))) {
      having.set(word, (having.get(word) ?? 0) + 1);
    }
  }
  return { documents: texts.length, having };
};

/**
 * A text's words with the highest tf · ln(N / df), best first. Words that no other text has find nothing, so they take
 * no place. Equal words stand in the order of the alphabet.
 */
export const bestTerms = (
  text: Text,
  { documents, having }: Vocabulary,
  count = BEST_TERMS
): string[] => {
  const occurrences = new Map<string, number>();
  for (const word of wordsOf(textOf(text))) occurrences.set(word, (occurrences.get(word) ?? 0) + 1);
  return [...occurrences]
    .map(([word, times]) => ({ word, df: having.get(word) ?? 0, times }))
    .filter(({ df }) => df > 1)
    .map(({ word, df, times }) => ({ word, value: times * Math.log(documents / df) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || (a.word < b.word ? -1 : 1))
    .slice(0, count)
    .map(({ word }) => word);
};
