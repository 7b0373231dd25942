import { adminApi } from '@strapi/strapi/admin';
import type { ArticleTypesAnswer, SearchAnswer } from '../../shared/contracts';
import { UID, type RecordKind } from '../../shared/plugin';

interface RecordRow {
  documentId: string;
  status?: 'draft' | 'published' | 'modified';
}

/** The requests of the plugin's panels, in Strapi's own store: one answer is shared by all that ask the same. */
const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    articleTypes: build.query<ArticleTypesAnswer['data'], void>({
      query: () => '/diplomacy/article-types',
      transformResponse: ({ data }: ArticleTypesAnswer) => data,
      // The server fixes them at its start.
      keepUnusedDataFor: Infinity,
    }),
    searchRecords: build.query<
      SearchAnswer['data'],
      { q: string; kind?: RecordKind; locale?: string; limit: number }
    >({
      query: (params) => ({ url: '/diplomacy/attachments/search', config: { params } }),
      transformResponse: ({ data }: SearchAnswer) => data,
      keepUnusedDataFor: 10,
    }),
    unpublishedRecords: build.query<
      string[],
      { kind: RecordKind; documentIds: string[]; locale?: string }
    >({
      query: ({ kind, documentIds, locale }) => ({
        url: `/content-manager/collection-types/${UID[kind]}`,
        config: {
          params: { filters: { documentId: { $in: documentIds } }, locale, pageSize: 100 },
        },
      }),
      transformResponse: ({ results }: { results: RecordRow[] }) =>
        results.filter(({ status }) => status === 'draft').map(({ documentId }) => documentId),
      keepUnusedDataFor: 10,
    }),
  }),
});

export const { useArticleTypesQuery, useSearchRecordsQuery, useUnpublishedRecordsQuery } = api;
