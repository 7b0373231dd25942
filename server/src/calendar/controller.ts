import type { Core } from '@strapi/types';
import type { PlanAnswer, UpcomingAnswer } from '../../../shared/calendar';
import { PLUGIN_ID } from '../../../shared/plugin';
import { answerConditionally } from '../conditional';
import { answerOf, localeParameter, readRequest, wholeNumber } from '../content-route';
import { readQuery, type HttpContext } from '../http';
import { callerReader, editorReader } from '../readers';
import { getService } from '../services';
import { allowSides, dayParameter, FEED_DAYS, pagedQuery, scopeOf } from './queries';
import { calendarRoute, feedRoute } from './routes';

export const upcomingQuery = {
  from: dayParameter.default(() => new Date().toISOString().slice(0, 10)),
  days: wholeNumber(1, 366).default(14),
  locale: localeParameter,
  limit: wholeNumber(1, 100).default(20),
};

export const calendarController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/diplomacy/calendar` */
  async find(ctx: HttpContext): Promise<void> {
    const { page, pageSize, locale, ...asked } = readRequest(calendarRoute, ctx).query;
    const readerOf = callerReader(strapi, ctx);
    const scope = scopeOf(asked);
    await allowSides(strapi, scope, readerOf);
    const answer = await getService(strapi, 'calendar').find(
      { ...scope, status: 'published', locale, page, pageSize },
      readerOf
    );
    ctx.body = answerOf(calendarRoute, answer);
    answerConditionally(ctx);
  },

  /** `GET /api/diplomacy/calendar.ics` */
  async feed(ctx: HttpContext): Promise<void> {
    const { locale, ...asked } = readRequest(feedRoute, ctx).query;
    const readerOf = callerReader(strapi, ctx);
    const scope = scopeOf(asked, FEED_DAYS);
    await allowSides(strapi, scope, readerOf);
    const feed = await getService(strapi, 'calendar').feed({ ...scope, locale }, readerOf);
    ctx.set('Content-Type', 'text/calendar; charset=utf-8');
    ctx.set('Content-Disposition', 'inline; filename="calendar.ics"');
    ctx.body = answerOf(feedRoute, feed);
    answerConditionally(ctx);
  },

  /** `GET /diplomacy/calendar`: as a desk plans, with drafts. */
  async plan(ctx: HttpContext): Promise<void> {
    const { page, pageSize, locale, ...asked } = readQuery(pagedQuery, ctx.query);
    const { data, meta } = await getService(strapi, 'calendar').find(
      { ...scopeOf(asked), status: 'draft', locale, page, pageSize },
      editorReader(strapi, ctx)
    );
    const feed = `${strapi.config.get('api.rest.prefix', '/api')}/${PLUGIN_ID}${feedRoute.path}`;
    ctx.body = { data, meta: { ...meta, feed } } satisfies PlanAnswer;
  },

  async upcoming(ctx: HttpContext): Promise<void> {
    const query = readQuery(upcomingQuery, ctx.query);
    ctx.body = (await getService(strapi, 'calendar').upcoming(
      query,
      editorReader(strapi, ctx)
    )) satisfies UpcomingAnswer;
  },
});
