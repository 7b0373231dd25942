import { recordSummary, type SummaryRow } from '../../../server/src/attachments/summary';
import type { RecordSummary } from '../../../shared/contracts';
import type { RecordKind } from '../../../shared/plugin';
import type { Attachment } from './pending';

/**
 * The records of one relation, as the Content Manager returns them with the article: whole rows, in the article's own
 * version, so a draft article shows the drafts of published records.
 * @param value an array of rows; a count on types whose relations the host shows itself
 */
export const storedRecords = (kind: RecordKind, value: unknown): RecordSummary[] => {
  if (!Array.isArray(value)) return [];
  const now = new Date();
  return (value as SummaryRow[]).map((row) => recordSummary(kind, row, true, now));
};

/** The attachments with what is known by now of whether readers see them. @param published by document id */
export const withStates = (list: Attachment[], published: Record<string, boolean>): Attachment[] =>
  list.map((attachment) => {
    const { record } = attachment;
    const known = published[record.documentId];
    if (known === undefined || known === record.published) return attachment;
    return { ...attachment, record: { ...record, published: known } };
  });
