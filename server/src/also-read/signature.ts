import type { RecordKind } from '../../../shared/plugin';
import type { ReadBody } from './text';
import { termsOf } from './terms';

/**
 * What a story is compared by. Records come from the desk (attached, or derived from what is attached), names and words
 * from the text.
 */
export type FeatureKind =
  RecordKind | 'official' | 'organization' | 'countryPair' | 'country' | 'series' | 'name' | 'word';

/** A feature as it occurs in one story. */
export interface ObservedFeature {
  kind: FeatureKind;
  /** Unique within locale and kind: a document id, a code, a stem, a folded name. */
  key: string;
  /** In words, for the reasons that editors read. */
  label: string;
  /** 1 + ln(occurrences) for words and names, 1 for records. Title words count as several. */
  weight: number;
}

/** A record that stands behind a story, or behind a record attached to it. */
export interface Fact {
  kind: Exclude<FeatureKind, 'name' | 'word'>;
  key: string;
  label: string;
}

export interface StoryText {
  title: string;
  body: ReadBody;
  locale: string;
}

/** An occurrence in the title counts like this many in the body. */
const TITLE_WEIGHT = 3;

/** How many words and names of a story take part, the most telling ones; records always do. */
export const SIGNATURE_SIZE = 128;

export const isRecordFeature = ({ kind }: { kind: FeatureKind }): boolean =>
  kind !== 'word' && kind !== 'name';

/** Every feature of a story, each once. */
export const observe = ({ title, body, locale }: StoryText, facts: Fact[]): ObservedFeature[] => {
  const counts = new Map<string, { feature: ObservedFeature; occurrences: number }>();
  const count = (text: string, times: number) => {
    for (const { kind, key, surface } of termsOf(text, locale)) {
      const id = `${kind} ${key}`;
      const known = counts.get(id);
      if (known) known.occurrences += times;
      else {
        counts.set(id, { feature: { kind, key, label: surface, weight: 0 }, occurrences: times });
      }
    }
  };
  count(title, TITLE_WEIGHT);
  for (const { text } of body.passages) count(text, 1);
  const terms = [...counts.values()].map(({ feature, occurrences }) => ({
    ...feature,
    weight: 1 + Math.log(occurrences),
  }));
  const records = new Map(facts.map((fact) => [`${fact.kind} ${fact.key}`, fact]));
  return [...[...records.values()].map((fact) => ({ ...fact, weight: 1 })), ...terms];
};

/**
 * The features a story is found by: all its records, and the words and names that weigh most.
 * @param rarityOf rarity of a feature among all stories, see `rarity.ts`
 */
export const selectSignature = <T extends ObservedFeature>(
  features: T[],
  rarityOf: (feature: T) => number
): T[] => {
  const telling = features
    .filter((feature) => !isRecordFeature(feature))
    .map((feature) => ({ feature, value: feature.weight * rarityOf(feature) }))
    .sort((a, b) => b.value - a.value || (a.feature.key < b.feature.key ? -1 : 1))
    .slice(0, SIGNATURE_SIZE)
    .map(({ feature }) => feature);
  return [...features.filter(isRecordFeature), ...telling];
};
