import type { Reader } from '../readers';

type Filters = Record<string, unknown>;

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
