import { adminApi } from '@strapi/strapi/admin';
import type {
  BackgroundAnswer,
  InsertBackgroundAnswer,
  InsertBackgroundBody,
  LookForBackgroundAnswer,
  LookForBackgroundBody,
} from '../../../shared/background';

interface Asked {
  relationship: string;
  locale?: string;
  uid: string;
  documentId?: string;
}

/** The requests about a relationship's background. */
const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    diplomacyBackground: build.query<BackgroundAnswer['data'], Asked>({
      query: ({ relationship, ...params }) => ({
        url: `/diplomacy/background/${relationship}`,
        config: { params },
      }),
      transformResponse: ({ data }: BackgroundAnswer) => data,
      keepUnusedDataFor: 10,
    }),
    lookForBackground: build.query<LookForBackgroundAnswer['data'], LookForBackgroundBody>({
      query: (data) => ({ url: '/diplomacy/background/look', method: 'POST', data }),
      transformResponse: ({ data }: LookForBackgroundAnswer) => data,
      // Each pause in typing asks anew; nothing asks for an old text again.
      keepUnusedDataFor: 1,
    }),
    insertBackground: build.mutation<InsertBackgroundAnswer['data'], InsertBackgroundBody>({
      query: (data) => ({ url: '/diplomacy/background/insert', method: 'POST', data }),
      transformResponse: ({ data }: InsertBackgroundAnswer) => data,
    }),
  }),
});

export const {
  useDiplomacyBackgroundQuery,
  useLookForBackgroundQuery,
  useInsertBackgroundMutation,
} = api;
