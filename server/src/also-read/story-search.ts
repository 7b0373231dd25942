import type { Core } from '@strapi/types';
import type { FoundStory } from '../../../shared/also-read';
import type { ArticleType } from '../config/article-types';
import { spellings } from '../spellings';
import type { Row } from '../strapi-types';
import type { Checker } from './article-rights';
import { dateColumns, publicationTime } from './articles';

export interface StoryQuery {
  /** Words of the headline, in any order; empty for the newest stories. */
  q: string;
  /** The language that the stories are published in; types that are not localized have none. */
  locale: string;
  /** The article that links are looked for: never among the answers. */
  except?: string;
  limit: number;
}

const MOST_WORDS = 8;

const headlineHas =
  (title: string) =>
  (word: string): object => ({
    $or: spellings(word).map((spelling) => ({ [title]: { $containsi: spelling } })),
  });

/**
 * Published stories of one type by their headline, newest first. When a story came out may stand in one of several
 * columns; each is asked for those that it dates, so that the database sorts and cuts.
 */
const storiesOf = async (
  strapi: Core.Strapi,
  type: ArticleType,
  checker: Checker,
  { q, locale, except, limit }: StoryQuery
): Promise<FoundStory[]> => {
  const words = q.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const columns = dateColumns(strapi, type);
  // The first that is filled counts, see `publicationTime`.
  const order = [...(type.date ? [type.date] : []), 'firstPublishedAt', 'createdAt'].filter(
    (column, index, all) => columns.includes(column) && all.indexOf(column) === index
  );
  const found: Row[] = [];
  for (const [index, column] of order.entries()) {
    const filters = {
      $and: [
        ...words.map(headlineHas(type.title)),
        ...(except ? [{ documentId: { $ne: except } }] : []),
        ...order.slice(0, index).map((earlier) => ({ [earlier]: { $null: true } })),
        { [column]: { $notNull: true } },
      ],
    };
    // Adds the conditions of the user's roles, and drops filters on fields that they keep from the user.
    const { filters: allowed } = await checker.sanitizedQuery.read({ filters });
    found.push(
      ...((await strapi.documents(type.uid).findMany({
        filters: { $and: [filters, allowed ?? {}] },
        // Rights may depend on the language and on the author.
        fields: [type.title, ...columns, ...(type.isLocalized ? ['locale'] : [])],
        populate: { createdBy: { populate: { roles: true } } },
        status: 'published',
        ...(type.isLocalized ? { locale } : {}),
        sort: [{ [column]: 'desc' }, { id: 'desc' }],
        limit,
      } as never)) as unknown as Row[])
    );
  }
  const stories = await Promise.all(
    found.map(async (row): Promise<FoundStory[]> => {
      const shown = (await checker.sanitizeOutput(row)) as Partial<Row>;
      if (shown[type.title] === undefined) return [];
      const publishedAt = new Date(publicationTime(type, row)).toISOString();
      const title = String(row[type.title] ?? '');
      return [{ uid: type.uid, documentId: row.documentId, title, publishedAt }];
    })
  );
  return stories.flat();
};

/** Published stories of several types by their headline, newest first, as far as the user may read them. */
export const searchStories = async (
  strapi: Core.Strapi,
  types: { type: ArticleType; checker: Checker }[],
  query: StoryQuery
): Promise<FoundStory[]> => {
  const found: FoundStory[] = [];
  for (const { type, checker } of types) {
    if (checker.cannot.read()) continue;
    found.push(...(await storiesOf(strapi, type, checker, query)));
  }
  return found.sort((a, b) => b.publishedAt.localeCompare(a.publishedAt)).slice(0, query.limit);
};
