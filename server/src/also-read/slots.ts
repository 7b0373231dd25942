import type { Outline } from './placement';

/** A place between two passages: after the one with this index. */
export interface Slot {
  passage: number;
  /** How many paragraphs stand before it. */
  paragraphs: number;
  section: number;
}

/** In a piece with so few paragraphs a link may stand at the very end. */
const SHORT_PIECE = 4;

/** How many paragraphs of text a body has. */
export const countParagraphs = ({ passages }: Outline): number =>
  passages.filter(({ kind }) => kind === 'paragraph').length;

/**
 * The places where a link may stand: after a paragraph that is followed by a paragraph or a heading. So never inside or
 * beside anything else, never between a heading and its text, and not at the end of a piece unless it is short.
 * @param firstParagraph no place before the end of this paragraph, 1-based; a shorter piece has its place at its end
 */
export const slotsOf = (outline: Outline, firstParagraph: number): Slot[] => {
  const total = countParagraphs(outline);
  const slots: Slot[] = [];
  let paragraphs = 0;
  const passages = [...outline.passages.entries()].filter(([, { kind }]) => kind !== 'blank');
  passages.forEach(([passage, { kind, section }], index) => {
    if (kind !== 'paragraph') return;
    paragraphs += 1;
    const next = passages[index + 1]?.[1].kind;
    const fits = next ? next === 'paragraph' || next === 'heading' : total <= SHORT_PIECE;
    if (fits && paragraphs >= Math.min(firstParagraph, total)) {
      slots.push({ passage, paragraphs, section });
    }
  });
  return slots;
};

/** Whether two places are so far apart as the rules ask; a place is never its own neighbour. */
export const apart = (a: Slot, b: Slot, gap: number): boolean =>
  Math.abs(a.paragraphs - b.paragraphs) >= Math.max(1, gap);
