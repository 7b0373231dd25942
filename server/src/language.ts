/** The code of a locale's language: `pt` of `pt-BR`, `zh` of `zh_Hans`. */
export const languageCode = (locale: string): string => locale.toLowerCase().split(/[-_]/)[0] ?? '';

/** What a table by language codes has for a locale; a language that is called like a property of every object has nothing. */
export const inLanguage = <T>(
  table: Readonly<Record<string, T>>,
  locale: string
): T | undefined => {
  const code = languageCode(locale);
  return Object.hasOwn(table, code) ? table[code] : undefined;
};
