import { packOutline } from './outlines';
import type { Observation } from './reading';
import { noteChange, type Archive } from './store/archives';
import { digestOf } from './store/digest';
import {
  changeCounts,
  resolveFeatures,
  type FeatureName,
  type KnownFeature,
} from './store/features';
import type { Db } from './store/sql';
import { findStories, saveRead, type KnownStory, type ReadStory } from './store/stories';
import type { Counts } from './counts';
import type { DigestMemory } from './digest-memory';
import { featureFinder, termIdsOf } from './terms';
import { vectorOf } from './vectors';

/** A story whose features are counted; its list is still to be made. */
export interface CountedStory extends ReadStory {
  id: number;
  /** As it was before; null for a new one. */
  before: KnownStory | null;
}

/** Labels are shown to editors and readers; longer ones are accidents of the text. */
const LABEL_LENGTH = 200;

const digestsOf = ({ key, features }: Observation): Float64Array =>
  Float64Array.from(features, (feature) => digestOf(key.locale, feature.kind, feature.key));

/** The features of stories by digest, without those that are remembered. */
const unknownFeatures = (
  observations: Observation[],
  digests: Float64Array[],
  memory: DigestMemory | undefined
): Map<number, FeatureName> => {
  const unknown = new Map<number, FeatureName>();
  observations.forEach(({ features }, story) => {
    features.forEach(({ kind, key, label }, index) => {
      const digest = digests[story]?.[index] as number;
      if (memory?.get(digest) !== undefined || unknown.has(digest)) return;
      unknown.set(digest, { kind, key, label: label.slice(0, LABEL_LENGTH) });
    });
  });
  return unknown;
};

const readStoryOf = (
  { key, publishedAt, source, features, body, terms }: Observation,
  idOf: (index: number) => number
): ReadStory => {
  const ids = termIdsOf(features, idOf);
  const vector = vectorOf(features, idOf, ids.word);
  return {
    ...key,
    publishedAt,
    source,
    vector,
    vocabulary: vector.ids,
    outline: packOutline(body, featureFinder(ids, terms)),
    links: body.links,
  };
};

const changesBetween = (
  stories: ReadStory[],
  before: ReadonlyMap<string, KnownStory>
): Map<number, number> => {
  const changes = new Map<number, number>();
  const add = (id: number, by: number) => changes.set(id, (changes.get(id) ?? 0) + by);
  for (const { documentId, vocabulary } of stories) {
    for (let index = 0; index < vocabulary.length; index += 1) add(vocabulary[index] as number, 1);
    for (const id of before.get(documentId)?.vocabulary ?? []) add(id, -1);
  }
  return changes;
};

export interface CountedStories {
  stories: CountedStory[];
  counts: Counts;
  /** How many stories the locale has now. */
  total: number;
  /** By digest; to be remembered once the transaction is committed. */
  learned: ReadonlyMap<number, KnownFeature>;
}

/**
 * Stores stories of one type and locale as they are published now, and counts their features in place of those they had.
 * The caller holds the archive's lock.
 * @param memory ids of features that are known already; their counts are not among those that are returned
 * @returns the stories in the same order, the counts of their features as they are now, and what the index learned
 */
export const countStories = async (
  db: Db,
  archive: Archive,
  observations: Observation[],
  memory?: DigestMemory
): Promise<CountedStories> => {
  const [first] = observations;
  if (!first) throw new Error('no stories to count');
  const documentIds = observations.map(({ key }) => key.documentId);
  const before = await findStories(db, first.key, documentIds);
  const digests = observations.map(digestsOf);
  const unknown = unknownFeatures(observations, digests, memory);
  const known = await resolveFeatures(db, archive.locale, unknown);
  const read = observations.map((observation, story) =>
    readStoryOf(observation, (index) => {
      const digest = digests[story]?.[index] as number;
      return memory?.get(digest) ?? (known.get(digest) as KnownFeature).id;
    })
  );
  const changes = changesBetween(read, before);
  await changeCounts(db, changes);
  const ids = await saveRead(db, read, archive.version);
  const added = read.length - before.size;
  await noteChange(db, archive.locale, added);

  const byId = new Map([...known.values()].map((feature) => [feature.id, feature]));
  return {
    stories: read.map((story, index) => ({
      ...story,
      id: ids[index] as number,
      before: before.get(story.documentId) ?? null,
    })),
    counts: {
      kindOf: (id) => byId.get(id)?.kind ?? 'word',
      storiesOf: (id) => Math.max(1, (byId.get(id)?.stories ?? 0) + (changes.get(id) ?? 0)),
    },
    total: archive.stories + added,
    learned: known,
  };
};
