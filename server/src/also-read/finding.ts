import type { Core } from '@strapi/types';
import type {
  AlsoReadAnswer,
  AlsoReadItem,
  Decisions,
  ListReason,
  Reason,
} from '../../../shared/contracts';
import type { Settings } from '../../../shared/settings';
import { articleType, type ArticleType } from '../config/article-types';
import { labelIn, maximumAgeOf, withCampaign } from '../settings/apply';
import { NO_DECISIONS } from './decision-rules';
import { hostTable, publishedAmong } from './articles';
import { choicesOf, createFold, type Choice } from './choosing';
import { keyText, targetText, type StoryKey } from './keys';
import { unpackEvidence, type Evidence } from './evidence';
import { latestInstead } from './fallback';
import { hasOutline, outlineOf, placeLinks, placementAt, type Outline } from './placement';
import { unpackOutline } from './outlines';
import { rememberTerms } from './reading';
import { reasonsOf } from './reasons';
import type { Store } from './store';
import { readFeatures, type FeatureName } from './store/features';
import { neighboursOf, readStory, type Neighbour, type StoredStory } from './store/neighbours';
import {
  pathOf,
  readTargets,
  type ExpectTargets,
  type ReadTarget,
  type ShownTarget,
} from './targets';
import { featureFinder, termIdsOf } from './terms';
import { readBody } from './text';
import { unweave, type LinkText } from './weaving';

export interface ViewOptions {
  /** 1 to 20; the number of links of the settings when left out. */
  limit?: number;
  /** Stand in for those of the newsroom, to see what they would do. */
  settings?: Settings;
  /** Called with the targets of a type before they are looked at one by one. */
  expectTargets?: ExpectTargets;
  /** Called with each target before it is shown. */
  readTarget?: ReadTarget;
  /** Whether a reason of this kind may be shown to the caller. */
  mayShow?: (reason: Reason) => Promise<boolean>;
}

/** Addresses that a body links to by itself: it may be newer than the one that the index has read. */
const linksIn = ({ bodyShape }: ArticleType, body: unknown): string[] =>
  body && bodyShape ? readBody(unweave(body, bodyShape), bodyShape).links : [];

export interface StoredViewOptions extends ViewOptions {
  /** The language of the words around the list. */
  language: string;
  body?: unknown;
  onlyPublished?: boolean;
}

/** What a list is made from, whether it is stored or was ranked just now. */
export interface ListSource {
  key: StoryKey;
  /** The language of the words around the list. */
  language: string;
  /** Null for a text that is not published. */
  story: StoredStory | null;
  neighbours: Neighbour[];
  /** The outline that places are looked for in, given the links that the body may hold already as woven ones. */
  outline: (links: LinkText[]) => Outline | Promise<Outline>;
  /** Addresses that the text links to. */
  links: string[];
  updatedAt: number | null;
  /** Whether editors decided something about it. */
  isDecided: boolean;
}

/** More than any list shows, since some targets turn out to be unpublished or out of reach. */
const SPARE = 4;

/** Fallbacks looked at beyond those that are shown. */
const FALLBACK = 20;

/** Entries of a stored list that are looked at. */
const LOOKED_AT = 60;

const DAY = 24 * 60 * 60 * 1000;

/** What a finder asks of the other rooms. */
export interface FinderContext {
  store: Store;
  settings: () => Promise<Settings>;
  decisions: {
    read: (key: StoryKey) => Promise<Decisions>;
  };
}

interface Chosen {
  choice: Choice;
  shown: ShownTarget;
}

export const createFinder = (
  strapi: Core.Strapi,
  { store, settings, decisions }: FinderContext
) => {
  /** The stories that are shown, and the reason when they are not what the ranking found. */
  const choose = async (
    source: ListSource,
    made: Decisions,
    rules: Settings,
    { limit = rules.links, readTarget, expectTargets }: ViewOptions
  ): Promise<{ chosen: Chosen[]; reason?: ListReason }> => {
    const { key, story } = source;
    const linked = new Set(source.links.map(pathOf));
    const pick = async (choices: Choice[], fold: (choice: Choice) => boolean) => {
      const chosen: Chosen[] = [];
      // Most lists need no more than the first few targets.
      for (let from = 0; from < choices.length && chosen.length < limit; from += limit + SPARE) {
        const near = choices.slice(from, from + limit + SPARE);
        const targets = near.map(({ target }) => target);
        const read = await readTargets(strapi, store, targets, key.locale, {
          readTarget,
          expectTargets,
        });
        for (const choice of near) {
          if (chosen.length === limit) break;
          const shown = await read(choice.target);
          if (!shown || linked.has(pathOf(shown.url))) continue;
          if (fold(choice)) chosen.push({ choice, shown });
        }
      }
      return chosen;
    };
    const isYoung = ({ target }: Neighbour): boolean => {
      const days = maximumAgeOf(rules, target.uid);
      return days === null || target.publishedAt >= Date.now() - days * DAY;
    };
    const isClose = ({ score }: Neighbour): boolean => score >= rules.minimumScore;
    const related = source.neighbours.filter((each) => isClose(each) && isYoung(each));
    const chosen = await pick(choicesOf(related, made), createFold(story?.group ?? null));
    if (chosen.length > 0) return { chosen };
    if (!story) return { chosen, reason: 'nothingClose' };
    const older = rules.candidates === 'older';
    const latest = await store.read((db) =>
      latestInstead(db, story, {
        older,
        onlyRecords: rules.require === 'record',
        limit: limit + FALLBACK,
      })
    );
    const instead = await pick(choicesOf(latest.filter(isYoung), made), createFold(story.group));
    return { chosen: instead, reason: instead.length > 0 ? 'latestInstead' : 'nothingClose' };
  };

  const shownReasons = async (
    source: Choice['source'],
    evidence: Evidence,
    features: Map<number, FeatureName>,
    { latest, mayShow }: { latest: boolean; mayShow: ViewOptions['mayShow'] }
  ): Promise<Reason[]> => {
    const known = reasonsOf(evidence, features);
    const reasons =
      latest && source === 'automatic' ? [{ kind: 'latest', label: '' } as const, ...known] : known;
    if (!mayShow) return reasons;
    const shown = await Promise.all(reasons.map(mayShow));
    return reasons.filter((_, index) => shown[index]);
  };

  /** The list as it is shown: chosen, placed, explained. */
  const present = async (source: ListSource, options: ViewOptions): Promise<AlsoReadAnswer> => {
    const rules = options.settings ?? (await settings());
    const made = source.isDecided ? await decisions.read(source.key) : NO_DECISIONS;
    const label = labelIn(rules, source.language);
    const updatedAt = source.updatedAt === null ? null : new Date(source.updatedAt).toISOString();
    if (made.off) return { data: { label, items: [] }, meta: { updatedAt, reason: 'off' } };
    const { chosen, reason } = await choose(source, made, rules, options);
    const evidence = chosen.map(({ choice }) => unpackEvidence(choice.neighbour?.evidence ?? ''));
    const features = await store.read((db) =>
      readFeatures(db, new Set(evidence.flatMap((each) => each.map(([id]) => id))))
    );
    const words = new Map(made.labels.map((each) => [targetText(each), each.label]));
    const titles = chosen.map(({ choice, shown }) => ({
      label,
      title: words.get(targetText(choice.target)) ?? shown.title,
      url: withCampaign(shown.url, rules),
    }));
    const outline = await source.outline(titles);
    const places = placeLinks(
      outline,
      evidence.map((each) => ({ evidence: each })),
      rules.placement
    );
    const latest = reason === 'latestInstead';
    const items = await Promise.all(
      chosen.map(async ({ choice, shown }, index): Promise<AlsoReadItem> => {
        const place = places[index] ?? null;
        return {
          ...shown,
          label: titles[index]?.title ?? shown.title,
          url: titles[index]?.url ?? shown.url,
          score: Math.round(choice.neighbour?.score ?? 0),
          source: choice.source,
          reasons: await shownReasons(choice.source, evidence[index] ?? [], features, {
            latest,
            mayShow: options.mayShow,
          }),
          placement: place === null ? null : placementAt(outline, place),
        };
      })
    );
    return { data: { label, items }, meta: { updatedAt, ...(reason ? { reason } : {}) } };
  };

  /** The outline that places are looked for in: the stored one, or a new one when the body at hand differs from it. */
  const outlineFor = async (
    type: ArticleType,
    story: StoredStory,
    neighbours: Neighbour[],
    { body, language, links }: { body: unknown; language: string; links: LinkText[] }
  ): Promise<Outline> => {
    const stored = unpackOutline(story.outline);
    if (!body || !type.bodyShape) return stored;
    const read = readBody(unweave(body, type.bodyShape, links), type.bodyShape);
    if (hasOutline(read, stored)) return stored;
    const evident = new Set(
      neighbours.flatMap(({ evidence }) => unpackEvidence(evidence).map(([id]) => id))
    );
    const features = await store.read((db) => readFeatures(db, evident));
    const known = [...features.values()];
    const ids = termIdsOf(known, (index) => (known[index] as (typeof known)[number]).id);
    return outlineOf(read, featureFinder(ids, rememberTerms(language)));
  };

  return {
    present,

    /**
     * The stored list of a story, with the targets as they are published now.
     * @param body the body that the places are for, when it is not the published one
     * @returns null when only published stories are asked for, and this is none
     */
    async find(
      key: StoryKey,
      { language, body, onlyPublished = false, ...options }: StoredViewOptions
    ): Promise<AlsoReadAnswer | null> {
      const type = articleType(key.uid) as ArticleType;
      const rules = options.settings ?? (await settings());
      const host = onlyPublished ? hostTable(strapi, type) : undefined;
      const story = await store.read((db) => readStory(db, key, host));
      if (onlyPublished && !story?.isLive) {
        // Published a moment ago, perhaps: the index is some moments behind.
        const published = await publishedAmong(strapi, type, [key]);
        if (!published.has(keyText(key))) return null;
      }
      if (!story) {
        const label = labelIn(rules, language);
        return { data: { label, items: [] }, meta: { updatedAt: null, reason: 'notIndexed' } };
      }
      const neighbours = await store.read((db) =>
        neighboursOf(db, story.id, { minimum: rules.minimumScore, limit: LOOKED_AT })
      );
      const source: ListSource = {
        key,
        language,
        story,
        neighbours,
        outline: (links) => outlineFor(type, story, neighbours, { body, language, links }),
        links: [...story.links, ...linksIn(type, body)],
        updatedAt: story.changedAt,
        isDecided: story.isDecided,
      };
      return present(source, options);
    },
  };
};
