import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import type { CalendarAnswer, UpcomingAnswer } from '../../../shared/calendar';
import { localeParameter } from '../content-route';
import { readQuery, type HttpContext } from '../http';
import { editorReader } from '../readers';
import { getService } from '../services';
import { dayParameter, pagedQuery, scopeOf } from './queries';

export const upcomingQuery = {
  from: dayParameter.default(() => new Date().toISOString().slice(0, 10)),
  days: z.coerce.number().int().min(1).max(366).default(14),
  locale: localeParameter,
  limit: z.coerce.number().int().min(1).max(100).default(20),
};

export const calendarController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /diplomacy/calendar`: as a desk plans, with drafts. */
  async plan(ctx: HttpContext): Promise<void> {
    const { page, pageSize, locale, ...asked } = readQuery(pagedQuery, ctx.query);
    ctx.body = (await getService(strapi, 'calendar').find(
      { ...scopeOf(asked), status: 'draft', locale, page, pageSize },
      editorReader(strapi, ctx)
    )) satisfies CalendarAnswer;
  },

  async upcoming(ctx: HttpContext): Promise<void> {
    const query = readQuery(upcomingQuery, ctx.query);
    ctx.body = (await getService(strapi, 'calendar').upcoming(
      query,
      editorReader(strapi, ctx)
    )) satisfies UpcomingAnswer;
  },
});
