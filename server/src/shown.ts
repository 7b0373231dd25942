/** A row as its reader sees it: any field may be missing. */
export type Shown = Record<string, unknown>;

/** The rows of a relation, one or many; none where the reader may not see them. */
export const rowsIn = (record: Shown, field: string): Shown[] => {
  const value = record[field] as Shown | Shown[] | null | undefined;
  return value ? [value].flat() : [];
};
