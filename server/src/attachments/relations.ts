import type { Core } from '@strapi/types';
import { contentTypes as typeUtils } from '@strapi/utils';
import { PLUGIN_ID, RECORD_KINDS, UID, type RecordKind } from '../../../shared/plugin';
import {
  rememberArticleTypes,
  resolveArticleTypes,
  type ArticleType,
} from '../config/article-types';
import type { DiplomacyConfig } from '../config/index';

type Attributes = Record<string, object>;

/** The names of the three relations on an article. */
export const attachmentNames = (strapi: Core.Strapi): Record<RecordKind, string> =>
  (strapi.config.get(`plugin::${PLUGIN_ID}`) as DiplomacyConfig).relations;

const camelCase = (text: string) =>
  text.replace(/[-_]+(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The name of a record's relation back to the articles: `articles`, or with a prefix when a field has that name. */
const inverseName = (type: ArticleType, taken: Attributes): string => {
  const plain = camelCase(type.pluralName);
  if (!(plain in taken)) return plain;
  const unique = camelCase(type.uid.replace(/\W+/g, '-'));
  return unique;
};

/**
 * Hidden on purpose: a visible one would be written into the host's schema file by the next save of the
 * content-type-builder, and the host could not boot without the plugin any more.
 */
const HIDDEN = { visible: false, configurable: false };

const attach = (strapi: Core.Strapi, type: ArticleType, kind: RecordKind): void => {
  const name = attachmentNames(strapi)[kind];
  const record = strapi.contentType(UID[kind]);
  const inverse = inverseName(type, record.attributes);
  const contentTypes = strapi.get('content-types') as {
    extend: (uid: string, change: (contentType: { attributes: Attributes }) => void) => void;
  };
  contentTypes.extend(type.uid, ({ attributes }) => {
    if (name in attributes || typeUtils.isReservedAttributeName(name)) {
      const why = name in attributes ? 'is already a field' : 'is a reserved name';
      throw new Error(
        `[${PLUGIN_ID}] cannot add the relation "${name}" to "${type.uid}": it ${why} there. ` +
          `Choose another name: config.relations.${kind} in config/plugins.`
      );
    }
    attributes[name] = {
      type: 'relation',
      relation: 'manyToMany',
      target: UID[kind],
      inversedBy: inverse,
      ...HIDDEN,
    };
  });
  contentTypes.extend(UID[kind], ({ attributes }) => {
    attributes[inverse] = {
      type: 'relation',
      relation: 'manyToMany',
      target: type.uid,
      mappedBy: name,
      ...HIDDEN,
    };
  });
};

/** Adds the relations to every article type. @throws Error naming type and relation when a name is taken */
export const injectAttachments = (strapi: Core.Strapi): void => {
  const types = resolveArticleTypes(strapi);
  rememberArticleTypes(types);
  for (const type of types) {
    for (const kind of RECORD_KINDS) attach(strapi, type, kind);
  }
  if (types.length === 0) {
    strapi.log.info(
      `[${PLUGIN_ID}] no article type takes part. Set pluginOptions.diplomacy.articles: true in a content type's ` +
        `schema, or config.articles: [{uid: 'api::story.story'}] in config/plugins.`
    );
  }
};

/** The relations of a record back to articles, as `[name, article uid]`. */
export const inverseRelations = (strapi: Core.Strapi, uid: string): [string, string][] =>
  Object.entries(
    strapi.contentType(uid as ArticleType['uid']).attributes as unknown as Record<
      string,
      { mappedBy?: string; target?: string; visible?: boolean }
    >
  )
    .filter(([, attribute]) => attribute.mappedBy && attribute.visible === false)
    .map(([name, attribute]) => [name, attribute.target as string]);
