import type { Core } from '@strapi/types';
import type { RecordSummary, Reference } from '../../../shared/contracts';
import { RECORD_KINDS, UID, type RecordKind } from '../../../shared/plugin';
import { defaultLocale } from '../content-types/versions';
import type { Row } from '../strapi-types';
import { findReferences, type ReferencesQuery } from './references';
import { recordSummary } from './summary';

export interface SearchQuery {
  /** Words of a title, a place or a name; empty for the latest records. */
  q: string;
  kinds: readonly RecordKind[];
  /** The article's locale; records that lack it are found by their default version. */
  locale?: string;
  /** At most this many of each kind. */
  limit: number;
}

/** Which fields a search looks into, besides the title. */
const SEARCHED: Record<RecordKind, string[]> = {
  visit: ['city', 'purpose', 'visitors.name', 'hostCountry.name', 'visitingCountry.name'],
  conference: ['acronym', 'city', 'series'],
  bilateralRelationship: ['pair', 'countryA.name', 'countryB.name'],
};

const contains = (path: string, word: string): object => {
  const [field, nested] = path.split('.') as [string, string?];
  return { [field]: nested ? { [nested]: { $containsi: word } } : { $containsi: word } };
};

const SORT: Record<RecordKind, object[]> = {
  visit: [{ startDate: 'desc' }, { id: 'desc' }],
  conference: [{ startDate: 'desc' }, { id: 'desc' }],
  bilateralRelationship: [{ title: 'asc' }, { id: 'asc' }],
};

/** Every word must be found in some field. */
const matching = (kind: RecordKind, q: string): object => ({
  $and: q
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => ({
      $or: ['title', ...SEARCHED[kind]].map((path) => contains(path, word)),
    })),
});

export const attachmentsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** What a new record can name, the closest names first. */
  references: (query: ReferencesQuery): Promise<Reference[]> => findReferences(strapi, query),

  /** Records to attach, latest first; one entry per document. */
  async search({ q, kinds, locale, limit }: SearchQuery): Promise<RecordSummary[]> {
    const main = await defaultLocale(strapi);
    const locales = [...new Set([locale ?? main, main])];
    const now = new Date();
    const found: RecordSummary[] = [];
    for (const kind of RECORD_KINDS.filter((each) => kinds.includes(each))) {
      const rows = (await strapi.db.query(UID[kind]).findMany({
        where: {
          publishedAt: { $null: true },
          locale: { $in: locales },
          ...matching(kind, q),
        },
        orderBy: SORT[kind],
        limit: limit * locales.length,
      })) as Row[];
      const here = locales[0];
      const byDocument = new Map<string, Row>();
      for (const row of rows) {
        const known = byDocument.get(row.documentId);
        if (!known || row.locale === here) byDocument.set(row.documentId, row);
      }
      const chosen = [...byDocument.values()].slice(0, limit);
      const live = (await strapi.db.query(UID[kind]).findMany({
        where: {
          publishedAt: { $notNull: true },
          documentId: { $in: chosen.map(({ documentId }) => documentId) },
        },
        select: ['documentId'],
      })) as Row[];
      const published = new Set(live.map(({ documentId }) => documentId));
      found.push(
        ...chosen.map((row) => recordSummary(kind, row, published.has(row.documentId), now))
      );
    }
    return found;
  },
});
