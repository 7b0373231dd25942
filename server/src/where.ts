import type { Core } from '@strapi/types';

/** Filters in Strapi's words as those of its query engine. */
export const whereOf = (strapi: Core.Strapi, uid: string, filters: object): object =>
  (
    strapi.get('query-params') as { transform: (uid: string, query: object) => { where: object } }
  ).transform(uid, { filters }).where;
