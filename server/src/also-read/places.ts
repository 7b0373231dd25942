import type { Placement } from '../../../shared/contracts';
import type { PlaceInWords } from '../../../shared/also-read';
import type { BodyShape } from './bodies/shapes';
import { readBody } from './text';

/** Enough to recognise a paragraph by. */
const LETTERS = 60;

/** The beginning of a text, up to a word's end; in a script without spaces up to a letter. */
const beginning = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  if (letters.length <= LETTERS) return line;
  const start = letters.slice(0, LETTERS).join('');
  const end = start.lastIndexOf(' ');
  return `${start.slice(0, end > LETTERS / 2 ? end : undefined)} …`;
};

/** Places in a body as an editor would say them; null for a link without a place, and for one that the body does not have. */
export const placesInWords = (
  body: unknown,
  shape: BodyShape | undefined,
  placements: (Placement | null)[]
): (PlaceInWords | null)[] => {
  if (!shape) return placements.map(() => null);
  const { headings, passages } = readBody(body, shape);
  return placements.map((placement) => {
    const passage = placement
      ? passages.find(
          ({ block, component, field }) =>
            block === placement.afterBlock &&
            component === placement.component &&
            field === placement.field
        )
      : undefined;
    if (passage?.kind !== 'paragraph') return null;
    const before = passages.slice(0, passages.indexOf(passage) + 1);
    return {
      paragraph: before.filter(
        ({ kind, section }) => kind === 'paragraph' && section === passage.section
      ).length,
      section: headings[passage.section] || null,
      words: beginning(passage.text),
    };
  });
};
