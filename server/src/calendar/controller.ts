import type { Core } from '@strapi/types';
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
    return { filters: filters ?? {}, show: (row) => checker.sanitizeOutput(row) as Promise<Row> };
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
