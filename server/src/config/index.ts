import { FORMATS, type Format } from '../also-read/bodies/shapes';
import { isWebAddress } from '../content-types/field-values';

/** One type of article that takes part, as the host writes it in `config/plugins`. */
export interface ArticleConfig {
  uid: string;
  /** Names of the type's fields; those left out are found by type and name. */
  title?: string;
  body?: string;
  /** Format of the body, where its field does not say: a custom field, or a text field. */
  format?: Format;
  slug?: string;
  image?: string;
  /** A date or datetime field that says when the story came out; without one, the day it was created counts. */
  date?: string;
  /** Where the story lives on the site: `{slug}` and `{documentId}` are filled in. */
  url?: string;
}

/** Names of the relations that the plugin adds to each article type. */
export interface RelationNames {
  visit: string;
  conference: string;
  bilateralRelationship: string;
}

export interface DiplomacyConfig {
  articles: ArticleConfig[];
  relations: RelationNames;
  /** Where the site lives, such as `https://news.example`: makes the addresses of structured data absolute. */
  siteUrl?: string;
}

const PLACEHOLDERS = ['{slug}', '{documentId}'];

const TOP_KEYS = ['articles', 'relations', 'siteUrl'];
const ARTICLE_KEYS = ['uid', 'title', 'body', 'format', 'slug', 'image', 'date', 'url'];
const RELATION_KEYS = ['visit', 'conference', 'bilateralRelationship'];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refuseUnknown = (value: Record<string, unknown>, known: string[], path: string): void => {
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  const place = path ? `${path}.${unknown}` : unknown;
  throw new Error(`"${place}" is not an option; known are: ${known.join(', ')}`);
};

const requireText = (value: unknown, path: string): void => {
  if (typeof value !== 'string' || value.trim() === '') {
    throw new Error(`"${path}" must be a non-empty text`);
  }
};

/** Another name would stay in every address as it is, and without any all stories would have the same one. */
const checkPlaceholders = (url: string, path: string): void => {
  const names = url.match(/\{[^}]*\}/g) ?? [];
  const unknown = names.find((name) => !PLACEHOLDERS.includes(name));
  if (names.length > 0 && !unknown) return;
  const known = `${PLACEHOLDERS.join(' or ')}, like "/news/{slug}"`;
  throw new Error(
    unknown
      ? `"${path}" has the unknown placeholder "${unknown}"; it can have ${known}`
      : `"${path}" must have ${known}: it tells the stories apart`
  );
};

const checkArticle = (article: unknown, path: string): void => {
  if (!isObject(article)) {
    throw new Error(`"${path}" must be an object such as {uid: 'api::article.article'}`);
  }
  refuseUnknown(article, ARTICLE_KEYS, path);
  requireText(article.uid, `${path}.uid`);
  for (const key of ARTICLE_KEYS) {
    if (article[key] !== undefined) requireText(article[key], `${path}.${key}`);
  }
  const { format, url } = article;
  if (format !== undefined && !FORMATS.includes(format as Format)) {
    throw new Error(
      `"${path}.format" must be one of ${FORMATS.join(', ')}; it is "${String(format)}"`
    );
  }
  if (typeof url === 'string' && !/^(\/|https?:\/\/)/.test(url)) {
    throw new Error(`"${path}.url" must start with "/" or "http(s)://", like "/news/{slug}"`);
  }
  if (typeof url === 'string') checkPlaceholders(url, `${path}.url`);
};

const checkRelations = (relations: unknown): void => {
  if (!isObject(relations)) throw new Error('"relations" must be an object');
  refuseUnknown(relations, RELATION_KEYS, 'relations');
  const names = RELATION_KEYS.map((key) => {
    requireText(relations[key], `relations.${key}`);
    return relations[key] as string;
  });
  const wrong = names.find((name) => !/^[a-z][A-Za-z0-9]*$/.test(name));
  if (wrong) throw new Error(`"relations": "${wrong}" is not a camelCase field name`);
  if (new Set(names).size < names.length) throw new Error('"relations": the names must differ');
};

const checkSiteUrl = (siteUrl: unknown): void => {
  if (siteUrl === undefined) return;
  requireText(siteUrl, 'siteUrl');
  if (!isWebAddress(siteUrl as string) || /[?#]/.test(siteUrl as string)) {
    throw new Error(
      `"siteUrl" must be an address such as "https://news.example"; it is "${String(siteUrl)}"`
    );
  }
};

export const config = {
  // Strapi merges arrays by index, so an array default has to be empty.
  default: (): DiplomacyConfig => ({
    articles: [],
    relations: {
      visit: 'visits',
      conference: 'conferences',
      bilateralRelationship: 'bilateralRelationships',
    },
  }),
  /** @throws Error that names the option; Strapi stops the boot with it */
  validator(value: unknown): void {
    if (!isObject(value)) throw new Error('the configuration must be an object');
    refuseUnknown(value, TOP_KEYS, '');
    if (!Array.isArray(value.articles)) {
      throw new Error(`"articles" must be a list such as [{uid: 'api::article.article'}]`);
    }
    value.articles.forEach((article, index) => checkArticle(article, `articles[${index}]`));
    const uids = value.articles.map((article) => (article as ArticleConfig).uid);
    const twice = uids.find((uid, index) => uids.indexOf(uid) !== index);
    if (twice) throw new Error(`"articles": "${twice}" is listed twice`);
    checkRelations(value.relations);
    checkSiteUrl(value.siteUrl);
  },
};
