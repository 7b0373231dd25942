/** A piece of a sentence; the words that prove something are strong. */
export interface Piece {
  text: string;
  strong: boolean;
}

/** Cuts a sentence at every occurrence of the words, whatever their case. */
export const emphasised = (sentence: string, words: string): Piece[] => {
  if (words === '') return [{ text: sentence, strong: false }];
  const lower = sentence.toLowerCase();
  const wanted = words.toLowerCase();
  // Letters that grow when they are made small ("İ") would shift everything behind them.
  if (lower.length !== sentence.length) return [{ text: sentence, strong: false }];
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    if (at > from) pieces.push({ text: sentence.slice(from, at), strong: false });
    from = at + wanted.length;
    pieces.push({ text: sentence.slice(at, from), strong: true });
  }
  if (from < sentence.length) pieces.push({ text: sentence.slice(from), strong: false });
  return pieces;
};
