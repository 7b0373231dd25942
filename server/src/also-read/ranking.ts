import { relativeRarity, termWeight } from './rarity';
import { isRecordFeature, type FeatureKind } from './signature';
import { idsOfPair, STEP, stepsOf, type Vector } from './vectors';

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
  id: number;
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

/**
 * The likeness of two texts that counts half. Reports on one event reach .2 to .4, stories that have nothing in common .01
 * to .03; on the scale of the score they should read 50 to 75, and below 5.
 */
const HALF = 0.2;
const STEEPNESS = 2;

/**
 * The parts of a likeness and of a record's worth that never age: background stays background, and a visit stays that
 * visit. The likeness ages before it goes through the curve, which squares small ones: archives reward an ageing of the
 * likeness itself.
 */
const AGELESS = { likeness: 0.35, record: 0.7 };

const DAY = 24 * 60 * 60 * 1000;

/** A pair is at least as rare as the rarer of its words; its own count is not kept. */
const pairWeights = (
  features: RankedFeature[],
  pairs: Float64Array,
  stories: number
): Float64Array => {
  const weights = new Float64Array(pairs.length);
  if (pairs.length === 0) return weights;
  const counts = new Map<number, number>();
  for (const { id, stories: having } of features) counts.set(id, having);
  for (let index = 0; index < pairs.length; index += 1) {
    const [first, second] = idsOfPair(pairs[index] as number);
    const having = Math.min(counts.get(first) ?? Infinity, counts.get(second) ?? Infinity);
    if (Number.isFinite(having)) weights[index] = termWeight(having, stories);
  }
  return weights;
};

const NO_PAIRS = new Float64Array(0);

/**
 * Length of a story's vector of words, names and pairs, each weighted by rarity.
 * @param pairs as in its vector
 */
export const normOf = (
  features: RankedFeature[],
  stories: number,
  pairs: Float64Array = NO_PAIRS
): number => {
  let square = 0;
  for (const feature of features) {
    if (isRecordFeature(feature)) continue;
    const value = STEP * stepsOf(feature.weight) * termWeight(feature.stories, stories);
    square += value * value;
  }
  for (const weight of pairWeights(features, pairs, stories)) square += weight * weight;
  return Math.sqrt(square);
};

const worthOf = ({ kind, stories: having }: RankedFeature, stories: number): number =>
  kind === 'word' || kind === 'name' ? 0 : WORTH[kind] * relativeRarity(having, stories);

/** A feature to look for, and what each step of weight in a candidate counts. */
export interface ProbeFeature {
  id: number;
  weight: number;
}

/**
 * What the features a story is found by count in the search for candidates: the sum of these, times the weights of a
 * candidate's features, comes near the order of the scores.
 * @param posted as `selectPosted` gives it
 * @param norm of the story
 */
export const probeOf = (posted: RankedFeature[], stories: number, norm: number): ProbeFeature[] =>
  posted.map((feature) => ({
    id: feature.id,
    weight: isRecordFeature(feature)
      ? worthOf(feature, stories) * Math.max(norm, 1) ** 2
      : feature.weight * termWeight(feature.stories, stories) ** 2,
  }));

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
  const pairs = story.pairs ?? NO_PAIRS;
  const ids = new Int32Array(sorted.length);
  const values = new Float64Array(sorted.length);
  const worths = new Float64Array(sorted.length);
  sorted.forEach((feature, index) => {
    ids[index] = feature.id;
    if (isRecordFeature(feature)) worths[index] = worthOf(feature, stories);
    else {
      const weight = termWeight(feature.stories, stories);
      values[index] = STEP * STEP * stepsOf(feature.weight) * weight * weight;
    }
  });
  return {
    ids,
    values,
    worths,
    pairs,
    pairValues: pairWeights(sorted, pairs, stories).map((weight) => weight * weight),
    norm: story.norm ?? normOf(sorted, stories, pairs),
  };
};

interface Match {
  candidate: Candidate;
  likeness: number;
  score: number;
}

/** How much of what ages is left after the time between two stories, 0 to 1. */
const freshness = (a: number, b: number, { halfLifeDays }: RankingSettings): number =>
  2 ** (-Math.abs(a - b) / DAY / halfLifeDays);

/** A likeness on the scale on which records have their worth, 0 to 1: an S-shaped curve, 1 for two equal texts. */
const closenessOf = (likeness: number): number => {
  const power = likeness ** STEEPNESS;
  const half = HALF ** STEEPNESS;
  return (power * (1 + half)) / (power + half);
};

const match = (
  query: Query,
  candidate: Candidate,
  publishedAt: number,
  settings: RankingSettings
): Match => {
  const { ids, values, worths, pairs: ownPairs, pairValues } = query;
  const { ids: others, weights, pairs: otherPairs } = candidate.vector;
  const fresh = freshness(publishedAt, candidate.publishedAt, settings);
  const recordAge = AGELESS.record + (1 - AGELESS.record) * fresh;
  let product = 0;
  let distance = 1;
  // Two ascending lists walked side by side; this is where the time goes, hence plain loops.
  for (let a = 0, b = 0; a < ids.length && b < others.length;) {
    const difference = (ids[a] as number) - (others[b] as number);
    if (difference === 0) {
      product += (values[a] as number) * (weights[b] as number);
      distance *= 1 - (worths[a] as number) * recordAge;
    }
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  for (let a = 0, b = 0; a < ownPairs.length && b < otherPairs.length;) {
    const difference = (ownPairs[a] as number) - (otherPairs[b] as number);
    if (difference === 0) product += pairValues[a] as number;
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  const lengths = query.norm * candidate.norm;
  const likeness = lengths === 0 ? 0 : Math.min(1, product / lengths);
  const aged = likeness * (AGELESS.likeness + (1 - AGELESS.likeness) * fresh);
  // Chances that do not exclude each other, added up: 1 - (1 - a)(1 - b) …
  const score = 100 * (1 - distance * (1 - closenessOf(aged)));
  return { candidate, likeness, score };
};

const rounded = (value: number, steps: number): number => Math.round(value * steps) / steps;

const MAX_EVIDENCE = 16;

const evidenceOf = (
  { ids, values, worths, norm: length }: Query,
  { vector, norm }: Candidate
): RankedStory['evidence'] => {
  const records: [number, number][] = [];
  const terms: [number, number][] = [];
  const { ids: others, weights } = vector;
  const lengths = length * norm;
  for (let a = 0, b = 0; a < ids.length && b < others.length;) {
    const id = ids[a] as number;
    const difference = id - (others[b] as number);
    if (difference === 0) {
      const worth = worths[a] as number;
      const product = (values[a] as number) * (weights[b] as number);
      if (worth > 0) records.push([id, worth]);
      else if (product > 0) terms.push([id, product / lengths]);
    }
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  const best = (list: [number, number][]) => list.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return [...best(records), ...best(terms)]
    .slice(0, MAX_EVIDENCE)
    .map(([id, share]) => [id, rounded(share, 1e4)]);
};

/** Evidence is collected for so many stories, unless fewer are asked for. */
const MAX_RANKED = 60;

/**
 * Ranks the candidates of a story. The score joins the likeness of the texts (cosine over rarity-weighted words and names)
 * with the worth of the records they share, and ages with the time between the two stories. It is symmetric: the
 * same number says how well either suits the other.
 * @param stories number of stories of the locale
 * @param most how many are returned at most
 * @returns the best; equal scores by date, newest first, then by story number
 */
export const rank = (
  story: RankingStory,
  candidates: Candidate[],
  stories: number,
  settings: RankingSettings,
  most: number = MAX_RANKED
): RankedStory[] => {
  const query = prepare(story, stories);
  return candidates
    .map((candidate) => match(query, candidate, story.publishedAt, settings))
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.candidate.publishedAt - a.candidate.publishedAt ||
        a.candidate.id - b.candidate.id
    )
    .slice(0, most)
    .map(({ candidate, score, likeness }) => ({
      story: candidate.id,
      score: rounded(score, 100),
      likeness: rounded(likeness, 1e4),
      evidence: evidenceOf(query, candidate),
    }));
};

/**
 * So alike are re-issues and wire updates, which share three quarters of their words or more; two desks' reports on one
 * event stay below .7.
 */
const DUPLICATE = 0.85;

/** Two short items may agree by chance, or because both are a form: features of the shorter one, at least. */
const DUPLICATE_TERMS = 24;

/**
 * Whether two stories are one report, re-issued or updated: a list shows only one of them.
 * @param likeness of their texts, as `rank` gives it
 * @param sizes how many features the vectors of the two have
 */
export const isNearDuplicate = (likeness: number, sizes: [number, number]): boolean =>
  likeness >= DUPLICATE && Math.min(...sizes) >= DUPLICATE_TERMS;
