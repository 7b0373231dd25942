import { problem, type Problem } from '../problems';
import * as rules from '../rules';
import { relationshipTitle, type NamedCountry } from '../titles';

/** The two countries in canonical order (by code), or null while one is missing. */
export const pairOf = (
  relationship: rules.RecordState
): { key: string; countries: [NamedCountry, NamedCountry] } | null => {
  const [a] = rules.rowsOf(relationship, 'countryA') as unknown as NamedCountry[];
  const [b] = rules.rowsOf(relationship, 'countryB') as unknown as NamedCountry[];
  if (!a || !b) return null;
  const countries: [NamedCountry, NamedCountry] = a.code <= b.code ? [a, b] : [b, a];
  return { key: countries.map((country) => country.code).join('-'), countries };
};

export const checkRelationship = (
  relationship: rules.RecordState,
  { complete }: rules.RuleContext
): Problem[] => {
  const [a] = rules.rowsOf(relationship, 'countryA');
  const [b] = rules.rowsOf(relationship, 'countryB');
  const paired =
    a && b && a.documentId === b.documentId
      ? [problem('countryB', 'must be another country than countryA')]
      : [];
  const missing = complete
    ? ['countryA', 'countryB'].flatMap((field) =>
        rules.requireOneOf(relationship, [field], 'is required to publish a relationship')
      )
    : [];
  return [...paired, ...missing];
};

/** "Azerbaijan–United Kingdom relations", or null while a country is missing. */
export const titleOfRelationship = (
  relationship: rules.RecordState,
  locale: string
): string | null => {
  const pair = pairOf(relationship);
  return pair && relationshipTitle(...pair.countries, locale);
};
