import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import type { CalendarAnswer, UpcomingAnswer } from '../../../shared/calendar';
import { UID } from '../../../shared/plugin';
import { answerConditionally } from '../conditional';
import { answerOf, localeParameter, readRequest } from '../content-route';
import { readQuery, type HttpContext } from '../http';
import { callerReader, editorReader, type ReaderOf } from '../readers';
import { getService } from '../services';
import { dayParameter, FEED_DAYS, pagedQuery, refuse, scopeOf } from './queries';
import { calendarRoute, feedRoute } from './routes';

export const upcomingQuery = {
  from: dayParameter.default(() => new Date().toISOString().slice(0, 10)),
  days: z.coerce.number().int().min(1).max(366).default(14),
  locale: localeParameter,
  limit: z.coerce.number().int().min(1).max(100).default(20),
};

/**
 * A filter must not tell what its caller cannot read.
 * @throws ValidationError (400) that names the parameter, as Strapi does for its own filters
 */
const allowSides = async (
  { country, organization }: { country?: string; organization?: string },
  readerOf: ReaderOf
): Promise<void> => {
  const asked = { country: country && UID.country, organization: organization && UID.organization };
  for (const [name, uid] of Object.entries(asked)) {
    if (uid && !(await readerOf(uid))) {
      refuse(name, `needs the permission ${uid}.find`);
    }
  }
};

export const calendarController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/diplomacy/calendar` */
  async find(ctx: HttpContext): Promise<void> {
    const { page, pageSize, locale, ...asked } = readRequest(calendarRoute, ctx).query;
    const readerOf = callerReader(strapi, ctx);
    const scope = scopeOf(asked);
    await allowSides(scope, readerOf);
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
    await allowSides(scope, readerOf);
    const feed = await getService(strapi, 'calendar').feed({ ...scope, locale }, readerOf);
    ctx.set('Content-Type', 'text/calendar; charset=utf-8');
    ctx.set('Content-Disposition', 'inline; filename="calendar.ics"');
    ctx.body = answerOf(feedRoute, feed);
    answerConditionally(ctx);
  },

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
