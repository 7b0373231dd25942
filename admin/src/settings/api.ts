import { adminApi } from '@strapi/strapi/admin';
import type { AlsoReadAnswer, StatusAnswer } from '../../../shared/contracts';
import type {
  Settings,
  SettingsAnswer,
  SettingsChanges,
  SettingsPreviewBody,
} from '../../../shared/settings';

/** A published story that a preview can be made of. */
export interface Story {
  documentId: string;
  title: string;
}

interface StoriesQuery {
  uid: string;
  /** Name of the field that holds the headline. */
  titleField: string;
  q: string;
  locale?: string;
}

const STORIES = 20;

const LIST = 'DiplomacySettingsList';
const ARCHIVE = 'DiplomacyArchive';

/** The server makes lists anew in the background, which begins a moment after the settings are stored. Milliseconds. */
const LOOK_AGAIN = [500, 2500];

const tagged = adminApi.enhanceEndpoints({ addTagTypes: [LIST, ARCHIVE] });

const api = tagged.injectEndpoints({
  endpoints: (build) => ({
    diplomacySettings: build.query<SettingsAnswer, void>({
      query: () => '/diplomacy/settings',
      // A form that is open keeps what is typed; one that is opened begins with what is stored now.
      keepUnusedDataFor: 0,
    }),
    saveSettings: build.mutation<SettingsAnswer, SettingsChanges>({
      query: (data) => ({ url: '/diplomacy/settings', method: 'PUT', data }),
      invalidatesTags: [LIST],
      onQueryStarted: (_, lifecycle) => takeOver(lifecycle),
    }),
    resetSettings: build.mutation<SettingsAnswer, (keyof Settings)[] | void>({
      query: (keys) => ({
        url: '/diplomacy/settings',
        method: 'DELETE',
        config: { params: keys ? { keys: keys.join(',') } : {} },
      }),
      invalidatesTags: [LIST],
      onQueryStarted: (_, lifecycle) => takeOver(lifecycle),
    }),
    previewSettings: build.query<AlsoReadAnswer, SettingsPreviewBody>({
      query: (data) => ({ url: '/diplomacy/settings/preview', method: 'POST', data }),
      providesTags: [LIST],
      keepUnusedDataFor: 30,
    }),
    publishedStories: build.query<Story[], StoriesQuery>({
      query: ({ uid, titleField, q, locale }) => ({
        url: `/content-manager/collection-types/${uid}`,
        config: {
          params: {
            status: 'published',
            locale,
            page: 1,
            pageSize: STORIES,
            sort: 'publishedAt:DESC',
            ...(q ? { filters: { [titleField]: { $containsi: q } } } : {}),
          },
        },
      }),
      transformResponse: (
        { results }: { results: ({ documentId: string } & Record<string, unknown>)[] },
        _,
        { titleField }
      ) =>
        results.map((row) => ({
          documentId: row.documentId,
          title: String(row[titleField] ?? ''),
        })),
      keepUnusedDataFor: 10,
    }),
    archiveStatus: build.query<StatusAnswer['data'], void>({
      query: () => '/diplomacy/also-read/status',
      transformResponse: ({ data }: StatusAnswer) => data,
      providesTags: [ARCHIVE],
      keepUnusedDataFor: 0,
      async onQueryStarted(_, { dispatch, queryFulfilled, getCacheEntry }) {
        const before = getCacheEntry().data?.rebuild.state;
        const after = (await settled(queryFulfilled))?.rebuild.state;
        if (before === 'running' && after && after !== 'running') {
          dispatch(tagged.util.invalidateTags([LIST]));
        }
      },
    }),
    rebuildArchive: build.mutation<StatusAnswer['data'], { uid?: string }>({
      query: (data) => ({ url: '/diplomacy/also-read/rebuild', method: 'POST', data }),
      transformResponse: ({ data }: StatusAnswer) => data,
      async onQueryStarted(_, { dispatch, queryFulfilled }) {
        const status = await settled(queryFulfilled);
        if (status) dispatch(api.util.upsertQueryData('archiveStatus', undefined, status));
      },
    }),
  }),
});

/** The answer of a request; undefined when it failed, which the one who asked is told. */
const settled = <T>(answer: Promise<{ data: T }>): Promise<T | undefined> =>
  answer.then(
    ({ data }) => data,
    () => undefined
  );

interface Lifecycle {
  dispatch: (action: never) => unknown;
  queryFulfilled: Promise<{ data: SettingsAnswer }>;
}

/** The settings as they were just stored are those of the form; the lists follow. */
const takeOver = async ({ dispatch, queryFulfilled }: Lifecycle): Promise<void> => {
  const answer = await settled(queryFulfilled);
  if (!answer) return;
  dispatch(api.util.upsertQueryData('diplomacySettings', undefined, answer) as never);
  for (const pause of LOOK_AGAIN) {
    setTimeout(() => dispatch(tagged.util.invalidateTags([LIST, ARCHIVE]) as never), pause);
  }
};

export const {
  useDiplomacySettingsQuery,
  useSaveSettingsMutation,
  useResetSettingsMutation,
  usePreviewSettingsQuery,
  usePublishedStoriesQuery,
  useArchiveStatusQuery,
  useRebuildArchiveMutation,
} = api;
