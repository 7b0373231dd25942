import { useCarriedAttachmentsQuery } from './api';

export interface StoredVersion {
  uid: string;
  document: Record<string, unknown> | undefined;
  documentId: string | undefined;
  /** The languages that the article has, besides this one. */
  otherLocales: string[];
}

/**
 * The version in another language whose records come along: a language of an article that was never saved starts with
 * them. The server does the same with the first save.
 */
export const useCarried = ({ uid, document, documentId, otherLocales }: StoredVersion) => {
  const isNew = !documentId || documentId === 'create';
  const comesAlong = !isNew && !document?.id && otherLocales.length > 0;
  const { data, error, refetch } = useCarriedAttachmentsQuery(
    { uid, documentId: documentId ?? '', locales: otherLocales },
    { skip: !comesAlong }
  );
  return {
    comesAlong,
    carried: comesAlong ? data : undefined,
    error: comesAlong ? error : undefined,
    refetch,
  };
};
