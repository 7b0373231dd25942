import type { Core } from '@strapi/types';
import { RECORD_KINDS, UID } from '../../../shared/plugin';
import { articleType } from '../config/article-types';
import { changesRelation, readRelation } from '../content-types/relations';
import { rowsOf } from '../content-types/rules';
import { defaultLocale, ensureLocaleVersion, readVersion } from '../content-types/versions';
import type { DocumentContext } from '../strapi-types';
import { attachmentNames } from './relations';

/**
 * Attachments across languages. A new locale of an article starts with the records of the version it belongs to, and a
 * record that lacks the article's locale gets a version in it first; Strapi would refuse the whole save otherwise.
 */
export const carryAttachments =
  (strapi: Core.Strapi) =>
  async (context: DocumentContext, next: () => Promise<unknown>): Promise<unknown> => {
    const { uid, action, params } = context;
    const type = articleType(uid);
    if (!type?.isLocalized || !params.data || !['create', 'update'].includes(action)) return next();
    const main = await defaultLocale(strapi);
    const locale = typeof params.locale === 'string' ? params.locale : main;
    const names = attachmentNames(strapi);
    const fields = Object.values(names);
    const { documentId } = params;
    const here = documentId && (await readVersion(strapi, uid, { documentId, locale }, []));
    const source =
      documentId && !here
        ? ((await readVersion(strapi, uid, { documentId, locale: main }, fields)) ??
          (await readVersion(strapi, uid, { documentId }, fields)))
        : null;
    const data: Record<string, unknown> = { ...params.data };
    for (const kind of RECORD_KINDS) {
      const field = names[kind];
      if (source && !changesRelation(data[field])) {
        data[field] = { set: rowsOf(source, field).map((row) => ({ documentId: row.documentId })) };
      }
      if (!changesRelation(data[field])) continue;
      const { rows } = await readRelation(strapi, field, UID[kind], data[field], []);
      for (const row of rows) {
        await ensureLocaleVersion(strapi, UID[kind], row.documentId, locale);
      }
    }
    params.data = data;
    return next();
  };
