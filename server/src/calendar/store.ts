import type { Core } from '@strapi/types';
import { UID } from '../../../shared/plugin';
import type { Row } from '../strapi-types';
import type { RelationshipDates } from './anniversaries';

/** A version of a relationship with what its anniversaries come from. */
export type DatedRow = Row & RelationshipDates & { title?: string | null; pair?: string | null };

/** The fields that anniversaries come from. */
export const RELATIONSHIP_DATES = [
  'recognisedOn',
  'recognisedOnPrecision',
  'establishedOn',
  'establishedOnPrecision',
  'milestones',
];

/** So many rows are read in one go. */
const PAGE = 1000;

/** All versions of all relationships, published and not. */
export const readRelationships = async (strapi: Core.Strapi): Promise<DatedRow[]> => {
  const rows: DatedRow[] = [];
  for (let last = 0; ;) {
    const page = (await strapi.db.query(UID.bilateralRelationship).findMany({
      where: { id: { $gt: last } },
      select: ['id', 'documentId', 'locale', 'publishedAt', 'title', 'pair', ...RELATIONSHIP_DATES],
      orderBy: { id: 'asc' },
      limit: PAGE,
    } as never)) as DatedRow[];
    rows.push(...page);
    if (page.length < PAGE) return rows;
    last = (page.at(-1) as DatedRow).id;
  }
};

/**
 * A word that changes when a relationship is made, changed, published or deleted, by whichever process. The sum of the
 * times, not the latest of them: a write that began earlier may be seen later.
 */
export const relationshipsVersion = async ({ db }: Core.Strapi): Promise<string> => {
  const { tableName, attributes } = db.metadata.get(UID.bilateralRelationship);
  const { columnName } = attributes.updatedAt as { columnName?: string };
  const { connection } = db;
  const isPostgres = db.dialect.client === 'postgres';
  const sum = isPostgres ? 'sum(extract(epoch from ??))' : 'sum(?? + 0)';
  const [row] = (await connection(tableName).select(
    connection.raw('count(*) as amount'),
    connection.raw('max(id) as last'),
    connection.raw(`cast(${sum} as char(40)) as changed`, [columnName ?? 'updated_at'])
  )) as Record<string, unknown>[];
  return [row?.amount, row?.last, row?.changed].join(':');
};
