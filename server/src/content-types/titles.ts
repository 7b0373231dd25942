import slugify from 'slugify';
import { inLanguage, languageCode } from '../language';
import { countryName, type NamedCountry } from './country/names';
import { formatDates, type EventDates } from './dates';

export { countryName, type NamedCountry };

export interface VisitTitleParts extends EventDates {
  /** The principal, or the visiting country or organization. */
  visitor?: string;
  /** The city, or the host country or organization. */
  place?: string;
}

/**
 * "Jeyhun Bayramov in London, 19–21 June 2023". Languages that inflect place names get a form without a preposition:
 * "Ceyhun Bayramov – London, 19.–21. Juni 2023".
 */
export const visitTitle = (parts: VisitTitleParts, locale: string): string | null => {
  const { visitor, place } = parts;
  if (!visitor && !place) return null;
  const joint = languageCode(locale) === 'en' ? ' in ' : ' – ';
  const who = [visitor, place].filter(Boolean).join(joint);
  return [who, formatDates(parts, locale)].filter(Boolean).join(', ');
};

const RELATIONS: Record<string, (pair: string) => string> = {
  en: (pair) => `${pair} relations`,
  fr: (pair) => `Relations ${pair}`,
  de: (pair) => `Beziehungen ${pair}`,
  es: (pair) => `Relaciones ${pair}`,
  ru: (pair) => `Отношения ${pair}`,
  uk: (pair) => `Відносини ${pair}`,
  tr: (pair) => `${pair} ilişkileri`,
  az: (pair) => `${pair} münasibətləri`,
  ar: (pair) => `علاقات ${pair}`,
};

/** "Azerbaijan–United Kingdom relations", the countries in the given (canonical) order. */
export const relationshipTitle = (a: NamedCountry, b: NamedCountry, locale: string): string => {
  const pair = `${countryName(a, locale)}–${countryName(b, locale)}`;
  return (inLanguage(RELATIONS, locale) ?? ((text: string) => text))(pair);
};

/**
 * A URL part for a title; letters that the package cannot transliterate (Chinese, Japanese, Thai …) are left out.
 * Returns '' when nothing is left.
 */
export const slugOf = (title: string, locale: string): string =>
  slugify(title.replace(/[–—/]/g, '-'), {
    lower: true,
    strict: true,
    trim: true,
    locale: languageCode(locale),
  });
