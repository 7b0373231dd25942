import type { Core, UID as StrapiUid } from '@strapi/types';
import { PLUGIN_ID } from '../../../shared/plugin';
import { FORMATS, type BodyShape } from '../also-read/bodies/shapes';
import { findBody, shapeOf, type Attribute, type Components } from './body-shapes';
import type { ArticleConfig, DiplomacyConfig } from './index';

/** A type of article that takes part, with every field resolved. */
export interface ArticleType {
  uid: StrapiUid.ContentType;
  /** As in REST paths: `articles`. */
  pluralName: string;
  title: string;
  /** Absent on a type without a body to read: its articles are compared by title and records. */
  body?: string;
  /** How the body is stored; there whenever `body` is. */
  bodyShape?: BodyShape;
  slug?: string;
  image?: string;
  /** A date field of the desk's own; Strapi's publication date changes with every republishing. */
  date?: string;
  url: string;
  hasDrafts: boolean;
  isLocalized: boolean;
}

interface Schema {
  uid: string;
  kind: string;
  modelType?: string;
  info: { pluralName: string };
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { diplomacy?: { articles?: boolean }; i18n?: { localized?: boolean } };
  attributes: Record<string, Attribute>;
}

const DATE_NAMES = ['publicationDate', 'publishedOn', 'publishDate', 'displayDate', 'date'];

const FALLBACK_UID = 'api::article.article';

const TEXTS = ['string', 'text'];
const DATES = ['date', 'datetime'];
const SLUGS = ['uid', 'string', 'text'];

const isImage = ({ type, multiple }: Attribute): boolean => type === 'media' && !multiple;

/** What a field must be to serve, where another kind would be read as something that it is not. */
const NEEDS = [
  { key: 'title', fits: ({ type }: Attribute) => TEXTS.includes(type), what: 'a text field' },
  { key: 'slug', fits: ({ type }: Attribute) => SLUGS.includes(type), what: 'a field for a slug' },
  { key: 'image', fits: isImage, what: 'a single media field' },
  { key: 'date', fits: ({ type }: Attribute) => DATES.includes(type), what: 'a date field' },
] as const;

const find = (
  attributes: Record<string, Attribute>,
  names: string[],
  fits: (attribute: Attribute) => boolean
): string | undefined =>
  names.find((name) => attributes[name] && fits(attributes[name])) ??
  Object.keys(attributes).find((name) => fits(attributes[name] as Attribute));

/** Why the body that the configuration asks for cannot be read. */
const noBody = ({ uid, attributes }: Schema, { body, format }: ArticleConfig): string => {
  const start = `[${PLUGIN_ID}] articles:`;
  if (!body) return `${start} "${uid}" has no field for a body in ${format} (option "format")`;
  const { type, customField } = attributes[body] as Attribute;
  const what = `"${uid}.${body}" is a ${customField ?? type} field`;
  return format
    ? `${start} ${what}, which cannot hold ${format} (option "format")`
    : `${start} ${what}, whose format is not known (option "body"); a field of rich text may be given one with the option "format": ${FORMATS.join(', ')}`;
};

const resolve = (schema: Schema, config: ArticleConfig, components: Components): ArticleType => {
  const { attributes } = schema;
  for (const key of ['title', 'body', 'slug', 'image', 'date'] as const) {
    const name = config[key];
    if (name && !attributes[name]) {
      throw new Error(
        `[${PLUGIN_ID}] articles: "${schema.uid}" has no field "${name}" (option "${key}"); it has: ${Object.keys(attributes).join(', ')}`
      );
    }
  }
  for (const { key, fits, what } of NEEDS) {
    const name = config[key];
    if (name && !fits(attributes[name] as Attribute)) {
      throw new Error(
        `[${PLUGIN_ID}] articles: "${schema.uid}.${name}" is not ${what} (option "${key}")`
      );
    }
  }
  const title =
    config.title ??
    find(attributes, ['title', 'headline', 'name'], ({ type }) => TEXTS.includes(type));
  if (!title) {
    throw new Error(`[${PLUGIN_ID}] articles: "${schema.uid}" has no text field to serve as title`);
  }
  const body = config.body ?? findBody(attributes, components, config.format);
  const bodyShape = body ? shapeOf(attributes[body] as Attribute, components, config.format) : null;
  if (!bodyShape && (config.body || config.format)) throw new Error(noBody(schema, config));
  const slug =
    config.slug ??
    (attributes.slug ? 'slug' : Object.keys(attributes).find((n) => attributes[n]?.type === 'uid'));
  return {
    uid: schema.uid as StrapiUid.ContentType,
    pluralName: schema.info.pluralName,
    title,
    body,
    bodyShape: bodyShape ?? undefined,
    slug,
    image: config.image ?? find(attributes, ['cover', 'image'], isImage),
    date:
      config.date ??
      DATE_NAMES.find((name) => attributes[name] && DATES.includes(attributes[name].type)),
    url: config.url ?? `/${schema.info.pluralName}/${slug ? '{slug}' : '{documentId}'}`,
    hasDrafts: schema.options?.draftAndPublish === true,
    isLocalized: schema.pluginOptions?.i18n?.localized === true,
  };
};

/** The article types that the configuration and the schemas opt in, before their fields are resolved. */
export const chosenArticles = (strapi: Core.Strapi): ArticleConfig[] => {
  const { articles } = strapi.config.get(`plugin::${PLUGIN_ID}`) as DiplomacyConfig;
  const schemas = Object.values(strapi.contentTypes) as unknown as Schema[];
  const optedIn = schemas
    .filter((schema) => schema.pluginOptions?.diplomacy?.articles === true)
    .filter((schema) => !articles.some((article) => article.uid === schema.uid))
    .map((schema): ArticleConfig => ({ uid: schema.uid }));
  const chosen = [...articles, ...optedIn];
  if (chosen.length > 0) return chosen;
  return FALLBACK_UID in strapi.contentTypes ? [{ uid: FALLBACK_UID }] : [];
};

/**
 * The article types with all that the plugin needs to know of them.
 * @throws Error naming the type and the field when the configuration does not fit the schema
 */
export const resolveArticleTypes = (strapi: Core.Strapi): ArticleType[] =>
  chosenArticles(strapi).map((article) => {
    const schema = (strapi.contentTypes as unknown as Record<string, Schema>)[article.uid];
    if (!schema) {
      throw new Error(
        `[${PLUGIN_ID}] articles: there is no content type "${article.uid}"; there are: ${Object.keys(
          strapi.contentTypes
        )
          .filter((uid) => uid.startsWith('api::'))
          .join(', ')}`
      );
    }
    if (schema.kind !== 'collectionType') {
      throw new Error(`[${PLUGIN_ID}] articles: "${article.uid}" is not a collection type`);
    }
    return resolve(schema, article, strapi.components as unknown as Components);
  });

let resolved: ArticleType[] = [];

/** Called once per boot, in the register phase. */
export const rememberArticleTypes = (types: ArticleType[]): void => {
  resolved = types;
};

/** The article types of this boot. */
export const articleTypes = (): readonly ArticleType[] => resolved;

export const articleType = (uid: string): ArticleType | undefined =>
  resolved.find((type) => type.uid === uid);

/** Where a story lives on the site; one without a slug is found by its id. */
export const storyAddress = (
  { url }: ArticleType,
  documentId: string,
  slug: string | null
): string =>
  url
    .replace('{slug}', encodeURIComponent(slug ?? documentId))
    .replace('{documentId}', encodeURIComponent(documentId));
