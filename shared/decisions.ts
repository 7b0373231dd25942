import type { Decisions } from './contracts';

/** The decisions of an article about which nobody has decided anything. */
export const NO_DECISIONS: Decisions = {
  pinned: [],
  hidden: [],
  labels: [],
  off: false,
  neverSuggest: false,
  keywords: [],
};
