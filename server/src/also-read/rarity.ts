/**
 * Inverse document frequency as BM25 defines it, never negative: ln(1 + (N - n + 1/2) / (n + 1/2)).
 * Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3.
 * @param having number of stories with the feature
 * @param stories number of stories in all
 */
export const rarity = (having: number, stories: number): number => {
  const n = Math.min(having, stories);
  return Math.log(1 + (stories - n + 0.5) / (n + 0.5));
};

/**
 * Rarity on a scale of 0 to 1 that means the same in a newsroom of 50 stories and of 500,000: 1 is a feature that only the
 * two compared stories have, 0 one that nearly all have.
 */
export const relativeRarity = (having: number, stories: number): number => {
  const highest = rarity(2, Math.max(stories, 2));
  return highest === 0 ? 0 : Math.min(1, rarity(Math.max(having, 2), stories) / highest);
};

/**
 * What a shared word is worth in the likeness of two texts. Cosine weighs the product of two words by the square of their
 * rarity, BM25 by its first power; 1.5 lies between, and is better than both (docs/decisions.md).
 */
export const termWeight = (having: number, stories: number): number => {
  const value = rarity(having, stories);
  // value ** 0.75, in a tenth of the time.
  return Math.sqrt(value * Math.sqrt(value));
};
