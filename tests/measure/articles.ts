import type { Core } from '@strapi/types';
import type { BlockNode } from '../../server/src/also-read/text';
import { ARTICLE } from './strapi';

/** A story to be stored as a published article. */
export interface Story {
  documentId: string;
  locale: string;
  title: string;
  /** Plain text, paragraphs separated by blank lines. */
  body: string;
  /** ISO 8601; null when nobody knows. */
  publishedAt: string | null;
}

/** A creation date for stories without a date, so that age says nothing about them. */
const UNDATED = '2024-01-01T00:00:00.000Z';

/** Stands in a published row until `release`. */
const HELD = 'held';

const BATCH = 500;

/** Plain text as Strapi Blocks, a paragraph per blank-line separated part. */
export const toBlocks = (text: string): BlockNode[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ type: 'paragraph', children: [{ type: 'text', text: part }] }));

/** The fields of an article, as the document service takes them. */
export const articleData = ({ documentId, title, body, publishedAt }: Story) => ({
  title,
  slug: documentId,
  body: toBlocks(body),
  ...(publishedAt ? { publicationDate: publishedAt } : {}),
});

/** The draft and the published row of an article. */
const articleRows = (story: Story, hold: boolean): object[] => {
  const time = story.publishedAt ?? UNDATED;
  const row = {
    documentId: story.documentId,
    locale: story.locale,
    ...articleData(story),
    createdAt: time,
    updatedAt: time,
  };
  return [
    { ...row, publishedAt: null },
    hold ? { ...row, publishedAt: null, secret: HELD } : { ...row, publishedAt: time },
  ];
};

/**
 * Stores stories below the document service, many rows a statement: what an archive from before the plugin looks like.
 * @param hold keeps them unpublished until `release`, so that a boot in between finds nothing to index
 */
export const insertArticles = async (
  strapi: Core.Strapi,
  stories: Story[],
  { hold = false }: { hold?: boolean } = {}
): Promise<void> => {
  for (let index = 0; index < stories.length; index += BATCH) {
    const data = stories.slice(index, index + BATCH).flatMap((story) => articleRows(story, hold));
    await strapi.db.query(ARTICLE).createMany({ data: data as never[] });
  }
};

/** Publishes what was held back. */
export const release = async (strapi: Core.Strapi): Promise<void> => {
  const connection = strapi.db.connection;
  const { tableName } = strapi.db.metadata.get(ARTICLE);
  await connection(tableName)
    .where('secret', HELD)
    .update({ published_at: connection.ref('created_at'), secret: null });
};
