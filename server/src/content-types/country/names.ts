/** A country as titles and pickers need it. */
export interface NamedCountry {
  code: string;
  name: string;
}

/** ISO 3166-3: states that are no more; they keep their pages. Their codes mean other countries to the platform by now. */
export const FORMER_COUNTRIES: readonly NamedCountry[] = [
  { code: 'AN', name: 'Netherlands Antilles' },
  { code: 'BU', name: 'Burma' },
  { code: 'CS', name: 'Czechoslovakia' },
  { code: 'DD', name: 'East Germany' },
  { code: 'SU', name: 'Soviet Union' },
  { code: 'TP', name: 'East Timor' },
  { code: 'YD', name: 'South Yemen' },
  { code: 'YU', name: 'Yugoslavia' },
  { code: 'ZR', name: 'Zaire' },
];

const FORMER_CODES = new Set(FORMER_COUNTRIES.map(({ code }) => code));

/** Making names takes far longer than asking for one. Locales come with requests too, so there is an end to it. */
const MAX_LOCALES = 50;

const namesIn = new Map<string, Intl.DisplayNames>();

/** @throws RangeError for what is no locale */
const displayNames = (locale: string): Intl.DisplayNames => {
  const known = namesIn.get(locale);
  if (known) return known;
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
  if (namesIn.size >= MAX_LOCALES) namesIn.clear();
  namesIn.set(locale, names);
  return names;
};

/**
 * A country's name in a locale. English keeps the desk's own spelling; other languages come from the platform's CLDR
 * data, and codes that these lack fall back to the desk's name.
 */
export const countryName = ({ code, name }: NamedCountry, locale: string): string => {
  if (/^en\b/i.test(locale) || FORMER_CODES.has(code)) return name;
  try {
    return displayNames(locale.replace('_', '-')).of(code) ?? name;
  } catch {
    return name;
  }
};
