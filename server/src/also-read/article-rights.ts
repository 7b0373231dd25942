import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { articleType, type ArticleType } from '../config/article-types';
import { defaultLocale } from '../content-types/versions';
import type { HttpContext } from '../http';
import type { Row } from '../strapi-types';
import type { StoryKey } from './keys';

type Right = 'read' | 'update';

/** The part of the Content Manager's permission checker that the plugin uses. */
export interface Checker {
  cannot: Record<Right | 'create' | 'publish', (entity?: Partial<Row>, field?: string) => boolean>;
  /** Whether the roles' conditions look at documents; Strapi's older versions do not say. */
  requiresEntity?: Record<Right, () => boolean>;
  /** Leaves out the fields that the user may not read. */
  sanitizeOutput: (row: Row) => Promise<Partial<Row>>;
  /** Adds the filters that the conditions of the user's roles make. */
  sanitizedQuery: { read: (query: object) => Promise<{ filters?: object }> };
}

/** Which version of which article a request is about. */
interface Asked {
  uid: string;
  documentId: string;
  locale?: string;
}

/** What a user may do with documents of a type in the Content Manager, conditions of its roles included. */
export const checkerFor = (
  strapi: Core.Strapi,
  ctx: Pick<HttpContext, 'state'>,
  model: string
): Checker =>
  strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: ctx.state.userAbility, model });

/** Whether a user of the admin may read a type, this document of it, or a field of that; one checker for each type. */
export const readerOf = (strapi: Core.Strapi, ctx: Pick<HttpContext, 'state'>) => {
  const checkers = new Map<string, Checker>();
  return (uid: string, row?: Row, field?: string): boolean => {
    let checker = checkers.get(uid);
    if (!checker) checkers.set(uid, (checker = checkerFor(strapi, ctx, uid)));
    return !checker.cannot.read(row, field);
  };
};

/** @throws ValidationError that names the newsroom's languages */
export const requireLocale = async (strapi: Core.Strapi, locale: string): Promise<void> => {
  const locales = (await strapi.plugin('i18n').service('locales').find()) as { code: string }[];
  const codes = locales.map(({ code }) => code);
  if (codes.includes(locale)) return;
  throw new errors.ValidationError(
    `locale: "${locale}" is not a language of this newsroom; there are: ${codes.join(', ')}`
  );
};

/**
 * The article that a request's path names, for a user who may read or change this version of it in the Content Manager.
 * @throws NotFoundError, PolicyError (403)
 */
export const requireArticle = (
  strapi: Core.Strapi,
  ctx: Pick<HttpContext, 'state' | 'params'>,
  right: Right,
  locale: string | undefined
): Promise<StoryKey> => {
  const { uid, documentId } = ctx.params as { uid: string; documentId: string };
  return requireVersion(strapi, ctx, right, { uid, documentId, locale });
};

/** The same for an article that is named elsewhere. */
export const requireVersion = async (
  strapi: Core.Strapi,
  ctx: Pick<HttpContext, 'state'>,
  right: Right,
  { uid, documentId, locale }: Asked
): Promise<StoryKey> => {
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

/**
 * A new article, for a user who may create one of this type in this language.
 * @throws PolicyError (403)
 */
export const requireNewArticle = async (
  strapi: Core.Strapi,
  ctx: HttpContext,
  { uid, isLocalized }: ArticleType,
  locale: string | undefined
): Promise<void> => {
  const refusal = new errors.PolicyError(`You may not create an article of "${uid}"`);
  const checker = checkerFor(strapi, ctx, uid);
  if (checker.cannot.create()) throw refusal;
  if (!isLocalized) return;
  if (locale) await requireLocale(strapi, locale);
  const language = locale ?? (await defaultLocale(strapi));
  // Roles may be limited to some languages, and to what their users made themselves.
  const entity = { locale: language, createdBy: ctx.state.auth?.credentials };
  if (checker.cannot.create(entity)) throw refusal;
};
