import type { Core } from '@strapi/types';
import type { AlsoReadAnswer } from '../../../shared/contracts';
import type { ArticleType } from '../config/article-types';
import { labelIn } from '../settings/apply';
import { hostTable, publishedAmong } from './articles';
import { unpackEvidence } from './evidence';
import { keyText, type StoryKey } from './keys';
import { unpackOutline } from './outlines';
import { hasOutline, outlineOf } from './placement';
import {
  createPresenter,
  type Features,
  type ListSource,
  type OutlinePlan,
  type PresenterContext,
  type ViewOptions,
} from './presenting';
import { rememberTerms } from './reading';
import { neighboursOf, readStories, type Neighbour, type StoredStory } from './store/neighbours';
import { featureFinder, termIdsOf } from './terms';
import { readBody } from './text';
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

/** Entries of a stored list that are looked at. */
const LOOKED_AT = 60;

/** Lists that are made together; of more of them one such portion after the other. */
const PORTION = 100;

/** Addresses that a body links to by itself: it may be newer than the one that the index has read. */
const linksIn = ({ bodyShape }: ArticleType, body: unknown): string[] =>
  body && bodyShape ? readBody(unweave(body, bodyShape), bodyShape).links : [];

/** The outline that places are looked for in: the stored one, or a new one when the body at hand differs from it. */
const outlineFor = (
  type: ArticleType,
  story: StoredStory,
  neighbours: Neighbour[],
  { body, language, links }: { body: unknown; language: string; links: LinkText[] }
): OutlinePlan => {
  const stored = unpackOutline(story.outline);
  const asStored = { needs: [], make: () => stored };
  if (!body || !type.bodyShape) return asStored;
  const read = readBody(unweave(body, type.bodyShape, links), type.bodyShape);
  if (hasOutline(read, stored)) return asStored;
  const needs = new Set(
    neighbours.flatMap(({ evidence }) => unpackEvidence(evidence).map(([id]) => id))
  );
  const make = (features: Features) => {
    const known = [...needs].flatMap((id) => features.get(id) ?? []);
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
    story: StoredStory,
    neighbours: Neighbour[]
  ): ListSource => ({
    key,
    language,
    story,
    neighbours,
    outline: (links) => outlineFor(type, story, neighbours, { body, language, links }),
    links: [...story.links, ...linksIn(type, body)],
    updatedAt: story.changedAt,
    isDecided: story.isDecided,
  });

  const findPortion = async (
    type: ArticleType,
    asked: Asked[],
    { onlyPublished = false, ...options }: StoredViewOptions
  ): Promise<(AlsoReadAnswer | null)[]> => {
    const rules = options.settings ?? (await settings());
    const keys = asked.map(({ key }) => key);
    const host = onlyPublished ? hostTable(strapi, type) : undefined;
    const stories = await store.read((db) => readStories(db, keys, host));
    const storyOf = ({ key }: Asked) => stories.get(keyText(key));
    // Published a moment ago, perhaps: the index is some moments behind.
    const unsure = onlyPublished ? asked.filter((each) => !storyOf(each)?.isLive) : [];
    const published =
      unsure.length > 0
        ? await publishedAmong(
            strapi,
            type,
            unsure.map(({ key }) => key)
          )
        : null;
    const isThere = ({ key }: Asked): boolean =>
      !onlyPublished ||
      stories.get(keyText(key))?.isLive === true ||
      published?.has(keyText(key)) === true;

    const listed = asked.flatMap((each) => {
      const story = storyOf(each);
      return story && isThere(each) ? [{ each, story }] : [];
    });
    const ids = listed.map(({ story }) => story.id);
    const limits = { minimum: rules.minimumScore, limit: LOOKED_AT };
    const neighbours =
      ids.length > 0
        ? await store.read((db) => neighboursOf(db, ids, limits))
        : new Map<number, Neighbour[]>();
    const lists = await present(
      listed.map(({ each, story }) => sourceOf(type, each, story, neighbours.get(story.id) ?? [])),
      options
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
     * The stored lists of stories of one type, with the targets as they are published now, in a number of queries that does
     * not depend on how many they are (up to a hundred, then again).
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
