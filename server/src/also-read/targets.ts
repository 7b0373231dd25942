import type { Core } from '@strapi/types';
import type { AlsoReadImage, AlsoReadItem } from '../../../shared/contracts';
import { articleType, articleTypes, storyAddress, type ArticleType } from '../config/article-types';
import type { Row } from '../strapi-types';
import { dateColumns, hidesDate, publicationTime } from './articles';
import { keyText, type StoryKey } from './keys';
import type { Store } from './store';
import { readTargetRows, type TargetFields } from './store/targets';

/** Called with each target before it is shown; the content API removes what the caller may not read. */
export type ReadTarget = (uid: string, row: Row) => Promise<Row | null>;

/** Called with the targets of a type before they are looked at, so that what it takes can be read at once. */
export type ExpectTargets = (uid: string, rows: Row[]) => Promise<void>;

/** Who looks at targets. */
export interface TargetView {
  readTarget?: ReadTarget;
  expectTargets?: ExpectTargets;
}

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

/** Null when there is no headline, or the caller may not see it. */
const shownTarget = (
  type: ArticleType,
  row: Row,
  publishedAt: number | null
): ShownTarget | null => {
  const title = String(row[type.title] ?? '');
  if (title.trim() === '') return null;
  const { documentId } = row;
  const slug = type.slug && row[type.slug] ? String(row[type.slug]) : null;
  return {
    type: type.uid,
    documentId,
    title,
    slug,
    url: storyAddress(type, documentId, slug),
    publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString(),
    image: type.image ? imageOf(row[type.image]) : null,
  };
};

/** What is read of the targets of a type. */
export const targetFields = (strapi: Core.Strapi, type: ArticleType): TargetFields => ({
  uid: type.uid,
  isLocalized: type.isLocalized,
  fields: [type.title, ...(type.slug ? [type.slug] : []), ...dateColumns(strapi, type)],
  image: type.image,
});

/** A target that is to be looked at, in the locale of the list that names it. */
export interface WantedTarget extends StoryKey {
  /** As it is published, when that is known already. */
  article?: Row;
}

/**
 * Reads targets as they are published now, in one query for each type that has some which are not known already.
 * @returns looks at one of them: null when it is not published in the locale, or not for the caller
 */
export const readTargets = async (
  strapi: Core.Strapi,
  store: Store,
  targets: WantedTarget[],
  { readTarget, expectTargets }: TargetView = {}
): Promise<(target: StoryKey) => Promise<ShownTarget | null>> => {
  const found = new Map<string, { type: ArticleType; row: Row }>();
  const nameOf = (type: ArticleType, documentId: string, locale: string | null): string =>
    keyText({ uid: type.uid, documentId, locale: type.isLocalized ? (locale ?? '') : '' });
  for (const type of articleTypes()) {
    const wanted = targets.filter(({ uid }) => uid === type.uid);
    if (wanted.length === 0) continue;
    const rows = wanted.flatMap(({ article }) => article ?? []);
    const unknown = wanted.filter(({ article }) => !article);
    if (unknown.length > 0) {
      const query = {
        ...targetFields(strapi, type),
        documentIds: [...new Set(unknown.map(({ documentId }) => documentId))],
        locales: [...new Set(unknown.map(({ locale }) => locale))],
      };
      rows.push(...(await store.read((db) => readTargetRows(db, strapi, query))));
    }
    await expectTargets?.(type.uid, rows);
    for (const row of rows) found.set(nameOf(type, row.documentId, row.locale), { type, row });
  }
  const look = async ({ type, row }: { type: ArticleType; row: Row }) => {
    const allowed = readTarget ? await readTarget(type.uid, row) : row;
    if (!allowed) return null;
    const time = hidesDate(type, row, allowed) ? null : publicationTime(type, row);
    return shownTarget(type, allowed, time);
  };
  // The lists of one page name many targets more than once.
  const shown = new Map<string, Promise<ShownTarget | null>>();
  return (target) => {
    const type = articleType(target.uid);
    const name = type ? nameOf(type, target.documentId, target.locale) : '';
    const known = found.get(name);
    if (!known) return Promise.resolve(null);
    let seen = shown.get(name);
    if (!seen) shown.set(name, (seen = look(known)));
    return seen;
  };
};

const decoded = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

/** An address without its host, with or without which it may stand in a text. */
const withoutHost = (url: string): string => decoded(url.replace(/^https?:\/\/[^/]+/i, ''));

const pathOf = (url: string): string => {
  const path = withoutHost(url).replace(/[?#].*$/, '');
  return path.length > 1 ? path.replace(/\/$/, '') : path;
};

/** The addresses that a text links to, to be compared with those of targets. */
export const linkedIn = (links: string[]): Set<string> =>
  new Set(links.flatMap((link) => [pathOf(link), withoutHost(link)]));

/** Whether a text links to a target: by its path, unless it is the query or the fragment that tells the stories apart. */
export const isLinked = (linked: Set<string>, { type, url }: ShownTarget): boolean =>
  linked.has(pathOf(articleType(type)?.url ?? '').includes('{') ? pathOf(url) : withoutHost(url));
