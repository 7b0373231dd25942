import { TABLE } from '../tables';
import type { Db, SqlRow } from './sql';
import type { StoryKey } from '../keys';

/** The table of a type of article. */
export interface HostTable {
  uid: string;
  name: string;
  isLocalized: boolean;
}

const toKeys = (uid: string, rows: SqlRow[]): StoryKey[] =>
  rows.map((row) => ({
    uid,
    documentId: String(row.document_id),
    locale: String(row.locale ?? ''),
  }));

/** Published articles that the index lacks, or knows from another publication than the present one. */
export const missingStories = async (
  db: Db,
  { uid, name, isLocalized }: HostTable,
  limit: number
): Promise<StoryKey[]> => {
  const rows = (await db({ a: name })
    .leftJoin({ s: TABLE.stories }, (on) => {
      on.on('s.document_id', 'a.document_id').andOnVal('s.uid', uid);
      if (isLocalized) on.andOn('s.locale', 'a.locale');
      else on.andOnVal('s.locale', '');
    })
    .whereNotNull('a.published_at')
    .where((lacks) => lacks.whereNull('s.id').orWhereRaw('s.source <> a.id'))
    .limit(limit)
    .select('a.document_id', ...(isLocalized ? ['a.locale'] : []))) as SqlRow[];
  return toKeys(uid, rows);
};

/** Stories of the index that are published no more. */
export const goneStories = async (
  db: Db,
  { uid, name, isLocalized }: HostTable,
  limit: number
): Promise<StoryKey[]> => {
  const rows = (await db({ s: TABLE.stories })
    .leftJoin({ a: name }, (on) => {
      on.on('a.document_id', 's.document_id').andOnNotNull('a.published_at');
      if (isLocalized) on.andOn('a.locale', 's.locale');
    })
    .where('s.uid', uid)
    .whereNull('a.id')
    .limit(limit)
    .select('s.document_id', 's.locale')) as SqlRow[];
  return toKeys(uid, rows);
};

/** Stories of types that take part no more, or that have become localized or are it no longer. */
export const strayStories = async (
  db: Db,
  known: { uid: string; isLocalized: boolean }[],
  limit: number
): Promise<StoryKey[]> => {
  const rows = (await db(TABLE.stories)
    .whereNot((right) => {
      right.whereRaw('1 = 0');
      for (const { uid, isLocalized } of known) {
        right.orWhere((own) => {
          own.where({ uid });
          if (isLocalized) own.whereNot('locale', '');
          else own.where('locale', '');
        });
      }
    })
    .limit(limit)
    .select('uid', 'document_id', 'locale')) as SqlRow[];
  return rows.flatMap((row) => toKeys(String(row.uid), [row]));
};
