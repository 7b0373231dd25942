import { adminApi } from '@strapi/strapi/admin';
import type { Reference, ReferenceKind, ReferencesAnswer } from '../../../shared/attachments';
import type { SuggestAnswer, SuggestRequest } from '../../../shared/suggestions';

interface Locale {
  code: string;
  isDefault: boolean;
}

export interface CarriedVersion {
  locale: string | undefined;
  document: Record<string, unknown>;
}

/** The requests of the attachments panel that the edit view itself needs. */
const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    storySuggestions: build.query<SuggestAnswer['data'], SuggestRequest>({
      query: (data) => ({ url: '/diplomacy/mentions/suggest', method: 'POST', data }),
      transformResponse: ({ data }: SuggestAnswer) => data,
      // The whole text is the key: answers to what was typed before are worth nothing.
      keepUnusedDataFor: 5,
    }),
    recordReferences: build.query<
      Reference[],
      { kind: ReferenceKind; q: string; locale?: string; limit: number }
    >({
      query: (params) => ({ url: '/diplomacy/attachments/references', config: { params } }),
      transformResponse: ({ data }: ReferencesAnswer) => data,
      keepUnusedDataFor: 30,
    }),
    carriedAttachments: build.query<
      CarriedVersion,
      { uid: string; documentId: string; locales: string[] }
    >({
      queryFn: async ({ uid, documentId, locales }, _api, _options, request) => {
        const known = await request('/i18n/locales');
        if (known.error) return { error: known.error };
        const main = (known.data as Locale[]).find(({ isDefault }) => isDefault)?.code;
        const locale = main && locales.includes(main) ? main : locales[0];
        const url = `/content-manager/collection-types/${uid}/${documentId}`;
        const answer = await request({ url, config: { params: { locale } } });
        if (answer.error) return { error: answer.error };
        const { data } = answer.data as { data: Record<string, unknown> };
        return { data: { locale, document: data } };
      },
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useStorySuggestionsQuery, useRecordReferencesQuery, useCarriedAttachmentsQuery } =
  api;
