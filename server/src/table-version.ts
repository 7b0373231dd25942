import type { Core } from '@strapi/types';

/**
 * A word that changes when a row of one of the types is made, changed, published or deleted, by whichever process: how many
 * rows each has, the last of them, and the sum of their times of change. Not the latest of these: a write that began earlier
 * may be seen later. One statement.
 */
export const versionOfTables = async (
  { db }: Core.Strapi,
  uids: readonly string[]
): Promise<string> => {
  const { connection } = db;
  const sum = db.dialect.client === 'postgres' ? 'sum(extract(epoch from ??))' : 'sum(?? + 0)';
  const counts = uids.map((uid) => {
    const { tableName, attributes } = db.metadata.get(uid);
    const { columnName } = attributes.updatedAt as { columnName?: string };
    return connection(tableName).select(
      connection.raw('? as type', [tableName]),
      connection.raw('count(*) as amount'),
      connection.raw('max(id) as last'),
      connection.raw(`cast(${sum} as char(40)) as changed`, [columnName ?? 'updated_at'])
    );
  });
  const [first, ...others] = counts;
  if (!first) return '';
  const rows = (await first.unionAll(others)) as Record<string, unknown>[];
  return rows
    .map(({ type, amount, last, changed }) => [type, amount, last, changed].join(':'))
    .sort()
    .join();
};
