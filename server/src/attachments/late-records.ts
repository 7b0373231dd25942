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
    const before = await publishedRows(strapi, uid, documentId);
    const result = await next();
    const known = new Set(before.map(({ locale }) => locale));
    try {
      // On PostgreSQL a statement that fails inside the editor's transaction would fail the publication.
      await getService(strapi, 'attachments').queue.afterCommit(async () => {
        const after = await publishedRows(strapi, uid, documentId);
        for (const row of after.filter(({ locale }) => !known.has(locale))) {
          await placeRecord(strapi, kind, row);
        }
      });
    } catch (error) {
      strapi.log.error(`[${PLUGIN_ID}] attachments: ${String((error as Error).stack ?? error)}`);
    }
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
  for (const { uid } of articleTypes()) {
    let after = 0;
    for (;;) {
      const live = (await strapi.db.query(uid as StrapiUid.ContentType).findMany({
        where: { publishedAt: { $notNull: true }, id: { $gt: after }, [field]: { id: record.id } },
        orderBy: { id: 'asc' },
        limit: PAGE,
        ...withRecords(field),
      })) as Row[];
      await placeOn(strapi, uid, field, live, record.documentId);
      if (live.length < PAGE) break;
      after = live.at(-1)?.id as number;
    }
  }
};

const withRecords = (field: string) => ({
  select: ['id', 'documentId', 'locale'],
  populate: { [field]: { select: ['id', 'documentId'] } },
});

const placeOn = async (
  strapi: Core.Strapi,
  uid: string,
  field: string,
  live: Row[],
  record: string
): Promise<void> => {
  const several = live.filter((row) => (row[field] as Row[]).length > 1);
  if (several.length === 0) return;
  const drafts = (await strapi.db.query(uid as StrapiUid.ContentType).findMany({
    where: {
      publishedAt: { $null: true },
      documentId: { $in: several.map(({ documentId }) => documentId) },
    },
    ...withRecords(field),
  })) as Row[];
  for (const row of several) {
    const draft = drafts.find((d) => d.documentId === row.documentId && d.locale === row.locale);
    if (draft) await reorder(strapi, uid, field, row, draft, record);
  }
};

const reorder = async (
  strapi: Core.Strapi,
  uid: string,
  field: string,
  live: Row,
  draft: Row,
  record: string
): Promise<void> => {
  const linked = live[field] as Row[];
  const present = linked.map(({ documentId }) => documentId);
  const others = present.filter((id) => id !== record);
  const intended = (draft[field] as Row[]).map(({ documentId }) => documentId);
  const wanted = insertedLike(intended, others, record);
  // Last in the draft is last here; anywhere else its place is shared, and what was read is chance.
  if (wanted.join() === present.join() && wanted.at(-1) === record) return;
  const idOf = new Map(linked.map(({ id, documentId }) => [documentId, id]));
  const set = wanted.map((documentId) => ({ id: idOf.get(documentId) as number }));
  await writeRelations(strapi, uid, live.id, { [field]: { set } });
};
