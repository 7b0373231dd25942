import type { Core } from '@strapi/types';
import type { AlsoReadImage, AlsoReadItem } from '../../../shared/contracts';
import { articleTypes, type ArticleType } from '../config/article-types';
import type { Row } from '../strapi-types';
import { dateColumns, publicationTime } from './articles';
import { targetText, type Target } from './keys';

/** Called with each target before it is shown; the content API removes what the caller may not read. */
export type ReadTarget = (uid: string, row: Row) => Promise<Row | null>;

const imageOf = (value: unknown): AlsoReadImage | null => {
  const image = value as Partial<AlsoReadImage> | null | undefined;
  if (!image?.url) return null;
  const { url, alternativeText = null, width = null, height = null } = image;
  return { url, alternativeText, width, height };
};

const addressOf = (type: ArticleType, documentId: string, slug: string | null): string =>
  type.url
    .replace('{slug}', encodeURIComponent(slug ?? documentId))
    .replace('{documentId}', encodeURIComponent(documentId));

/** What a list shows of a target. */
export type ShownTarget = Pick<
  AlsoReadItem,
  'type' | 'documentId' | 'title' | 'slug' | 'url' | 'image' | 'publishedAt'
>;

/** Null when the caller may not see the headline. */
const shownTarget = (type: ArticleType, row: Row, publishedAt: number): ShownTarget | null => {
  if (row[type.title] === undefined) return null;
  const { documentId } = row;
  const slug = type.slug && row[type.slug] ? String(row[type.slug]) : null;
  return {
    type: type.uid,
    documentId,
    title: String(row[type.title]),
    slug,
    url: addressOf(type, documentId, slug),
    publishedAt: new Date(publishedAt).toISOString(),
    image: type.image ? imageOf(row[type.image]) : null,
  };
};

/**
 * Targets as they are published now, one query for each type.
 * @returns by `targetText`; what is not published in the locale, or not for the caller, is missing
 */
export const readTargets = async (
  strapi: Core.Strapi,
  targets: Target[],
  locale: string,
  readTarget?: ReadTarget
): Promise<Map<string, ShownTarget>> => {
  const found = new Map<string, ShownTarget>();
  for (const type of articleTypes()) {
    const wanted = targets.filter(({ uid }) => uid === type.uid);
    if (wanted.length === 0) continue;
    const rows = (await strapi.db.query(type.uid).findMany({
      where: {
        documentId: { $in: wanted.map(({ documentId }) => documentId) },
        publishedAt: { $notNull: true },
        ...(type.isLocalized ? { locale } : {}),
      },
      select: [
        'documentId',
        type.title,
        ...(type.slug ? [type.slug] : []),
        ...dateColumns(strapi, type),
      ],
      ...(type.image ? { populate: { [type.image]: true } } : {}),
    })) as Row[];
    for (const row of rows) {
      const allowed = readTarget ? await readTarget(type.uid, row) : row;
      const shown = allowed && shownTarget(type, allowed, publicationTime(type, row));
      if (shown) found.set(targetText({ uid: type.uid, documentId: row.documentId }), shown);
    }
  }
  return found;
};

/** The path of an address, to compare addresses with and without host, query and fragment. */
export const pathOf = (url: string): string => {
  const path = url.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/, '');
  return path.length > 1 ? path.replace(/\/$/, '') : path;
};
