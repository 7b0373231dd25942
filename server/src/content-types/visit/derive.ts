import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/plugin';
import type { Row } from '../../strapi-types';
import { pairOf } from '../bilateral-relationship/rules';
import { changesRelation } from '../relations';
import { rowsOf, type RecordState } from '../rules';
import { ensureLocaleVersion } from '../versions';

/**
 * A visit finds its bilateral relationship by its two countries, unless the editor chose one. When the countries change,
 * a link that belonged to the former pair goes.
 */
export const deriveVisit = async (
  strapi: Core.Strapi,
  visit: RecordState,
  data: Record<string, unknown>,
  locale: string
): Promise<void> => {
  if (changesRelation(data.bilateralRelationship)) return;
  const pair = pairOf({
    countryA: rowsOf(visit, 'visitingCountry'),
    countryB: rowsOf(visit, 'hostCountry'),
  });
  const [current] = rowsOf(visit, 'bilateralRelationship');
  const sidesChange = changesRelation(data.visitingCountry) || changesRelation(data.hostCountry);
  if (current && (!sidesChange || current.pair === pair?.key)) return;
  const found = pair
    ? ((await strapi.db
        .query(UID.bilateralRelationship)
        .findOne({ where: { pair: pair.key } })) as Row | null)
    : null;
  if (!found && !current) return;
  if (found) await ensureLocaleVersion(strapi, UID.bilateralRelationship, found.documentId, locale);
  data.bilateralRelationship = { set: found ? [{ documentId: found.documentId }] : [] };
};
