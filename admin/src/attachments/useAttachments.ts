import { useForm } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import type { RecordSummary } from '../../../shared/contracts';
import type { RecordKind } from '../../../shared/plugin';
import { usePublishedRecordsQuery } from '../api';
import { isForbidden } from '../errors';
import { attach, attachmentsOf, detach, move, type Attachment, type Pending } from './pending';
import { storedRecords, withStates } from './stored';

const NOTHING: Pending = { connect: [], disconnect: [] };

export interface Attachments {
  list: Attachment[];
  /** Why it is not known of each record whether readers see it; null when it is, or is about to be. */
  unknown: { isForbidden: boolean; retry: () => void } | null;
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
  const stored = useMemo(() => storedRecords(kind, rows), [kind, rows]);
  const list = useMemo(() => attachmentsOf(stored, pending), [stored, pending]);
  const documentIds = list.map(({ record }) => record.documentId).sort();
  const states = usePublishedRecordsQuery(
    { kind, documentIds, locale },
    { skip: !isDraft || documentIds.length === 0 }
  );
  const { data: published, currentData, error, isError, refetch } = states;
  return useMemo(() => {
    // A user may read some records and not others; those are not in the answer.
    const isHidden = stored.some(({ documentId }) => currentData && !(documentId in currentData));
    return {
      list: isDraft && published ? withStates(list, published) : list,
      unknown:
        isDraft && stored.length > 0 && (isError || isHidden)
          ? { isForbidden: !isError || isForbidden(error), retry: () => void refetch() }
          : null,
      attach: (records) => onChange(field, attach(stored, pending, records)),
      detach: (record) => onChange(field, detach(stored, pending, record)),
      move: (from, to) => onChange(field, move(stored, pending, from, to)),
    };
  }, [
    field,
    stored,
    list,
    isDraft,
    published,
    currentData,
    error,
    isError,
    refetch,
    pending,
    onChange,
  ]);
};
