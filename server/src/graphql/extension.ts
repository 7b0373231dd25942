import type { Core, Struct, UID as StrapiUid } from '@strapi/types';
import { FIND_SCOPE } from '../also-read/access';
import { articleTypes, type ArticleType } from '../config/article-types';
import {
  calendarResolver,
  listResolver,
  timelineResolver,
  wovenBodyResolver,
  type Resolver,
} from './resolvers';
import { typeDefinitions } from './types';

/** The parts of Strapi's GraphQL plugin that are used; a newsroom may not have it. */
interface GraphqlPlugin {
  service(name: 'extension'): { use: (make: () => object) => void };
  service(name: 'utils'): { naming: { getTypeName: (schema: Struct.Schema) => string } };
}

const scoped = (scope: string) => ({ auth: { scope: [scope] } });

/** A body that a query reads as one field; components come by queries of their own. */
const hasBody = ({ body, bodyShape }: ArticleType): boolean =>
  body !== null && bodyShape !== null && bodyShape?.format !== 'zone';

const resolversOf = (strapi: Core.Strapi, type: ArticleType): Record<string, Resolver<never>> => ({
  alsoRead: listResolver(strapi, type),
  ...(hasBody(type) ? { wovenBody: wovenBodyResolver(strapi, type) } : {}),
});

/** Adds the plugin's queries, and the lists on articles, when Strapi's GraphQL plugin is there. */
export const extendGraphql = (strapi: Core.Strapi): void => {
  const plugin = strapi.plugin('graphql') as unknown as GraphqlPlugin | undefined;
  if (!plugin) return;
  plugin.service('extension').use(() => {
    const { naming } = plugin.service('utils');
    const articles = articleTypes().map((type) => ({
      type,
      name: naming.getTypeName(strapi.getModel(type.uid as StrapiUid.ContentType)),
      hasBody: hasBody(type),
    }));
    return {
      typeDefs: typeDefinitions(articles),
      resolvers: {
        Query: {
          diplomacyCalendar: calendarResolver(strapi),
          diplomacyTimeline: timelineResolver(strapi),
        },
        ...Object.fromEntries(articles.map(({ name, type }) => [name, resolversOf(strapi, type)])),
      },
      resolversConfig: {
        'Query.diplomacyCalendar': scoped('plugin::diplomacy.calendar.find'),
        'Query.diplomacyTimeline': scoped('plugin::diplomacy.timeline.find'),
        ...Object.fromEntries(
          articles.flatMap(({ name, type }) =>
            Object.keys(resolversOf(strapi, type)).map((field) => [
              `${name}.${field}`,
              scoped(FIND_SCOPE),
            ])
          )
        ),
      },
    };
  });
};
