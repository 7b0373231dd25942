/**
 * What every format is read into. `blank`: an empty paragraph, which editors leave behind; it counts for nothing.
 * `embed`: anything with nothing to stand beside, known or not.
 */
export type PassageKind =
  | 'blank'
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'quote'
  | 'code'
  | 'table'
  | 'image'
  | 'embed'
  | 'rule';

/** One piece of a field, in order; in Markdown and HTML with its place in the source. */
export interface Piece {
  kind: PassageKind;
  text: string;
  start?: number;
  /** Where a link may be set after it; null where the source breaks off inside a tag or a comment. */
  end?: number | null;
  /** Written by the weaving, earlier. */
  woven?: boolean;
}

/** A field as the reader of its format gives it. */
export interface ReadField {
  pieces: Piece[];
  /** Addresses that the field links to. */
  links: string[];
}

/** One piece of a body, in order. */
export interface Passage {
  kind: PassageKind;
  /** Index of the piece in its field, 0-based. */
  block: number;
  /** Number of the section it stands in: 0 before the first heading, then 1, 2 … */
  section: number;
  text: string;
  /** In a zone: index of the component, 0-based, … */
  component?: number;
  /** … and the name of its field; absent on a component that holds no text to read. */
  field?: string;
}

export interface ReadBody {
  passages: Passage[];
  /** Headings by section number; section 0, the lead, has none. */
  headings: (string | null)[];
  /** Addresses that the body links to already. */
  links: string[];
}

/** Numbers the sections; they run on over the components of a zone. */
export const inSections = (
  pieces: Omit<Passage, 'section'>[]
): Pick<ReadBody, 'passages' | 'headings'> => {
  const headings: (string | null)[] = [null];
  const passages = pieces.map((piece) => {
    if (piece.kind === 'heading') headings.push(piece.text.trim());
    return { ...piece, section: headings.length - 1 };
  });
  return { passages, headings };
};
