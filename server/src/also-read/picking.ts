import type { Core } from '@strapi/types';
import type { Decisions, ListReason } from '../../../shared/contracts';
import type { Settings } from '../../../shared/settings';
import { maximumAgeOf } from '../settings/apply';
import { choicesOf, createFold, type Choice } from './choosing';
import { latestInstead } from './fallback';
import { targetText, type StoryKey } from './keys';
import type { Store } from './store';
import type { StoredStory } from './store/beginnings';
import { neighboursOf, type Neighbour } from './store/neighbours';
import { isLinked, linkedIn, readTargets, type ShownTarget, type TargetView } from './targets';

/** More than any list shows, since some targets turn out to be unpublished, out of reach, or told by another. */
const SPARE = 4;

/** How many entries of a stored list are read at first, for one that shows `limit` of them. */
export const firstEntries = (limit: number): number => limit + SPARE;

/** Entries of a stored list that are looked at when the first ones do not do. */
const LOOKED_AT = 60;

/** Fallbacks looked at beyond those that are shown. */
const FALLBACK = 20;

const DAY = 24 * 60 * 60 * 1000;

/** A list before it is known which of its stories can be shown. */
export interface Offer {
  key: StoryKey;
  /** Of the words around the list; stories that have languages are pinned in it where the list has none. */
  language: string;
  /** Null for a text that is not published. */
  story: StoredStory | null;
  neighbours: Neighbour[];
  /** Whether these are all that the ranking found; else its list is read whole when they do not do. */
  isWhole: boolean;
  /** Addresses that the text links to. */
  links: string[];
  decisions: Decisions;
}

export interface PickOptions extends TargetView {
  rules: Settings;
  limit: number;
}

export interface Chosen {
  choice: Choice;
  shown: ShownTarget;
}

/** The stories that are shown, and the reason when they are not what the ranking found. */
export interface Picked {
  chosen: Chosen[];
  reason?: ListReason;
}

interface Picking {
  offer: Offer;
  choices: Choice[];
  fold: (choice: Choice) => boolean;
  linked: Set<string>;
  /** How many choices were looked at. */
  seen: number;
  chosen: Chosen[];
}

const picking = (offer: Offer, neighbours: Neighbour[]): Picking => ({
  offer,
  choices: choicesOf(neighbours, offer.decisions),
  fold: createFold(offer.story?.group ?? null),
  linked: linkedIn(offer.links),
  seen: 0,
  chosen: [],
});

/** The same offers with their whole lists, and the articles that are known already. */
const readWhole = async (store: Store, offers: Offer[], minimum: number): Promise<Offer[]> => {
  if (offers.length === 0) return [];
  const ids = offers.flatMap(({ story }) => story?.id ?? []);
  const lists = await store.read((db) => neighboursOf(db, ids, { minimum, limit: LOOKED_AT }));
  return offers.map((offer) => {
    const known = new Map(offer.neighbours.map(({ target, article }) => [target.id, article]));
    const neighbours = (lists.get(offer.story?.id ?? 0) ?? []).map((each) => ({
      ...each,
      article: known.get(each.target.id),
    }));
    return { ...offer, neighbours, isWhole: true };
  });
};

const knowsItsPins = ({ offer: { isWhole, neighbours, decisions } }: Picking): boolean => {
  if (isWhole) return true;
  const known = new Set(neighbours.map(({ target }) => targetText(target)));
  return decisions.pinned.every((pin) => known.has(targetText(pin)));
};

/** Where targets are looked for. A list of a type without languages holds others only by pins. */
const localeOf = ({ key, language }: Offer): string => key.locale || language;

/** Takes the first choices of each list that can be shown, for all lists at once. */
const takeAll = async (
  strapi: Core.Strapi,
  store: Store,
  pickings: Picking[],
  { limit, readTarget, expectTargets }: PickOptions
): Promise<void> => {
  // Most lists need no more than the first few targets; what the others lack is read in one more go.
  for (const portion of [firstEntries(limit), Infinity]) {
    const open = pickings.filter(
      ({ chosen, choices, seen }) => chosen.length < limit && seen < choices.length
    );
    const near = open.map(({ choices, seen }) => choices.slice(seen, seen + portion));
    const wanted = open.flatMap(({ offer }, index) =>
      (near[index] as Choice[]).map(({ target: { uid, documentId }, neighbour }) => ({
        uid,
        documentId,
        locale: localeOf(offer),
        article: neighbour?.article,
      }))
    );
    if (wanted.length === 0) return;
    const read = await readTargets(strapi, store, wanted, { readTarget, expectTargets });
    for (const [index, each] of open.entries()) {
      each.seen += portion;
      for (const choice of near[index] as Choice[]) {
        if (each.chosen.length === limit) break;
        const shown = await read({ ...choice.target, locale: localeOf(each.offer) });
        if (!shown || isLinked(each.linked, shown)) continue;
        if (each.fold(choice)) each.chosen.push({ choice, shown });
      }
    }
  }
};

/** Chooses what lists show, in a number of queries that does not depend on how many lists there are. */
export const pickAll = async (
  strapi: Core.Strapi,
  store: Store,
  offers: Offer[],
  options: PickOptions
): Promise<Picked[]> => {
  const { rules, limit } = options;
  const isYoung = ({ target }: Neighbour): boolean => {
    const days = maximumAgeOf(rules, target.uid);
    return days === null || target.publishedAt >= Date.now() - days * DAY;
  };
  const isClose = ({ score }: Neighbour): boolean => score >= rules.minimumScore;
  const begin = (offer: Offer): Picking =>
    picking(
      offer,
      offer.neighbours.filter((each) => isClose(each) && isYoung(each))
    );
  const beginnings = offers.map(begin);
  // What is pinned may stand further down in the list.
  await takeAll(strapi, store, beginnings.filter(knowsItsPins), options);
  const short = beginnings.filter(({ offer, chosen }) => !offer.isWhole && chosen.length < limit);
  const whole = await readWhole(
    store,
    short.map(({ offer }) => offer),
    rules.minimumScore
  );
  const again = new Map(short.map((each, index) => [each, begin(whole[index] as Offer)]));
  await takeAll(strapi, store, [...again.values()], options);
  const related = beginnings.map((each) => again.get(each) ?? each);
  const lacking = related.flatMap(({ offer, chosen }) =>
    chosen.length === 0 && offer.story ? [{ ...offer, story: offer.story }] : []
  );
  if (lacking.length === 0) return related.map(resultOf);

  const latest = await store.read((db) =>
    latestInstead(
      db,
      lacking.map(({ story }) => story),
      {
        older: rules.candidates === 'older',
        onlyRecords: rules.require === 'record',
        limit: limit + FALLBACK,
      }
    )
  );
  const instead = lacking.map((offer) =>
    picking(offer, (latest.get(offer.story.id) ?? []).filter(isYoung))
  );
  await takeAll(strapi, store, instead, options);
  const byStory = new Map(instead.map((each) => [each.offer.story?.id, each.chosen]));
  return related.map((each) => {
    const chosen = each.chosen.length === 0 && byStory.get(each.offer.story?.id);
    return chosen && chosen.length > 0 ? { chosen, reason: 'latestInstead' } : resultOf(each);
  });
};

const resultOf = ({ chosen }: Picking): Picked =>
  chosen.length > 0 ? { chosen } : { chosen, reason: 'nothingClose' };
