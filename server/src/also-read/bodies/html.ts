import { Parser } from 'htmlparser2';
import { BREAKS, CONTAINERS, HIDDEN, MEDIA, PASSAGES } from './html-elements';
import type { PassageKind, Piece, ReadField } from './passages';

/** The class of our paragraphs, by which they are found again. */
export const WOVEN_CLASS = 'also-read';

/** The passage that is being read. */
interface Leaf {
  kind: PassageKind;
  /** Depth of its own element; for text that stands loose, depth of the element around it. */
  depth: number;
  loose: boolean;
  start: number;
  text: string;
  media?: PassageKind;
  woven: boolean;
  /** A hidden element or a link in it was never closed: a link after it might end up inside. */
  broken?: boolean;
  /** The last line break in loose text: a second one right after it ends the paragraph. */
  lineBreak?: { start: number; length: number };
}

const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();

const pieceOf = ({ kind, text, media, start, woven }: Leaf, end: number | null): Piece => {
  const words = tidy(text);
  const isText = kind !== 'paragraph' || words !== '';
  return { kind: isText ? kind : (media ?? 'blank'), text: words, start, end, woven };
};

/** Reads the passages of one HTML source, by the events of the parser. */
class HtmlReader implements ReadField {
  pieces: Piece[] = [];
  links: string[] = [];
  private leaf: Leaf | null = null;
  private depth = 0;
  /** Depth of the hidden element, and of the link, that is open; 0 for none. */
  private hidden = 0;
  private anchor = 0;
  /** How far the source is known to be whole, and whether all of it has been read. */
  private reached = 0;
  private atEnd = false;
  private parser: Parser;

  constructor(private source: string) {
    this.parser = new Parser({
      onopentag: (name, attributes) => this.open(name, attributes),
      ontext: (text) => this.read(text),
      onclosetag: (_, implied) => this.close(implied),
      oncomment: () => this.pass(),
      onprocessinginstruction: () => this.pass(),
    });
    this.parser.write(source);
    this.atEnd = true;
    this.parser.end();
    this.finish(this.endOfSource());
  }

  private open(name: string, attributes: Record<string, string>): void {
    this.pass();
    this.depth += 1;
    if (this.hidden) return;
    if (name === 'a' && attributes.href) this.links.push(attributes.href);
    const inText = this.leaf === null || this.leaf.kind === 'paragraph';
    const kind = PASSAGES.get(name);
    if (inText && (kind || CONTAINERS.has(name))) {
      // Within a link there is no place for another one.
      this.finish(this.anchor ? null : this.parser.startIndex);
      if (kind) this.begin(this.anchor && kind === 'paragraph' ? 'embed' : kind, attributes);
    } else {
      this.inline(name);
    }
    // Without an address it is the name of a place, and often never closed.
    if (name === 'a' && attributes.href !== undefined && !this.anchor) this.anchor = this.depth;
  }

  private inline(name: string): void {
    const media = MEDIA.get(name);
    if (HIDDEN.has(name)) this.hidden = this.depth;
    if (HIDDEN.has(name) && !media) return;
    const leaf = this.leaf ?? this.beginLoose(this.depth - 1);
    if (name === 'br' && leaf.loose && this.breaksParagraph(leaf)) return;
    if (BREAKS.has(name)) leaf.text += '\n';
    if (!media) return;
    leaf.media ??= media;
    if (leaf.kind === 'embed' && media === 'image') leaf.kind = 'image';
  }

  /** Two line breaks in loose text are what other editors make a paragraph of. */
  private breaksParagraph(leaf: Leaf): boolean {
    if (this.depth !== leaf.depth + 1) return false;
    const { lineBreak, text } = leaf;
    if (lineBreak && text.slice(lineBreak.length).trim() === '') {
      this.finish(lineBreak.start);
      return true;
    }
    leaf.lineBreak = { start: this.parser.startIndex, length: text.length };
    return false;
  }

  private read(text: string): void {
    this.pass(true);
    if (this.hidden) return;
    if (!this.leaf && text.trim() === '') return;
    const leaf = this.leaf ?? this.beginLoose(this.depth);
    leaf.text += leaf.kind === 'code' ? text : text.replace(/\s/g, ' ');
  }

  private close(implied: boolean): void {
    const { depth, leaf } = this;
    if (!implied) this.pass();
    if (leaf?.depth === depth) {
      const end = implied || leaf.loose ? this.parser.startIndex : this.parser.endIndex + 1;
      this.finish(this.atEnd ? this.endOfSource() : end);
    }
    const isOpaque = this.hidden === depth || this.anchor === depth;
    if (isOpaque && implied && this.leaf) this.leaf.broken = true;
    if (this.hidden === depth && !this.atEnd) this.hidden = 0;
    if (this.anchor === depth) this.anchor = 0;
    this.depth -= 1;
  }

  /** Whatever the parser hands out only at the end, text apart, is an unfinished tag or comment. */
  private pass(isText = false): void {
    if (isText || !this.atEnd) this.reached = this.parser.endIndex + 1;
  }

  private endOfSource(): number | null {
    return this.reached === this.source.length && !this.hidden ? this.source.length : null;
  }

  private begin(kind: PassageKind, { class: names = '' }: Record<string, string>): void {
    const woven = names.split(/\s+/).includes(WOVEN_CLASS);
    const { depth, parser } = this;
    this.leaf = { kind, depth, loose: false, start: parser.startIndex, text: '', woven };
  }

  private beginLoose(depth: number): Leaf {
    const kind = this.anchor && depth >= this.anchor ? 'embed' : 'paragraph';
    const start = this.parser.startIndex;
    return (this.leaf = { kind, depth, loose: true, start, text: '', woven: false });
  }

  private finish(end: number | null): void {
    const { leaf } = this;
    this.leaf = null;
    if (!leaf) return;
    const piece = pieceOf(leaf, leaf.broken ? null : end);
    // White space between elements is no passage; an empty paragraph is.
    if (!leaf.loose || piece.kind !== 'blank') this.pieces.push(piece);
  }
}

/** Reads HTML, whole or broken, as a browser would show it. */
export const readHtml = (source: string): ReadField => {
  const { pieces, links } = new HtmlReader(source);
  return { pieces, links };
};
