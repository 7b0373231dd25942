import { adminApi } from '@strapi/strapi/admin';
import type { BulkAnswer, BulkRequest } from '../../../shared/coverage';

const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'RecentDocumentList'] })
  .injectEndpoints({
    endpoints: (build) => ({
      attachToMany: build.mutation<BulkAnswer['data'], BulkRequest>({
        query: (data) => ({ url: '/diplomacy/attachments/bulk', method: 'POST', data }),
        transformResponse: ({ data }: BulkAnswer) => data,
      }),
      /** Asks nothing: lets the list and the articles be read again, once everything is done. */
      renewArticles: build.mutation<null, { uid: string; documentIds: string[] }>({
        queryFn: () => ({ data: null }),
        invalidatesTags: (_result, _error, { uid, documentIds }) => [
          { type: 'Document', id: `${uid}_LIST` },
          ...documentIds.map((id) => ({ type: 'Document' as const, id: `${uid}_${id}` })),
          'RecentDocumentList',
        ],
      }),
    }),
  });

export const { useAttachToManyMutation, useRenewArticlesMutation } = api;
