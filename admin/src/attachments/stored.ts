import { recordSummary, type SummaryRow } from '../../../server/src/attachments/summary';
import type { RecordSummary } from '../../../shared/contracts';
import type { RecordKind } from '../../../shared/plugin';

/**
 * The records of one relation, as the Content Manager returns them with the article: whole rows, in the article's own
 * version, so a draft article shows the drafts of published records.
 * @param value an array of rows; a count on types whose relations the host shows itself
 * @param unpublished ids of the records that readers cannot see yet
 */
export const storedRecords = (
  kind: RecordKind,
  value: unknown,
  unpublished: string[]
): RecordSummary[] => {
  if (!Array.isArray(value)) return [];
  const now = new Date();
  return (value as SummaryRow[]).map((row) =>
    recordSummary(kind, row, !unpublished.includes(row.documentId), now)
  );
};
