/** Keys of blocks and components that say what something is, not what it says. */
const FRAME = new Set(['type', 'format', '__component', '__temp_key__', 'id', 'url', 'language']);

/** Whether there is anything to read in a title or a body of any format. */
export const hasWords = (value: unknown): boolean => {
  if (typeof value === 'string') return /\p{L}/u.test(value);
  if (Array.isArray(value)) return value.some(hasWords);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, child]) => !FRAME.has(key) && hasWords(child));
};
