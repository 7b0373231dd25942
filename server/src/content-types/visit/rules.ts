import type { Problem } from '../problems';
import { problem } from '../problems';
import * as rules from '../rules';
import { countryName, visitTitle, type NamedCountry } from '../titles';

export const checkVisit = (
  visit: rules.RecordState,
  { complete }: rules.RuleContext
): Problem[] => {
  const [visiting] = rules.rowsOf(visit, 'visitingCountry');
  const [host] = rules.rowsOf(visit, 'hostCountry');
  const sameCountry =
    visiting && host && visiting.documentId === host.documentId
      ? [problem('hostCountry', 'must be another country than visitingCountry')]
      : [];
  const missing = complete
    ? [
        ...rules.requireOneOf(visit, ['startDate'], 'is required to publish a visit'),
        ...rules.requireOneOf(
          visit,
          ['visitingCountry', 'visitingOrganization'],
          'a visit needs a visiting country or a visiting organization'
        ),
        ...rules.requireOneOf(
          visit,
          ['hostCountry', 'hostOrganization'],
          'a visit needs a host country or a host organization'
        ),
      ]
    : [];
  return [
    ...rules.checkOrder(visit, 'startDate', 'endDate'),
    ...rules.checkTimeZone(visit),
    ...sameCountry,
    ...missing,
  ];
};

/** "Jeyhun Bayramov in London, 19–21 June 2023", or null as long as nothing is known. */
export const titleOfVisit = (visit: rules.RecordState, locale: string): string | null => {
  const first = (field: string) => rules.rowsOf(visit, field)[0];
  const country = (field: string) => {
    const row = first(field);
    return row && countryName(row as unknown as NamedCountry, locale);
  };
  const name = (field: string) => first(field)?.name as string | undefined;
  return visitTitle(
    {
      ...rules.datesOf(visit),
      visitor: name('visitors') ?? country('visitingCountry') ?? name('visitingOrganization'),
      place: rules.textOf(visit, 'city') ?? country('hostCountry') ?? name('hostOrganization'),
    },
    locale
  );
};
