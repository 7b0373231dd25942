import { adminApi } from '@strapi/strapi/admin';
import type { DeskAnswer, StoriesAnswer, WeaveAnswer } from '../../../shared/also-read';
import type { Decisions, DecisionsAnswer, PreviewBody } from '../../../shared/contracts';

/** Which version of which article. */
export interface StoryKey {
  uid: string;
  documentId: string;
  locale?: string;
}

export interface StorySearchQuery {
  q: string;
  locale?: string;
  /** The article itself. */
  except?: string;
  limit: number;
}

const ROOT = '/diplomacy/also-read';

const pathOf = ({ uid, documentId }: StoryKey): string => `${ROOT}/${uid}/${documentId}`;

const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    alsoRead: build.query<DeskAnswer, StoryKey>({
      query: (story) => ({ url: pathOf(story), config: { params: { locale: story.locale } } }),
      keepUnusedDataFor: 0,
    }),
    // `stored` makes each count of decisions a question of its own: one that is asked while another is on its way would be dropped.
    previewLinks: build.query<DeskAnswer, { story: PreviewBody; stored: number; limit?: number }>({
      query: ({ story, limit }) => ({
        url: `${ROOT}/preview`,
        method: 'POST',
        data: story,
        config: { params: { limit } },
      }),
      // Each key holds a whole text.
      keepUnusedDataFor: 0,
    }),
    searchStories: build.query<StoriesAnswer['data'], StorySearchQuery>({
      query: (params) => ({ url: `${ROOT}/stories`, config: { params } }),
      transformResponse: ({ data }: StoriesAnswer) => data,
      keepUnusedDataFor: 10,
    }),
    diplomacyDecisions: build.query<DecisionsAnswer, StoryKey>({
      query: (story) => ({
        url: `${pathOf(story)}/decisions`,
        config: { params: { locale: story.locale } },
      }),
      keepUnusedDataFor: 0,
    }),
    changeDecisions: build.mutation<
      DecisionsAnswer,
      { story: StoryKey; changes: Partial<Decisions> }
    >({
      query: ({ story, changes }) => ({
        url: `${pathOf(story)}/decisions`,
        method: 'PUT',
        data: changes,
        config: { params: { locale: story.locale } },
      }),
    }),
    bakeLinks: build.mutation<WeaveAnswer['data'], PreviewBody>({
      query: (story) => ({ url: `${ROOT}/weave`, method: 'POST', data: story }),
      transformResponse: ({ data }: WeaveAnswer) => data,
    }),
  }),
});

export const {
  useAlsoReadQuery,
  usePreviewLinksQuery,
  useSearchStoriesQuery,
  useLazyDiplomacyDecisionsQuery,
  useChangeDecisionsMutation,
  useBakeLinksMutation,
} = api;
