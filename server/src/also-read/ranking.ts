import { rarity, relativeRarity } from './rarity';
import { isRecordFeature, type FeatureKind } from './signature';
import { idsOfPair, STEP, type Vector } from './vectors';

/** A feature of the story that asks. */
export interface RankedFeature {
  id: number;
  kind: FeatureKind;
  weight: number;
  /** In how many stories it occurs. */
  stories: number;
}

/** The story that asks for related ones. */
export interface RankingStory {
  features: RankedFeature[];
  /** Pairs of neighbouring words, from its vector; left out, pairs count for nothing. */
  pairs?: Float64Array;
  /** Milliseconds since 1970. */
  publishedAt: number;
  /** Length of its vector, when the caller knows it already. */
  norm?: number;
}

/** Another story that shares at least one feature. */
export interface Candidate {
  story: number;
  /** Milliseconds since 1970. */
  publishedAt: number;
  /** Length of its vector; may date from when the archive was smaller. */
  norm: number;
  vector: Vector;
}

export interface RankedStory {
  story: number;
  /** 0 to 100. */
  score: number;
  /** Of the texts alone: the cosine of words and names, 0 to 1. */
  likeness: number;
  /** Records, names and words that brought it here: what a record is worth, and shares of the likeness. Best first. */
  evidence: [feature: number, share: number][];
}

export interface RankingSettings {
  /** After so many days between the two stories, the part of the score that ages is halved. */
  halfLifeDays: number;
}

/**
 * How much of a full score one shared record is worth when nobody else has it. A shared visit is what an editor means by
 * "related"; a shared country says little.
 */
const WORTH: Record<Exclude<FeatureKind, 'word' | 'name'>, number> = {
  visit: 0.8,
  conference: 0.75,
  bilateralRelationship: 0.6,
  official: 0.4,
  series: 0.4,
  countryPair: 0.3,
  organization: 0.25,
  country: 0.12,
};

/** Names say more than words: two stories with the same person are closer than two with the same verb. */
const NAME_WEIGHT = 1.5;

/** A pair of neighbouring words against one word as rare. */
const PAIR_WEIGHT = 0.5;

/** The part of a score that never ages: background stays background. */
const AGELESS = 0.3;

const DAY = 24 * 60 * 60 * 1000;

const termWeight = ({ kind, stories: having }: RankedFeature, stories: number): number =>
  rarity(having, stories) * (kind === 'name' ? NAME_WEIGHT : 1);

/** A pair is at least as rare as the rarer of its words; its own count is not kept. */
const pairWeight = (first: RankedFeature, second: RankedFeature, stories: number): number =>
  PAIR_WEIGHT * rarity(Math.min(first.stories, second.stories), stories);

const pairWeights = (
  features: RankedFeature[],
  pairs: Float64Array,
  stories: number
): Float64Array => {
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  return pairs.map((pair) => {
    const [first, second] = idsOfPair(pair).map((id) => byId.get(id));
    return first && second ? pairWeight(first, second, stories) : 0;
  });
};

/**
 * Length of a story's vector of words, names and pairs, each weighted by rarity.
 * @param pairs as in its vector
 */
export const normOf = (
  features: RankedFeature[],
  stories: number,
  pairs: Float64Array = new Float64Array(0)
): number => {
  let square = 0;
  for (const feature of features) {
    if (!isRecordFeature(feature)) {
      square += (feature.weight * termWeight(feature, stories)) ** 2;
    }
  }
  for (const weight of pairWeights(features, pairs, stories)) square += weight ** 2;
  return Math.sqrt(square);
};

/** The asking story in arrays that can be walked beside a candidate's. */
interface Query {
  ids: Int32Array;
  /** What a candidate's step of weight adds to the product of the vectors; 0 for records. */
  values: Float64Array;
  /** What a shared record is worth; 0 for words and names. */
  worths: Float64Array;
  pairs: Float64Array;
  pairValues: Float64Array;
  norm: number;
}

const prepare = (story: RankingStory, stories: number): Query => {
  const sorted = [...story.features].sort((a, b) => a.id - b.id);
  const pairs = story.pairs ?? new Float64Array(0);
  return {
    ids: Int32Array.from(sorted, ({ id }) => id),
    values: Float64Array.from(sorted, (feature) =>
      isRecordFeature(feature) ? 0 : STEP * feature.weight * termWeight(feature, stories) ** 2
    ),
    worths: Float64Array.from(sorted, (feature) =>
      isRecordFeature(feature)
        ? WORTH[feature.kind as keyof typeof WORTH] * relativeRarity(feature.stories, stories)
        : 0
    ),
    pairs,
    pairValues: pairWeights(sorted, pairs, stories).map((weight) => weight ** 2),
    norm: story.norm ?? normOf(sorted, stories, pairs),
  };
};

/** Calls back for each number that two ascending lists share, with its places in both. */
const walk = (
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  visit: (inA: number, inB: number) => void
): void => {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) visit(i++, j++);
    else if (difference < 0) i += 1;
    else j += 1;
  }
};

interface Match {
  candidate: Candidate;
  likeness: number;
  score: number;
}

const recency = (a: number, b: number, { halfLifeDays }: RankingSettings): number => {
  const days = Math.abs(a - b) / DAY;
  return AGELESS + (1 - AGELESS) * 2 ** (-days / halfLifeDays);
};

const match = (
  query: Query,
  candidate: Candidate,
  publishedAt: number,
  settings: RankingSettings
): Match => {
  const { ids, weights, pairs } = candidate.vector;
  let product = 0;
  let distance = 1;
  walk(query.ids, ids, (inQuery, inCandidate) => {
    product += (query.values[inQuery] as number) * (weights[inCandidate] as number);
    distance *= 1 - (query.worths[inQuery] as number);
  });
  walk(query.pairs, pairs, (inQuery) => {
    product += query.pairValues[inQuery] as number;
  });
  const lengths = query.norm * candidate.norm;
  const likeness = lengths === 0 ? 0 : Math.min(1, product / lengths);
  // Chances that do not exclude each other, added up: 1 - (1 - a)(1 - b) …
  const closeness = 1 - distance * (1 - likeness);
  const score = 100 * closeness * recency(publishedAt, candidate.publishedAt, settings);
  return { candidate, likeness, score };
};

const MAX_EVIDENCE = 16;

const evidenceOf = (query: Query, { vector, norm }: Candidate): RankedStory['evidence'] => {
  const records: [number, number][] = [];
  const terms: [number, number][] = [];
  const lengths = query.norm * norm;
  walk(query.ids, vector.ids, (inQuery, inCandidate) => {
    const id = query.ids[inQuery] as number;
    const worth = query.worths[inQuery] as number;
    const value = query.values[inQuery] as number;
    if (worth > 0) records.push([id, worth]);
    else if (value > 0)
      terms.push([id, (value * (vector.weights[inCandidate] as number)) / lengths]);
  });
  const best = (list: [number, number][]) => list.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return [...best(records), ...best(terms)]
    .slice(0, MAX_EVIDENCE)
    .map(([id, share]) => [id, Number(share.toFixed(4))]);
};

/** Evidence is collected for so many stories; longer lists are not kept. */
const MAX_RANKED = 60;

/**
 * Ranks the candidates of a story. The score joins the likeness of the texts (cosine over rarity-weighted words and names)
 * with the worth of the records they share, and ages with the time between the two stories. It is symmetric: the
 * same number says how well either suits the other.
 * @param stories number of stories of the locale
 * @returns the best, at most 60; equal scores by date, newest first, then by story number
 */
export const rank = (
  story: RankingStory,
  candidates: Candidate[],
  stories: number,
  settings: RankingSettings
): RankedStory[] => {
  const query = prepare(story, stories);
  return candidates
    .map((candidate) => match(query, candidate, story.publishedAt, settings))
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.candidate.publishedAt - a.candidate.publishedAt ||
        a.candidate.story - b.candidate.story
    )
    .slice(0, MAX_RANKED)
    .map(({ candidate, score, likeness }) => ({
      story: candidate.story,
      score: Number(score.toFixed(2)),
      likeness: Number(likeness.toFixed(4)),
      evidence: evidenceOf(query, candidate),
    }));
};

/** A text that shares nine tenths of its weight with another is the same report, sent again or updated. */
const DUPLICATE = 0.9;

/** Two short items may agree by chance, or because both are a form: features of the shorter one, at least. */
const DUPLICATE_TERMS = 24;

/**
 * Whether two stories are one report, re-issued or updated: a list shows only one of them.
 * @param likeness of their texts, as `rank` gives it
 * @param sizes how many features the vectors of the two have
 */
export const isNearDuplicate = (likeness: number, sizes: [number, number]): boolean =>
  likeness >= DUPLICATE && Math.min(...sizes) >= DUPLICATE_TERMS;
