import type { Core } from '@strapi/types';
import type { RecordSummary, Reference } from '../../../shared/contracts';
import { RECORD_KINDS, UID, type RecordKind } from '../../../shared/plugin';
import { createQueue } from '../also-read/queue';
import { spellings } from '../spellings';
import type { Row } from '../strapi-types';
import { findReferences, type ReferencesQuery } from './references';
import { inLanguage, recordLocales, summariesOf, CREATOR, type MayRead } from './summaries';

export interface SearchQuery {
  /** Words of a title, a place or a name; empty for the latest records. */
  q: string;
  kinds: readonly RecordKind[];
  /** The article's locale; records that lack it are found by their default version. */
  locale?: string;
  /** At most this many of each kind. */
  limit: number;
  /** Whether the answer may hold this type, or this record; everything when left out. */
  mayRead?: MayRead;
}

/** Which fields a search looks into, besides the title. */
const SEARCHED: Record<RecordKind, string[]> = {
  visit: ['city', 'purpose', 'visitors.name', 'hostCountry.name', 'visitingCountry.name'],
  conference: ['acronym', 'city', 'series'],
  bilateralRelationship: ['pair', 'countryA.name', 'countryB.name'],
};

const contains = (path: string, words: string[]): object[] => {
  const [field, nested] = path.split('.') as [string, string?];
  return words.map((word) => ({
    [field]: nested ? { [nested]: { $containsi: word } } : { $containsi: word },
  }));
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
    .map(spellings)
    .map((words) => ({
      $or: ['title', ...SEARCHED[kind]].flatMap((path) => contains(path, words)),
    })),
});

export const attachmentsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Work on attachments that follows an editor's write. */
  queue: createQueue(strapi, 'attachments'),

  /** What a new record can name, the closest names first. */
  references: (query: ReferencesQuery): Promise<Reference[]> => findReferences(strapi, query),

  /** Records to attach, latest first; one entry per document. */
  async search({
    q,
    kinds,
    locale,
    limit,
    mayRead = () => true,
  }: SearchQuery): Promise<RecordSummary[]> {
    const locales = await recordLocales(strapi, locale);
    const found: RecordSummary[] = [];
    for (const kind of RECORD_KINDS.filter((each) => kinds.includes(each))) {
      if (!mayRead(UID[kind])) continue;
      const rows = (await strapi.db.query(UID[kind]).findMany({
        where: {
          publishedAt: { $null: true },
          locale: { $in: locales },
          ...matching(kind, q),
        },
        orderBy: SORT[kind],
        populate: CREATOR,
        limit: limit * locales.length,
      })) as Row[];
      const readable = rows.filter((row) => mayRead(UID[kind], row));
      const chosen = inLanguage(readable, locales[0]).slice(0, limit);
      found.push(...(await summariesOf(strapi, kind, chosen)));
    }
    return found;
  },
});
