import {
  insertedLike,
  operationsTo,
  orderAfter,
  type Connection,
  type Operations,
} from '../../../server/src/attachments/operations';
import type { RecordSummary } from '../../../shared/contracts';

/** A row of the form's relation operations: the server gets `apiData`, the panel keeps what it shows. */
export interface PendingRow {
  apiData: Connection;
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

const idsOf = (records: { documentId: string }[]): string[] =>
  records.map(({ documentId }) => documentId);

const operations = ({ connect, disconnect }: Pending): Operations => ({
  connect: connect.map(({ apiData }) => apiData),
  disconnect: disconnect.map(({ apiData }) => apiData),
});

/** The document ids of a relation once the form is saved, the primary record first. */
export const idsAfterSave = (stored: string[], pending: Pending | undefined): string[] =>
  pending ? orderAfter(stored, operations(pending)) : stored;

/**
 * The changes that lead from what is stored to what is wanted.
 * @returns undefined when nothing changes: the form is as it was, and its Save button rests again
 */
const pendingTo = (
  stored: RecordSummary[],
  wanted: string[],
  known: RecordSummary[]
): Pending | undefined => {
  const changes = operationsTo(idsOf(stored), wanted);
  if (!changes) return undefined;
  const byId = new Map([...known, ...stored].map((record) => [record.documentId, record]));
  const asRow = (apiData: Connection): PendingRow => ({
    apiData,
    record: byId.get(apiData.documentId) as RecordSummary,
  });
  return { connect: changes.connect.map(asRow), disconnect: changes.disconnect.map(asRow) };
};

const recordsOf = ({ connect, disconnect }: Pending): RecordSummary[] =>
  [...connect, ...disconnect].map(({ record }) => record);

/** The changes after attaching records, last; one whose removal was not saved yet goes back to its place. */
export const attach = (
  stored: RecordSummary[],
  pending: Pending,
  records: RecordSummary[]
): Pending | undefined => {
  const ids = idsOf(stored);
  const wanted = records.reduce(
    (order, { documentId }) => insertedLike(ids, order, documentId),
    idsAfterSave(ids, pending)
  );
  return pendingTo(stored, wanted, [...recordsOf(pending), ...records]);
};

/** The changes after detaching a record; forgetting it when it was never saved. */
export const detach = (
  stored: RecordSummary[],
  pending: Pending,
  { documentId }: RecordSummary
): Pending | undefined => {
  const wanted = idsAfterSave(idsOf(stored), pending).filter((id) => id !== documentId);
  return pendingTo(stored, wanted, recordsOf(pending));
};

/** The changes after dragging a card, by its places among those that are shown. */
export const move = (
  stored: RecordSummary[],
  pending: Pending,
  from: number,
  to: number
): Pending | undefined => {
  const order = attachmentsOf(stored, pending);
  order.splice(to, 0, ...order.splice(from, 1));
  const wanted = order.filter(({ change }) => change !== 'removed').map(({ record }) => record);
  return pendingTo(stored, idsOf(wanted), recordsOf(pending));
};

/**
 * What the article holds once it is saved, with what changes; records that go keep their place until then. Right after a
 * save the form may still hold operations that the document already shows; those are no changes any more.
 */
export const attachmentsOf = (stored: RecordSummary[], pending: Pending): Attachment[] => {
  const before = idsOf(stored);
  const after = idsAfterSave(before, pending);
  const shown = before.reduce((order, id) => insertedLike(before, order, id), after);
  const byId = new Map(
    [...recordsOf(pending), ...stored].map((record) => [record.documentId, record])
  );
  return shown.map((id) => ({
    record: byId.get(id) as RecordSummary,
    change: !after.includes(id) ? 'removed' : before.includes(id) ? 'none' : 'added',
  }));
};
