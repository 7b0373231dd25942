import type { Core, UID as StrapiUid } from '@strapi/types';
import { errors } from '@strapi/utils';
import { RECORD_KINDS, UID, type RecordKind } from '../../shared/plugin';
import { insertedLike } from './attachments/operations';
import { attachmentNames } from './attachments/relations';
import { articleType, articleTypes, type ArticleType } from './config/article-types';
import { documentAt } from './document-key';
import type { ReaderOf } from './readers';
import type { Row } from './strapi-types';

const PUBLISHED = { publishedAt: { $notNull: true } };

/** For `populate`: records as readers of a language see them. */
export const publishedIn = (locale: string) => ({ where: { ...PUBLISHED, locale } });

/**
 * A rumour is nobody's event: what others are linked to is shown once somebody has announced it. Asked of what is stored,
 * since the reader may not see it.
 */
export const announced = (kind: RecordKind): object =>
  kind === 'bilateralRelationship'
    ? {}
    : { $or: [{ eventStatus: { $ne: 'tentative' } }, { eventStatus: { $null: true } }] };

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

/** Which of the documents readers can see, in whatever language. */
export const publishedAnywhere = async (
  strapi: Core.Strapi,
  uid: string,
  documentIds: string[]
): Promise<Set<string>> => {
  if (documentIds.length === 0) return new Set();
  const live = (await strapi.db.query(uid as StrapiUid.ContentType).findMany({
    where: { ...PUBLISHED, documentId: { $in: documentIds } },
    select: ['documentId'],
  })) as Row[];
  return new Set(live.map(({ documentId }) => documentId));
};

/** A published story with what is attached to it. */
export interface AttachedStory {
  row: Row;
  /** Ids of its published records by kind, in the editor's order; those of a type without drafts may not be published. */
  attached: Record<RecordKind, string[]>;
  /** The first of each kind that the editor attached, whether or not readers see it: what the story is about. */
  primary: Record<RecordKind, string | null>;
}

/** Where Strapi has a link is by document and language. */
const versionOf = ({ documentId, locale }: Row): string => `${documentId} ${locale ?? ''}`;

/**
 * The first record of a kind. A published story loses its link to a record that is unpublished; the draft keeps it, and
 * says where it stands. What only the draft has although it is published was attached after the story came out.
 */
const primaryOf = async (
  strapi: Core.Strapi,
  kind: RecordKind,
  attached: string[],
  drafted: Row[]
): Promise<string | null> => {
  const lacking = drafted.filter(({ documentId }) => !attached.includes(documentId));
  if (lacking.length === 0) return attached[0] ?? null;
  const published = (await strapi.db.query(UID[kind]).findMany({
    where: { ...PUBLISHED, documentId: { $in: lacking.map(({ documentId }) => documentId) } },
    select: ['documentId', 'locale'],
  })) as Row[];
  const known = new Set(published.map(versionOf));
  const order = drafted.map(({ documentId }) => documentId);
  const [first] = lacking
    .filter((row) => !known.has(versionOf(row)))
    .reduce((ids, { documentId }) => insertedLike(order, ids, documentId), attached);
  return first ?? null;
};

/**
 * A published story by its id or slug.
 * @param select columns of it, beside its id
 */
export const findStory = async (
  strapi: Core.Strapi,
  type: ArticleType,
  key: string,
  locale: string,
  { select = [], populate = {} }: { select?: string[]; populate?: object } = {}
): Promise<AttachedStory | null> => {
  const { uid, slug = null, hasDrafts, isLocalized } = type;
  const documentId = await documentAt(strapi, { uid, key, locale, slug });
  if (!documentId) return null;
  const names = attachmentNames(strapi);
  const attachment = { select: ['documentId', 'locale', 'publishedAt'] };
  const versions = (await strapi.db.query(uid).findMany({
    select: ['documentId', 'publishedAt', ...select],
    where: { documentId, ...(isLocalized ? { locale } : {}) },
    populate: {
      ...populate,
      ...Object.fromEntries(Object.values(names).map((name) => [name, attachment])),
    },
    // Two publications at the same moment leave two published rows; the later one counts.
    orderBy: { id: 'desc' },
  })) as Row[];
  const row = versions.find(({ publishedAt }) => publishedAt);
  if (!row) return null;
  const draft = versions.find(({ publishedAt }) => !publishedAt);
  const attached = {} as AttachedStory['attached'];
  const primary = {} as AttachedStory['primary'];
  for (const kind of RECORD_KINDS) {
    const linked = (row[names[kind]] ?? []) as Row[];
    // A type without drafts is linked to drafts too; the records themselves are read as they are published.
    const counted = hasDrafts ? linked.filter(({ publishedAt }) => publishedAt) : linked;
    attached[kind] = [...new Set(counted.map((record) => record.documentId))];
    const drafted = (draft?.[names[kind]] ?? []) as Row[];
    primary[kind] = await primaryOf(strapi, kind, attached[kind], drafted);
  }
  return { row, attached, primary };
};

/** A record as its reader may see it, with what can be told of it in any case. */
export type ShownRecord = Partial<Row> & Pick<Row, 'documentId'>;

const show = async (uid: string, rows: Row[], readerOf: ReaderOf): Promise<ShownRecord[]> => {
  const reader = await readerOf(uid);
  if (!reader || rows.length === 0) return [];
  const shown = await reader.show(rows);
  return shown.map((row, index) => ({ ...row, documentId: (rows[index] as Row).documentId }));
};

/**
 * Published records of one kind in a language, in the order of their ids, as far as the reader may see them.
 * @param where what else must hold of them, as it is stored
 */
export const readRecords = async (
  strapi: Core.Strapi,
  kind: RecordKind,
  documentIds: string[],
  locale: string,
  populate: object,
  readerOf: ReaderOf,
  where: object = {}
): Promise<ShownRecord[]> => {
  if (documentIds.length === 0 || !(await readerOf(UID[kind]))) return [];
  const rows = (await strapi.db.query(UID[kind]).findMany({
    where: { ...PUBLISHED, locale, documentId: { $in: documentIds }, ...where },
    populate,
    orderBy: { id: 'desc' },
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
  readerOf: ReaderOf,
  where: object = {}
): Promise<ShownRecord | null> => {
  if (!(await readerOf(UID[kind]))) return null;
  const uid = UID[kind];
  const documentId = await documentAt(strapi, { uid, key, locale });
  if (!documentId) return null;
  const [record = null] = await readRecords(
    strapi,
    kind,
    [documentId],
    locale,
    populate,
    readerOf,
    where
  );
  return record;
};
