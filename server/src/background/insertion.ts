import type { BackgroundPlace, BackgroundRefusal } from '../../../shared/background';
import type { BlockNode } from '../also-read/bodies/blocks';
import { readField } from '../also-read/bodies/fields';
import type { Piece } from '../also-read/bodies/passages';
import { mapFields, type BodyShape } from '../also-read/bodies/shapes';
import { BEFORE_BLANK, LINE_END } from '../also-read/bodies/weave-markdown';
import { contentOf, type Background } from './content';
import { anchorOf, outlineOf, type Field, type Outline } from './sections';
import { digestOfPassage, fold } from './versions';
import { writeHtml } from './write-html';
import { writeMarkdown } from './write-markdown';

/** A body with a background in it. */
export interface Insertion {
  body: unknown;
  /** How many blocks were put in. */
  inserted: number;
}

export type InsertionResult = Insertion | { refusal: BackgroundRefusal };

/** Blocks to write at one place of a field; the pieces that they replace go. */
interface Change {
  after: number;
  blocks: BlockNode[];
  replaced: ReadonlySet<number>;
}

const writeBlocks = (value: unknown, { after, blocks, replaced }: Change): BlockNode[] => {
  const nodes = Array.isArray(value) ? (value as BlockNode[]) : [];
  const kept = (from: number, to?: number) =>
    nodes.slice(from, to).filter((_, index) => !replaced.has(from + index));
  return [...kept(0, after + 1), ...blocks, ...kept(after + 1)];
};

const writeMarkdownAt = (source: string, at: number, blocks: BlockNode[]): string => {
  const before = source.slice(0, at);
  const rest = source.slice(at);
  const lineEnd = (LINE_END.exec(rest) ?? LINE_END.exec(source))?.[0] ?? '\n';
  const gap = before.trim() === '' ? '' : lineEnd + lineEnd;
  const text = writeMarkdown(blocks, lineEnd);
  const startsLine = at === 0 ? lineEnd + lineEnd : lineEnd;
  return before + gap + text + (BEFORE_BLANK.test(rest) ? '' : startsLine) + rest;
};

/** Where a piece ends; a tag that closes itself ends behind its bracket. */
const endOf = (source: string, { start = 0, end }: Piece): number | null =>
  end === start ? source.indexOf('>', start) + 1 : (end ?? null);

/** @returns null where the source breaks off inside a tag or a comment */
const writeSource = (field: Field, { after, blocks, replaced }: Change): string | null => {
  const { pieces, format } = field;
  const source = typeof field.value === 'string' ? field.value : '';
  const end = after < 0 ? 0 : endOf(source, pieces[after] as Piece);
  if (end === null) return null;
  const cut = (from: number, to: number): string | null => {
    let text = '';
    let done = from;
    for (const [index, piece] of pieces.entries()) {
      const { start = 0 } = piece;
      if (!replaced.has(index) || start < from || start >= to) continue;
      const pieceEnd = endOf(source, piece);
      if (pieceEnd === null) return null;
      text += source.slice(done, start);
      done = pieceEnd;
    }
    return text + source.slice(done, to);
  };
  const before = cut(0, end);
  const rest = cut(end, source.length);
  if (before === null || rest === null) return null;
  return format === 'html'
    ? before + writeHtml(blocks) + rest
    : writeMarkdownAt(before + rest, before.length, blocks);
};

/** Code and lists end in line breaks that mean nothing; pictures say nothing. */
const line = ({ kind, text }: Piece): string => `${kind} ${fold(text)}`;

const linesOf = (pieces: Piece[]): string[] =>
  pieces.filter(({ kind }) => kind !== 'blank').map(line);

/** Whether a field reads as it did, with the blocks where they were meant to be: in broken text they may end up inside of something. */
const standsWhereMeant = (field: Field, value: unknown, { after, blocks, replaced }: Change) => {
  const kept = (from: number, to?: number) =>
    linesOf(field.pieces.slice(from, to).filter((_, index) => !replaced.has(from + index)));
  const expected = [
    ...kept(0, after + 1),
    ...linesOf(readField(blocks, 'blocks').pieces),
    ...kept(after + 1),
  ];
  return expected.join('\n') === linesOf(readField(value, field.format).pieces).join('\n');
};

const write = (body: unknown, shape: BodyShape, field: Field, change: Change): InsertionResult => {
  const value =
    field.format === 'blocks' ? writeBlocks(field.value, change) : writeSource(field, change);
  if (value === null || !standsWhereMeant(field, value, change)) return { refusal: 'brokenText' };
  const { component, field: name } = field.place;
  return {
    body: mapFields(body, shape, (old, _, place) =>
      place.component === component && place.field === name ? value : old
    ),
    inserted: change.blocks.length,
  };
};

const NONE: ReadonlySet<number> = new Set();

/**
 * Puts a background into a body, as a heading and what stands below it, in the body's own format. All that was there
 * stays as it was.
 * @param after the section that it follows, as `sectionsOf` counts them; null for the end of the story
 */
export const insertBackground = (
  body: unknown,
  shape: BodyShape,
  background: Background,
  after: BackgroundPlace
): InsertionResult => {
  const outline = outlineOf(body, shape);
  const anchor = anchorOf(outline, after);
  const field = anchor && outline.fields[anchor.field];
  if (!field) return { refusal: after === null ? 'noField' : 'noSection' };
  const { heading, blocks } = contentOf(background, anchor.level);
  const change = { after: anchor.after, blocks: [heading, ...blocks], replaced: NONE };
  return write(body, shape, field, change);
};

/**
 * The pieces that are the earlier text's. A heading is so only above one of its paragraphs: the author's own section may
 * have the same short heading ("Trade").
 */
const ownPieces = (pieces: Outline['fields'][number]['pieces'], older: ReadonlySet<string>) => {
  const isFilled = (index: number) => pieces[index]?.text.trim() !== '';
  const own = new Set<number>();
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    if (!piece || !isFilled(index) || !older.has(digestOfPassage(piece.text))) continue;
    const next = pieces.findIndex((_, place) => place > index && isFilled(place));
    if (piece.kind !== 'heading' || own.has(next)) own.add(index);
  }
  return [...own].sort((a, b) => a - b);
};

/** The field that holds most of the earlier text, and which of its pieces that is. */
const olderText = ({ fields }: Outline, older: ReadonlySet<string>) => {
  const found = fields.map((field) => ({ field, pieces: ownPieces(field.pieces, older) }));
  return found.reduce<(typeof found)[number] | null>(
    (most, each) => (each.pieces.length > (most?.pieces.length ?? 0) ? each : most),
    null
  );
};

/** The level of the heading above a piece. */
const levelAbove = ({ entries }: Outline, field: number, piece: number): number =>
  entries.findLast(
    (entry) =>
      entry.level > 0 && (entry.field < field || (entry.field === field && entry.piece < piece))
  )?.level ?? 2;

/**
 * Puts a background in the place of an earlier version of itself; the heading above stays as the story words it.
 * @param older digests of the passages that the earlier version consists of
 */
export const replaceBackground = (
  body: unknown,
  shape: BodyShape,
  background: Background,
  older: ReadonlySet<string>
): InsertionResult => {
  const outline = outlineOf(body, shape);
  const found = olderText(outline, older);
  const first = found?.pieces[0];
  if (!found || first === undefined) return { refusal: 'noOlderVersion' };
  const { field, pieces } = found;
  const level = levelAbove(outline, outline.fields.indexOf(field), first);
  return write(body, shape, field, {
    after: first - 1,
    blocks: contentOf(background, level).blocks,
    replaced: new Set(pieces),
  });
};
