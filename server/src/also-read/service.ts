import type { Core } from '@strapi/types';
import type { AlsoReadAnswer, RebuildStatus } from '../../../shared/contracts';
import type { RecordKind } from '../../../shared/plugin';
import type { Settings } from '../../../shared/settings';
import { articleType, articleTypes, type ArticleType } from '../config/article-types';
import { defaultLocale } from '../content-types/versions';
import { getService } from '../services';
import { engineSettings, type EngineSettings } from './engine-settings';
import { createFinder, type StoredViewOptions } from './finding';
import { createNeighbours } from './neighbours';
import type { ViewOptions } from './presenting';
import { createPreview } from './preview';
import { createQueue } from './queue';
import { createRebuild, type RebuildOptions, type RebuildResult } from './rebuild';
import { createCatchUp } from './catch-up';
import { readArchives } from './store/archives';
import { SILENCE } from './lease';
import { readRebuild, type Rebuild } from './store/rebuilds';
import type { StoryKey } from './keys';
import { createTrial } from './trial';
import { weave, type WovenLink } from './weaving';

/** A version of a story whose list is asked for. */
export interface StoryAsked {
  documentId: string;
  /** The newsroom's default one when left out. */
  locale?: string;
  /** The body that the places are for, when it is not the published one. */
  body?: unknown;
}

export interface FindManyOptions extends StoredViewOptions {
  uid: string;
  stories: StoryAsked[];
}

export interface FindOptions extends StoryAsked, StoredViewOptions {
  uid: string;
}

/** A body with its links, beside the list that they came from. */
export interface Woven {
  /** Undefined when none was given. */
  body: unknown;
  answer: AlsoReadAnswer;
}

export interface PreviewRequest extends ViewOptions {
  uid: string;
  /** The article that the text belongs to; left out for a new one. */
  documentId?: string;
  locale?: string;
  title: string;
  body: unknown;
  /** Documents of attached records, by kind. */
  attached?: Partial<Record<RecordKind, string[]>>;
  /** ISO 8601; now when left out. */
  publishedAt?: string;
}

export interface TryOutRequest extends ViewOptions {
  uid: string;
  documentId: string;
  locale?: string;
  settings: Settings;
}

/** A rebuild whose process has been silent for long is interrupted, whatever it wrote last. */
const stateNow = ({ state, beatAt }: Rebuild): Rebuild['state'] =>
  state === 'running' && Date.now() - (beatAt ?? 0) >= SILENCE ? 'interrupted' : state;

export const alsoReadService = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = () => getService(strapi, 'settings').get();
  const decisions = () => getService(strapi, 'decisions');

  let derived: { from: object; engine: EngineSettings } | undefined;
  const engine = async (): Promise<EngineSettings> => {
    const from = await settings();
    if (derived?.from !== from) derived = { from, engine: engineSettings(from) };
    return derived.engine;
  };

  const neighbours = createNeighbours(strapi, {
    settings: engine,
    keywords: (keys) => decisions().keywords(keys),
  });
  const { store } = neighbours;
  const publications = createQueue(strapi);
  const background = createQueue(strapi);
  const queue = {
    ...publications,
    /** Resolves when publications are indexed, and all that follows from them is done. */
    idle: async (): Promise<void> => {
      await publications.idle();
      // A host that waits for this while it boots would wait for the end of its own boot.
      if (strapi.isLoaded) await catchUp.begun();
      await background.idle();
    },
  };
  const rebuilds = createRebuild(strapi, neighbours);
  const finder = createFinder(strapi, {
    store,
    settings,
    decisions: { readAll: (keys) => decisions().readAll(keys) },
  });
  const preview = createPreview(strapi, store, engine, finder.present);
  const trial = createTrial(strapi, {
    settings,
    find: finder.find,
    preview,
    keywords: async (key) => (await decisions().read(key)).keywords,
  });
  const catchUp = createCatchUp(strapi, { neighbours, background, rebuilds });

  let main: { locale: string; until: number } | undefined;
  /** The newsroom's own language, asked for at most every two seconds: every reading needs it. */
  const mainLocale = async (): Promise<string> => {
    if (!main || main.until < Date.now()) {
      main = { locale: await defaultLocale(strapi), until: Date.now() + 2000 };
    }
    return main.locale;
  };

  const keyOf = async (
    type: ArticleType,
    documentId: string,
    locale?: string
  ): Promise<{ key: StoryKey; language: string }> => {
    const own = await mainLocale();
    const language = type.isLocalized ? (locale ?? own) : own;
    const key = { uid: type.uid, documentId, locale: type.isLocalized ? language : '' };
    return { key, language };
  };

  const findMany = async ({
    uid,
    stories,
    ...options
  }: FindManyOptions): Promise<(AlsoReadAnswer | null)[]> => {
    const type = articleType(uid);
    if (!type) return stories.map(() => null);
    const asked = [];
    for (const { documentId, locale, body } of stories) {
      asked.push({ ...(await keyOf(type, documentId, locale)), body });
    }
    return finder.find(type, asked, options);
  };

  const find = async ({
    documentId,
    locale,
    body,
    ...options
  }: FindOptions): Promise<AlsoReadAnswer | null> => {
    const [answer] = await findMany({ ...options, stories: [{ documentId, locale, body }] });
    return answer ?? null;
  };

  const weaveMany = async ({ stories, ...options }: FindManyOptions): Promise<(Woven | null)[]> => {
    const shape = articleType(options.uid)?.bodyShape;
    const answers = await findMany({ ...options, stories });
    return answers.map((answer, index) => {
      const body = stories[index]?.body;
      if (!answer || !shape || !body) return answer && { body, answer };
      const { label, items } = answer.data;
      const links = items.flatMap(({ label: title, url, placement }): WovenLink[] =>
        placement ? [{ label, title, url, ...placement }] : []
      );
      return { body: weave(body, shape, links), answer };
    });
  };

  return {
    neighbours,
    queue,

    /**
     * The stored list of a story, with the targets as they are published now.
     * @returns null when the type takes no part, or when only published stories are asked for and this is none
     */
    find,

    /** The same for many stories of a type, in as many queries as for one; in their order. */
    findMany,

    /**
     * A body with the links woven in, in the body's own format.
     * @returns the woven body beside the list it came from (a body that cannot be read comes back as it is); null when the
     *   type takes no part
     */
    async weave({
      documentId,
      locale,
      body,
      ...options
    }: FindOptions & { body: unknown }): Promise<Woven | null> {
      const [woven] = await weaveMany({ ...options, stories: [{ documentId, locale, body }] });
      return woven ?? null;
    },

    /** The same for many stories of a type; in their order. */
    weaveMany,

    /**
     * The list that a text would have if it were published now; nothing is stored.
     * @returns null when the type takes no part
     */
    async preview({
      uid,
      documentId = '',
      locale,
      attached = {},
      publishedAt,
      ...options
    }: PreviewRequest): Promise<AlsoReadAnswer | null> {
      const type = articleType(uid);
      if (!type) return null;
      const { key, language } = await keyOf(type, documentId, locale);
      const keywords = documentId ? (await decisions().read(key)).keywords : [];
      const time = publishedAt === undefined ? undefined : new Date(publishedAt).getTime();
      const when = time === undefined || Number.isNaN(time) ? {} : { publishedAt: time };
      return preview({ ...options, type, key, language, attached, keywords, ...when });
    },

    /**
     * The list of a published story as it would be under other settings; nothing is stored.
     * @param settings complete and checked, see `proposed` of the settings
     * @returns null when the type takes no part
     */
    async tryOut({
      uid,
      documentId,
      locale,
      ...options
    }: TryOutRequest): Promise<AlsoReadAnswer | null> {
      const type = articleType(uid);
      if (!type) return null;
      return trial({ ...options, type, ...(await keyOf(type, documentId, locale)) });
    },

    /**
     * Reads every published story again, of one type or of all, and makes all lists. One at a time in a newsroom; goes on
     * where an interrupted one stopped.
     */
    rebuild: (options?: RebuildOptions): Promise<RebuildResult> => rebuilds.rebuild(options),

    /** Begins a rebuild and returns when it holds the right to; progress is told by `status`. */
    async begin(options: RebuildOptions): Promise<void> {
      await new Promise<void>((resolve) => {
        const onProgress = () => resolve();
        const taken = background.push(() =>
          rebuilds.rebuild({ ...options, onProgress }).finally(resolve)
        );
        if (!taken) resolve();
      });
    },

    /** What the index holds, and how the last rebuild stands. */
    async status(): Promise<RebuildStatus> {
      const { archives, rebuild } = await store.read(async (db) => ({
        archives: await readArchives(db),
        rebuild: await readRebuild(db),
      }));
      const time = (at: number | null | undefined) => (at ? new Date(at).toISOString() : null);
      return {
        stories: archives.reduce((sum, archive) => sum + archive.stories, 0),
        types: articleTypes().map(({ uid }) => uid),
        rebuild: {
          state: rebuild ? stateNow(rebuild) : 'idle',
          uid: rebuild?.uid || null,
          phase: rebuild?.phase || null,
          done: rebuild?.done ?? 0,
          total: rebuild?.total ?? 0,
          startedAt: time(rebuild?.startedAt),
          endedAt: time(rebuild?.endedAt),
          error: rebuild?.error ?? null,
        },
      };
    },

    catchUp,

    /** Lets the work in hand end before the database is closed. */
    async stop(): Promise<void> {
      rebuilds.stop();
      await publications.close();
      await background.close();
      await neighbours.announcer.flush();
    },
  };
};
