/** The words and names in what was typed or pasted: one per line or comma, without blanks around them. */
export const termsIn = (text: string): string[] =>
  text
    .split(/[\n,;]/)
    .map((term) => term.trim())
    .filter(Boolean);

const folded = (term: string): string => term.toLocaleLowerCase();

/** A list with more terms at its end; those that it has already, in whatever case, are left out. */
export const withTerms = (list: string[], more: string[]): string[] => {
  const known = new Set(list.map(folded));
  const fresh = more.filter((term) => {
    const isNew = !known.has(folded(term));
    known.add(folded(term));
    return isNew;
  });
  return [...list, ...fresh];
};

/** Whole numbers other than 0 in what was typed: "2, 5 and -1". */
export const placesIn = (text: string): number[] =>
  (text.replace(/[\u2212\u2013]/g, '-').match(/-?\d+/g) ?? [])
    .map(Number)
    .filter((place) => place !== 0);

/** Places in the order of the text: from the start, then those that are counted from the end. */
export const inOrder = (places: number[]): number[] =>
  [...new Set(places)].sort((a, b) => Number(a < 0) - Number(b < 0) || a - b);
