import type { Core } from '@strapi/types';
import type { AlsoReadImage, AlsoReadItem } from '../../../shared/contracts';
import { articleTypes, storyAddress, type ArticleType } from '../config/article-types';
import type { Row } from '../strapi-types';
import { dateColumns, publicationTime } from './articles';
import { targetText, type Target } from './keys';
import type { Store } from './store';
import { readTargetRows } from './store/targets';

/** Called with each target before it is shown; the content API removes what the caller may not read. */
export type ReadTarget = (uid: string, row: Row) => Promise<Row | null>;

const imageOf = (value: unknown): AlsoReadImage | null => {
  const image = value as Partial<AlsoReadImage> | null | undefined;
  if (!image?.url) return null;
  const { url, alternativeText = null, width = null, height = null } = image;
  return { url, alternativeText, width, height };
};

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
    url: storyAddress(type, documentId, slug),
    publishedAt: new Date(publishedAt).toISOString(),
    image: type.image ? imageOf(row[type.image]) : null,
  };
};

/**
 * Reads targets as they are published now, in one query for each type.
 * @returns looks at one of them: null when it is not published in the locale, or not for the caller
 */
export const readTargets = async (
  strapi: Core.Strapi,
  store: Store,
  targets: Target[],
  locale: string,
  readTarget?: ReadTarget
): Promise<(target: Target) => Promise<ShownTarget | null>> => {
  const found = new Map<string, { type: ArticleType; row: Row }>();
  for (const type of articleTypes()) {
    const wanted = targets.filter(({ uid }) => uid === type.uid);
    if (wanted.length === 0) continue;
    const rows = await store.read((db) =>
      readTargetRows(db, strapi, {
        uid: type.uid,
        documentIds: wanted.map(({ documentId }) => documentId),
        locale: type.isLocalized ? locale : null,
        fields: [type.title, ...(type.slug ? [type.slug] : []), ...dateColumns(strapi, type)],
        image: type.image,
      })
    );
    for (const row of rows) {
      found.set(targetText({ uid: type.uid, documentId: row.documentId }), { type, row });
    }
  }
  return async (target) => {
    const known = found.get(targetText(target));
    if (!known) return null;
    const { type, row } = known;
    const allowed = readTarget ? await readTarget(type.uid, row) : row;
    return allowed && shownTarget(type, allowed, publicationTime(type, row));
  };
};

const decoded = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

/** The path of an address, to compare addresses with and without host, query and fragment. */
export const pathOf = (url: string): string => {
  const path = decoded(url.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/, ''));
  return path.length > 1 ? path.replace(/\/$/, '') : path;
};
