import type { Core, UID as StrapiUid } from '@strapi/types';
import { z } from '@strapi/utils';
import type { UpcomingAnswer } from '../../../shared/calendar';
import { checkerFor } from '../also-read/article-rights';
import { readQuery, type HttpContext } from '../http';
import { getService } from '../services';
import type { Row } from '../strapi-types';
import { isDay } from './days';
import type { ReaderOf } from './service';

export const upcomingQuery = {
  from: z
    .string()
    .refine(isDay, 'must be a day, such as 2026-11-24')
    .default(() => new Date().toISOString().slice(0, 10)),
  days: z.coerce.number().int().min(1).max(366).default(14),
  locale: z.string().min(2).max(35).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
};

/** What a user may read of the records in the Content Manager, the conditions of its roles included. */
const readerFor =
  (strapi: Core.Strapi, ctx: HttpContext): ReaderOf =>
  async (uid) => {
    const checker = checkerFor(strapi, ctx, uid);
    if (checker.cannot.read()) return null;
    const { filters } = await checker.sanitizedQuery.read({});
    const show = async (rows: Row[]) => {
      const owners = await ownersOf(strapi, uid, rows);
      return Promise.all(
        rows.map((row) => checker.sanitizeOutput({ ...row, createdBy: owners.get(row.id) }))
      );
    };
    return { filters: filters ?? {}, show };
  };

/** Who made the rows, with their roles: what a user may see of a row may depend on it. */
const ownersOf = async (
  strapi: Core.Strapi,
  uid: string,
  rows: Row[]
): Promise<Map<number, unknown>> => {
  if (rows.length === 0) return new Map();
  const owned = (await strapi.db.query(uid as StrapiUid.ContentType).findMany({
    where: { id: { $in: rows.map(({ id }) => id) } },
    select: ['id'],
    populate: { createdBy: { populate: { roles: true } } },
  })) as Row[];
  return new Map(owned.map(({ id, createdBy }) => [id, createdBy]));
};

export const calendarController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async upcoming(ctx: HttpContext): Promise<void> {
    const query = readQuery(upcomingQuery, ctx.query);
    ctx.body = (await getService(strapi, 'calendar').upcoming(
      query,
      readerFor(strapi, ctx)
    )) satisfies UpcomingAnswer;
  },
});
