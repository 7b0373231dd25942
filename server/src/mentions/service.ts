import type { Core } from '@strapi/types';
import { RECORD_KINDS, UID, type RecordKind } from '../../../shared/plugin';
import type { RecordSummary } from '../../../shared/contracts';
import type { SuggestAnswer, SuggestRequest } from '../../../shared/suggestions';
import { inLanguage, recordLocales, summariesOf } from '../attachments/summaries';
import { articleType } from '../config/article-types';
import type { Row } from '../strapi-types';
import { readStory, shapeFor } from './bodies';
import { createDeskMemory } from './desk-memory';
import { visibleDraft } from './visible';
import { suggest, type Suggested } from './suggesting';

export interface SuggestOptions extends Omit<SuggestRequest, 'uid'> {
  /** Type of article that the text belongs to; without it the body tells by its value how it is stored. */
  uid?: string;
  /** Whether the answer may show this type, or this record; everything when left out. */
  mayRead?: (uid: string, row?: Row) => boolean;
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
      // Roles may be limited to one's own records, or to those of colleagues with the same role.
      populate: { createdBy: { populate: { roles: true } } },
    })) as Row[];
    const drafts = inLanguage(rows, locales[0]).filter((row) => mayRead(UID[kind], row));
    return summariesOf(strapi, kind, drafts);
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
      const { suggestions, drafts } = suggest(
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
          drafts: drafts.map((draft) => visibleDraft(draft, mayRead)),
        },
      };
    },
  };
};
