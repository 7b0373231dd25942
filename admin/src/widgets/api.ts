import { adminApi } from '@strapi/strapi/admin';
import type { UpcomingAnswer } from '../../../shared/calendar';
import type { CoverageAnswer } from '../../../shared/coverage';

/** The requests of the widgets on the home page. */
const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    upcoming: build.query<UpcomingAnswer, { from: string; days: number; limit: number }>({
      query: (params) => ({ url: '/diplomacy/calendar/upcoming', config: { params } }),
    }),
    coverage: build.query<CoverageAnswer, { days: number; limit: number }>({
      query: (params) => ({ url: '/diplomacy/attachments/coverage', config: { params } }),
    }),
  }),
});

export const { useUpcomingQuery, useCoverageQuery } = api;
