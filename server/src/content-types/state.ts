import type { Core, UID as StrapiUid } from '@strapi/types';
import { contentTypes } from '@strapi/utils';
import type { Row } from '../strapi-types';
import { eventState, type EventDates } from './dates';

/** What decides, beside the first day, where an event stands. */
const DECIDING = ['endDate', 'datePrecision', 'timeZone', 'eventStatus', 'previousStartDate'];

/**
 * Adds `state` and `moved` to visits or conferences in an answer; those whose dates were not asked for are left alone. What
 * else decides is read when the answer lacks it, unless the site hides it.
 */
export const withStates = async (
  strapi: Core.Strapi,
  uid: StrapiUid.ContentType,
  records: Row[],
  now: Date
): Promise<Row[]> => {
  const model = strapi.getModel(uid);
  const shown = DECIDING.filter((name) => !contentTypes.isPrivateAttribute(model, name));
  const incomplete = records.filter(
    (record) => 'startDate' in record && shown.some((name) => !(name in record))
  );
  const stored =
    incomplete.length === 0
      ? []
      : ((await strapi.db.query(uid).findMany({
          where: { id: { $in: incomplete.map(({ id }) => id) } },
          select: ['id', ...shown],
        })) as Row[]);
  const byId = new Map(stored.map((row) => [row.id, row]));
  return records.map((record) =>
    'startDate' in record
      ? { ...record, ...eventState({ ...byId.get(record.id), ...record } as EventDates, now) }
      : record
  );
};
