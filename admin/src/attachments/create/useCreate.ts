import { useState } from 'react';
import { recordSummary } from '../../../../server/src/attachments/summary';
import type { RecordSummary } from '../../../../shared/contracts';
import { UID, type RecordKind } from '../../../../shared/plugin';
import type { Named } from '../../../../shared/suggestions';
import { useCreateDiplomacyDocumentMutation } from './api';
import { problemsOf, type Problems } from './problems';
import { SPECIFICATION } from './specification';
import { toData, type Values } from './values';

const NONE: Problems = { fields: {}, other: null, isForbidden: false };

interface Options {
  kind: RecordKind;
  locale?: string;
  onCreated: (record: RecordSummary) => void;
}

const shownIn = (kind: keyof typeof SPECIFICATION): string[] =>
  SPECIFICATION[kind].map(({ name }) => name);

/** Creates a record, and before it the visitor whom the desk does not know yet. */
export const useCreate = ({ kind, locale, onCreated }: Options) => {
  const [createDocument, { isLoading }] = useCreateDiplomacyDocumentMutation();
  const [problems, setProblems] = useState({ record: NONE, visitor: NONE });

  /** @returns the values as they are now: with the new visitor, as soon as there is one */
  const create = async (
    values: Values,
    visitor: Values | null,
    publish: boolean
  ): Promise<{ values: Values }> => {
    setProblems({ record: NONE, visitor: NONE });
    let current = values;
    if (visitor) {
      const made = await createDocument({ uid: UID.official, data: toData('official', visitor) });
      if ('error' in made) {
        setProblems({ record: NONE, visitor: problemsOf(made.error, shownIn('official')) });
        return { values };
      }
      const official = { documentId: made.data.documentId, name: String(visitor.name) };
      current = { ...values, visitors: [...(values.visitors as Named[]), official] };
    }
    const answer = await createDocument({
      uid: UID[kind],
      locale,
      data: toData(kind, current),
      publish,
    });
    if ('error' in answer) {
      setProblems({ record: problemsOf(answer.error, shownIn(kind)), visitor: NONE });
    } else {
      onCreated(recordSummary(kind, answer.data, publish, new Date()));
    }
    return { values: current };
  };

  return { create, isLoading, problems };
};
