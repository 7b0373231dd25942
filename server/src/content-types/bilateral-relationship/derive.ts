import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/plugin';
import type { Row } from '../../strapi-types';
import { problem, type Problem } from '../problems';
import type { RecordState } from '../rules';
import { pairOf } from './rules';

/**
 * Writes the pair in canonical order and refuses a second record of the same pair, naming the first.
 */
export const deriveRelationship = async (
  strapi: Core.Strapi,
  record: RecordState,
  data: Record<string, unknown>,
  action: string
): Promise<Problem[]> => {
  const pair = pairOf(record);
  data.pair = pair?.key ?? null;
  if (!pair) return [];
  const self = action === 'clone' ? undefined : (record.documentId as string | undefined);
  const first = (await strapi.db.query(UID.bilateralRelationship).findOne({
    where: { pair: pair.key, ...(self ? { documentId: { $ne: self } } : {}) },
  })) as Row | null;
  if (first) {
    const message = `${pair.key} already exists: "${String(first.title)}" (${first.documentId})`;
    return [problem('countryB', message)];
  }
  orderCountries(pair.countries as unknown as Row[], record, data);
  return [];
};

/** The pair is unordered; it is stored with the countries in the order of their codes. */
const orderCountries = (
  [first, second]: Row[],
  record: RecordState,
  data: Record<string, unknown>
): void => {
  const [current] = record.countryA as Row[];
  if (!first || !second || current?.documentId === first.documentId) return;
  data.countryA = { set: [{ documentId: first.documentId }] };
  data.countryB = { set: [{ documentId: second.documentId }] };
  record.countryA = [first];
  record.countryB = [second];
};
