import { adminApi } from '@strapi/strapi/admin';
import type { ArticleTypesAnswer, SearchAnswer } from '../../shared/contracts';
import { UID, type RecordKind } from '../../shared/plugin';

interface RecordRow {
  documentId: string;
  status?: 'draft' | 'published' | 'modified';
}

/** The requests of the plugin's panels, in Strapi's own store: one answer is shared by all that ask the same. */
const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
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
    /** Whether readers can see a record, by document id. What the user may not read is not among them. */
    publishedRecords: build.query<
      Record<string, boolean>,
      { kind: RecordKind; documentIds: string[]; locale?: string }
    >({
      query: ({ kind, documentIds, locale }) => ({
        url: `/content-manager/collection-types/${UID[kind]}`,
        config: {
          params: { filters: { documentId: { $in: documentIds } }, locale, pageSize: 100 },
        },
      }),
      transformResponse: ({ results }: { results: RecordRow[] }) =>
        Object.fromEntries(
          results.map(({ documentId, status }) => [documentId, status !== 'draft'])
        ),
      // As the Content Manager's own lists: asked for again once a record was published.
      providesTags: (_result, _error, { kind }) => [{ type: 'Document', id: `${UID[kind]}_LIST` }],
      keepUnusedDataFor: 10,
    }),
  }),
});

export const { useArticleTypesQuery, useSearchRecordsQuery, usePublishedRecordsQuery } = api;
