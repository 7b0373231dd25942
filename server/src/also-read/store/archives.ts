import { TABLE } from '../tables';
import { insertRows, type Db, type SqlRow } from './sql';

/** The stories of one locale, as the index counts them. */
export interface Archive {
  locale: string;
  stories: number;
  /** How many writes there were to the index of this locale. */
  version: number;
  /** How many of these changed what is counted. */
  changes: number;
  /** Stories and changes when all lists were last made. */
  listed: number;
  listedChanges: number;
}

const toArchive = (row: SqlRow): Archive => ({
  locale: String(row.locale),
  stories: Number(row.stories),
  version: Number(row.version),
  changes: Number(row.changes),
  listed: Number(row.listed),
  listedChanges: Number(row.listed_changes),
});

const NOTHING = { stories: 0, version: 0, changes: 0, names: 0, listed: 0, listed_changes: 0 };

/**
 * Begins a write to the index of a locale. Writers of all processes wait for each other here, before they have read
 * anything: so that each sees what the one before it wrote, and none waits for another in a circle.
 */
export const lockArchive = async (db: Db, locale: string): Promise<Archive> => {
  const raise = () => db(TABLE.archives).where({ locale }).increment('version', 1);
  if (Number(await raise()) === 0) {
    const row = [locale, ...Object.values(NOTHING)];
    const columns = ['locale', ...Object.keys(NOTHING)];
    await insertRows(db, TABLE.archives, columns, [row], { on: ['locale'], update: [] });
    await raise();
  }
  return readArchive(db, locale);
};

export const readArchive = async (db: Db, locale: string): Promise<Archive> => {
  const row = (await db(TABLE.archives).where({ locale }).first()) as SqlRow | undefined;
  return toArchive(row ?? { locale, ...NOTHING });
};

export const readArchives = async (db: Db): Promise<Archive[]> => {
  const rows = (await db(TABLE.archives).select().orderBy('locale')) as SqlRow[];
  return rows.map(toArchive);
};

/** Notes that features have other names. The column is empty in an index that was made before there was one. */
export const noteNames = async (db: Db, locale: string): Promise<void> => {
  await db(TABLE.archives)
    .where({ locale })
    .update({ names: db.raw('COALESCE(??, 0) + 1', ['names']) });
};

/** Notes that what is counted changed. @param stories how many there are more */
export const noteChange = async (db: Db, locale: string, stories: number): Promise<void> => {
  await db(TABLE.archives).where({ locale }).increment({ changes: 1, stories });
};

/** Notes that all lists of a locale were made from an archive. */
export const noteListed = async (db: Db, { locale, stories, changes }: Archive): Promise<void> => {
  await db(TABLE.archives).where({ locale }).update({ listed: stories, listed_changes: changes });
};
