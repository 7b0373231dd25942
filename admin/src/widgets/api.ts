import { adminApi } from '@strapi/strapi/admin';
import type { UpcomingAnswer } from '../../../shared/calendar';
import type { CoverageAnswer } from '../../../shared/coverage';

/** The requests of the widgets on the home page. */
const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    diplomacyUpcoming: build.query<UpcomingAnswer, { from: string; days: number; limit: number }>({
      query: (params) => ({ url: '/diplomacy/calendar/upcoming', config: { params } }),
    }),
    diplomacyCoverage: build.query<CoverageAnswer, { days: number; limit: number }>({
      query: (params) => ({ url: '/diplomacy/attachments/coverage', config: { params } }),
    }),
  }),
});

export const { useDiplomacyUpcomingQuery, useDiplomacyCoverageQuery } = api;
