import type { Core, UID as StrapiUid } from '@strapi/types';
import { PLUGIN_ID, RECORD_KINDS, UID, type RecordKind } from '../../../shared/plugin';
import { articleTypes } from '../config/article-types';
import { writeRelations } from '../content-types/versions';
import { getService } from '../services';
import type { DocumentContext, Row } from '../strapi-types';
import { insertedLike } from './operations';
import { attachmentNames } from './relations';

/**
 * Strapi links a record that is published after its article to the published article with the place it has in the
 * draft; the others have moved up meanwhile, and two share a place. It goes where the editor put it, once the publication is
 * stored.
 */
export const placeLateRecords =
  (strapi: Core.Strapi) =>
  async (context: DocumentContext, next: () => Promise<unknown>): Promise<unknown> => {
    const { uid, action, params } = context;
    const kind = RECORD_KINDS.find((each) => UID[each] === uid);
    const publishes = action === 'publish' || params.status === 'published';
    const { documentId } = params;
    if (!kind || !publishes || !documentId) return next();
    const quietly = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
      try {
        return await work();
      } catch (error) {
        strapi.log.error(`[${PLUGIN_ID}] attachments: ${String((error as Error).stack ?? error)}`);
        return undefined;
      }
    };
    const before = await quietly(() => publishedRows(strapi, uid, documentId));
    const result = await next();
    if (!before) return result;
    const known = new Set(before.map(({ locale }) => locale));
    await quietly(() =>
      // On PostgreSQL a statement that fails inside the editor's transaction would fail the publication.
      getService(strapi, 'attachments').queue.afterCommit(async () => {
        const after = await publishedRows(strapi, uid, documentId);
        for (const row of after.filter(({ locale }) => !known.has(locale))) {
          await placeRecord(strapi, kind, row);
        }
      })
    );
    return result;
  };

const publishedRows = (
  strapi: Core.Strapi,
  uid: StrapiUid.ContentType,
  documentId: string
): Promise<Row[]> =>
  strapi.db.query(uid).findMany({
    where: { documentId, publishedAt: { $notNull: true } },
    select: ['id', 'documentId', 'locale'],
  }) as Promise<Row[]>;

/** Articles that are looked at together. */
const PAGE = 200;

/** Puts a record that has just become public in its place on every published article that has it. */
const placeRecord = async (strapi: Core.Strapi, kind: RecordKind, record: Row): Promise<void> => {
  const field = attachmentNames(strapi)[kind];
  for (const { uid, hasDrafts } of articleTypes()) {
    if (!hasDrafts) continue;
    let after = 0;
    for (;;) {
      const live = (await strapi.db.query(uid as StrapiUid.ContentType).findMany({
        where: { publishedAt: { $notNull: true }, id: { $gt: after }, [field]: { id: record.id } },
        orderBy: { id: 'asc' },
        limit: PAGE,
        ...withRecords(field),
      })) as Row[];
      for (const row of live.filter((each) => (each[field] as Row[]).length > 1)) {
        await reorder(strapi, uid, field, row.id, record.documentId);
      }
      if (live.length < PAGE) break;
      after = live.at(-1)?.id as number;
    }
  }
};

const withRecords = (field: string) => ({
  select: ['id', 'documentId', 'locale'],
  populate: { [field]: { select: ['id', 'documentId'] } },
});

/**
 * Everything is read again inside the transaction that writes, with the article's row locked: what others link meanwhile
 * would be lost otherwise.
 */
const reorder = async (
  strapi: Core.Strapi,
  uid: StrapiUid.ContentType,
  field: string,
  id: number,
  record: string
): Promise<void> => {
  await strapi.db.transaction(async () => {
    await strapi.db.queryBuilder(uid).where({ id }).select(['id']).forUpdate().execute();
    const query = strapi.db.query(uid);
    const live = (await query.findOne({ where: { id }, ...withRecords(field) })) as Row | null;
    if (!live) return;
    const { documentId, locale } = live;
    const draft = (await query.findOne({
      where: { documentId, locale, publishedAt: { $null: true } },
      ...withRecords(field),
    })) as Row | null;
    const set = draft && orderedLinks(live[field] as Row[], draft[field] as Row[], record);
    if (set) await writeRelations(strapi, uid, id, { [field]: { set } });
  });
};

/** The links of a published article in the order of its draft; null when they stand so already. */
const orderedLinks = (linked: Row[], intended: Row[], record: string): { id: number }[] | null => {
  const present = linked.map(({ documentId }) => documentId);
  if (!present.includes(record)) return null;
  const others = present.filter((id) => id !== record);
  const order = intended.map(({ documentId }) => documentId);
  const wanted = insertedLike(order, others, record);
  // Last in the draft is last here; anywhere else its place is shared, and what was read is chance.
  if (wanted.join() === present.join() && wanted.at(-1) === record) return null;
  const idOf = new Map(linked.map(({ id, documentId }) => [documentId, id]));
  return wanted.map((documentId) => ({ id: idOf.get(documentId) as number }));
};
