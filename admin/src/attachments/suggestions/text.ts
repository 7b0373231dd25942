/** Whether there is anything to read in a title or a body of any format. */
export const hasWords = (value: unknown): boolean => {
  if (typeof value === 'string') return /\p{L}/u.test(value);
  if (Array.isArray(value)) return value.some(hasWords);
  if (typeof value !== 'object' || value === null) return false;
  // The keys of a block say what it is; its words stand in `text`, and deeper in its children.
  return Object.entries(value).some(
    ([key, child]) => (key === 'text' || typeof child === 'object') && hasWords(child)
  );
};
