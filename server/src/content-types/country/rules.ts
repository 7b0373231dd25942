import { problem, type Problem } from '../problems';
import * as rules from '../rules';
import { COUNTRIES } from './table';

/** ISO 3166-3 codes of states that are no more; they keep their pages. */
const FORMER_CODES = ['AN', 'BU', 'CS', 'DD', 'SU', 'TP', 'YD', 'YU', 'ZR'];

const KNOWN_CODES = new Set([...COUNTRIES.map((row) => row.code), ...FORMER_CODES]);

export const checkCountry = (country: rules.RecordState): Problem[] => {
  const code = rules.textOf(country, 'code');
  const alpha3 = rules.textOf(country, 'alpha3');
  return [
    ...(code && !KNOWN_CODES.has(code)
      ? [problem('code', `"${code}" is not an ISO 3166 two-letter code, EU or XK`)]
      : []),
    ...(alpha3 && !/^[A-Z]{3}$/.test(alpha3)
      ? [problem('alpha3', 'must be three capital letters')]
      : []),
  ];
};
