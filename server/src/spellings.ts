/** Two spellings are one to SQLite when they differ in the case of ASCII letters only. */
const asciiLower = (word: string): string =>
  word.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/**
 * A word as it is commonly written, for searches: SQLite folds the case of ASCII letters only, so that other scripts have
 * to be asked for in each case. Turkish and Azerbaijani have two letters i, of which ASCII knows half.
 */
export const spellings = (word: string): string[] => {
  const locales = /[iıİ]/i.test(word) ? ['en', 'tr'] : ['en'];
  const written = locales.flatMap((locale) => {
    const lower = word.toLocaleLowerCase(locale);
    const capital = lower.charAt(0).toLocaleUpperCase(locale) + lower.slice(1);
    // "Аль-Джазира", "О’Нил"
    const capitals = lower.replace(/(^|[-‐‑'’ʼ])(\p{L})/gu, (_, gap: string, letter: string) =>
      [gap, letter.toLocaleUpperCase(locale)].join('')
    );
    return [lower, capital, capitals, word.toLocaleUpperCase(locale)];
  });
  return [
    ...new Map([word, ...written].map((spelling) => [asciiLower(spelling), spelling])).values(),
  ];
};
