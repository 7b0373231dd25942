import type { Core } from '@strapi/types';
import { RECORD_KINDS, UID, type RecordKind } from '../../../shared/plugin';
import type { Settings } from '../../../shared/settings';
import { attachmentNames } from '../attachments/relations';
import { articleType, articleTypes, type ArticleType } from '../config/article-types';
import { getService } from '../services';
import { RELIST_KEYS } from '../settings/defaults';
import type { DocumentContext, Row } from '../strapi-types';
import type { Neighbours } from './neighbours';
import type { Queue } from './queue';
import type { CatchUp } from './catch-up';
import { keyOf } from './articles';
import { keyText, type StoryKey } from './keys';
import { versionsOf } from './store/stories';

const ALWAYS_PUBLIC = new Set(['publish', 'unpublish', 'delete']);
const WRITES = new Set(['create', 'update', 'clone']);

/** Whether a write can change what readers see. Saving a draft cannot. */
const touchesPublished = ({ action, params }: DocumentContext, hasDrafts: boolean): boolean =>
  ALWAYS_PUBLIC.has(action) ||
  (WRITES.has(action) && (!hasDrafts || params.status === 'published'));

const recordKind = (uid: string): RecordKind | undefined =>
  RECORD_KINDS.find((kind) => UID[kind] === uid);

/** The published articles that a record is attached to. */
const articlesOf = async (
  strapi: Core.Strapi,
  kind: RecordKind,
  documentId: string
): Promise<StoryKey[]> => {
  const field = attachmentNames(strapi)[kind];
  const keys = await Promise.all(
    articleTypes().map(async (type) => {
      const rows = (await strapi.db.query(type.uid).findMany({
        where: { publishedAt: { $notNull: true }, [field]: { documentId } },
        select: ['documentId', ...(type.isLocalized ? ['locale'] : [])],
      })) as Row[];
      return rows.map((row) => keyOf(type, row));
    })
  );
  return keys.flat();
};

/** Every version of a document that is published, or that the index still holds. */
const publishedOrStored = async (
  strapi: Core.Strapi,
  { store }: Neighbours,
  type: ArticleType,
  documentId: string
): Promise<StoryKey[]> => {
  const rows = (await strapi.db.query(type.uid).findMany({
    where: { documentId, publishedAt: { $notNull: true } },
    select: ['documentId', ...(type.isLocalized ? ['locale'] : [])],
  })) as Row[];
  const stored = await store.read((db) => versionsOf(db, type.uid, documentId));
  const keys = [...rows.map((row) => keyOf(type, row)), ...stored];
  return [...new Map(keys.map((key) => [key.locale, key])).values()];
};

export interface Watched {
  neighbours: Neighbours;
  queue: Queue;
  catchUp: CatchUp;
}

/** Keeps the index in step with what is published, after each write, in the background. */
export const watchPublishing =
  (strapi: Core.Strapi, { neighbours, queue, catchUp }: Watched) =>
  async (context: DocumentContext, next: () => Promise<unknown>): Promise<unknown> => {
    const type = articleType(context.uid);
    const kind = recordKind(context.uid);
    const hasDrafts = type ? type.hasDrafts : true;
    if ((!type && !kind) || !touchesPublished(context, hasDrafts)) return next();

    const known = context.params.documentId;
    const before = kind && known ? await articlesOf(strapi, kind, known) : [];
    const result = await next();
    // A clone is a document of its own.
    const made = (result as { documentId?: string } | null)?.documentId;
    const documentId = context.action === 'clone' ? made : (known ?? made);
    if (!documentId) return result;

    await queue.afterCommit(async () => {
      const keys = type
        ? await publishedOrStored(strapi, neighbours, type, documentId)
        : [...before, ...(await articlesOf(strapi, kind as RecordKind, documentId))];
      const unique = new Map(keys.map((key) => [keyText(key), key]));
      for (const key of unique.values()) await neighbours.refresh(key);
      await catchUp.afterChanges();
    });
    return result;
  };

/**
 * Rows that are removed below the document service, as by deleting a whole locale: no document middleware sees them.
 */
export const watchRemovals = (strapi: Core.Strapi, { catchUp }: Watched): void => {
  strapi.db.lifecycles.subscribe({
    models: articleTypes().map(({ uid }) => uid),
    afterDeleteMany: () => catchUp.compare(),
  } as never);
};

/** What editors change about lists, beside the stories: keywords of an article, settings that decide what lists hold. */
export const followChanges = (
  strapi: Core.Strapi,
  { neighbours, queue, catchUp }: Watched
): void => {
  getService(strapi, 'decisions').onChange((key, before, after) => {
    const same = JSON.stringify(before.keywords) === JSON.stringify(after.keywords);
    if (!same) queue.push(() => neighbours.refresh(key));
  });
  getService(strapi, 'settings').onChange((before, after) => {
    const changed = (key: keyof Settings) =>
      JSON.stringify(before[key]) !== JSON.stringify(after[key]);
    if (changed('ignoredTerms')) catchUp.rebuild('the ignored terms have changed');
    else if (RELIST_KEYS.some(changed)) catchUp.relist();
  });
};
