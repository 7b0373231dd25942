import type { Reader } from './readers';

type Filters = Record<string, unknown>;

/** Whether a reader sees a field. */
export type Sees = (field: string) => boolean;

/** What a relation leads to on a row that rights are asked with, see `fieldsSeen`. */
export const PROBE_RECORD = {
  id: 0,
  documentId: 'probe',
  code: 'AZ',
  name: 'probe',
  acronym: 'probe',
};

/** Whether a reader's filters say anything beyond the languages it may read: then its rights differ from row to row. */
export const dependsOnRow = (filters: object): boolean =>
  Object.entries(filters as Filters).some(([key, value]) =>
    (key === '$and' || key === '$or') && Array.isArray(value)
      ? value.some((each) => dependsOnRow(each as object))
      : key !== 'locale'
  );

/** The fields that a reader sees on any row of a language, found out with a row that nobody has. */
export const fieldsSeen = async (
  reader: Reader,
  locale: string | null,
  fields: Record<string, unknown>
): Promise<Set<string>> => {
  const probe = { id: 0, documentId: '', locale, publishedAt: null, ...fields };
  const [shown] = await reader.show([probe]);
  return new Set(Object.keys(fields).filter((field) => shown?.[field] !== undefined));
};

/**
 * What can be said of a reader's fields before any row is read. Where rights may differ from row to row, as on drafts,
 * whose languages differ, every field counts as seen: each row must then be asked.
 * @param fields with a value that each may have
 */
export const seesBeforehand = async (
  reader: Reader,
  { published, locale }: { published: boolean; locale: string },
  fields: Record<string, unknown>
): Promise<Sees> => {
  if (!published || dependsOnRow(reader.filters)) return () => true;
  const seen = await fieldsSeen(reader, locale, fields);
  return (field) => seen.has(field);
};
