import { adminApi } from '@strapi/strapi/admin';
import type { SummaryRow } from '../../../../server/src/attachments/summary';
import type { OwnUid } from '../../../../shared/plugin';

interface NewDocument {
  uid: OwnUid;
  locale?: string;
  data: Record<string, unknown>;
  /** Readers see it at once. */
  publish?: boolean;
}

interface Published {
  uid: OwnUid;
  documentId: string;
  locale?: string;
}

/**
 * Documents are made by the Content Manager's own requests, so that its permissions and the plugin's rules hold. Its
 * lists are loaded again afterwards. All endpoints of the admin share one space of names, and `createDocument` is taken.
 */
const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'RecentDocumentList'] })
  .injectEndpoints({
    endpoints: (build) => ({
      createDiplomacyDocument: build.mutation<SummaryRow, NewDocument>({
        query: ({ uid, locale, data, publish }) => ({
          url: `/content-manager/collection-types/${uid}${publish ? '/actions/publish' : ''}`,
          method: 'POST',
          data,
          config: { params: { locale } },
        }),
        transformResponse: ({ data }: { data: SummaryRow }) => data,
        invalidatesTags: (_result, error, { uid }) =>
          error ? [] : [{ type: 'Document', id: `${uid}_LIST` }],
      }),
      /** Publishes the draft as it stands. */
      publishDiplomacyDocument: build.mutation<unknown, Published>({
        query: ({ uid, documentId, locale }) => ({
          url: `/content-manager/collection-types/${uid}/${documentId}/actions/publish`,
          method: 'POST',
          // The Content Manager reads the language from here.
          data: { locale },
          config: { params: { locale } },
        }),
        invalidatesTags: (_result, error, { uid, documentId }) =>
          error
            ? []
            : [
                { type: 'Document', id: `${uid}_LIST` },
                { type: 'Document', id: `${uid}_${documentId}` },
                'RecentDocumentList',
              ],
      }),
    }),
  });

export const { useCreateDiplomacyDocumentMutation, usePublishDiplomacyDocumentMutation } = api;
