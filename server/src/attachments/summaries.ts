import type { Core } from '@strapi/types';
import type { RecordSummary } from '../../../shared/contracts';
import { UID, type RecordKind } from '../../../shared/plugin';
import { defaultLocale } from '../content-types/versions';
import type { Row } from '../strapi-types';
import { recordSummary } from './summary';

/** Whether an answer may hold a type, or this document of it. */
export type MayRead = (uid: string, row?: Row) => boolean;

/** What `MayRead` needs of a row: roles may be limited to one's own records, or to those of colleagues with the same role. */
export const CREATOR = { createdBy: { populate: { roles: true } } };

/** The languages in which an article's records are looked for: its own, else the newsroom's. */
export const recordLocales = async (
  strapi: Core.Strapi,
  locale: string | undefined
): Promise<string[]> => {
  const main = await defaultLocale(strapi);
  return [...new Set([locale ?? main, main])];
};

/** One row a document, in the order of the rows: the one in the article's language when there is one. */
export const inLanguage = (rows: Row[], locale: string | undefined): Row[] => {
  const byDocument = new Map<string, Row>();
  for (const row of rows) {
    const known = byDocument.get(row.documentId);
    if (!known || row.locale === locale) byDocument.set(row.documentId, row);
  }
  return [...byDocument.values()];
};

/** Records as lists and cards show them, from their drafts. */
export const summariesOf = async (
  strapi: Core.Strapi,
  kind: RecordKind,
  drafts: Row[]
): Promise<RecordSummary[]> => {
  if (drafts.length === 0) return [];
  const now = new Date();
  const live = (await strapi.db.query(UID[kind]).findMany({
    where: {
      publishedAt: { $notNull: true },
      documentId: { $in: drafts.map(({ documentId }) => documentId) },
    },
    select: ['documentId'],
  })) as Row[];
  const published = new Set(live.map(({ documentId }) => documentId));
  return drafts.map((row) => recordSummary(kind, row, published.has(row.documentId), now));
};
