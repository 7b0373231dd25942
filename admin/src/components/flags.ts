import * as flags from 'country-flag-icons/string/3x2';

/** The flag of a country as SVG; undefined for codes that have none. */
export const flagOf = (code: string): string | undefined =>
  (flags as unknown as Record<string, string | undefined>)[code];
