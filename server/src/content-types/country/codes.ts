import { countryName, FORMER_COUNTRIES } from './names';
import { COUNTRIES } from './table';

const CODES = new Set(COUNTRIES.map(({ code }) => code));
const WITH_FORMER = new Set([...CODES, ...FORMER_COUNTRIES.map(({ code }) => code)]);

/** What is wrong with a country code, or null. @param former states that are no more are right too */
export const codeProblem = (code: string, { former }: { former: boolean }): string | null =>
  (former ? WITH_FORMER : CODES).has(code)
    ? null
    : `"${code}" is not an ISO 3166 two-letter code, EU or XK`;

/** A code in whichever case it was typed. Capitals of other letters may be two of ours: "ß" is no South Sudan. */
export const codeIn = (text: string): string =>
  /^[A-Za-z]+$/.test(text) ? text.toUpperCase() : text;

/** A country's name in a locale by its code; the code where there is none. */
export const nameOfCode = (code: string, locale: string): string => {
  const known = [...COUNTRIES, ...FORMER_COUNTRIES].find((country) => country.code === code);
  return countryName({ code, name: known?.name ?? code }, locale);
};
