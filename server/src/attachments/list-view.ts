import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import { RECORDS_FILTERS } from '../../../shared/coverage';
import { RECORD_KINDS, UID, type RecordKind } from '../../../shared/plugin';
import { articleType } from '../config/article-types';
import { readQuery } from '../http';
import type { DocumentContext } from '../strapi-types';
import { attachedFilter } from './attached-filter';
import { contentManagerRequest, type AdminContext } from './permission';
import { attachmentNames } from './relations';

const LIST = 'collection-types.find';
const READ = 'plugin::content-manager.explorer.read';

/** Core puts `plugins[diplomacy][records]` of the page's address into the request under this name. */
const PARAMETER = { records: z.enum(RECORDS_FILTERS).optional() };

/**
 * Serves the Content Manager's lists of articles. Core refuses filters through hidden relations, so the one by records
 * is added here, to the page and to its total alike; and of the records, which core would load whole, only what the
 * column shows is read.
 */
export const serveLists =
  (strapi: Core.Strapi) =>
  async (context: DocumentContext, next: () => Promise<unknown>): Promise<unknown> => {
    const { uid, action, params } = context;
    if ((action !== 'findMany' && action !== 'count') || !articleType(uid)) return next();
    const request = contentManagerRequest(strapi);
    if (request?.state.route?.handler !== LIST || request.params.model !== uid) return next();
    const { records } = readQuery(PARAMETER, { records: request.query.records || undefined });
    const names = attachmentNames(strapi);
    if (records) {
      const filter = attachedFilter(names, records);
      params.filters = params.filters ? { $and: [params.filters, filter] } : filter;
    }
    if (action === 'findMany') params.populate = lightened(params.populate, names, request);
    return next();
  };

/** Titles of the records that the user may read; of the others that there are some. */
const lightened = (
  populate: unknown,
  names: Record<RecordKind, string>,
  { state }: AdminContext
): unknown => {
  if (!populate || typeof populate !== 'object') return populate;
  const light = RECORD_KINDS.filter(
    (kind) => (populate as Record<string, unknown>)[names[kind]] === true
  ).map((kind) => [
    names[kind],
    { fields: state.userAbility?.can(READ, UID[kind]) ? ['title'] : ['documentId'] },
  ]);
  return { ...populate, ...Object.fromEntries(light) };
};
