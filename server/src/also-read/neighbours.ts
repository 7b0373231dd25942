import type { Core } from '@strapi/types';
import { attachmentNames } from '../attachments/relations';
import { articleType, articleTypes, type ArticleType } from '../config/article-types';
import { defaultLocale } from '../content-types/versions';
import type { Row } from '../strapi-types';
import { bodyPopulate } from './bodies/shapes';
import { FACTS_POPULATE, factsOf, LIVE } from './facts';
import { outlineOf } from './placement';
import { rank } from './ranking';
import { rarity } from './rarity';
import { SETTINGS } from './settings';
import { observe, selectSignature } from './signature';
import { createStore, type KnownFeature, type StoryKey } from './store';
import { featureCounter } from './terms';
import { BLOCKS, readBody } from './text';

/** How many candidates are ranked; the stored list keeps the best of them. */
const CANDIDATES = 100;

/** A list is made again when the archive has grown by this factor since. */
const GROWTH = 1.25;

/** At most so many old lists are made again after a publish. */
const CATCH_UP = 20;

/** The published version of an article with its attachments, or null. */
const readArticle = async (
  strapi: Core.Strapi,
  type: ArticleType,
  key: StoryKey
): Promise<Row | null> => {
  const names = attachmentNames(strapi);
  return (await strapi.db.query(type.uid).findOne({
    where: {
      documentId: key.documentId,
      publishedAt: { $notNull: true },
      ...(type.isLocalized ? { locale: key.locale } : {}),
    },
    populate: {
      ...(type.body && type.bodyShape ? bodyPopulate(type.body, type.bodyShape) : {}),
      [names.visit]: { ...LIVE, populate: FACTS_POPULATE.visit },
      [names.conference]: { ...LIVE, populate: FACTS_POPULATE.conference },
      [names.bilateralRelationship]: { ...LIVE, populate: FACTS_POPULATE.bilateralRelationship },
    },
  })) as Row | null;
};

const timeOf = (value: unknown): number | null => {
  if (value === null || value === undefined || value === '') return null;
  const time = new Date(value as string).getTime();
  return Number.isNaN(time) ? null : time;
};

/** When the story came out: the desk's own date field, else its first publication where Strapi keeps it, else its creation. */
const publicationTime = (type: ArticleType, article: Row): number =>
  (type.date ? timeOf(article[type.date]) : null) ??
  timeOf(article.firstPublishedAt) ??
  timeOf(article.createdAt) ??
  Date.now();

const namesOf = (signature: KnownFeature[]): Map<string, number> =>
  new Map(signature.map(({ kind, key, id }) => [`${kind} ${key}`, id]));

/** Keeps each story's stored list fresh. */
export const createNeighbours = (strapi: Core.Strapi) => {
  const store = createStore(strapi);

  /** Puts a story into the index as it is published now, or takes it out when it is not. */
  const indexStory = async (key: StoryKey) => {
    const type = articleType(key.uid);
    const article = type ? await readArticle(strapi, type, key) : null;
    if (!type || !article) {
      await store.remove(key);
      return null;
    }
    const title = String(article[type.title] ?? '');
    const body = readBody(type.body ? article[type.body] : null, type.bodyShape ?? BLOCKS);
    const publishedAt = publicationTime(type, article);
    // Types without locales are written in the newsroom's own language.
    const language = key.locale || (await defaultLocale(strapi));
    const observed = observe(
      { title, body, locale: language },
      factsOf(article, attachmentNames(strapi))
    );
    const { story, features } = await store.observe(key, publishedAt, observed);
    const stories = await store.countStories(key.locale);
    const signature = selectSignature(features, (feature) => rarity(feature.stories, stories));
    const outline = outlineOf(body, featureCounter(namesOf(signature), language));
    await store.index(story, signature, { outline, links: body.links });
    return { story, signature, publishedAt, stories };
  };

  /** Brings a story's own list, and the lists it belongs in, up to date. */
  const refresh = async (key: StoryKey): Promise<void> => {
    const indexed = await indexStory(key);
    if (!indexed) return;
    const { story, signature, publishedAt, stories } = indexed;
    const candidates = await store.candidates(story, signature, { stories, limit: CANDIDATES });
    const ranked = rank({ features: signature, publishedAt }, candidates, stories, SETTINGS);
    const minimum = SETTINGS.minimumScore;
    await store.saveNeighbours(story, ranked, { minimum, archive: stories });
  };

  /**
   * Makes the oldest lists of a locale again. What is rare among five stories is not among fifty, so lists that were made
   * when the archive was much smaller no longer hold; each publish brings some of them up to date.
   */
  const catchUp = async (locale: string): Promise<void> => {
    const stories = await store.countStories(locale);
    const due = await store.listedBefore(locale, Math.ceil(stories / GROWTH), CATCH_UP);
    for (const key of due) await refresh(key);
  };

  /** Keys of every published story of a type. */
  const publishedKeys = async (type: ArticleType): Promise<StoryKey[]> => {
    const rows = (await strapi.db.query(type.uid).findMany({
      where: { publishedAt: { $notNull: true } },
      select: ['documentId', ...(type.isLocalized ? ['locale'] : [])],
      orderBy: { id: 'asc' },
    })) as Row[];
    return rows.map(({ documentId, locale }) => ({
      uid: type.uid,
      documentId,
      locale: (type.isLocalized && locale) || '',
    }));
  };

  return {
    store,
    refresh,
    catchUp,
    publishedKeys,

    /** Published stories that the index lacks, and stored ones that are published no more. */
    async differences(): Promise<{ missing: StoryKey[]; gone: StoryKey[] }> {
      const types = articleTypes();
      const published = (await Promise.all(types.map(publishedKeys))).flat();
      const stored = (await Promise.all(types.map(({ uid }) => store.storyKeys(uid)))).flat();
      const lacks = (keys: StoryKey[]) => {
        const known = new Set(keys.map(keyText));
        return (key: StoryKey) => !known.has(keyText(key));
      };
      return { missing: published.filter(lacks(stored)), gone: stored.filter(lacks(published)) };
    },

    /**
     * Rebuilds the index: all stories are counted before the first list is made, so that rarity is that of the whole
     * archive.
     * @param uid one type, or all
     */
    async rebuild({
      uid,
      onProgress,
    }: {
      uid?: string;
      onProgress?: (done: number, total: number) => void;
    } = {}): Promise<number> {
      const types = articleTypes().filter((type) => !uid || type.uid === uid);
      const keys = (await Promise.all(types.map(publishedKeys))).flat();
      const current = new Set(keys.map(keyText));
      for (const type of types) {
        for (const key of await store.storyKeys(type.uid)) {
          if (!current.has(keyText(key))) await store.remove(key);
        }
      }
      let done = 0;
      const step = () => onProgress?.((done += 1), 2 * keys.length);
      // One story that cannot be read must not keep the rest from their lists.
      const each = async (work: (key: StoryKey) => Promise<unknown>) => {
        for (const key of keys) {
          try {
            await work(key);
          } catch (error) {
            strapi.log.error(`[diplomacy] also-read: ${keyText(key)}: ${String(error)}`);
          }
          step();
        }
      };
      await each(indexStory);
      await each(refresh);
      return keys.length;
    },
  };
};

const keyText = ({ uid, documentId, locale }: StoryKey): string => `${uid} ${documentId} ${locale}`;

export type Neighbours = ReturnType<typeof createNeighbours>;
