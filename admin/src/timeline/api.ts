import { adminApi } from '@strapi/strapi/admin';
import { UID } from '../../../shared/plugin';
import type { TimelineAnswer, VisitYearsAnswer } from '../../../shared/timeline';
import type { TimelineView } from './view';
import { joinYears } from './years';

export interface TimelineQuery extends TimelineView {
  documentId: string;
  /** `next` of the page before; undefined for the first one. */
  cursor?: string;
}

export interface RelationshipRow {
  documentId: string;
  title: string;
  /** `AZ-GB`. */
  pair: string | null;
  relationStatus: string | null;
  establishedOn: string | null;
  establishedOnPrecision: 'day' | 'month' | 'year' | null;
  locale: string | null;
  status?: 'draft' | 'published' | 'modified';
}

export interface RelationshipsAnswer {
  results: RelationshipRow[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
}

const PAGE_SIZE = 25;

const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    diplomacyTimeline: build.query<TimelineAnswer, TimelineQuery>({
      query: ({ documentId, order, kinds, locale, cursor }) => ({
        url: `/diplomacy/timeline/${documentId}`,
        config: {
          params: {
            order,
            kinds: kinds.join(',') || undefined,
            locale: locale ?? undefined,
            cursor,
            limit: PAGE_SIZE,
          },
        },
      }),
      // All pages are one entry: the next one joins those before.
      serializeQueryArgs: ({ endpointName, queryArgs: { documentId, order, kinds, locale } }) =>
        [endpointName, documentId, order, kinds.join(','), locale ?? ''].join(' '),
      merge: (before, { data, meta }, { arg }) => ({
        data: arg.cursor ? joinYears(before.data, data) : data,
        meta,
      }),
      forceRefetch: ({ currentArg, previousArg }) => currentArg?.cursor !== previousArg?.cursor,
      keepUnusedDataFor: 0,
    }),
    diplomacyVisitYears: build.query<VisitYearsAnswer['data'], string>({
      query: (documentId) => `/diplomacy/timeline/${documentId}/years`,
      transformResponse: ({ data }: VisitYearsAnswer) => data,
      keepUnusedDataFor: 30,
    }),
    diplomacyRelationships: build.query<
      RelationshipsAnswer,
      { q: string; page: number; pageSize: number; locale?: string }
    >({
      query: ({ q, ...paging }) => ({
        url: `/content-manager/collection-types/${UID.bilateralRelationship}`,
        config: { params: { ...paging, sort: 'title:ASC', ...(q ? { _q: q } : {}) } },
      }),
      keepUnusedDataFor: 10,
    }),
  }),
});

export const {
  useDiplomacyTimelineQuery,
  useDiplomacyVisitYearsQuery,
  useDiplomacyRelationshipsQuery,
} = api;
