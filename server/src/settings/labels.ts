/** "Also Read" in the reader's language, by the language of the locale. */
const LABELS: Record<string, string> = {
  ar: 'اقرأ أيضًا',
  az: 'Həmçinin oxuyun',
  de: 'Lesen Sie auch',
  en: 'Also Read',
  es: 'Lea también',
  fr: 'À lire aussi',
  it: 'Leggi anche',
  pt: 'Leia também',
  ru: 'Читайте также',
  tr: 'Ayrıca okuyun',
  uk: 'Читайте також',
};

/** A locale and the wider ones it belongs to: `zh-hans-cn`, `zh-hans`, `zh`. */
export const localeChain = (locale: string): string[] => {
  const parts = locale.toLowerCase().split(/[-_]/);
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
};

/** Looks a value up by locale: the closest wins. Keys are taken in any case, with `-` or `_`. */
export const byLocale = <T>(values: Record<string, T>, locale: string): T | undefined => {
  const known = new Map(
    Object.entries(values).map(([key, value]) => [localeChain(key)[0] as string, value])
  );
  const key = localeChain(locale).find((each) => known.has(each));
  return key === undefined ? undefined : known.get(key);
};

/** The built-in words; English in languages that have none. */
export const builtInLabel = (locale: string): string => {
  const key = localeChain(locale).find((each) => Object.hasOwn(LABELS, each)) ?? 'en';
  return LABELS[key] as string;
};
