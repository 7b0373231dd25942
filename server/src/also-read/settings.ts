import { builtInLabel } from '../settings/labels';

/** The rules of the lists, and their values until a settings page stores others. */
export const SETTINGS = {
  /** Links woven into a body, and items in a list that asks for no other number. */
  links: 2,
  /** Stories below this score (0 to 100) are not related. */
  minimumScore: 5,
  /** Days between two stories after which the ageing part of their score is halved. */
  halfLifeDays: 90,
  /** No link before the end of this paragraph of the body. */
  firstParagraph: 2,
  /** Paragraphs between two links, at least. */
  gap: 3,
} as const;

export const labelFor = builtInLabel;
