import { FORMER_COUNTRIES } from './names';
import { COUNTRIES } from './table';

const CODES = new Set(COUNTRIES.map(({ code }) => code));
const WITH_FORMER = new Set([...CODES, ...FORMER_COUNTRIES.map(({ code }) => code)]);

/** What is wrong with a country code, or null. @param former states that are no more are right too */
export const codeProblem = (code: string, { former }: { former: boolean }): string | null =>
  (former ? WITH_FORMER : CODES).has(code)
    ? null
    : `"${code}" is not an ISO 3166 two-letter code, EU or XK`;
