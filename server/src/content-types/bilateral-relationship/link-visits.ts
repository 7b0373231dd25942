import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/plugin';
import type { Row } from '../../strapi-types';
import { writeRelations } from '../versions';

/**
 * Links the visits between the two countries that have no relationship yet, in every version of the record. A visit finds
 * its relationship when it is saved; this is for visits that were there first. Written below the document service, so
 * that no visit becomes "Modified".
 */
export const linkVisits = async (strapi: Core.Strapi, documentId: string): Promise<void> => {
  const versions = (await strapi.db.query(UID.bilateralRelationship).findMany({
    where: { documentId },
    populate: { countryA: true, countryB: true },
  })) as (Row & { countryA: Row | null; countryB: Row | null })[];
  for (const { id, locale, publishedAt, countryA: a, countryB: b } of versions) {
    if (!a || !b) continue;
    const visits = (await strapi.db.query(UID.visit).findMany({
      where: {
        locale,
        publishedAt: publishedAt ? { $notNull: true } : { $null: true },
        bilateralRelationship: { id: { $null: true } },
        $or: [
          { visitingCountry: { id: a.id }, hostCountry: { id: b.id } },
          { visitingCountry: { id: b.id }, hostCountry: { id: a.id } },
        ],
      },
      select: ['id'],
    })) as Row[];
    for (const visit of visits) {
      const link = { bilateralRelationship: { set: [{ id }] } };
      await writeRelations(strapi, UID.visit, visit.id, link);
    }
  }
};
