import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { articleType } from '../config/article-types';
import { defaultLocale } from '../content-types/versions';
import type { HttpContext } from '../http';
import type { Row } from '../strapi-types';
import type { StoryKey } from './keys';

type Right = 'read' | 'update';

interface Checker {
  cannot: Record<Right, (entity?: Row, field?: string) => boolean>;
}

/** What a user may do with documents of a type in the Content Manager, conditions of its roles included. */
export const checkerFor = (strapi: Core.Strapi, ctx: HttpContext, model: string): Checker =>
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
export const requireArticle = async (
  strapi: Core.Strapi,
  ctx: HttpContext,
  right: Right,
  locale: string | undefined
): Promise<StoryKey> => {
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
