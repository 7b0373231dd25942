/** The code of a locale's language: `pt` of `pt-BR`, `zh` of `zh_Hans`. */
export const languageCode = (locale: string): string => locale.toLowerCase().split(/[-_]/)[0] ?? '';
