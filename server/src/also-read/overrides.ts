import type { Core } from '@strapi/types';
import type { Decisions, DecisionTarget, DecisionTargetSummary } from '../../../shared/contracts';
import { PLUGIN_ID } from '../../../shared/plugin';
import { CREATOR } from '../attachments/summaries';
import { articleType, articleTypes } from '../config/article-types';
import { problem, refuse, type Problem } from '../content-types/problems';
import { defaultLocale } from '../content-types/versions';
import { checkInput } from '../input';
import type { Row } from '../strapi-types';
import {
  contradictions,
  decisionChanges,
  decisionsInput,
  forAnotherLanguage,
  isEmpty,
  placesOf,
  targetsOf,
} from './decision-rules';
import { keyText, targetText, type StoryKey } from './keys';
import { createQueue } from './queue';
import { createDecisionStore, type StoredDecisions } from './store/decisions';

type Listener = (key: StoryKey, before: Decisions, after: Decisions) => unknown;

/** What editors decide about the links of an article and about the article as a link. In force as soon as it is stored. */
export const decisionsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = createDecisionStore(strapi);
  const queue = createQueue(strapi);
  // Apart: what follows from a write must not wait for what listeners do.
  const news = createQueue(strapi);
  const listeners = new Set<Listener>();

  /** The key under which a version of an article is decided about. */
  const keyOf = async (
    uid: string,
    documentId: string,
    locale?: string | null
  ): Promise<StoryKey> => ({
    uid,
    documentId,
    locale: articleType(uid)?.isLocalized ? locale || (await defaultLocale(strapi)) : '',
  });

  const rowsOf = async (uid: string, documentIds: string[]): Promise<Row[]> => {
    const type = articleType(uid);
    if (!type || documentIds.length === 0) return [];
    return (await strapi.db.query(type.uid).findMany({
      where: { documentId: { $in: documentIds } },
      select: ['documentId', 'publishedAt', ...(type.isLocalized ? ['locale'] : [])],
    })) as Row[];
  };

  const missing = async (wanted: DecisionTarget[]): Promise<[DecisionTarget, string][]> => {
    const found = new Set<string>();
    for (const { uid } of articleTypes()) {
      const ids = wanted.filter((each) => each.uid === uid).map(({ documentId }) => documentId);
      for (const row of await rowsOf(uid, ids)) {
        found.add(targetText({ uid, documentId: row.documentId }));
      }
    }
    const types = articleTypes().map(({ uid }) => uid);
    return wanted
      .filter((each) => !found.has(targetText(each)))
      .map((each) => [
        each,
        articleType(each.uid)
          ? `there is no article "${each.documentId}"`
          : `"${each.uid}" is not a type of article; known are: ${types.join(', ')}`,
      ]);
  };

  /** Targets that were there before stay, even when they have gone since: an editor cannot be held up by them. */
  const problemsIn = async (
    key: StoryKey,
    before: Decisions,
    after: Decisions
  ): Promise<Problem[]> => {
    const known = new Set(targetsOf(before).map(targetText));
    const fresh = targetsOf(after).filter((each) => !known.has(targetText(each)));
    const unknown = await missing(fresh);
    return [
      ...contradictions(key, after),
      ...unknown.flatMap(([target, reason]) =>
        placesOf(after, target).map((place) => problem(place, reason))
      ),
    ];
  };

  const requireArticle = (key: StoryKey): void => {
    if (articleType(key.uid)) return;
    refuse([problem('uid', `"${key.uid}" is not a type of article`)]);
  };

  const change = async (
    key: StoryKey,
    next: (current: Decisions) => Promise<Decisions> | Decisions
  ): Promise<Decisions> => {
    const { before, after } = await store.change(key, next);
    for (const listener of listeners) {
      await news.afterCommit(async () => listener(key, before, after));
    }
    return after;
  };

  /** Copies decisions to a version that has none; to another language without the words. */
  const copy = async (from: StoryKey, to: StoryKey): Promise<void> => {
    const { decisions } = await store.read(from);
    const copied = from.locale === to.locale ? decisions : forAnotherLanguage(decisions);
    if (isEmpty(copied)) return;
    await change(to, (current) => (isEmpty(current) ? copied : current));
  };

  return {
    keyOf,

    read: async (key: StoryKey): Promise<Decisions> => (await store.read(key)).decisions,

    /** Those about stories of one type, in one statement; by `keyText`, and missing where nothing was decided. */
    readAll: (keys: StoryKey[]): Promise<Map<string, Decisions>> => store.readAll(keys),

    /** Decisions, and when they last changed. */
    stored: (key: StoryKey): Promise<StoredDecisions> => store.read(key),

    /**
     * Replaces all decisions about an article.
     * @throws ValidationError that names every wrong field and why; nothing is stored then
     */
    async write(key: StoryKey, decisions: Decisions): Promise<Decisions> {
      requireArticle(key);
      const after = checkInput(decisionsInput, decisions) as Decisions;
      return change(key, async (before) => {
        refuse(await problemsIn(key, before, after));
        return after;
      });
    },

    /** The same for some of the decisions; those that are left out stay. */
    async patch(key: StoryKey, changes: Partial<Decisions>): Promise<Decisions> {
      requireArticle(key);
      const checked = checkInput(decisionChanges, changes) as Partial<Decisions>;
      const given = Object.entries(checked).filter(([, value]) => value !== undefined);
      return change(key, async (before) => {
        const after = { ...before, ...Object.fromEntries(given) };
        refuse(await problemsIn(key, before, after));
        return after;
      });
    },

    /** Extra words that editors gave to some of these stories, in one statement; by `keyText`. */
    keywords: (keys: StoryKey[]): Promise<Map<string, string[]>> => store.keywordsAmong(keys),

    /** The versions of articles, of whatever type, that pin a document. */
    pinning: (target: DecisionTarget): Promise<StoryKey[]> => store.pinning(target),

    copy,

    /** Copies decisions to a copy of the article, in the languages that it has. */
    async copyDocument(uid: string, from: string, to: string): Promise<void> {
      const rows = await rowsOf(uid, [to]);
      for (const key of await store.keys(uid, { documentId: from })) {
        const copied = rows.some(({ locale }) => !key.locale || locale === key.locale);
        if (copied) await copy(key, { ...key, documentId: to });
      }
    },

    /**
     * Forgets what was decided about articles, or versions of them, that exist no more, and about targets that do.
     * @param which only one document, or only one locale
     */
    async forgetGone(uid: string, which: Partial<StoryKey> = {}): Promise<void> {
      const type = articleType(uid);
      if (!type) return;
      const keys = await store.keys(uid, which);
      const targets = which.documentId ? [which.documentId] : await store.targets(uid);
      const ids = [...new Set([...keys.map(({ documentId }) => documentId), ...targets])];
      const documents = new Set<string>();
      const versions = new Set<string>();
      for (let start = 0; start < ids.length; start += 400) {
        for (const row of await rowsOf(uid, ids.slice(start, start + 400))) {
          documents.add(row.documentId);
          const locale = (type.isLocalized && row.locale) || '';
          versions.add(keyText({ uid, documentId: row.documentId, locale }));
        }
      }
      for (const key of keys) if (!versions.has(keyText(key))) await store.remove(key);
      const gone = targets.filter((documentId) => !documents.has(documentId));
      if (gone.length > 0) await store.removeTargets(uid, gone);
    },

    /**
     * Follows a type that has become localized, or is not any more: Strapi gives its articles the default locale, or takes
     * all others away.
     */
    async followLocales(): Promise<void> {
      const main = await defaultLocale(strapi);
      for (const { uid, isLocalized } of articleTypes()) {
        const stray = await store.keys(uid, { locale: isLocalized ? '' : main });
        for (const key of stray) {
          const to = { ...key, locale: isLocalized ? main : '' };
          const { decisions } = await store.read(key);
          await change(to, (current) => (isEmpty(current) ? decisions : current));
          await store.remove(key);
        }
      }
    },

    /**
     * The stories that decisions are about, as a panel names them.
     * @param mayRead whether the panel's reader may see this field of a version; versions that hide it are left out
     */
    async summaries(
      key: StoryKey,
      decisions: Decisions,
      mayRead: (uid: string, row: Row, field: string) => boolean
    ): Promise<DecisionTargetSummary[]> {
      const wanted = targetsOf(decisions);
      const language = key.locale || (await defaultLocale(strapi));
      const found = new Map<string, DecisionTargetSummary>();
      for (const type of articleTypes()) {
        const ids = wanted.filter(({ uid }) => uid === type.uid).map((each) => each.documentId);
        if (ids.length === 0) continue;
        // Whole rows with their creators: the conditions of a role may look at any of it.
        const rows = (await strapi.db.query(type.uid).findMany({
          where: { documentId: { $in: ids } },
          populate: CREATOR,
        })) as Row[];
        for (const row of rows) {
          if (!mayRead(type.uid, row, type.title)) continue;
          const target = { uid: type.uid, documentId: row.documentId };
          const here = !type.isLocalized || row.locale === language;
          const known = found.get(targetText(target));
          const title = String(row[type.title] ?? '');
          found.set(targetText(target), {
            ...target,
            title: known && !here ? known.title : title,
            published: Boolean(known?.published || (here && row.publishedAt)),
          });
        }
      }
      return wanted.flatMap((each) => found.get(targetText(each)) ?? []);
    },

    /**
     * Calls a function after each change, in the background, when it is safely stored.
     * @returns stops the calls
     */
    onChange(listener: Listener): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    /**
     * Work that follows an editor's write, outside its transaction and after it: it can neither fail the save nor be kept
     * when the save is rolled back. Done at the return, unless a transaction is still open.
     */
    async afterWrite(what: string, work: () => Promise<unknown>): Promise<void> {
      const open = strapi.db.inTransaction();
      await queue.afterCommit(async () => {
        try {
          await work();
        } catch (error) {
          const reason = String((error as Error).stack ?? error);
          strapi.log.error(`[${PLUGIN_ID}] decisions: ${what} failed: ${reason}`);
        }
      });
      if (!open) await queue.idle();
    },

    /** Resolves when all that follows from writes so far is done. */
    idle: async (): Promise<void> => {
      await queue.idle();
      await news.idle();
    },
  };
};
