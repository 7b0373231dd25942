import type { Core } from '@strapi/types';
import { errors, z } from '@strapi/utils';
import type { Decisions, DecisionsAnswer } from '../../../shared/contracts';
import { articleType } from '../config/article-types';
import { defaultLocale } from '../content-types/versions';
import { readQuery, type HttpContext } from '../http';
import { getService } from '../services';
import type { Row } from '../strapi-types';
import type { StoryKey } from './keys';

const decisionsQuery = { locale: z.string().min(2).max(35).optional() };

type Right = 'read' | 'update';

interface Checker {
  cannot: Record<Right, (entity?: Row) => boolean>;
}

const checkerFor = (strapi: Core.Strapi, ctx: HttpContext, model: string): Checker =>
  strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: ctx.state.userAbility, model });

/** @throws ValidationError that names the newsroom's languages */
const requireLocale = async (strapi: Core.Strapi, locale: string): Promise<void> => {
  const locales = (await strapi.plugin('i18n').service('locales').find()) as { code: string }[];
  const codes = locales.map(({ code }) => code);
  if (codes.includes(locale)) return;
  throw new errors.ValidationError(
    `locale: "${locale}" is not a language of this newsroom; there are: ${codes.join(', ')}`
  );
};

/**
 * The article that a request is about, for a user who may read or change this version of it in the Content Manager.
 * @throws NotFoundError, PolicyError (403)
 */
const requireArticle = async (
  strapi: Core.Strapi,
  ctx: HttpContext,
  right: Right
): Promise<StoryKey> => {
  const { locale } = readQuery(decisionsQuery, ctx.query);
  const uid = ctx.params.uid as string;
  const documentId = ctx.params.documentId as string;
  const type = articleType(uid);
  if (!type) throw new errors.NotFoundError(`"${uid}" is not a type of article`);
  const checker = checkerFor(strapi, ctx, uid);
  const refusal = new errors.PolicyError(`You may not ${right} this article of "${uid}"`);
  if (checker.cannot[right]()) throw refusal;
  if (type.isLocalized && locale) await requireLocale(strapi, locale);
  const language = type.isLocalized ? (locale ?? (await defaultLocale(strapi))) : '';
  const article = (await strapi.db.query(type.uid).findOne({
    where: {
      documentId,
      ...(type.isLocalized ? { locale: language } : {}),
      ...(type.hasDrafts ? { publishedAt: { $null: true } } : {}),
    },
    // Roles may be limited to one's own articles, or to those of colleagues with the same role.
    populate: { createdBy: { populate: { roles: true } } },
  })) as Row | null;
  if (!article) {
    const where = language ? ` in "${language}"` : '';
    throw new errors.NotFoundError(`There is no article "${documentId}"${where}`);
  }
  if (checker.cannot[right](article)) throw refusal;
  return { uid, documentId, locale: language };
};

export const decisionsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const answer = async (ctx: HttpContext, key: StoryKey): Promise<DecisionsAnswer> => {
    const service = getService(strapi, 'decisions');
    const { decisions, changedAt } = await service.stored(key);
    const summaries = await service.summaries(key, decisions);
    const readable = new Map(
      [...new Set(summaries.map(({ uid }) => uid))].map((uid) => [
        uid,
        !checkerFor(strapi, ctx, uid).cannot.read(),
      ])
    );
    return {
      data: decisions,
      meta: {
        updatedAt: changedAt === null ? null : new Date(changedAt).toISOString(),
        targets: summaries.filter(({ uid }) => readable.get(uid)),
      },
    };
  };

  return {
    /** `GET /diplomacy/also-read/:uid/:documentId/decisions` */
    async show(ctx: HttpContext): Promise<void> {
      ctx.body = await answer(ctx, await requireArticle(strapi, ctx, 'read'));
    },

    /** `PUT /diplomacy/also-read/:uid/:documentId/decisions`: decisions that the body leaves out stay. */
    async change(ctx: HttpContext): Promise<void> {
      const key = await requireArticle(strapi, ctx, 'update');
      await getService(strapi, 'decisions').patch(key, ctx.request.body as Partial<Decisions>);
      ctx.body = await answer(ctx, key);
    },
  };
};
