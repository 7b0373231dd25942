import type { RecordSummary } from '../../../shared/contracts';

/** A row of the form's relation operations: the server gets `apiData`, the panel keeps what it shows. */
export interface PendingRow {
  apiData: { documentId: string };
  record: RecordSummary;
}

/** The unsaved changes of one relation, as they lie in the article's form. */
export interface Pending {
  connect: PendingRow[];
  disconnect: PendingRow[];
}

export interface Attachment {
  record: RecordSummary;
  change: 'none' | 'added' | 'removed';
}

const without = (rows: PendingRow[], record: RecordSummary): PendingRow[] =>
  rows.filter(({ apiData }) => apiData.documentId !== record.documentId);

const has = (rows: PendingRow[], record: RecordSummary): boolean =>
  rows.some(({ apiData }) => apiData.documentId === record.documentId);

const asRow = (record: RecordSummary): PendingRow => ({
  apiData: { documentId: record.documentId },
  record,
});

// With nothing left to change the form is as it was, and its Save button rests again.
const orNothing = (pending: Pending): Pending | undefined =>
  pending.connect.length + pending.disconnect.length > 0 ? pending : undefined;

const isStored = (stored: RecordSummary[], { documentId }: RecordSummary): boolean =>
  stored.some((each) => each.documentId === documentId);

/** The changes after attaching a record; taking it back when its removal was not saved yet. */
export const attach = (
  stored: RecordSummary[],
  { connect, disconnect }: Pending,
  record: RecordSummary
): Pending | undefined =>
  orNothing({
    connect:
      isStored(stored, record) || has(connect, record) ? connect : [...connect, asRow(record)],
    disconnect: without(disconnect, record),
  });

/** The changes after detaching a record; forgetting it when it was never saved. */
export const detach = (
  stored: RecordSummary[],
  { connect, disconnect }: Pending,
  record: RecordSummary
): Pending | undefined =>
  orNothing({
    connect: without(connect, record),
    disconnect:
      isStored(stored, record) && !has(disconnect, record)
        ? [...disconnect, asRow(record)]
        : disconnect,
  });

/**
 * What the article holds once it is saved, with what changes. Right after a save the form may still hold operations that
 * the document already shows; those are no changes any more.
 */
export const attachmentsOf = (stored: RecordSummary[], pending: Pending): Attachment[] => [
  ...stored.map((record): Attachment => ({
    record,
    change: has(pending.disconnect, record) ? 'removed' : 'none',
  })),
  ...pending.connect
    .filter(({ record }) => !isStored(stored, record))
    .map(({ record }): Attachment => ({ record, change: 'added' })),
];
