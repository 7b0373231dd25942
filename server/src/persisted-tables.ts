import type { Core } from '@strapi/types';
import { PLUGIN_ID, RECORD_KINDS, UID } from '../../shared/plugin';
import { attachmentNames } from './attachments/relations';
import { articleTypes } from './config/article-types';
import { metadataOf, tableOf, type Metadata } from './database';

interface PersistedTable {
  name: string;
  dependsOn?: { name: string }[];
}

const STORE = { type: 'core', key: 'persisted_tables' };

const nameOf = (table: string | PersistedTable) => (typeof table === 'string' ? table : table.name);

const joinTables = (metadata: Metadata): string[] =>
  Object.values(metadata.attributes).flatMap(({ joinTable }) =>
    joinTable ? [joinTable.name] : []
  );

/** Every table that holds the plugin's data: its types, their links, its index, and the links of articles. */
const ownTables = (strapi: Core.Strapi): PersistedTable[] => {
  const models = [...strapi.db.metadata.values()] as unknown as Metadata[];
  const own = models.filter(({ uid }) => uid.startsWith(`plugin::${PLUGIN_ID}.`));
  const tables: PersistedTable[] = own.map(({ tableName }) => ({ name: tableName }));
  for (const model of own) {
    for (const name of joinTables(model)) {
      tables.push({ name, dependsOn: [{ name: model.tableName }] });
    }
  }
  const names = attachmentNames(strapi);
  for (const { uid } of articleTypes()) {
    const host = metadataOf(strapi, uid);
    for (const kind of RECORD_KINDS) {
      const name = host.attributes[names[kind]]?.joinTable?.name;
      const record = tableOf(strapi, UID[kind]);
      if (name) tables.push({ name, dependsOn: [{ name: host.tableName }, { name: record }] });
    }
  }
  return [...new Map(tables.map((table) => [table.name, table])).values()];
};

/**
 * One boot with the plugin disabled would drop its tables: Strapi removes every table that it knew before and does not
 * know now, unless it is on this list.
 */
export const keepTables = async (strapi: Core.Strapi): Promise<void> => {
  const listed = ((await strapi.store.get(STORE)) ?? []) as (string | PersistedTable)[];
  const present = new Set(listed.map(nameOf));
  const missing = ownTables(strapi).filter(({ name }) => !present.has(name));
  if (missing.length > 0) await strapi.store.set({ ...STORE, value: [...listed, ...missing] });
};
