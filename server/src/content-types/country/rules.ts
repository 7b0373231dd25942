import { problem, type Problem } from '../problems';
import * as rules from '../rules';
import { codeProblem } from './codes';

export const checkCountry = (country: rules.RecordState): Problem[] => {
  const code = rules.textOf(country, 'code');
  const codeMessage = code && codeProblem(code, { former: true });
  const alpha3 = rules.textOf(country, 'alpha3');
  return [
    ...(codeMessage ? [problem('code', codeMessage)] : []),
    ...(alpha3 && !/^[A-Z]{3}$/.test(alpha3)
      ? [problem('alpha3', 'must be three capital letters')]
      : []),
  ];
};
