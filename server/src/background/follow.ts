import type { Core } from '@strapi/types';
import { keyOf } from '../also-read/articles';
import { bodyPopulate } from '../also-read/bodies/shapes';
import { attachmentNames } from '../attachments/relations';
import { articleType, type ArticleType } from '../config/article-types';
import { rowsOf } from '../content-types/rules';
import { defaultLocale } from '../content-types/versions';
import { getService } from '../services';
import type { DocumentContext, Row } from '../strapi-types';
import type { Fingerprints } from './fingerprints';
import { readRecord } from './record';
import type { Use, UseStore } from './store';
import { passagesOf, versionIn, versionOf } from './versions';

const CHANGES = new Set(['create', 'update', 'publish', 'clone', 'discardDraft', 'delete']);

/** A document as editors have it: the drafts, in all languages. */
const versionsOf = async (
  strapi: Core.Strapi,
  type: ArticleType,
  documentId: string
): Promise<Row[]> =>
  (await strapi.db.query(type.uid).findMany({
    where: { documentId, ...(type.hasDrafts ? { publishedAt: { $null: true } } : {}) },
    populate: {
      ...(type.body && type.bodyShape ? bodyPopulate(type.body, type.bodyShape) : {}),
      [attachmentNames(strapi).bilateralRelationship]: { select: ['documentId'] },
    } as never,
  })) as Row[];

/** What it takes to find backgrounds in stories. */
export interface Following {
  store: UseStore;
  fingerprints: Fingerprints;
}

/**
 * The backgrounds that a version of an article holds: those of its attached relationships and those that it held before,
 * in any version that a story holds, and all others as they are stored now.
 */
const usesIn = async (
  strapi: Core.Strapi,
  { store, fingerprints }: Following,
  type: ArticleType,
  row: Row,
  before: Use[]
): Promise<Use[]> => {
  if (!type.body || !type.bodyShape) return [];
  const attached = rowsOf(row, attachmentNames(strapi).bilateralRelationship);
  const story = keyOf(type, row);
  const language = story.locale || (await defaultLocale(strapi));
  const passages = passagesOf(row[type.body], type.bodyShape);
  const uses: Use[] = [];
  const candidates = new Set([
    ...attached.map(({ documentId }) => documentId),
    ...before.map(({ relationship }) => relationship),
    ...(await fingerprints.holding(passages, language)),
  ]);
  for (const relationship of candidates) {
    const key = { relationship, language };
    const record = await readRecord(strapi, key);
    if (!record) continue;
    const earlier = (await store.latest(key)).map(({ version }) => version);
    const present = record.background ? [versionOf(record.background.blocks)] : [];
    const version = versionIn(passages, [...present, ...earlier]);
    if (version) uses.push({ ...key, story, version, usedAt: Date.now() });
  }
  return uses;
};

/** Brings what is known of a document's backgrounds in step with what is stored of it. */
export const followDocument = async (
  strapi: Core.Strapi,
  following: Following,
  uid: string,
  documentId: string
): Promise<void> => {
  const { store } = following;
  const type = articleType(uid);
  if (!type) return;
  const known = await store.ofDocument(uid, documentId);
  const rows = await versionsOf(strapi, type, documentId);
  for (const row of rows) {
    const { locale } = keyOf(type, row);
    const before = known.filter(({ story }) => story.locale === locale);
    await store.replace(
      keyOf(type, row),
      before,
      await usesIn(strapi, following, type, row, before)
    );
  }
  const locales = new Set(rows.map((row) => keyOf(type, row).locale));
  for (const use of known.filter(({ story }) => !locales.has(story.locale))) {
    await store.replace(use.story, [use], []);
  }
};

/** Notes after each save of an article which backgrounds it holds, put in by a click or by hand; never in the save's way. */
export const watchBackgrounds =
  (strapi: Core.Strapi) =>
  async ({ uid, action, params }: DocumentContext, next: () => Promise<unknown>) => {
    const result = await next();
    if (!CHANGES.has(action) || !articleType(uid)) return result;
    const made = (result as { documentId?: string } | null)?.documentId;
    const documentId = action === 'clone' ? made : (params.documentId ?? made);
    if (documentId) await getService(strapi, 'background').follow(uid, documentId);
    return result;
  };
