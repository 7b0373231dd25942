/** Editors put invisible characters into empty places. */
const tidy = (text: string | null): string =>
  (text ?? '')
    .replace(/[\uFEFF\u200B]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const MARKED_MS = 2400;

/**
 * Scrolls to a paragraph in a Blocks editor and marks it for a moment. Only the page is touched, neither the text nor the
 * cursor.
 * @param block index of the paragraph
 * @param words how it begins; another text at that place is left alone
 * @returns whether the paragraph was found
 */
export const showInText = (block: number, words: string, color: string): boolean => {
  const start = words.replace(/ …$/, '');
  for (const editor of document.querySelectorAll('[data-slate-editor="true"]')) {
    const paragraph = editor.children[block];
    if (!paragraph || !tidy(paragraph.textContent).startsWith(start)) continue;
    // At once: a smooth way there ends early when a panel beside it grows meanwhile.
    paragraph.scrollIntoView({ block: 'center' });
    paragraph.animate(
      [
        { boxShadow: `0 3px 0 0 ${color}` },
        { boxShadow: `0 3px 0 0 ${color}`, offset: 0.7 },
        { boxShadow: '0 3px 0 0 transparent' },
      ],
      { duration: MARKED_MS }
    );
    return true;
  }
  return false;
};
