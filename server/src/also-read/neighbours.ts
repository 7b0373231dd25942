import { keyText, type StoryKey } from './keys';
import type { Core } from '@strapi/types';
import { articleType, type ArticleType } from '../config/article-types';
import { defaultLocale } from '../content-types/versions';
import { attachmentNames } from '../attachments/relations';
import type { Row } from '../strapi-types';
import { createAnnouncer } from './announcing';
import { keyOf, readArticle } from './articles';
import { countStories, type CountedStory } from './counting';
import type { Counts } from './counts';
import { factsOf } from './facts';
import {
  candidateDays,
  changesOf,
  dayOf,
  duplicatesIn,
  earliest,
  LIST_SIZE,
  originalIn,
  othersLists,
  ownList,
  type Days,
  type ListRules,
  type Ranking,
} from './lists';
import { portraitOf, queryOf, type Portrait } from './portrait';
import { rank } from './ranking';
import { observeArticle, type Observation } from './reading';
import type { EngineSettings } from './engine-settings';
import { createStore } from './store';
import { noteChange } from './store/archives';
import { changeCounts } from './store/features';
import {
  applyChanges,
  dropStory,
  listsNaming,
  readLists,
  shortened,
  trimLists,
} from './store/neighbours';
import { findCandidates, movePostings } from './store/postings';
import type { Db } from './store/sql';
import {
  deleteStory,
  findStories,
  keysById,
  saveListed,
  saveSignatures,
  storiesById,
  touch,
  unfold,
  type ListedStory,
} from './store/stories';

/** How many candidates are ranked; the lists keep the best of them. */
export const CANDIDATES = 100;

/** Other stories' lists may grow by so many entries before they are cut back. */
const SLACK = 30;

/** From this size on, a group of near-duplicates may be larger than what is ranked. */
const LARGE_GROUP = 50;

/** A list that was full is made again when fewer entries than this are left of it. */
const TOO_SHORT = 20;

/** What a story is read with: keywords that editors gave it, words to take no notice of. */
export interface ReadingContext {
  settings: () => Promise<EngineSettings>;
  /** By `keyText`. */
  keywords: (keys: StoryKey[]) => Promise<Map<string, string[]>>;
}

/** What a change to the index leads to. */
interface Outcome {
  /** Stories whose lists are to be made again. */
  concerned: StoryKey[];
  /** Ids of stories whose lists changed, or name the story that did. */
  changed: number[];
}

/** Keeps each story's stored list fresh. */
export const createNeighbours = (strapi: Core.Strapi, context: ReadingContext) => {
  const store = createStore(strapi);
  const announcer = createAnnouncer(strapi, store);

  /** Reads articles of a type; one that cannot be read must not keep the rest from their lists. */
  const observe = async (type: ArticleType, articles: Row[]): Promise<Observation[]> => {
    const keys = articles.map((article) => keyOf(type, article));
    const keywords = await context.keywords(keys);
    const { ignored } = await context.settings();
    const main = await defaultLocale(strapi);
    const names = attachmentNames(strapi);
    return articles.flatMap((article, index) => {
      const key = keys[index] as StoryKey;
      // Types without locales are written in the newsroom's own language.
      const language = key.locale || main;
      try {
        return observeArticle(type, article, {
          language,
          facts: factsOf(article, names),
          keywords: keywords.get(keyText(key)) ?? [],
          ignored: ignored(language),
        });
      } catch (error) {
        const reason = error instanceof Error ? error.stack : String(error);
        strapi.log.error(`[diplomacy] also-read: ${keyText(key)}: ${reason}`);
        return [];
      }
    });
  };

  /** Stories for a story's own list, and stories whose lists it may stand in. */
  const candidatesOf = async (
    db: Db,
    story: { id: number; uid: string; publishedAt: number },
    portrait: Portrait,
    { rules, total, now }: { rules: ListRules; total: number; now: number }
  ): Promise<ListedStory[]> => {
    const features = queryOf(portrait, total);
    const find = (days: Days) =>
      findCandidates(db, { story: story.id, features, limit: CANDIDATES, ...days });
    const days = candidateDays(story.publishedAt, rules, now);
    const ids = new Set(await find(days));
    const everything = days.from === undefined && days.to === undefined;
    if (!everything && story.publishedAt >= earliest(story.uid, rules, now)) {
      const later = rules.candidates === 'older' ? { from: dayOf(story.publishedAt) } : {};
      for (const id of await find(later)) ids.add(id);
    }
    return storiesById(db, ids);
  };

  /** Stores what a story is found by, its own list, and its entries in the lists of others. */
  const list = async (
    db: Db,
    story: CountedStory,
    { counts, total }: { counts: Counts; total: number }
  ): Promise<Outcome> => {
    const { rules, halfLifeDays } = await context.settings();
    const now = Date.now();
    const portrait = portraitOf(story.vector, counts, total);
    const posted = { day: dayOf(story.publishedAt), vector: portrait.posted };
    await movePostings(db, [
      { story: story.id, before: story.before?.posted ?? null, after: posted },
    ]);
    const candidates = await candidatesOf(db, story, portrait, { rules, total, now });
    const ranking: Ranking = {
      story: { ...story, ...portrait, original: story.before?.original ?? null },
      ranked: rank(
        { ...portrait, pairs: portrait.vector.pairs, publishedAt: story.publishedAt },
        candidates,
        total,
        { halfLifeDays }
      ),
      members: new Map(candidates.map((each) => [each.id, each])),
      rules,
      now,
    };
    const own = ownList(ranking);
    const others = othersLists(ranking);
    const stored = await readLists(db, [story.id]);
    const changes = changesOf(stored, new Map([[story.id, own]]));
    const naming = await listsNaming(db, story.id);
    const entries = others.filter(({ story: other, entry }) => {
      const before = naming.get(other);
      return before?.score !== entry.score || before.evidence !== entry.evidence;
    });
    const named = new Set(others.map(({ story: other }) => other));
    const gone = [...naming.keys()].filter((other) => !named.has(other));
    await applyChanges(db, {
      write: [...changes.write, ...entries],
      drop: [...changes.drop, ...gone.map((other) => ({ story: other, targets: [story.id] }))],
    });
    const changed = [...changes.changed, ...entries.map((each) => each.story), ...gone];
    await saveSignatures(db, [{ ...portrait, id: story.id, posted }]);
    await saveListed(db, [{ id: story.id, original: originalIn(ranking), kept: own.length }]);
    await trimLists(
      db,
      entries.map((each) => each.story),
      { size: LIST_SIZE, slack: SLACK }
    );
    await touch(db, changed);
    const duplicates = duplicatesIn(ranking).map(({ id }) => id);
    // Of a larger group not all were ranked: who was not is no other report for that.
    const concerned = duplicates.length < LARGE_GROUP ? await unfold(db, story.id, duplicates) : [];
    // Lists that name it may show another headline or address, even if they hold what they held.
    return { concerned, changed: [...changed, ...naming.keys()] };
  };

  /** Takes a story out of the index, out of the counts and out of every list; those that became short are to be made again. */
  const remove = async (db: Db, key: StoryKey): Promise<Outcome> => {
    const known = (await findStories(db, key, [key.documentId])).get(key.documentId);
    if (!known) return { concerned: [], changed: [] };
    const { id } = known;
    await changeCounts(db, new Map(Array.from(known.vocabulary, (feature) => [feature, -1])));
    await movePostings(db, [{ story: id, before: known.posted, after: null }]);
    const naming = [...(await listsNaming(db, id)).keys()];
    await dropStory(db, id);
    await deleteStory(db, id);
    await noteChange(db, key.locale, -1);
    await touch(db, naming);
    const short = await shortened(db, naming, { size: LIST_SIZE, least: TOO_SHORT });
    return { concerned: await keysById(db, short), changed: naming };
  };

  /** Reads the article that a key names now; null for one that is not published, or whose type has left or changed. */
  const current = async (key: StoryKey): Promise<Observation | null> => {
    const type = articleType(key.uid);
    if (!type || type.isLocalized !== (key.locale !== '')) return null;
    const article = await readArticle(strapi, type, key);
    return article ? ((await observe(type, [article]))[0] ?? null) : null;
  };

  /**
   * Brings a story's own list, and the lists it belongs in, up to date. The article is read under the lock: who waited for
   * it must not write down what was there before.
   */
  const refresh = async (key: StoryKey): Promise<void> => {
    const { concerned, changed } = await store.write(key.locale, async (db, archive) => {
      const observed = await current(key);
      if (!observed) return remove(db, key);
      const { stories, ...counted } = await countStories(db, archive, [observed]);
      return list(db, stories[0] as CountedStory, counted);
    });
    announcer.changed(changed);
    for (const each of concerned) await refresh(each);
  };

  return { store, announcer, settings: context.settings, observe, refresh };
};

export type Neighbours = ReturnType<typeof createNeighbours>;
