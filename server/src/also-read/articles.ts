import type { Core } from '@strapi/types';
import { attachmentNames } from '../attachments/relations';
import type { ArticleType } from '../config/article-types';
import { tableOf } from '../database';
import type { Row } from '../strapi-types';
import { bodyPopulate } from './bodies/shapes';
import { FACTS_POPULATE, LIVE } from './facts';
import { keyText, type StoryKey } from './keys';
import type { HostTable } from './store/differences';

const PUBLISHED = { publishedAt: { $notNull: true } };

/** The columns that say when a story came out, see `publicationTime`. */
export const dateColumns = (strapi: Core.Strapi, type: ArticleType): string[] => [
  'createdAt',
  ...(type.date ? [type.date] : []),
  ...('firstPublishedAt' in strapi.getModel(type.uid).attributes ? ['firstPublishedAt'] : []),
];

/** The columns that are read of an article: a host's other fields may be large, and are none of our business. */
const columnsOf = (strapi: Core.Strapi, type: ArticleType): string[] => [
  'documentId',
  type.title,
  ...(type.body && type.bodyShape?.format !== 'zone' ? [type.body] : []),
  ...(type.isLocalized ? ['locale'] : []),
  ...dateColumns(strapi, type),
];

const query = (strapi: Core.Strapi, type: ArticleType) => {
  const names = attachmentNames(strapi);
  return {
    select: columnsOf(strapi, type),
    populate: {
      ...(type.body && type.bodyShape ? bodyPopulate(type.body, type.bodyShape) : {}),
      [names.visit]: { ...LIVE, populate: FACTS_POPULATE.visit },
      [names.conference]: { ...LIVE, populate: FACTS_POPULATE.conference },
      [names.bilateralRelationship]: { ...LIVE, populate: FACTS_POPULATE.bilateralRelationship },
    },
  };
};

export const keyOf = (type: ArticleType, row: Pick<Row, 'documentId' | 'locale'>): StoryKey => ({
  uid: type.uid,
  documentId: row.documentId,
  locale: (type.isLocalized && row.locale) || '',
});

/** The published version of an article with its attachments, or null. */
export const readArticle = async (
  strapi: Core.Strapi,
  type: ArticleType,
  { documentId, locale }: StoryKey
): Promise<Row | null> =>
  (await strapi.db.query(type.uid).findOne({
    ...query(strapi, type),
    where: { documentId, ...PUBLISHED, ...(type.isLocalized ? { locale } : {}) },
    // Two publications at the same moment leave two published rows; the later one counts.
    orderBy: { id: 'desc' },
  })) as Row | null;

/** Published articles with their attachments in the order of their rows, for reading all of them piece by piece. */
export const articlesAfter = async (
  strapi: Core.Strapi,
  type: ArticleType,
  after: number,
  limit: number
): Promise<Row[]> =>
  (await strapi.db.query(type.uid).findMany({
    ...query(strapi, type),
    where: { ...PUBLISHED, id: { $gt: after } },
    orderBy: { id: 'asc' },
    limit,
  })) as Row[];

export const countArticles = (strapi: Core.Strapi, type: ArticleType): Promise<number> =>
  strapi.db.query(type.uid).count({ where: PUBLISHED });

/** The table that holds the articles of a type. */
export const hostTable = (strapi: Core.Strapi, { uid, isLocalized }: ArticleType): HostTable => ({
  uid,
  isLocalized,
  name: tableOf(strapi, uid),
});

/** Which of the documents are published in a locale. */
export const publishedAmong = async (
  strapi: Core.Strapi,
  type: ArticleType,
  keys: StoryKey[]
): Promise<Set<string>> => {
  const rows = (await strapi.db.query(type.uid).findMany({
    where: { ...PUBLISHED, documentId: { $in: keys.map(({ documentId }) => documentId) } },
    select: ['documentId', ...(type.isLocalized ? ['locale'] : [])],
  })) as Row[];
  return new Set(rows.map((row) => keyText(keyOf(type, row))));
};

const timeOf = (value: unknown): number | null => {
  if (value === null || value === undefined || value === '') return null;
  const time = new Date(value as string).getTime();
  return Number.isNaN(time) ? null : time;
};

/** When the story came out: the desk's own date field, else its first publication where Strapi keeps it, else its creation. */
export const publicationTime = (type: ArticleType, article: Row): number =>
  (type.date ? timeOf(article[type.date]) : null) ??
  timeOf(article.firstPublishedAt) ??
  timeOf(article.createdAt) ??
  Date.now();

/** The same for readers: a day alone where the desk's own field knows no time, which each zone would take for another moment. */
export const publicationDate = (type: ArticleType, article: Row): string => {
  const own = type.date ? article[type.date] : null;
  return typeof own === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(own)
    ? own
    : new Date(publicationTime(type, article)).toISOString();
};

/** Whether the field that says when a story came out, see `publicationTime`, is none that the reader sees: then it is not told. */
export const hidesDate = ({ date }: ArticleType, article: Row, shown: Partial<Row>): boolean => {
  const dated = [date, 'firstPublishedAt', 'createdAt'].find((name) => name && article[name]);
  return dated !== undefined && shown[dated] === undefined;
};
