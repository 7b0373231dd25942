import type { Reason, ReasonKind } from '../../../shared/contracts';
import { rarity, relativeRarity } from './rarity';
import { isRecordFeature, type FeatureKind } from './signature';

/** A feature of the story that a candidate may share. */
export interface RankedFeature {
  id: number;
  kind: FeatureKind;
  key: string;
  label: string;
  weight: number;
  /** In how many stories it occurs. */
  stories: number;
}

/** Another story that shares at least one feature. */
export interface Candidate {
  story: number;
  /** Milliseconds since 1970. */
  publishedAt: number;
  /** Length of its vector of words and names, each weighted by rarity. */
  norm: number;
  /** Feature id to weight, for the features that both have. */
  shared: Map<number, number>;
}

export interface RankedStory {
  story: number;
  /** 0 to 100. */
  score: number;
  reasons: Reason[];
  /** Words and names that brought it here, with their share of the likeness; placement reads them. */
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

/** The part of a score that never ages: background stays background. */
const AGELESS = 0.6;

const DAY = 24 * 60 * 60 * 1000;

const termWeight = (feature: RankedFeature, stories: number): number =>
  rarity(feature.stories, stories) * (feature.kind === 'name' ? NAME_WEIGHT : 1);

/** Length of a vector of words and names; the same formula as the store's `norms`. */
export const normOf = (features: RankedFeature[], stories: number): number =>
  Math.sqrt(
    features
      .filter((feature) => !isRecordFeature(feature))
      .reduce((sum, feature) => sum + (feature.weight * termWeight(feature, stories)) ** 2, 0)
  );

/** What the store multiplies weights with to compute the norms of candidates. */
export const NAME_FACTOR = NAME_WEIGHT;

/** What each shared word or name adds to the likeness of two texts; the sum is their cosine, 0 to 1. */
const likenessShares = (
  features: RankedFeature[],
  candidate: Candidate,
  norm: number,
  stories: number
): Map<RankedFeature, number> => {
  const shares = new Map<RankedFeature, number>();
  const product = norm * candidate.norm;
  if (product === 0) return shares;
  for (const feature of features) {
    const other = candidate.shared.get(feature.id);
    if (other === undefined || isRecordFeature(feature)) continue;
    const weight = termWeight(feature, stories);
    shares.set(feature, (feature.weight * weight * other * weight) / product);
  }
  return shares;
};

/** What each shared record is worth, 0 to 1. */
const recordWorths = (
  features: RankedFeature[],
  candidate: Candidate,
  stories: number
): Map<RankedFeature, number> => {
  const worths = new Map<RankedFeature, number>();
  for (const feature of features) {
    if (!isRecordFeature(feature) || !candidate.shared.has(feature.id)) continue;
    const worth = WORTH[feature.kind as keyof typeof WORTH];
    worths.set(feature, worth * relativeRarity(feature.stories, stories));
  }
  return worths;
};

/** Chances that do not exclude each other, added up: 1 - (1 - a)(1 - b) … */
const together = (chances: Iterable<number>): number => {
  let none = 1;
  for (const chance of chances) none *= 1 - chance;
  return 1 - none;
};

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

const recency = (a: number, b: number, { halfLifeDays }: RankingSettings): number => {
  const days = Math.abs(a - b) / DAY;
  return AGELESS + (1 - AGELESS) * 2 ** (-days / halfLifeDays);
};

const byValue = <T extends { key: string }>(entries: Map<T, number>): [T, number][] =>
  [...entries].sort((a, b) => b[1] - a[1] || (a[0].key < b[0].key ? -1 : 1));

const MAX_REASONS = 4;
const REASON_WORDS = 3;
/** A record that adds less than this to the score is no reason to show. */
const MIN_WORTH = 0.04;

/** A reason that another one implies: the countries of a shared pair, the pair of a shared relationship. */
const implied = (kind: FeatureKind, kinds: Set<FeatureKind>): boolean => {
  const event = kinds.has('visit') || kinds.has('bilateralRelationship');
  if (kind === 'country') return kinds.has('countryPair') || event || kinds.has('conference');
  if (kind === 'countryPair') return event;
  return kind === 'series' && kinds.has('conference');
};

const HAS_RECORD: FeatureKind[] = [
  'visit',
  'conference',
  'bilateralRelationship',
  'official',
  'organization',
];

/** Short words and numbers may carry weight, but explain nothing to an editor; a word of a script without spaces may. */
const saysSomething = (word: string): boolean =>
  !/\d/.test(word) && (word.length > 3 || !/^[\p{Script=Latin}\p{Script=Cyrillic}]+$/u.test(word));

const reasonsFor = (
  records: Map<RankedFeature, number>,
  shares: Map<RankedFeature, number>
): Reason[] => {
  const kinds = new Set([...records.keys()].map(({ kind }) => kind));
  const reasons = byValue(records)
    .filter(([feature, worth]) => worth >= MIN_WORTH && !implied(feature.kind, kinds))
    .map(([{ kind, key, label }]): Reason => ({
      kind: kind as ReasonKind,
      label,
      ...(HAS_RECORD.includes(kind) ? { documentId: key } : {}),
    }));
  const known = new Set(reasons.map(({ label }) => label.toLowerCase()));
  const names = byValue(shares)
    .filter(([{ kind, label }]) => kind === 'name' && !known.has(label.toLowerCase()))
    .slice(0, 2)
    .map(([{ label }]): Reason => ({ kind: 'name', label }));
  const words = byValue(shares)
    .filter(([{ kind, label }]) => kind === 'word' && saysSomething(label))
    .slice(0, REASON_WORDS)
    .map(([{ label }]) => label);
  const textual: Reason[] = words.length > 0 ? [{ kind: 'words', label: words.join(', ') }] : [];
  return [...reasons, ...names].slice(0, MAX_REASONS - textual.length).concat(textual);
};

const MAX_EVIDENCE = 16;

/**
 * Ranks the candidates of a story. The score joins the likeness of the texts (cosine over rarity-weighted words and names)
 * with the worth of the records they share, and ages gently with the time between the two stories. It is symmetric: the
 * same number says how well either suits the other.
 * @param stories number of stories of the locale
 * @returns best first; equal scores by date, newest first, then by story number
 */
export const rank = (
  story: { features: RankedFeature[]; publishedAt: number },
  candidates: Candidate[],
  stories: number,
  settings: RankingSettings
): RankedStory[] => {
  const norm = normOf(story.features, stories);
  return candidates
    .map((candidate) => {
      const shares = likenessShares(story.features, candidate, norm, stories);
      const records = recordWorths(story.features, candidate, stories);
      const likeness = Math.min(1, sum(shares.values()));
      const closeness = together([likeness, ...records.values()]);
      const score = 100 * closeness * recency(story.publishedAt, candidate.publishedAt, settings);
      const evidence = byValue(shares)
        .slice(0, MAX_EVIDENCE)
        .map(([{ id }, share]): [number, number] => [id, Number(share.toFixed(5))]);
      return { candidate, score, reasons: reasonsFor(records, shares), evidence };
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.candidate.publishedAt - a.candidate.publishedAt ||
        a.candidate.story - b.candidate.story
    )
    .map(({ candidate, score, reasons, evidence }) => ({
      story: candidate.story,
      score: Number(score.toFixed(2)),
      reasons,
      evidence,
    }));
};
