import { useForm } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { AttachedIds } from '../../../shared/contracts';
import { RECORD_KINDS, type RecordKind } from '../../../shared/plugin';
import { idsAfterSave, type Pending } from './pending';

type Rows = { documentId: string }[];

const idsOf = (value: unknown): string[] =>
  Array.isArray(value) ? (value as Rows).map(({ documentId }) => documentId) : [];

/** The records that the article holds once it is saved, by kind, the primary one first. The same object while they stay the same. */
export const useAttachedIds = (
  relations: Record<RecordKind, string>,
  document: Record<string, unknown> | undefined
): AttachedIds => {
  const values = useForm('AttachedIds', (form) => form.values) as Record<
    string,
    Pending | undefined
  >;
  const ids = RECORD_KINDS.map((kind) => [
    kind,
    idsAfterSave(idsOf(document?.[relations[kind]]), values[relations[kind]]),
  ]);
  const text = JSON.stringify(ids);
  return useMemo(
    () => Object.fromEntries(JSON.parse(text) as [RecordKind, string[]][]),
    [text]
  ) as AttachedIds;
};
