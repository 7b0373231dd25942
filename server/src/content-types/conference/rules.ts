import type { Problem } from '../problems';
import { problem } from '../problems';
import * as rules from '../rules';

export const checkConference = (
  conference: rules.RecordState,
  { complete }: rules.RuleContext
): Problem[] => {
  const itself = ['parent', 'previousEdition'].filter((field) =>
    rules
      .rowsOf(conference, field)
      .some((row) => conference.documentId && row.documentId === conference.documentId)
  );
  const missing = complete
    ? [
        ...rules.requireOneOf(conference, ['title'], 'is required to publish a conference'),
        ...rules.requireOneOf(conference, ['startDate'], 'is required to publish a conference'),
      ]
    : [];
  return [
    ...rules.checkOrder(conference, 'startDate', 'endDate'),
    ...rules.checkTimeZone(conference),
    ...rules.checkWebsite(conference),
    ...itself.map((field) => problem(field, 'must be another conference')),
    ...missing,
  ];
};
