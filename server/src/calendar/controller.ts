import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import type { UpcomingAnswer } from '../../../shared/calendar';
import { readQuery, type HttpContext } from '../http';
import { editorReader } from '../readers';
import { getService } from '../services';
import { isDay } from './days';

export const upcomingQuery = {
  from: z
    .string()
    .refine(isDay, 'must be a day, such as 2026-11-24')
    .default(() => new Date().toISOString().slice(0, 10)),
  days: z.coerce.number().int().min(1).max(366).default(14),
  locale: z.string().min(2).max(35).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
};

export const calendarController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async upcoming(ctx: HttpContext): Promise<void> {
    const query = readQuery(upcomingQuery, ctx.query);
    ctx.body = (await getService(strapi, 'calendar').upcoming(
      query,
      editorReader(strapi, ctx)
    )) satisfies UpcomingAnswer;
  },
});
