import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import { RECORDS_FILTERS } from '../../../shared/coverage';
import { articleType } from '../config/article-types';
import { readQuery } from '../http';
import type { DocumentContext } from '../strapi-types';
import { attachedFilter } from './attached-filter';
import { contentManagerRequest } from './permission';
import { attachmentNames } from './relations';

const LIST = 'collection-types.find';

/** Core puts `plugins[diplomacy][records]` of the page's address into the request under this name. */
const PARAMETER = { records: z.enum(RECORDS_FILTERS).optional() };

/**
 * Narrows the Content Manager's lists of articles by their records. Core refuses filters through hidden relations, so this
 * one is added here, to the page and to its total alike.
 */
export const filterLists =
  (strapi: Core.Strapi) =>
  async (context: DocumentContext, next: () => Promise<unknown>): Promise<unknown> => {
    const { uid, action, params } = context;
    if ((action !== 'findMany' && action !== 'count') || !articleType(uid)) return next();
    const request = contentManagerRequest(strapi);
    if (request?.state.route?.handler !== LIST || request.params.model !== uid) return next();
    const { records } = readQuery(PARAMETER, { records: request.query.records || undefined });
    if (records) {
      const filter = attachedFilter(attachmentNames(strapi), records);
      params.filters = params.filters ? { $and: [params.filters, filter] } : filter;
    }
    return next();
  };
