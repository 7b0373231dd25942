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
import { vectorOf } from './vectors';

/** A story whose features are counted; its list is still to be made. */
export interface CountedStory extends ReadStory {
  id: number;
  /** As it was before; null for a new one. */
  before: KnownStory | null;
}

/** Labels are shown to editors and readers; longer ones are accidents of the text. */
const LABEL_LENGTH = 200;

const namesOf = function* (observations: Observation[]): Generator<FeatureName> {
  for (const { features } of observations) {
    for (const { kind, key, label } of features) {
      yield { kind, key, label: label.slice(0, LABEL_LENGTH) };
    }
  }
};

const readStoryOf = (
  { key, publishedAt, source, features, outline, links }: Observation,
  known: ReadonlyMap<number, KnownFeature>
): ReadStory => {
  const ids = new Map<string, number>();
  const resolved = features.map((feature) => {
    const { id } = known.get(digestOf(key.locale, feature.kind, feature.key)) as KnownFeature;
    ids.set(`${feature.kind} ${feature.key}`, id);
    return { ...feature, id };
  });
  const vector = vectorOf(resolved);
  return {
    ...key,
    publishedAt,
    source,
    vector,
    vocabulary: vector.ids,
    outline: packOutline(outline(ids)),
    links,
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

/**
 * Stores stories of one type and locale as they are published now, and counts their features in place of those they had.
 * The caller holds the archive's lock.
 * @returns the stories in the same order, and the counts of their features as they are now
 */
export const countStories = async (
  db: Db,
  archive: Archive,
  observations: Observation[]
): Promise<{ stories: CountedStory[]; counts: Counts; total: number }> => {
  const [first] = observations;
  if (!first) throw new Error('no stories to count');
  const documentIds = observations.map(({ key }) => key.documentId);
  const before = await findStories(db, first.key, documentIds);
  const known = await resolveFeatures(db, archive.locale, namesOf(observations));
  const read = observations.map((observation) => readStoryOf(observation, known));
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
  };
};
