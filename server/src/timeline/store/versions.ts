import type { Core } from '@strapi/types';
import type { ArticleType } from '../../config/article-types';
import { connectionOf, tableOf, type Query } from '../../database';
import { whereOf } from '../../where';

/** Which rows of a type stand for its documents, and which of them the reader may see. */
export interface Versions {
  published: boolean;
  locale: string;
  /** The newsroom's language: a draft that lacks the one asked for is shown in it, else in any. */
  defaultLocale: string;
  /** What the conditions of the reader's roles ask for, in Strapi's words. */
  filters: object;
}

/** How a type keeps versions. */
export type Kept = Pick<ArticleType, 'hasDrafts' | 'isLocalized'>;

/** Narrows a query to the rows that fit the filters. @param alias of the type's table */
const readable = (strapi: Core.Strapi, uid: string, alias: string, filters: object) => {
  return (query: Query): void => {
    if (Object.keys(filters).length === 0) return;
    const fitting = strapi.db
      .queryBuilder(uid)
      .select(['id'])
      .where(whereOf(strapi, uid, filters))
      .getKnexQuery() as Query;
    void query.whereIn(`${alias}.id`, fitting);
  };
};

/**
 * Narrows a query to one row of each document. Of drafts it is the one in the language asked for, else in the newsroom's,
 * else in any: a desk works in several.
 * @param alias of the type's table
 */
export const oneVersion = (
  strapi: Core.Strapi,
  uid: string,
  alias: string,
  { hasDrafts, isLocalized }: Kept,
  { published, locale, defaultLocale, filters }: Versions
) => {
  return (query: Query): void => {
    readable(strapi, uid, alias, filters)(query);
    if (published) {
      void query.whereNotNull(`${alias}.published_at`);
      if (isLocalized) void query.where(`${alias}.locale`, locale);
      return;
    }
    if (hasDrafts) void query.whereNull(`${alias}.published_at`);
    if (!isLocalized) return;
    const db = connectionOf(strapi);
    const rank = (of: string): string => `case ${of}.locale when ? then 0 when ? then 1 else 2 end`;
    const both = [locale, defaultLocale, locale, defaultLocale];
    const better = db({ o: tableOf(strapi, uid) })
      .select(db.raw('1'))
      .whereRaw('?? = ??', ['o.document_id', `${alias}.document_id`])
      .modify(readable(strapi, uid, 'o', filters))
      .andWhere((either) =>
        either
          .whereRaw(`${rank('o')} < ${rank(alias)}`, both)
          .orWhereRaw(`(${rank('o')} = ${rank(alias)} and o.id < ${alias}.id)`, both)
      );
    if (hasDrafts) void better.whereNull('o.published_at');
    void query.whereNotExists(better);
  };
};
