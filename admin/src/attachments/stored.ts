import type { RecordSummary } from '../../../shared/contracts';
import type { RecordKind } from '../../../shared/plugin';
import { eventState, type EventDates } from '../../../server/src/content-types/dates';

interface RecordRow extends EventDates {
  documentId: string;
  title?: string | null;
  publishedAt?: string | null;
}

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
  return (value as RecordRow[]).map((row) => ({
    kind,
    documentId: row.documentId,
    title: row.title ?? '',
    startDate: row.startDate ?? null,
    endDate: row.endDate ?? null,
    state: kind === 'bilateralRelationship' ? null : eventState(row, now).state,
    published: !unpublished.includes(row.documentId),
  }));
};
