import type { Core } from '@strapi/types';
import type { AlsoReadAnswer } from '../../../shared/contracts';
import { articleTypes, type ArticleType } from '../config/article-types';
import { labelIn } from '../settings/apply';
import { hostTable, publishedAmong } from './articles';
import type { Features } from './feature-names';
import { keyText, type StoryKey } from './keys';
import { unpackOutline } from './outlines';
import { hasOutline, outlineOf } from './placement';
import { firstEntries } from './picking';
import {
  createPresenter,
  type ListSource,
  type OutlinePlan,
  type PresenterContext,
  type ViewOptions,
} from './presenting';
import { rememberTerms } from './reading';
import { readBeginnings, type Beginning, type StoredStory } from './store/beginnings';
import { targetFields } from './targets';
import { featureFinder, termIdsOf } from './terms';
import { readBody } from './text';
import { unpack } from './vectors';
import { unweave, type LinkText } from './weaving';

export interface StoredViewOptions extends ViewOptions {
  /** No list at all for what is not published. */
  onlyPublished?: boolean;
}

/** A version of a story whose list is asked for. */
export interface Asked {
  key: StoryKey;
  /** The language of the words around the list. */
  language: string;
  /** The body that the places are for, when it is not the published one. */
  body?: unknown;
}

/** Lists that are made together; of more of them one such portion after the other. */
const PORTION = 100;

/** Addresses that a body links to by itself: it may be newer than the one that the index has read. */
const linksIn = ({ bodyShape }: ArticleType, body: unknown): string[] =>
  body && bodyShape ? readBody(unweave(body, bodyShape), bodyShape).links : [];

/** The outline that places are looked for in: the stored one, or a new one when the body at hand differs from it. */
const outlineFor = (
  type: ArticleType,
  story: StoredStory,
  { body, language, links }: { body: unknown; language: string; links: LinkText[] }
): OutlinePlan => {
  const stored = unpackOutline(story.outline);
  const asStored = { needs: [], make: () => stored };
  if (!body || !type.bodyShape) return asStored;
  const read = readBody(unweave(body, type.bodyShape, links), type.bodyShape);
  if (hasOutline(read, stored)) return asStored;
  const needs = [...unpack(story.vector).ids];
  const make = (features: Features) => {
    const known = needs.flatMap((id) => features.get(id) ?? []);
    const ids = termIdsOf(known, (index) => (known[index] as (typeof known)[number]).id);
    return outlineOf(read, featureFinder(ids, rememberTerms(language)));
  };
  return { needs, make };
};

export const createFinder = (strapi: Core.Strapi, context: PresenterContext) => {
  const { store, settings } = context;
  const present = createPresenter(strapi, context);

  const sourceOf = (
    type: ArticleType,
    { key, language, body }: Asked,
    { story, neighbours, isWhole, isDecided, namesVersion }: Beginning
  ): ListSource => ({
    key,
    language,
    story,
    neighbours,
    isWhole,
    namesVersion,
    outline: (links) => outlineFor(type, story, { body, language, links }),
    links: [...story.links, ...linksIn(type, body)],
    updatedAt: story.changedAt,
    isDecided,
  });

  const findPortion = async (
    type: ArticleType,
    asked: Asked[],
    { onlyPublished = false, ...options }: StoredViewOptions
  ): Promise<(AlsoReadAnswer | null)[]> => {
    const rules = options.settings ?? (await settings());
    const keys = asked.map(({ key }) => key);
    const { limit = rules.links } = options;
    const beginnings = await store.read((db) =>
      readBeginnings(db, strapi, {
        keys,
        host: onlyPublished ? hostTable(strapi, type) : undefined,
        // A list is made of stories of one language, or of those that have none. Most are of the story's own type.
        targets: [type, ...articleTypes().filter((each) => each !== type)]
          .filter(({ isLocalized }) => isLocalized === type.isLocalized)
          .map((each) => targetFields(strapi, each)),
        minimum: rules.minimumScore,
        limit: firstEntries(limit),
      })
    );
    const beginningOf = ({ key }: Asked) => beginnings.get(keyText(key));
    // Published a moment ago, perhaps: the index is some moments behind.
    const unsure = onlyPublished ? asked.filter((each) => !beginningOf(each)?.isLive) : [];
    const published =
      unsure.length > 0
        ? await publishedAmong(
            strapi,
            type,
            unsure.map(({ key }) => key)
          )
        : null;
    const isThere = (each: Asked): boolean =>
      !onlyPublished ||
      beginningOf(each)?.isLive === true ||
      published?.has(keyText(each.key)) === true;

    const listed = asked.flatMap((each) => {
      const beginning = beginningOf(each);
      return beginning && isThere(each) ? [{ each, beginning }] : [];
    });
    const lists = await present(
      listed.map(({ each, beginning }) => sourceOf(type, each, beginning)),
      { ...options, limit, settings: rules }
    );
    const byAsked = new Map(listed.map(({ each }, index) => [each, lists[index]]));
    return asked.map((each) => {
      if (!isThere(each)) return null;
      const label = labelIn(rules, each.language);
      return (
        byAsked.get(each) ?? {
          data: { label, items: [] },
          meta: { updatedAt: null, reason: 'notIndexed' },
        }
      );
    });
  };

  return {
    present,

    /**
     * The stored lists of stories of one type, with the targets as they are published now: in one query where the first
     * entries do and nothing was decided, else in a few more (see docs/frontends.md). How many does not depend on how many
     * stories there are (up to a hundred, then again).
     * @returns in the order of the stories; null where only published ones are asked for, and this is none
     */
    async find(
      type: ArticleType,
      asked: Asked[],
      options: StoredViewOptions
    ): Promise<(AlsoReadAnswer | null)[]> {
      const answers: (AlsoReadAnswer | null)[] = [];
      for (let from = 0; from < asked.length; from += PORTION) {
        answers.push(...(await findPortion(type, asked.slice(from, from + PORTION), options)));
      }
      return answers;
    },
  };
};
