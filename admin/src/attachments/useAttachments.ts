import { useForm } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import type { RecordSummary } from '../../../shared/contracts';
import type { RecordKind } from '../../../shared/plugin';
import { useUnpublishedRecordsQuery } from '../api';
import { attach, attachmentsOf, detach, move, type Attachment, type Pending } from './pending';
import { storedRecords } from './stored';

const NOTHING: Pending = { connect: [], disconnect: [] };

export interface Attachments {
  list: Attachment[];
  attach: (records: RecordSummary[]) => void;
  detach: (record: RecordSummary) => void;
  /** From one place of the list to another. */
  move: (from: number, to: number) => void;
}

interface Source {
  kind: RecordKind;
  /** Name of the relation on the article. */
  field: string;
  /** The relation's value on the saved article. */
  value: unknown;
  locale?: string;
  /** On the published version every record is public; the server has checked. */
  isDraft: boolean;
}

/** While a save runs, the document shows the operations that were sent instead of the rows; then the last rows stand. */
const useRows = (value: unknown): unknown => {
  const [rows, setRows] = useState(value);
  const isRows = value === undefined || Array.isArray(value);
  if (isRows && value !== rows) setRows(value);
  return isRows ? value : rows;
};

/** The records of one kind on an article: those saved, together with the unsaved changes of the form. */
export const useAttachments = ({ kind, field, value, locale, isDraft }: Source): Attachments => {
  const rows = useRows(value);
  const pending = useForm(
    'Attachments',
    (form) => (form.values as Record<string, Pending | undefined>)[field] ?? NOTHING
  );
  const onChange = useForm('Attachments', (form) => form.onChange);
  const documentIds = Array.isArray(rows)
    ? (rows as { documentId: string }[]).map(({ documentId }) => documentId)
    : [];
  const { data: unpublished } = useUnpublishedRecordsQuery(
    { kind, documentIds, locale },
    { skip: !isDraft || documentIds.length === 0 }
  );
  return useMemo(() => {
    const stored = storedRecords(kind, rows, (isDraft && unpublished) || []);
    return {
      list: attachmentsOf(stored, pending),
      attach: (records) => onChange(field, attach(stored, pending, records)),
      detach: (record) => onChange(field, detach(stored, pending, record)),
      move: (from, to) => onChange(field, move(stored, pending, from, to)),
    };
  }, [kind, field, rows, isDraft, unpublished, pending, onChange]);
};
