import type { Core } from '@strapi/types';
import type { CoverageAnswer, DocumentStatus, UncoveredStory } from '../../../shared/coverage';
import { checkerFor } from '../also-read/article-rights';
import { articleTypes, type ArticleType } from '../config/article-types';
import type { HttpContext } from '../http';
import type { Row } from '../strapi-types';
import { attachedFilter } from './attached-filter';
import { attachmentNames } from './relations';

interface Metadata {
  getManyAvailableStatus: (uid: string, rows: Row[]) => Promise<Row[]>;
  getStatus: (row: Row, others: Row[]) => DocumentStatus;
}

/** Of each version, what the Content Manager calls its status. */
export const statusesOf = async (
  strapi: Core.Strapi,
  type: ArticleType,
  rows: Row[]
): Promise<Map<Row, DocumentStatus | null>> => {
  if (!type.hasDrafts) return new Map(rows.map((row) => [row, null]));
  const metadata = strapi.plugin('content-manager').service('document-metadata') as Metadata;
  const others = await metadata.getManyAvailableStatus(type.uid, rows);
  const sameVersion = (a: Row, b: Row) =>
    a.documentId === b.documentId && (a.locale ?? null) === (b.locale ?? null);
  return new Map(
    rows.map((row) => [
      row,
      metadata.getStatus(
        row,
        others.filter((other) => sameVersion(row, other))
      ),
    ])
  );
};

/** With the roles: what a user may see of an article may depend on who made it. */
const PERSON = { fields: ['firstname', 'lastname', 'username'], populate: { roles: true } };

const nameOf = (person: unknown): string | null => {
  const { firstname, lastname, username } = (person ?? {}) as Record<string, string | null>;
  return [firstname, lastname].filter(Boolean).join(' ') || username || null;
};

export interface CoverageQuery {
  since: Date;
  /** All languages that the user may read when left out. */
  locale?: string;
  limit: number;
}

/** Stories that were changed since a moment and have no record, over all types of articles that the user may read. */
export const findUncovered = async (
  strapi: Core.Strapi,
  ctx: HttpContext,
  { since, locale, limit }: CoverageQuery
): Promise<CoverageAnswer> => {
  const stories: UncoveredStory[] = [];
  const types: CoverageAnswer['meta']['types'] = [];
  for (const type of articleTypes()) {
    const checker = checkerFor(strapi, ctx, type.uid);
    if (checker.cannot.read()) continue;
    const { filters } = await checker.sanitizedQuery.read({});
    const query = {
      filters: {
        $and: [
          filters ?? {},
          { updatedAt: { $gte: since.toISOString() } },
          attachedFilter(attachmentNames(strapi), 'none'),
        ],
      },
      status: 'draft',
      ...(type.isLocalized ? { locale: locale ?? '*' } : {}),
    };
    const documents = strapi.documents(type.uid);
    const count = await documents.count(query as never);
    const { displayName } = strapi.getModel(type.uid).info;
    types.push({ uid: type.uid, displayName, count });
    if (count === 0) continue;
    const rows = (await documents.findMany({
      ...query,
      fields: [
        type.title,
        'updatedAt',
        ...(type.hasDrafts ? ['publishedAt'] : []),
        ...(type.isLocalized ? ['locale'] : []),
      ],
      populate: { createdBy: PERSON, updatedBy: PERSON },
      sort: ['updatedAt:desc', 'documentId:asc'],
      limit,
    } as never)) as unknown as Row[];
    const statuses = await statusesOf(strapi, type, rows);
    for (const row of rows) {
      const shown = await checker.sanitizeOutput(row);
      stories.push({
        uid: type.uid,
        documentId: row.documentId,
        locale: type.isLocalized ? row.locale : null,
        title: String(shown[type.title] ?? ''),
        updatedAt: new Date(row.updatedAt as string).toISOString(),
        author: nameOf(row.updatedBy) ?? nameOf(row.createdBy),
        status: statuses.get(row) ?? null,
      });
    }
  }
  stories.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0));
  return {
    data: stories.slice(0, limit),
    meta: {
      total: types.reduce((sum, { count }) => sum + count, 0),
      types,
      since: since.toISOString(),
    },
  };
};
