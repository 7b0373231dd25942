import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/types';
import { PLUGIN_ID, type OwnUid } from '../../../shared/plugin';
import { articleType, articleTypes, type ArticleType } from '../config/article-types';
import { getService } from '../services';
import { changesLists } from '../settings/defaults';
import type { DocumentContext, Row } from '../strapi-types';
import type { Neighbours } from './neighbours';
import type { Queue } from './queue';
import type { CatchUp } from './catch-up';
import { keyOf } from './articles';
import { keyText, type StoryKey } from './keys';
import { articlesBehind, factsNamedBy, isOwn } from './reach';
import { readArchives } from './store/archives';
import { relabel } from './store/features';
import { storiesNaming } from './store/neighbours';
import { versionsOf } from './store/stories';

const ALWAYS_PUBLIC = new Set(['publish', 'unpublish', 'delete']);
const WRITES = new Set(['create', 'update', 'clone']);

/** Whether a write can change what readers see. Saving a draft cannot. */
const touchesPublished = ({ action, params }: DocumentContext, hasDrafts: boolean): boolean =>
  ALWAYS_PUBLIC.has(action) ||
  (WRITES.has(action) && (!hasDrafts || params.status === 'published'));

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

/** Gives people, bodies and countries their new names in the reasons of all lists. */
const rename = async (
  strapi: Core.Strapi,
  { store }: Neighbours,
  uid: OwnUid,
  documentId: string
): Promise<void> => {
  const facts = await factsNamedBy(strapi, uid, documentId);
  if (facts.length === 0) return;
  for (const { locale } of await store.read(readArchives)) {
    await store.write(locale, (db) => relabel(db, locale, facts));
  }
};

/** What cannot be found out must not fail an editor's save. */
const quietly = async (
  strapi: Core.Strapi,
  find: () => Promise<StoryKey[]>
): Promise<StoryKey[]> => {
  try {
    return await find();
  } catch (error) {
    strapi.log.error(`[${PLUGIN_ID}] also-read: ${String((error as Error).stack ?? error)}`);
    return [];
  }
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
    const { uid, action } = context;
    const type = articleType(uid);
    const own = isOwn(uid) ? uid : undefined;
    const hasDrafts = type?.hasDrafts ?? strapi.getModel(uid)?.options?.draftAndPublish === true;
    if ((!type && !own) || !touchesPublished(context, hasDrafts)) return next();

    const known = context.params.documentId;
    // What has no drafts are people, bodies and countries: articles see of them who they are, and by what name.
    const reaches = own !== undefined && (hasDrafts || action === 'delete');
    const before =
      reaches && known ? await quietly(strapi, () => articlesBehind(strapi, own, known)) : [];
    const decisions = getService(strapi, 'decisions');
    const pinning = (documentId: string): Promise<StoryKey[]> =>
      type ? quietly(strapi, () => decisions.pinning({ uid, documentId })) : Promise.resolve([]);
    // Pins of what is deleted are forgotten with it.
    const pinnedBefore = action === 'delete' && known ? await pinning(known) : [];
    const result = await next();
    // A clone is a document of its own.
    const made = (result as { documentId?: string } | null)?.documentId;
    const documentId = action === 'clone' ? made : (known ?? made);
    if (!documentId) return result;

    await queue.afterCommit(async () => {
      if (own && action === 'update') await rename(strapi, neighbours, own, documentId);
      const keys = type
        ? await publishedOrStored(strapi, neighbours, type, documentId)
        : [...before, ...(own && reaches ? await articlesBehind(strapi, own, documentId) : [])];
      const unique = new Map(keys.map((key) => [keyText(key), key]));
      for (const key of unique.values()) await neighbours.refresh(key);
      // Their lists show its headline and address as they are now, though the index knows nothing of pins.
      for (const key of [...pinnedBefore, ...(await pinning(documentId))]) {
        neighbours.announcer.keyChanged(key);
      }
      if (queue.isLast()) catchUp.afterChanges();
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
  const { announcer, store } = neighbours;
  getService(strapi, 'decisions').onChange(async (key, before, after) => {
    announcer.keyChanged(key);
    if (before.neverSuggest !== after.neverSuggest) {
      announcer.changed(await store.read((db) => storiesNaming(db, key)));
    }
    const same = JSON.stringify(before.keywords) === JSON.stringify(after.keywords);
    if (!same) queue.push(() => neighbours.refresh(key));
  });
  getService(strapi, 'settings').onChange((before, after) => {
    queue.push(announcer.allChanged);
    const same = isDeepStrictEqual(before.ignoredTerms, after.ignoredTerms);
    if (!same) catchUp.rebuild('the ignored terms have changed');
    else if (changesLists(before, after)) catchUp.relist();
  });
};
