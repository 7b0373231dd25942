import type { Core } from '@strapi/types';
import { RECORD_KINDS, UID, type OwnUid, type RecordKind } from '../../../shared/plugin';
import type { RecordSummary } from '../../../shared/contracts';
import type { RecordDraft, SuggestAnswer, SuggestRequest } from '../../../shared/suggestions';
import { CREATOR, inLanguage, recordLocales, summariesOf } from '../attachments/summaries';
import { articleType } from '../config/article-types';
import { isLocalized } from '../content-types/versions';
import type { Row } from '../strapi-types';
import { readStory, shapeFor } from './bodies';
import { createDeskMemory } from './desk-memory';
import { seesEverything, type Sees } from './visible';
import { suggest, type Suggested } from './suggesting';

export interface SuggestOptions extends Omit<SuggestRequest, 'uid'> {
  /** Type of article that the text belongs to; without it the body tells by its value how it is stored. */
  uid?: string;
  /** Whether the answer may show this type, this record, or this field of it; everything when left out. */
  mayRead?: (uid: string, row?: Row, field?: string) => boolean;
}

const everything = (): boolean => true;

export const mentionsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const memory = createDeskMemory(strapi);

  /** The suggested records of a kind that the user may read. */
  const records = async (
    kind: RecordKind,
    found: Suggested[],
    locales: string[],
    mayRead: NonNullable<SuggestOptions['mayRead']>
  ): Promise<RecordSummary[]> => {
    const documentIds = found.filter((each) => each.kind === kind).map((each) => each.documentId);
    if (documentIds.length === 0 || !mayRead(UID[kind])) return [];
    const rows = (await strapi.db.query(UID[kind]).findMany({
      where: {
        documentId: { $in: documentIds },
        publishedAt: { $null: true },
        locale: { $in: locales },
      },
      populate: CREATOR,
    })) as Row[];
    const drafts = inLanguage(rows, locales[0]).filter((row) => mayRead(UID[kind], row));
    return summariesOf(strapi, kind, drafts);
  };

  /** What a user may read of the documents that drafts name: one statement a type. */
  const sight = async (
    draftsFor: (sees: Sees) => RecordDraft[],
    locales: string[],
    mayRead: NonNullable<SuggestOptions['mayRead']>
  ): Promise<Sees> => {
    const asked = new Map<OwnUid, Set<string>>();
    const ask = (uid: OwnUid, documentId: string) =>
      asked.set(uid, (asked.get(uid) ?? new Set()).add(documentId));
    // Once more with officials hidden: then the text's own words stand in, and may name other countries and bodies.
    for (const sees of [seesEverything, (uid: OwnUid) => uid !== UID.official]) {
      draftsFor((uid, documentId, field) => {
        ask(uid, documentId);
        return sees(uid, documentId, field);
      });
    }
    const known = new Map<string, Row>();
    for (const [uid, documentIds] of asked) {
      if (!mayRead(uid)) continue;
      const versions = isLocalized(strapi, uid)
        ? { publishedAt: { $null: true }, locale: { $in: locales } }
        : {};
      const rows = (await strapi.db.query(uid).findMany({
        where: { documentId: { $in: [...documentIds] }, ...versions },
        populate: CREATOR,
      })) as Row[];
      for (const row of inLanguage(rows, locales[0])) known.set(`${uid}/${row.documentId}`, row);
    }
    return (uid, documentId, field) => {
      const row = known.get(`${uid}/${documentId}`);
      return row !== undefined && mayRead(uid, row, field);
    };
  };

  return {
    /**
     * What a story is about: records of the desk with the words that prove it, and events that no record fits. Reads drafts:
     * the answer is for editors.
     */
    async suggest(options: SuggestOptions): Promise<SuggestAnswer> {
      const { uid, title, body, locale, publishedAt, mayRead = everything } = options;
      const locales = await recordLocales(strapi, locale);
      const language = locales[0] as string;
      const shape = shapeFor(body, uid ? articleType(uid)?.bodyShape : undefined);
      const index = await memory.index(language);
      const { suggestions, draftsFor } = suggest(
        {
          title,
          body: readStory(body, shape),
          locale: language,
          date: new Date(publishedAt ?? Date.now()).toISOString(),
        },
        index
      );
      const summaries = new Map<string, RecordSummary>();
      for (const kind of RECORD_KINDS) {
        for (const record of await records(kind, suggestions, locales, mayRead)) {
          summaries.set(`${kind}/${record.documentId}`, record);
        }
      }
      return {
        data: {
          suggestions: suggestions.flatMap(({ kind, documentId, score, evidence }) => {
            const record = summaries.get(`${kind}/${documentId}`);
            return record ? [{ record, score, evidence }] : [];
          }),
          drafts: draftsFor(
            mayRead === everything ? seesEverything : await sight(draftsFor, locales, mayRead)
          ),
        },
      };
    },
  };
};
