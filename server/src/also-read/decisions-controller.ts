import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import type { Decisions, DecisionsAnswer } from '../../../shared/contracts';
import { readQuery, type HttpContext } from '../http';
import { getService } from '../services';
import { readerOf, requireArticle } from './article-rights';
import type { StoryKey } from './keys';

const decisionsQuery = { locale: z.string().min(2).max(35).optional() };

const localeOf = (ctx: HttpContext): string | undefined =>
  readQuery(decisionsQuery, ctx.query).locale;

export const decisionsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const answer = async (ctx: HttpContext, key: StoryKey): Promise<DecisionsAnswer> => {
    const service = getService(strapi, 'decisions');
    const { decisions, changedAt } = await service.stored(key);
    const targets = await service.summaries(key, decisions, readerOf(strapi, ctx));
    return {
      data: decisions,
      meta: {
        updatedAt: changedAt === null ? null : new Date(changedAt).toISOString(),
        targets,
      },
    };
  };

  return {
    /** `GET /diplomacy/also-read/:uid/:documentId/decisions` */
    async show(ctx: HttpContext): Promise<void> {
      ctx.body = await answer(ctx, await requireArticle(strapi, ctx, 'read', localeOf(ctx)));
    },

    /** `PUT /diplomacy/also-read/:uid/:documentId/decisions`: decisions that the body leaves out stay. */
    async change(ctx: HttpContext): Promise<void> {
      const key = await requireArticle(strapi, ctx, 'update', localeOf(ctx));
      await getService(strapi, 'decisions').patch(key, ctx.request.body as Partial<Decisions>);
      ctx.body = await answer(ctx, key);
    },
  };
};
