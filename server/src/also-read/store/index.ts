import type { Core } from '@strapi/types';
import { lockArchive, type Archive } from './archives';
import type { Db } from './sql';

/** How often a write is tried again that the database ended because of another one. */
const ATTEMPTS = 3;

/** Deadlock, serialization failure, lock wait: of PostgreSQL, MySQL and SQLite. */
const CONFLICTS = new Set([
  '40001',
  '40P01',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
]);

const isConflict = (error: unknown): boolean =>
  CONFLICTS.has(String((error as { code?: unknown } | null)?.code));

/** The two ways into the index: reading, and writing in a transaction that holds the lock of a locale. */
export const createStore = (strapi: Core.Strapi) => ({
  /** Reads, in the caller's transaction if there is one: SQLite has a single connection, which that holds. */
  read: async <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    strapi.db.inTransaction()
      ? ((await strapi.db.transaction(({ trx }) => work(trx as Db))) as T)
      : work(strapi.db.connection as unknown as Db),

  /** Writes to the index of a locale in one transaction; writers of all processes take turns. */
  write: async <T>(locale: string, work: (db: Db, archive: Archive) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return (await strapi.db.transaction(async ({ trx }) =>
          work(trx as Db, await lockArchive(trx as Db, locale))
        )) as T;
      } catch (error) {
        if (!isConflict(error) || attempt === ATTEMPTS) throw error;
      }
    }
  },
});

export type Store = ReturnType<typeof createStore>;
