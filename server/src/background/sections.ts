import type { BodySection } from '../../../shared/background';
import type { BlockNode } from '../also-read/bodies/blocks';
import { formatOf, readField } from '../also-read/bodies/fields';
import type { Piece } from '../also-read/bodies/passages';
import {
  visitFields,
  type BodyShape,
  type FieldPlace,
  type Format,
} from '../also-read/bodies/shapes';

/** A readable field of a body, read. */
export interface Field {
  place: FieldPlace;
  format: Format;
  value: unknown;
  pieces: Piece[];
}

/** One piece of a body, with the field it stands in. */
interface Entry {
  field: number;
  piece: number;
  kind: Piece['kind'];
  text: string;
  /** Of a heading, 1 to 6; 0 for everything else. */
  level: number;
}

export interface Outline {
  fields: Field[];
  entries: Entry[];
}

/** A place in a body: after this piece of this field; -1 for its beginning. */
export interface Anchor {
  field: number;
  after: number;
  /** Level that a heading there has. */
  level: number;
}

const DEFAULT_LEVEL = 2;

/** The readers do not keep the level of a heading; its first signs tell it. */
const levelInSource = (source: string, { start = 0, end }: Piece): number => {
  const text = source.slice(start, end ?? undefined).trimStart();
  const [, html, atx] = /^(?:<h([1-6])|(#{1,6}))/i.exec(text) ?? [];
  if (html) return Number(html);
  return atx ? atx.length : /=\s*$/.test(text) ? 1 : DEFAULT_LEVEL;
};

const levelOf = ({ value, format }: Field, piece: Piece, index: number): number => {
  if (piece.kind !== 'heading') return 0;
  if (format !== 'blocks') return levelInSource(value as string, piece);
  const { level } = (value as BlockNode[])[index] as BlockNode;
  return typeof level === 'number' ? level : DEFAULT_LEVEL;
};

/** Reads a body with what is needed to write into it. */
export const outlineOf = (body: unknown, shape: BodyShape): Outline => {
  const fields: Field[] = [];
  visitFields(body, shape, (value, format, place) => {
    if (format === null) return;
    const { pieces } = readField(value, format);
    fields.push({ place, format: formatOf(value, format), value, pieces });
  });
  const entries = fields.flatMap((field, index) =>
    field.pieces.map((piece, at): Entry => ({
      field: index,
      piece: at,
      kind: piece.kind,
      text: piece.text,
      level: levelOf(field, piece, at),
    }))
  );
  return { fields, entries };
};

const isHeading = ({ level }: Entry): boolean => level > 0;
const saysSomething = ({ kind }: Entry): boolean => kind !== 'blank';

/** The sections that something may follow; none in a body without headings. */
export const sectionsOf = ({ entries }: Outline): BodySection[] => {
  const headings = entries.filter(isHeading);
  if (headings.length === 0) return [];
  const lead = entries.find(saysSomething);
  return [
    ...(lead && !isHeading(lead) ? [{ section: 0, heading: null, level: 0 }] : []),
    ...headings.map(({ text, level }, index) => ({
      section: index + 1,
      heading: text.trim(),
      level,
    })),
  ];
};

/** The level of a body's main sections: a single headline above them does not count. */
const mainLevel = (entries: Entry[]): number => {
  const levels = entries.filter(isHeading).map(({ level }) => level);
  const below = levels.filter((level) => level > 1);
  if (below.length > 0) return Math.min(...below);
  return levels.length > 0 ? 1 : DEFAULT_LEVEL;
};

const endOf = (entries: Entry[], level: number): Anchor | null => {
  const last = entries.findLast(saysSomething);
  return last ? { field: last.field, after: last.piece, level } : null;
};

/** The end of the story: in its last field that can hold text. */
const endOfBody = ({ fields, entries }: Outline): Anchor | null => {
  const field = fields.length - 1;
  if (field < 0) return null;
  const level = mainLevel(entries);
  return (
    endOf(
      entries.filter((entry) => entry.field === field),
      level
    ) ?? { field, after: -1, level }
  );
};

const endOfLead = ({ entries }: Outline): Anchor | null => {
  const first = entries.findIndex(isHeading);
  const heading = entries[first];
  if (!heading) return null;
  const level = mainLevel(entries);
  return (
    endOf(entries.slice(0, first), level) ?? {
      field: heading.field,
      after: heading.piece - 1,
      level,
    }
  );
};

/** A section ends where the next one of its level, or of a higher one, begins: its own subsections belong to it. */
const endOfSection = ({ entries }: Outline, section: number): Anchor | null => {
  const heading = entries.filter(isHeading)[section - 1];
  if (!heading) return null;
  const start = entries.indexOf(heading);
  const next = entries.findIndex(
    (entry, index) => index > start && isHeading(entry) && entry.level <= heading.level
  );
  return endOf(entries.slice(start, next < 0 ? undefined : next), heading.level);
};

/**
 * Where something goes that is to follow a section, or to end the story.
 * @returns null when there is no such section, or no field that can hold text
 */
export const anchorOf = (outline: Outline, after: number | null): Anchor | null => {
  if (after === null) return endOfBody(outline);
  return after === 0 ? endOfLead(outline) : endOfSection(outline, after);
};
