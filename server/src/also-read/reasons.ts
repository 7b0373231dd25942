import type { Reason, ReasonKind } from '../../../shared/contracts';
import { isRecordFeature, type FeatureKind } from './signature';

/** What is known of a feature, to speak of it. */
export interface NamedFeature {
  kind: FeatureKind;
  key: string;
  label: string;
}

const MAX_REASONS = 4;
const REASON_NAMES = 2;
const REASON_WORDS = 3;
/** A record that is worth less than this is no reason to show. */
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

/**
 * The evidence of a ranking in words: shared records first, then names, then the most telling words.
 * @param evidence as `rank` gives it, best first
 * @param features what the features of the evidence are; one that is missing is passed over
 */
export const reasonsOf = (
  evidence: [feature: number, share: number][],
  features: ReadonlyMap<number, NamedFeature>
): Reason[] => {
  const known = evidence.flatMap(([id, share]) => {
    const feature = features.get(id);
    return feature ? [{ ...feature, share }] : [];
  });
  const kinds = new Set(known.map(({ kind }) => kind));
  const records = known
    .filter(
      (feature) =>
        isRecordFeature(feature) && feature.share >= MIN_WORTH && !implied(feature.kind, kinds)
    )
    .map(({ kind, key, label }): Reason => ({
      kind: kind as ReasonKind,
      label,
      ...(HAS_RECORD.includes(kind) ? { documentId: key } : {}),
    }));
  const said = new Set(records.map(({ label }) => label.toLowerCase()));
  const names = known
    .filter(({ kind, label }) => kind === 'name' && !said.has(label.toLowerCase()))
    .slice(0, REASON_NAMES)
    .map(({ label }): Reason => ({ kind: 'name', label }));
  const words = known
    .filter(({ kind, label }) => kind === 'word' && saysSomething(label))
    .slice(0, REASON_WORDS)
    .map(({ label }) => label);
  const textual: Reason[] = words.length > 0 ? [{ kind: 'words', label: words.join(', ') }] : [];
  return [...records, ...names].slice(0, MAX_REASONS - textual.length).concat(textual);
};
