import type { Core } from '@strapi/types';
import { RECORD_KINDS, UID, type RecordKind } from '../../../shared/plugin';
import { checkerFor, type Checker } from '../also-read/article-rights';
import { articleType } from '../config/article-types';
import type { DocumentContext, Row } from '../strapi-types';
import { contentManagerRequest } from './permission';
import { attachmentNames } from './relations';
import { CREATOR } from './summaries';
import { SUMMARY_FIELDS } from './summary';

/** What every user may know of a record that is attached: there is one, and it can be detached. */
const IDS = ['id', 'documentId'];

/** No fields of their own, so roles cannot be limited to them. */
const SYSTEM = ['locale', 'publishedAt'];

interface Relation {
  kind: RecordKind;
  field: string;
  checker: Checker;
  /** The fields that some of the rows may show to this user. */
  shown: string[];
  /** Whether the roles' conditions look at the rows themselves. */
  byRow: boolean;
}

/**
 * The Content Manager populates hidden relations whole, and lets whoever reads an article see all of them. Its answers get
 * what cards show of the records instead, as far as the user may read it; lists get titles.
 */
export const limitRecords =
  (strapi: Core.Strapi) =>
  async (context: DocumentContext, next: () => Promise<unknown>): Promise<unknown> => {
    const { uid, action, params } = context;
    const populate = params.populate as Record<string, unknown> | undefined;
    if (!populate || typeof populate !== 'object' || !articleType(uid)) return next();
    const names = attachmentNames(strapi);
    const whole = RECORD_KINDS.filter((kind) => populate[names[kind]] === true);
    const request = whole.length > 0 ? contentManagerRequest(strapi) : undefined;
    if (!request) return next();
    const isList = action === 'findMany';
    const relations = whole.map((kind): Relation => {
      const checker = checkerFor(strapi, request, UID[kind]);
      // Nearly always: i18n makes the languages of a role a condition. Strapi's older versions do not say.
      const byRow = checker.requiresEntity?.read() ?? true;
      const known = fieldsOf(strapi, kind, isList).filter((name) => mayShow(checker, name));
      const shown = checker.cannot.read() ? [] : known;
      return { kind, field: names[kind], checker, shown, byRow };
    });
    params.populate = {
      ...populate,
      ...Object.fromEntries(
        relations.map(({ field, shown }) => [field, { fields: ['documentId', ...shown] }])
      ),
    };
    const result = await next();
    const judged = relations.filter(({ byRow, shown }) => byRow && shown.length > 0);
    for (const relation of judged) await hideRows(strapi, relation, documentsIn(result));
    return result;
  };

const fieldsOf = (strapi: Core.Strapi, kind: RecordKind, isList: boolean): string[] => {
  const { attributes } = strapi.contentType(UID[kind]);
  const wanted = isList ? ['title'] : [...SUMMARY_FIELDS, ...SYSTEM];
  return wanted.filter((name) => name in attributes);
};

const mayShow = (checker: Checker, field: string, row?: Row): boolean =>
  SYSTEM.includes(field) || !checker.cannot.read(row, field);

/** What the document service answers: a document, several, several as `entries`, or none. */
const documentsIn = (result: unknown): Row[] => {
  const isOneOrNone = typeof result !== 'object' || result === null || Array.isArray(result);
  const entries = isOneOrNone ? result : ((result as { entries?: unknown }).entries ?? result);
  return [entries].flat().filter((each) => typeof each === 'object' && each !== null) as Row[];
};

/** Takes out of the documents what the conditions of the user's roles hide of single records. */
const hideRows = async (
  strapi: Core.Strapi,
  { kind, field, checker, shown }: Relation,
  documents: Row[]
): Promise<void> => {
  const rows = documents.flatMap((each) => (each[field] ?? []) as Row[]);
  if (rows.length === 0) return;
  const stored = (await strapi.db.query(UID[kind]).findMany({
    where: { id: { $in: rows.map(({ id }) => id) } },
    populate: CREATOR,
  })) as Row[];
  const byId = new Map(stored.map((row) => [row.id, row]));
  const limited = (row: Row): Row => {
    const whole = byId.get(row.id);
    const allowed =
      whole && !checker.cannot.read(whole)
        ? shown.filter((name) => mayShow(checker, name, whole))
        : [];
    return Object.fromEntries(
      Object.entries(row).filter(([name]) => IDS.includes(name) || allowed.includes(name))
    ) as Row;
  };
  for (const document of documents) {
    if (Array.isArray(document[field])) document[field] = (document[field] as Row[]).map(limited);
  }
};
