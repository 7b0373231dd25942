import { Parser } from 'htmlparser2';
import { HIDDEN, PASSAGES } from './html-elements';
import type { PassageKind } from './passages';

/**
 * Follows the HTML in a Markdown text, piece by piece: Markdown between `<blockquote>` and `</blockquote>` stands in a
 * quote, and what stands in a script is no text.
 */
export const createEnclosures = (links: string[]) => {
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, { href }) {
      // Without an address it is the name of a place: no link, and often never closed.
      const isLink = name === 'a' && href !== undefined;
      if (isLink && href) links.push(href);
      const kind = PASSAGES.get(name);
      if (isLink || HIDDEN.has(name) || (kind && kind !== 'paragraph')) open.push(name);
    },
    onclosetag(name) {
      if (open.at(-1) === name) open.pop();
    },
  });
  return {
    write: (html: string): void => parser.write(html),
    isHidden: (): boolean => open.some((name) => HIDDEN.has(name)),
    /** What the text at this point stands in; null for nothing that matters. */
    kind: (): PassageKind | null => {
      const [outermost] = open;
      if (outermost === undefined) return null;
      const kind = PASSAGES.get(outermost);
      return !kind || kind === 'heading' ? 'embed' : kind;
    },
  };
};

export type Enclosures = ReturnType<typeof createEnclosures>;
