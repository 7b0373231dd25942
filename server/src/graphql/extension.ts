import type { Core, Struct, UID as StrapiUid } from '@strapi/types';
import { contentTypes } from '@strapi/utils';
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
  service(name: 'extension'): {
    use: (make: (given: { typeRegistry: { has: (name: string) => boolean } }) => object) => void;
    shadowCRUD: (uid: string) => {
      field: (name: string) => { hasOutputEnabled: () => boolean };
    };
  };
  service(name: 'utils'): { naming: { getTypeName: (schema: Struct.Schema) => string } };
}

const scoped = (scope: string) => ({ auth: { scope: [scope] } });

/** An article type with its name in GraphQL, and whether its body may be woven there. */
interface Article {
  type: ArticleType;
  name: string;
  hasBody: boolean;
}

const resolversOf = (
  strapi: Core.Strapi,
  { type, hasBody }: Article
): Record<string, Resolver<never>> => ({
  alsoRead: listResolver(strapi, type),
  ...(hasBody ? { wovenBody: wovenBodyResolver(strapi, type) } : {}),
});

/** Adds the plugin's queries, and the lists on articles, when Strapi's GraphQL plugin is there. */
export const extendGraphql = (strapi: Core.Strapi): void => {
  const plugin = strapi.plugin('graphql') as unknown as GraphqlPlugin | undefined;
  if (!plugin) return;
  const extension = plugin.service('extension');
  /** Of a body that callers may read; one of components comes by queries of its own. */
  const hasBody = ({ uid, body, bodyShape }: ArticleType): boolean =>
    Boolean(body && bodyShape && bodyShape.format !== 'zone') &&
    !contentTypes.isPrivateAttribute(
      strapi.getModel(uid as StrapiUid.ContentType),
      body as string
    ) &&
    extension
      .shadowCRUD(uid)
      .field(body as string)
      .hasOutputEnabled();
  extension.use(({ typeRegistry }) => {
    const { naming } = plugin.service('utils');
    const articles = articleTypes()
      .map((type): Article => {
        const name = naming.getTypeName(strapi.getModel(type.uid as StrapiUid.ContentType));
        return { type, name, hasBody: hasBody(type) };
      })
      // A newsroom may keep its types out of GraphQL.
      .filter(({ name }) => typeRegistry.has(name));
    return {
      typeDefs: typeDefinitions(articles),
      resolvers: {
        Query: {
          diplomacyCalendar: calendarResolver(strapi),
          diplomacyTimeline: timelineResolver(strapi),
        },
        ...Object.fromEntries(
          articles.map((article) => [article.name, resolversOf(strapi, article)])
        ),
      },
      resolversConfig: {
        'Query.diplomacyCalendar': scoped('plugin::diplomacy.calendar.find'),
        'Query.diplomacyTimeline': scoped('plugin::diplomacy.timeline.find'),
        ...Object.fromEntries(
          articles.flatMap((article) =>
            Object.keys(resolversOf(strapi, article)).map((field) => [
              `${article.name}.${field}`,
              scoped(FIND_SCOPE),
            ])
          )
        ),
      },
    };
  });
};
