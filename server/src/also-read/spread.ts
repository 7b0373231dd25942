import { apart, type Slot } from './slots';

/** The last places that so many links can take, from the end of the text backwards. */
const packed = (slots: Slot[], count: number, gap: number): number[] => {
  const taken: number[] = [];
  for (let index = slots.length - 1; index >= 0 && taken.length < count; index -= 1) {
    const last = slots[taken[0] ?? -1];
    if (!last || apart(slots[index] as Slot, last, gap)) taken.unshift(index);
  }
  return taken;
};

/**
 * Spreads links over the places of a text: as many as the gap lets in, each in the middle of its share.
 * @returns the places in the order of the text
 */
export const placeEvenly = (slots: Slot[], count: number, gap: number): Slot[] => {
  const latest = packed(slots, count, gap);
  const taken: Slot[] = [];
  latest.forEach((last, turn) => {
    const wished = Math.floor(((turn + 0.5) * slots.length) / latest.length);
    const previous = taken.at(-1);
    // Before `last` at the latest, or those that follow would find no place.
    const slot = slots
      .slice(Math.min(wished, last), last + 1)
      .find((candidate) => !previous || apart(candidate, previous, gap));
    if (slot) taken.push(slot);
  });
  return taken;
};

/**
 * Places after certain paragraphs. Where no link may stand, it moves to the next place, or at the end of the text to the
 * last one; a number beyond the text has none.
 * @param numbers 1-based, or counted from the end when negative
 * @param total paragraphs of the text
 * @returns the places in the order of the numbers
 */
export const placeAfter = (
  slots: Slot[],
  numbers: number[],
  { total, gap }: { total: number; gap: number }
): Slot[] => {
  const taken: Slot[] = [];
  for (const number of numbers) {
    const wished = number < 0 ? Math.max(1, total + 1 + number) : number;
    const free = slots.filter((slot) => taken.every((other) => apart(slot, other, gap)));
    const slot = free.find(({ paragraphs }) => paragraphs >= wished) ?? free.at(-1);
    if (wished <= total && slot) taken.push(slot);
  }
  return taken;
};
