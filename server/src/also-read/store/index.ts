import type { Core } from '@strapi/types';
import { lockArchive, type Archive } from './archives';
import { againOnConflict } from './conflicts';
import type { Db } from './sql';

/** The two ways into the index: reading, and writing in a transaction that holds the lock of a locale. */
export const createStore = (strapi: Core.Strapi) => ({
  /** Reads, in the caller's transaction if there is one: SQLite has a single connection, which that holds. */
  read: async <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    strapi.db.inTransaction()
      ? ((await strapi.db.transaction(({ trx }) => work(trx as Db))) as T)
      : work(strapi.db.connection as unknown as Db),

  /** Writes to the index of a locale in one transaction; writers of all processes take turns. */
  write: <T>(locale: string, work: (db: Db, archive: Archive) => Promise<T>): Promise<T> =>
    againOnConflict(
      async () =>
        (await strapi.db.transaction(async ({ trx }) =>
          work(trx as Db, await lockArchive(trx as Db, locale))
        )) as T
    ),
});

export type Store = ReturnType<typeof createStore>;
