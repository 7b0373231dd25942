import type { Core } from '@strapi/types';
import type { AlsoReadAnswer, AlsoReadItem, Decisions, Reason } from '../../../shared/contracts';
import { NO_DECISIONS } from '../../../shared/decisions';
import type { Settings } from '../../../shared/settings';
import { labelIn, withCampaign } from '../settings/apply';
import type { Choice } from './choosing';
import { unpackEvidence, type Evidence } from './evidence';
import { createFeatureNames, type Features } from './feature-names';
import { keyText, targetText, type StoryKey } from './keys';
import { pickAll, type Chosen, type Picked } from './picking';
import { placeLinks, placementAt, type Outline } from './placement';
import { reasonsOf } from './reasons';
import type { Store } from './store';
import type { StoredStory } from './store/beginnings';
import { readFeatures } from './store/features';
import type { Neighbour } from './store/neighbours';
import type { TargetView } from './targets';
import type { LinkText } from './weaving';

export interface ViewOptions extends TargetView {
  /** 1 to 20; the number of links of the settings when left out. */
  limit?: number;
  /** Stand in for those of the newsroom, to see what they would do. */
  settings?: Settings;
  /** Whether a reason may be shown to the caller; at once when it is known, since a page of lists has thousands of them. */
  mayShow?: (reason: Reason) => boolean | Promise<boolean>;
  /** Whether the caller may be told words and headings of bodies of this type. */
  mayQuote?: (uid: string) => boolean;
}

/** An outline that may need to know what some features are; those of all lists are read at once. */
export interface OutlinePlan {
  needs: Iterable<number>;
  make: (features: Features) => Outline;
}

/** What a list is made from, whether it is stored or was ranked just now. */
export interface ListSource {
  key: StoryKey;
  /** The language of the words around the list. */
  language: string;
  /** Null for a text that is not published. */
  story: StoredStory | null;
  neighbours: Neighbour[];
  /** Whether these are all that the ranking found. */
  isWhole: boolean;
  /** How often names in the story's language have changed, see `noteNames`; null when that is not known. */
  namesVersion: number | null;
  /** The outline that places are looked for in, given the links that the body may hold already as woven ones. */
  outline: (links: LinkText[]) => OutlinePlan;
  /** Addresses that the text links to. */
  links: string[];
  updatedAt: number | null;
  /** Whether editors decided something about it. */
  isDecided: boolean;
}

/** What showing lists asks of the other rooms. */
export interface PresenterContext {
  store: Store;
  settings: () => Promise<Settings>;
  decisions: {
    /** By `keyText`; those about which nothing was decided may be missing. */
    readAll: (keys: StoryKey[]) => Promise<Map<string, Decisions>>;
  };
}

/** Reasons that are taken from the text. */
const isQuote = ({ kind }: Reason): boolean => kind === 'words' || kind === 'name';

/** A list whose stories are chosen. */
interface Draft extends Picked {
  source: ListSource;
  evidence: Evidence[];
  /** As they are printed. */
  links: LinkText[];
  plan: OutlinePlan;
}

const draftOf = (
  source: ListSource,
  { chosen, reason }: Picked,
  { labels }: Decisions,
  rules: Settings
): Draft => {
  const words = new Map(labels.map((each) => [targetText(each), each.label]));
  const label = labelIn(rules, source.language);
  const links = chosen.map(({ choice, shown }) => ({
    label,
    title: words.get(targetText(choice.target)) ?? shown.title,
    url: withCampaign(shown.url, rules),
  }));
  const evidence = chosen.map(({ choice }) => unpackEvidence(choice.neighbour?.evidence ?? ''));
  return { source, chosen, reason, evidence, links, plan: source.outline(links) };
};

const timeOf = ({ updatedAt }: ListSource): string | null =>
  updatedAt === null ? null : new Date(updatedAt).toISOString();

interface ReasonOptions extends Pick<ViewOptions, 'mayShow'> {
  /** Whether the list is made of the latest stories instead of related ones. */
  latest: boolean;
  /** Whether it may be said what the two texts share. */
  quotes: boolean;
}

export const createPresenter = (
  strapi: Core.Strapi,
  { store, settings, decisions }: PresenterContext
) => {
  const namesOf = createFeatureNames({
    read: (ids) => store.read((db) => readFeatures(db, ids)),
    inTransaction: () => strapi.db.inTransaction(),
  });

  const shownReasons = async (
    source: Choice['source'],
    evidence: Evidence,
    features: Features,
    { latest, quotes, mayShow }: ReasonOptions
  ): Promise<Reason[]> => {
    const all = reasonsOf(evidence, features);
    const known = quotes ? all : all.filter((reason) => !isQuote(reason));
    const reasons =
      latest && source === 'automatic' ? [{ kind: 'latest', label: '' } as const, ...known] : known;
    if (!mayShow) return reasons;
    const shown: Reason[] = [];
    for (const each of reasons) {
      const may = mayShow(each);
      if (typeof may === 'boolean' ? may : await may) shown.push(each);
    }
    return shown;
  };

  const finish = async (
    { source, chosen, reason, evidence, links, plan }: Draft,
    features: Features,
    rules: Settings,
    { mayShow, mayQuote = () => true }: Pick<ViewOptions, 'mayShow' | 'mayQuote'>
  ): Promise<AlsoReadAnswer> => {
    const quotesStory = mayQuote(source.key.uid);
    const outline = plan.make(features);
    const places = placeLinks(
      outline,
      evidence.map((each) => ({ evidence: each })),
      rules.placement
    );
    const latest = reason === 'latestInstead';
    const item = async ({ choice, shown }: Chosen, index: number): Promise<AlsoReadItem> => {
      const place = places[index] ?? null;
      const quotes = quotesStory && mayQuote(choice.target.uid);
      const options = { latest, quotes, mayShow };
      const placement = place === null ? null : placementAt(outline, place);
      return {
        ...shown,
        label: links[index]?.title ?? shown.title,
        url: links[index]?.url ?? shown.url,
        score: Math.round(choice.neighbour?.score ?? 0),
        source: choice.source,
        reasons: await shownReasons(choice.source, evidence[index] ?? [], features, options),
        placement: placement && !quotesStory ? { ...placement, section: null } : placement,
      };
    };
    return {
      data: {
        label: labelIn(rules, source.language),
        items: await Promise.all(chosen.map(item)),
      },
      meta: { updatedAt: timeOf(source), ...(reason ? { reason } : {}) },
    };
  };

  /** Lists as they are shown: chosen, placed, explained. In the order of the sources. */
  return async (sources: ListSource[], options: ViewOptions): Promise<AlsoReadAnswer[]> => {
    const rules = options.settings ?? (await settings());
    const { limit = rules.links, readTarget, expectTargets } = options;
    const decided = sources.filter(({ isDecided }) => isDecided).map(({ key }) => key);
    const made =
      decided.length > 0 ? await decisions.readAll(decided) : new Map<string, Decisions>();
    const decisionsOn = ({ key, isDecided }: ListSource): Decisions =>
      (isDecided && made.get(keyText(key))) || NO_DECISIONS;

    const on = sources.filter((source) => !decisionsOn(source).off);
    const offers = on.map((source) => ({ ...source, decisions: decisionsOn(source) }));
    const picked = await pickAll(strapi, store, offers, {
      rules,
      limit,
      readTarget,
      expectTargets,
    });
    const drafts = on.map((source, index) =>
      draftOf(source, picked[index] as Picked, decisionsOn(source), rules)
    );
    const features = await namesOf(
      drafts.map(({ source: { namesVersion }, evidence, plan }) => ({
        version: namesVersion,
        ids: [...evidence.flatMap((each) => each.map(([id]) => id)), ...plan.needs],
      }))
    );
    const answers = new Map<ListSource, AlsoReadAnswer>();
    for (const draft of drafts) {
      answers.set(draft.source, await finish(draft, features, rules, options));
    }
    return sources.map(
      (source): AlsoReadAnswer =>
        answers.get(source) ?? {
          data: { label: labelIn(rules, source.language), items: [] },
          meta: { updatedAt: timeOf(source), reason: 'off' },
        }
    );
  };
};

export type Present = ReturnType<typeof createPresenter>;
