import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { AlsoReadAnswer } from '../../../shared/contracts';
import type { TimelineAnswer } from '../../../shared/timeline';
import { FIND_SCOPE } from '../also-read/access';
import type { ArticleType } from '../config/article-types';
import { answerOf } from '../content-route';
import { calendarRoute } from '../calendar/routes';
import { pagedScopeOf } from '../calendar/queries';
import { readQuery } from '../http';
import { callerReader } from '../readers';
import { getService } from '../services';
import type { Row } from '../strapi-types';
import { countriesRoute, relationshipRoute } from '../timeline/routes';
import type { GraphqlContext } from './context';
import { listsOf } from './lists';

type Arguments = Record<string, unknown>;

type Resolver<Parent = unknown> = (
  parent: Parent,
  args: Arguments,
  context: GraphqlContext
) => Promise<unknown>;

/** Arguments as REST takes them in a query string: what is null is not given, lists are joined by commas. */
const asQuery = ({ kinds, countries, ...rest }: Arguments, kindsName: string): Arguments => {
  const lists = { [kindsName]: kinds, countries };
  const joined = Object.entries(lists).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(',') : value,
  ]);
  const all = { ...rest, ...Object.fromEntries(joined) };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== null && value !== undefined)
  );
};

const flat = ({ data, meta }: AlsoReadAnswer) => ({ ...data, ...meta });

const diplomacyCalendar =
  (strapi: Core.Strapi): Resolver =>
  async (_, args, context) => {
    const query = readQuery(calendarRoute.request.query, asQuery(args, 'kind'));
    const answer = await getService(strapi, 'calendar').find(
      { ...pagedScopeOf(query), status: 'published' },
      callerReader(strapi, context)
    );
    const { data, meta } = answerOf(calendarRoute, answer);
    return { items: data, ...meta };
  };

const refuse = (name: string, reason: string): never => {
  throw new errors.ValidationError(`${name}: ${reason}`);
};

const diplomacyTimeline =
  (strapi: Core.Strapi): Resolver =>
  async (_, { relationship, ...args }, context) => {
    const query = asQuery(args, 'kinds');
    if ((relationship === null || relationship === undefined) === (query.countries === undefined)) {
      refuse('relationship', 'give either a relationship or two countries');
    }
    const service = getService(strapi, 'timeline');
    const reader = callerReader(strapi, context);
    const answer =
      query.countries === undefined
        ? await service.find(
            {
              ...readQuery(relationshipRoute.request.query, query),
              relationship: String(relationship),
            },
            reader
          )
        : await service.find(readQuery(countriesRoute.request.query, query), reader);
    if (!answer) return null;
    const { data, meta } = answerOf(countriesRoute, answer as TimelineAnswer);
    return { years: data, ...meta };
  };

/** What stands for a draft, of which readers must not learn anything. */
const isPublished = (type: ArticleType, article: Row): boolean =>
  !type.hasDrafts || Boolean(article.publishedAt);

const limitShape = alsoReadLimit;

const listOf =
  (strapi: Core.Strapi, type: ArticleType): Resolver<Row> =>
  async (article, args, context) => {
    if (!isPublished(type, article)) return null;
    const { documentId, locale } = article;
    const { limit } = readQuery(limitShape, asQuery(args, 'kinds'));
    const wanted = { uid: type.uid, documentId, locale: locale ?? undefined, limit };
    const list = await listsOf(strapi, context).load(wanted);
    return list && flat(list);
  };
