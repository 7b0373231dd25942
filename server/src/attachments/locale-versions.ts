import type { Core } from '@strapi/types';
import { RECORD_KINDS, UID } from '../../../shared/plugin';
import { articleType } from '../config/article-types';
import { changesRelation, readRelation } from '../content-types/relations';
import { rowsOf } from '../content-types/rules';
import {
  defaultLocale,
  ensureLocaleVersion,
  isLocalized,
  ownedRelations,
  readVersion,
} from '../content-types/versions';
import type { DocumentContext, Row } from '../strapi-types';
import { operationsOf, orderAfter } from './operations';
import { attachmentNames } from './relations';

const RECORD_UIDS: string[] = RECORD_KINDS.map((kind) => UID[kind]);

/**
 * Attachments across languages. A new locale of an article starts with the records of the version it belongs to, and a
 * record that lacks the article's locale gets a version in it first; Strapi would refuse the whole save otherwise. The
 * same holds for what a record refers to: a visit that is made in French may name a conference that is not there yet.
 */
export const carryAttachments =
  (strapi: Core.Strapi) =>
  async (context: DocumentContext, next: () => Promise<unknown>): Promise<unknown> => {
    const { uid, action, params } = context;
    if (!params.data || !['create', 'update'].includes(action)) return next();
    const type = articleType(uid);
    if (type?.isLocalized) await carryFromOtherLocale(strapi, context);
    const relations = type?.isLocalized
      ? RECORD_KINDS.map((kind) => [attachmentNames(strapi)[kind], UID[kind]] as const)
      : RECORD_UIDS.includes(uid)
        ? ownedRelations(strapi, uid).filter(([, target]) => isLocalized(strapi, target))
        : [];
    if (relations.length > 0) await ensureLocaleVersions(strapi, params, relations);
    return next();
  };

const localeOf = async (strapi: Core.Strapi, params: DocumentContext['params']): Promise<string> =>
  typeof params.locale === 'string' ? params.locale : defaultLocale(strapi);

/** What a new locale version is saved with comes after, or in the middle of, what the document has already. */
const carryFromOtherLocale = async (
  strapi: Core.Strapi,
  { uid, params }: DocumentContext
): Promise<void> => {
  const { documentId } = params;
  if (!documentId) return;
  const main = await defaultLocale(strapi);
  const locale = await localeOf(strapi, params);
  if (await readVersion(strapi, uid, { documentId, locale }, [])) return;
  const fields = Object.values(attachmentNames(strapi));
  const source: Row | null =
    (await readVersion(strapi, uid, { documentId, locale: main }, fields)) ??
    (await readVersion(strapi, uid, { documentId }, fields));
  if (!source) return;
  const data: Record<string, unknown> = { ...params.data };
  for (const field of fields) {
    const operations = operationsOf(data[field]);
    if (!operations) continue;
    const current = rowsOf(source, field).map((row) => row.documentId);
    data[field] = { set: orderAfter(current, operations).map((id) => ({ documentId: id })) };
  }
  params.data = data;
};

const ensureLocaleVersions = async (
  strapi: Core.Strapi,
  params: DocumentContext['params'],
  relations: readonly (readonly [string, string])[]
): Promise<void> => {
  const data = params.data as Record<string, unknown>;
  const changed = relations.filter(([field]) => changesRelation(data[field]));
  if (changed.length === 0) return;
  const locale = await localeOf(strapi, params);
  for (const [field, target] of changed) {
    const { rows } = await readRelation(strapi, field, target, data[field], []);
    for (const row of rows) await ensureLocaleVersion(strapi, target, row.documentId, locale);
  }
};
