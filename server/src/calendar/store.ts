import type { Core } from '@strapi/types';
import { UID } from '../../../shared/plugin';
import type { Row } from '../strapi-types';
import { versionOfTables } from '../table-version';
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

/** A word that changes with any relationship, by whichever process. One statement. */
export const relationshipsVersion = (strapi: Core.Strapi): Promise<string> =>
  versionOfTables(strapi, [UID.bilateralRelationship]);
