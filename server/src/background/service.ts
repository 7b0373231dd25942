import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../../shared/plugin';
import { createQueue } from '../also-read/queue';
import { articleType } from '../config/article-types';
import { defaultLocale } from '../content-types/versions';
import type { StoryKey } from '../also-read/keys';
import type { Row } from '../strapi-types';
import { createFingerprints } from './fingerprints';
import { followDocument } from './follow';
import { readRecord } from './record';
import { createUseStore, type BackgroundKey, type Use } from './store';
import { sameVersion, type Version } from './versions';

export const backgroundService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = createUseStore(strapi);
  const following = { store, fingerprints: createFingerprints(strapi, store) };
  const queue = createQueue(strapi, 'background');

  /** The story of a use as it is stored, or null when it is gone: rows are also removed where no middleware sees it. */
  const storyRow = async ({ story }: Use): Promise<Row | null> => {
    const type = articleType(story.uid);
    if (!type) return null;
    return (await strapi.db.query(type.uid).findOne({
      where: {
        documentId: story.documentId,
        ...(type.isLocalized ? { locale: story.locale } : {}),
        ...(type.hasDrafts ? { publishedAt: { $null: true } } : {}),
      },
      populate: { createdBy: { populate: { roles: true } } },
    })) as Row | null;
  };

  return {
    queue,

    /** The language that a background is read in: the story's, or the newsroom's own. */
    language: async (locale: string | undefined): Promise<string> =>
      locale ?? (await defaultLocale(strapi)),

    /** The relationship with its background in a language; null when there is no such relationship. */
    record: (key: BackgroundKey) => readRecord(strapi, key),

    /** The versions of a background that stories hold, the latest first, without the present one. */
    async earlierVersions(key: BackgroundKey, present: Version): Promise<Version[]> {
      const versions = (await store.latest(key)).map(({ version }) => version);
      return [...new Map(versions.map((each) => [each.join(), each])).values()].filter(
        (each) => !sameVersion(each, present)
      );
    },

    /** The latest use of a background outside of a story, with that story's row. */
    async lastUse(
      key: BackgroundKey,
      except: StoryKey | null
    ): Promise<{ use: Use; row: Row } | null> {
      for (const use of await store.latest(key)) {
        const isHere = use.story.uid === except?.uid && use.story.documentId === except.documentId;
        const row = isHere ? null : await storyRow(use);
        if (row) return { use, row };
      }
      return null;
    },

    /** The use of a background in one story, as last saved. */
    async useIn(key: BackgroundKey, story: StoryKey): Promise<Use | null> {
      const uses = await store.ofDocument(story.uid, story.documentId);
      return (
        uses.find(
          (use) => use.relationship === key.relationship && use.story.locale === story.locale
        ) ?? null
      );
    },

    /** Looks in the background at what a document holds, once the write in hand is stored. */
    async follow(uid: string, documentId: string): Promise<void> {
      try {
        await queue.afterCommit(() => followDocument(strapi, following, uid, documentId));
      } catch (error) {
        strapi.log.error(`[${PLUGIN_ID}] background: ${String((error as Error).stack ?? error)}`);
      }
    },
  };
};
