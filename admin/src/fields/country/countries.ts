import { countryName, FORMER_COUNTRIES } from '../../../../server/src/content-types/country/names';
import { COUNTRIES } from '../../../../server/src/content-types/country/table';

/** A country to choose. */
export interface CountryChoice {
  /** ISO 3166-1 alpha-2, EU, XK; ISO 3166-3 for states that are no more. */
  code: string;
  /** In the admin's language. */
  name: string;
  /** Territories stand after states that are found as well. */
  isTerritory: boolean;
  /** All that it is found by, folded: names in both languages, other names, both codes. */
  terms: string[];
}

/** Without case and accents, so that "Cote d'Ivoire" finds Côte d’Ivoire. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'`.]/g, '')
    .replace(/[-–,()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** The countries in the order of their names. @param former with states that are no more */
export const countryChoices = (locale: string, former: boolean): CountryChoice[] => {
  const rows = [
    ...COUNTRIES,
    ...(former
      ? FORMER_COUNTRIES.map((row) => ({
          ...row,
          kind: 'formerState' as const,
          officialName: '',
          aliases: [],
        }))
      : []),
  ];
  const collator = new Intl.Collator(locale);
  return rows
    .map((row) => {
      const name = countryName(row, locale);
      const alpha3 = 'alpha3' in row ? [row.alpha3 as string] : [];
      const texts = [name, row.name, row.officialName, ...row.aliases, row.code, ...alpha3];
      const isTerritory = row.kind === 'dependentTerritory';
      return {
        code: row.code,
        name,
        isTerritory,
        terms: [...new Set(texts.map(fold).filter(Boolean))],
      };
    })
    .sort((a, b) => collator.compare(a.name, b.name));
};

const RANKS: ((term: string, words: string) => boolean)[] = [
  (term, words) => term === words,
  (term, words) => term.startsWith(words),
  (term, words) => term.includes(` ${words}`),
  (term, words) => words.length > 2 && term.includes(words),
];

const rankOf = ({ terms }: CountryChoice, words: string): number =>
  RANKS.findIndex((fits) => terms.some((term) => fits(term, words)));

/** The countries that a text may mean, the surest first; all of them for no text. */
export const findCountries = (choices: CountryChoice[], text: string): CountryChoice[] => {
  const words = fold(text);
  if (words === '') return choices;
  return choices
    .map((choice) => ({ choice, rank: rankOf(choice, words) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || Number(a.choice.isTerritory) - Number(b.choice.isTerritory))
    .map(({ choice }) => choice);
};

/** The one country whose name or code a text is; undefined when there is none, or several. */
export const namedCountry = (choices: CountryChoice[], text: string): CountryChoice | undefined => {
  const words = fold(text);
  const named = choices.filter(({ terms }) => terms.includes(words));
  return named.length === 1 ? named[0] : undefined;
};
