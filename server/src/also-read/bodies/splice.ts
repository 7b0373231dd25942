import type { Piece } from './passages';
import type { PlacedText } from './woven-links';

/** The source with each group of links set in after its paragraph; a place that is no paragraph gets none. */
export const insertAfter = (
  source: string,
  pieces: Piece[],
  links: PlacedText[],
  write: (links: PlacedText[], end: number) => string
): string => {
  let result = '';
  let done = 0;
  pieces.forEach(({ kind, end }, block) => {
    const here = links.filter(({ afterBlock }) => afterBlock === block);
    if (here.length === 0 || kind !== 'paragraph' || typeof end !== 'number') return;
    result += source.slice(done, end) + write(here, end);
    done = end;
  });
  return result + source.slice(done);
};

/** The source without the given ranges, which are in order. */
export const cut = (source: string, ranges: { start: number; end: number }[]): string => {
  let result = '';
  let done = 0;
  for (const { start, end } of ranges) {
    result += source.slice(done, start);
    done = end;
  }
  return result + source.slice(done);
};
