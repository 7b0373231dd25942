import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { alsoReadRoute } from '../also-read/routes';
import { allowSides, pagedQuery, scopeOf } from '../calendar/queries';
import type { ArticleType } from '../config/article-types';
import { documentKey } from '../content-route';
import { readQuery, type HttpContext } from '../http';
import { callerReader } from '../readers';
import { getService } from '../services';
import type { Row } from '../strapi-types';
import { countriesAsked, countriesRoute, kindsIn, relationshipRoute } from '../timeline/routes';
import { listsOf } from './lists';

type Arguments = Record<string, unknown>;

type Context = Pick<HttpContext, 'state'>;

export type Resolver<Parent = unknown> = (
  parent: Parent,
  args: Arguments,
  context: Context
) => Promise<unknown>;

/** Arguments as REST takes them in a query string: null is the same as left out, lists are joined by commas. */
const asQuery = (args: Arguments): Arguments =>
  Object.fromEntries(
    Object.entries(args)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value])
  );

/** A day as REST takes it: Strapi's scalar for dates gives an object. */
const dayOf = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;

export const calendarResolver =
  (strapi: Core.Strapi): Resolver =>
  async (_, { kinds, from, to, ...args }, context) => {
    const asked = asQuery({ ...args, kind: kinds, from: dayOf(from), to: dayOf(to) });
    const { page, pageSize, locale, ...sides } = readQuery(pagedQuery, asked);
    const readerOf = callerReader(strapi, context);
    const scope = scopeOf(sides);
    await allowSides(strapi, scope, readerOf);
    const { data, meta } = await getService(strapi, 'calendar').find(
      { ...scope, status: 'published', locale, page, pageSize },
      readerOf
    );
    return { items: data, ...meta };
  };

const namedTimeline = { ...relationshipRoute.request.query, relationship: documentKey };

export const timelineResolver =
  (strapi: Core.Strapi): Resolver =>
  async (_, { relationship, ...args }, context) => {
    const query = asQuery(args);
    const isNamed = relationship !== null && relationship !== undefined;
    if (isNamed === (query.countries !== undefined)) {
      throw new errors.ValidationError(
        'relationship, countries: one of them must be given, and not both'
      );
    }
    const named = () => {
      const { kinds, ...rest } = readQuery(namedTimeline, { ...query, relationship });
      return { ...rest, kinds: kindsIn(kinds) };
    };
    const asked = isNamed
      ? named()
      : countriesAsked(readQuery(countriesRoute.request.query, query));
    const answer = await getService(strapi, 'timeline').find(asked, callerReader(strapi, context));
    return answer && { years: answer.data, ...answer.meta };
  };

/** Readers must not learn anything of a draft. */
const isPublished = (type: ArticleType, article: Row): boolean =>
  !type.hasDrafts || Boolean(article.publishedAt);

const listArguments = { limit: alsoReadRoute.request.query.limit };

/** The list of an article that a query has read, together with those of all others of the query. */
const load = async (
  strapi: Core.Strapi,
  type: ArticleType,
  article: Row,
  { args, context, body }: { args: Arguments; context: Context; body?: unknown }
) => {
  if (!isPublished(type, article)) return null;
  const { limit } = readQuery(listArguments, asQuery(args));
  const { documentId, locale } = article;
  const wanted = { uid: type.uid, documentId, locale: locale ?? undefined, limit, body };
  return listsOf(strapi, context).load(wanted);
};

export const listResolver =
  (strapi: Core.Strapi, type: ArticleType): Resolver<Row> =>
  async (article, args, context) => {
    const found = await load(strapi, type, article, { args, context });
    return found && { ...found.answer.data, ...found.answer.meta };
  };

export const wovenBodyResolver =
  (strapi: Core.Strapi, type: ArticleType): Resolver<Row> =>
  async (article, args, context) => {
    const body = article[type.body as string] ?? undefined;
    if (body === undefined || !isPublished(type, article)) return null;
    const found = await load(strapi, type, article, { args, context, body });
    return found ? found.body : body;
  };
