import type { Core, UID as StrapiUid } from '@strapi/types';
import { errors } from '@strapi/utils';
import { RECORD_KINDS, UID, type RecordKind } from '../../shared/plugin';
import { attachmentNames } from './attachments/relations';
import { articleType, articleTypes, type ArticleType } from './config/article-types';
import type { ReaderOf } from './readers';
import type { Row } from './strapi-types';

const PUBLISHED = { publishedAt: { $notNull: true } };

/** For `populate`: records as readers of a language see them. */
export const publishedIn = (locale: string) => ({ where: { ...PUBLISHED, locale } });

/** A document that answers are made about: a story, or a record. */
export type Subject =
  | { uid: StrapiUid.ContentType; type: ArticleType; kind?: undefined }
  | { uid: StrapiUid.ContentType; kind: RecordKind; type?: undefined };

/** Null for a type that is neither of stories nor of records. */
export const subjectOf = (uid: string): Subject | null => {
  const kind = RECORD_KINDS.find((each) => UID[each] === uid);
  if (kind) return { uid: UID[kind], kind };
  const type = articleType(uid);
  return type ? { uid: type.uid, type } : null;
};

const PLURALS: Record<string, RecordKind> = {
  visits: 'visit',
  conferences: 'conference',
  'bilateral-relationships': 'bilateralRelationship',
};

/**
 * The type that an address names.
 * @throws NotFoundError that lists the types there are
 */
export const subjectByPlural = (pluralName: string): Subject => {
  const kind = PLURALS[pluralName];
  if (kind) return { uid: UID[kind], kind };
  const type = articleTypes().find((each) => each.pluralName === pluralName);
  if (type) return { uid: type.uid, type };
  const known = [...articleTypes().map((each) => each.pluralName), ...Object.keys(PLURALS)];
  throw new errors.NotFoundError(
    `"${pluralName}" is not a type of article or record; there are: ${known.join(', ')}`
  );
};

/** Of two rows that a key fits, the one whose id it is. */
const keyed = (rows: Row[], key: string): Row | null =>
  rows.find(({ documentId }) => documentId === key) ?? rows[0] ?? null;

/** A published story by its id or slug, with the ids of its attached records. */
export const findStory = async (
  strapi: Core.Strapi,
  type: ArticleType,
  key: string,
  locale: string,
  { select = [], populate = {} }: { select?: string[]; populate?: object } = {}
): Promise<{ row: Row; attached: Record<RecordKind, string[]> } | null> => {
  const names = attachmentNames(strapi);
  // A type without drafts is linked to drafts too; the records themselves are read as they are published.
  const attachment = { select: ['documentId'], where: type.hasDrafts ? PUBLISHED : {} };
  const attachments = Object.values(names).map((name) => [name, attachment]);
  const rows = (await strapi.db.query(type.uid).findMany({
    select: ['documentId', ...select],
    where: {
      ...PUBLISHED,
      ...(type.isLocalized ? { locale } : {}),
      $or: [{ documentId: key }, ...(type.slug ? [{ [type.slug]: key }] : [])],
    },
    populate: { ...populate, ...Object.fromEntries(attachments) },
    // Two publications at the same moment leave two published rows; the later one counts.
    orderBy: { id: 'desc' },
  })) as Row[];
  const row = keyed(rows, key);
  if (!row) return null;
  const ids = (kind: RecordKind) => [
    ...new Set(((row[names[kind]] ?? []) as Row[]).map(({ documentId }) => documentId)),
  ];
  return {
    row,
    attached: {
      visit: ids('visit'),
      conference: ids('conference'),
      bilateralRelationship: ids('bilateralRelationship'),
    },
  };
};

/** A record as its reader may see it, with what can be told of it in any case. */
export type ShownRecord = Partial<Row> & Pick<Row, 'documentId'>;

const show = async (uid: string, rows: Row[], readerOf: ReaderOf): Promise<ShownRecord[]> => {
  const reader = await readerOf(uid);
  if (!reader || rows.length === 0) return [];
  const shown = await reader.show(rows);
  return shown.map((row, index) => ({ ...row, documentId: (rows[index] as Row).documentId }));
};

/** Published records of one kind in a language, in the order of their ids, as far as the reader may see them. */
export const readRecords = async (
  strapi: Core.Strapi,
  kind: RecordKind,
  documentIds: string[],
  locale: string,
  populate: object,
  readerOf: ReaderOf
): Promise<ShownRecord[]> => {
  if (documentIds.length === 0 || !(await readerOf(UID[kind]))) return [];
  const rows = (await strapi.db.query(UID[kind]).findMany({
    where: { ...PUBLISHED, locale, documentId: { $in: documentIds } },
    populate,
  })) as Row[];
  const ordered = documentIds.flatMap(
    (documentId) => rows.find((row) => row.documentId === documentId) ?? []
  );
  return show(UID[kind], ordered, readerOf);
};

/** A published record by its id or slug; null when there is none in this language, or not for this reader. */
export const readRecord = async (
  strapi: Core.Strapi,
  kind: RecordKind,
  key: string,
  locale: string,
  populate: object,
  readerOf: ReaderOf
): Promise<ShownRecord | null> => {
  if (!(await readerOf(UID[kind]))) return null;
  const rows = (await strapi.db.query(UID[kind]).findMany({
    where: { ...PUBLISHED, locale, $or: [{ documentId: key }, { slug: key }] },
    populate,
  })) as Row[];
  const row = keyed(rows, key);
  return row ? ((await show(UID[kind], [row], readerOf))[0] ?? null) : null;
};
