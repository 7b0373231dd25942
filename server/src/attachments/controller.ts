import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import { REFERENCE_KINDS } from '../../../shared/attachments';
import type { ArticleTypesAnswer, ReferencesAnswer, SearchAnswer } from '../../../shared/contracts';
import { RECORD_KINDS } from '../../../shared/plugin';
import { readerOf } from '../also-read/article-rights';
import { articleTypes } from '../config/article-types';
import { readQuery, type HttpContext } from '../http';
import { getService } from '../services';
import { attachmentNames } from './relations';

export const searchQuery = {
  q: z.string().max(200).default(''),
  kind: z.enum(RECORD_KINDS).optional(),
  locale: z.string().min(2).max(35).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
};

export const referencesQuery = {
  kind: z.enum(REFERENCE_KINDS),
  q: z.string().max(200).default(''),
  locale: z.string().min(2).max(35).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
};

export const attachmentsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async search(ctx: HttpContext): Promise<void> {
    const { q, kind, locale, limit } = readQuery(searchQuery, ctx.query);
    const kinds = kind ? [kind] : RECORD_KINDS;
    const data = await getService(strapi, 'attachments').search({
      q,
      kinds,
      locale,
      limit,
      mayRead: readerOf(strapi, ctx),
    });
    ctx.body = { data } satisfies SearchAnswer;
  },

  /** What a new record can name: countries, organizations, officials, conferences. */
  async references(ctx: HttpContext): Promise<void> {
    const query = readQuery(referencesQuery, ctx.query);
    const data = await getService(strapi, 'attachments').references({
      ...query,
      mayRead: readerOf(strapi, ctx),
    });
    ctx.body = { data } satisfies ReferencesAnswer;
  },

  /** Which types of articles take part; the admin cannot see hidden relations in its schemas. */
  types(ctx: HttpContext): void {
    const relations = attachmentNames(strapi);
    ctx.body = {
      data: articleTypes().map(({ uid, title, body, slug, date, bodyShape }) => ({
        uid,
        relations,
        fields: { title, body: body ?? null, slug: slug ?? null, date: date ?? null },
        bodyFormat: bodyShape?.format ?? null,
      })),
    } satisfies ArticleTypesAnswer;
  },
});
