import type { Core } from '@strapi/types';
import type { ArticleType } from '../config/article-types';
import type { Row } from '../strapi-types';
import { dateColumns, publicationTime } from './articles';
import type { StoryKey } from './keys';

/**
 * When a saved story came out, or is dated by its desk: what is close to it depends on that. ISO 8601; undefined for a
 * story that will come out with its next publication.
 */
export const storyTime = async (
  strapi: Core.Strapi,
  type: ArticleType,
  { documentId, locale }: StoryKey
): Promise<string | undefined> => {
  const rows = (await strapi.db.query(type.uid).findMany({
    where: { documentId, ...(type.isLocalized ? { locale } : {}) },
    select: ['documentId', 'publishedAt', ...dateColumns(strapi, type)],
    orderBy: { id: 'desc' },
  })) as Row[];
  const published = rows.find(({ publishedAt }) => publishedAt);
  const dated = rows.find((row) => type.date && row[type.date]);
  const row = published ?? dated;
  return row && new Date(publicationTime(type, row)).toISOString();
};
