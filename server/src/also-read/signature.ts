import type { RecordKind } from '../../../shared/plugin';
import { termWeight } from './rarity';
import type { ReadBody } from './text';
import { termsOf, type Term } from './terms';

/**
 * What a story is compared by. Records come from the desk (attached, or derived from what is attached), names and words
 * from the text.
 */
export type FeatureKind =
  RecordKind | 'official' | 'organization' | 'countryPair' | 'country' | 'series' | 'name' | 'word';

/** A feature as it occurs in one story. */
export interface ObservedFeature {
  kind: FeatureKind;
  /** Unique within locale and kind: a document id, a code, a stem, the stems of a name. */
  key: string;
  /** In words, for the reasons that editors read. */
  label: string;
  /** Square root of the occurrences of a word or name, 1 for records. Those in the title and the lead count as several. */
  weight: number;
  /** Keys of the words that it stands right before, for words only. */
  before?: string[] | undefined;
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
  /** An editor's own words for what the story is about; they count like the title. */
  keywords?: string[];
}

export interface ObserveOptions {
  /** Keys of words and names that the newsroom wants to be taken no notice of, as `termsOf` gives them. */
  ignored?: ReadonlySet<string>;
  /** Finds the words and names of a text; `termsOf` for the locale unless the caller keeps what it found. */
  terms?: (text: string) => Term[];
}

/** An occurrence in the title counts like this many in the body. */
const TITLE_WEIGHT = 3;

/** News says in its first sentences what it is about: an occurrence there counts like this many further down. */
const LEAD_WEIGHT = 2;

/** The lead is so many words long, stop words not counted: about a hundred in all. */
const LEAD_WORDS = 60;

/** How many words and names of a story are compared, the most telling ones; records always are. */
export const SIGNATURE_SIZE = 160;

/** How many words and names a story is found by. */
export const POSTED_SIZE = 48;

export const isRecordFeature = ({ kind }: { kind: FeatureKind }): boolean =>
  kind !== 'word' && kind !== 'name';

/** Every feature of a story, each once. */
export const observe = (
  { title, body, locale, keywords = [] }: StoryText,
  facts: Fact[],
  { ignored, terms = (text) => termsOf(text, locale) }: ObserveOptions = {}
): ObservedFeature[] => {
  const list = new Map(
    facts.map((fact): [string, ObservedFeature] => [
      `${fact.kind} ${fact.key}`,
      { ...fact, weight: 1 },
    ])
  );
  const features = [...list.values()];
  const records = features.length;
  const known = {
    word: new Map<string, ObservedFeature>(),
    name: new Map<string, ObservedFeature>(),
  };
  // One object a feature, and its weight is its number of occurrences until the end: a rebuild makes hundreds for a story.
  const count = ({ kind, key, surface, previous }: Term, times: number) => {
    if (ignored?.has(key)) return;
    const feature = known[kind].get(key);
    if (feature) feature.weight += times;
    else {
      const fresh: ObservedFeature = {
        kind,
        key,
        label: surface,
        weight: times,
        before: undefined,
      };
      known[kind].set(key, fresh);
      features.push(fresh);
    }
    const word = previous === null ? undefined : known.word.get(previous);
    if (!word) return;
    if (!word.before) word.before = [key];
    else if (!word.before.includes(key)) word.before.push(key);
  };
  for (const text of [title, ...keywords]) {
    for (const term of terms(text)) count(term, TITLE_WEIGHT);
  }
  let words = 0;
  for (const { text } of body.passages) {
    const opening = words < LEAD_WORDS ? LEAD_WORDS - words : 0;
    let here = 0;
    for (const term of terms(text)) {
      if (term.kind === 'word') here += 1;
      count(term, here <= opening && opening > 0 ? LEAD_WEIGHT : 1);
    }
    words += here;
  }
  for (let index = records; index < features.length; index += 1) {
    const feature = features[index] as ObservedFeature;
    feature.weight = Math.sqrt(feature.weight);
  }
  return features;
};

/** A feature with what its worth depends on. */
interface Counted {
  id: number;
  kind: FeatureKind;
  weight: number;
  /** In how many stories it occurs. */
  stories: number;
}

const mostTelling = <T extends Counted>(features: T[], stories: number, size: number): T[] => {
  const records: T[] = [];
  const telling: { feature: T; value: number }[] = [];
  for (const feature of features) {
    if (isRecordFeature(feature)) records.push(feature);
    else {
      const value = feature.weight * termWeight(feature.stories, stories);
      telling.push({ feature, value });
    }
  }
  if (telling.length > size) {
    telling.sort((a, b) => b.value - a.value || a.feature.id - b.feature.id);
    telling.length = size;
  }
  return [...records, ...telling.map(({ feature }) => feature)];
};

/**
 * The features a story is compared by: all its records, and the words and names that weigh most.
 * @param stories number of stories of the locale
 */
export const selectSignature = <T extends Counted>(features: T[], stories: number): T[] =>
  mostTelling(features, stories, SIGNATURE_SIZE);

/** The features a story is found by: all its records, and the few words and names that weigh most. */
export const selectPosted = <T extends Counted>(signature: T[], stories: number): T[] =>
  mostTelling(signature, stories, POSTED_SIZE);
