import { packEvidence } from './evidence';
import { dayOf } from './lists';
import { isRecordFeature } from './signature';
import type { StoredStory } from './store/beginnings';
import { readFeatures } from './store/features';
import { asNeighbours, newestOf, type Neighbour } from './store/neighbours';
import { newestWith, type NewestWith } from './store/postings';
import type { Db } from './store/sql';
import { unpack } from './vectors';

export interface FallbackOptions {
  /** Only stories that are older than the one that asks. */
  older: boolean;
  /** Only stories that share a record. */
  onlyRecords: boolean;
  limit: number;
}

/** Questions that several stories ask are asked once. */
class Questions<T extends object> {
  readonly asked: T[] = [];
  private readonly places = new Map<string, number>();

  /** @returns where its answer will stand */
  ask(question: T): number {
    const text = JSON.stringify(question);
    let place = this.places.get(text);
    if (place === undefined) {
      place = this.asked.push(question) - 1;
      this.places.set(text, place);
    }
    return place;
  }
}

/** The records of each story that others have as well, the rarest first. */
const recordsOf = async (db: Db, stories: StoredStory[]): Promise<number[][]> => {
  const vectors = stories.map(({ vector }) => [...unpack(vector).ids]);
  const features = await readFeatures(db, new Set(vectors.flat()));
  return vectors.map((ids) =>
    ids
      .flatMap((id) => features.get(id) ?? [])
      .filter((feature) => isRecordFeature(feature) && feature.stories > 1)
      .sort((a, b) => a.stories - b.stories || a.id - b.id)
      .map(({ id }) => id)
  );
};

/**
 * What stands in when nothing is close: the newest stories about the same record, the rarest record first, then the newest
 * of all, unless only what shares a record may be listed. For all stories at once, by their ids.
 */
export const latestInstead = async (
  db: Db,
  stories: StoredStory[],
  { older, onlyRecords, limit }: FallbackOptions
): Promise<Map<number, Neighbour[]>> => {
  const records = await recordsOf(db, stories);
  const questions = new Questions<NewestWith>();
  const places = stories.map(({ publishedAt }, index) =>
    (records[index] as number[]).map((feature) => ({
      feature,
      place: questions.ask(older ? { feature, to: dayOf(publishedAt) } : { feature }),
    }))
  );
  // One more than is shown: the story that asks may be among them.
  const withRecords = await newestWith(db, questions.asked, limit + 1);
  const ids = [...new Set(withRecords.flat())];
  const known = new Map((await asNeighbours(db, ids)).map((each) => [each.target.id, each]));

  const found = new Map(stories.map(({ id }) => [id, new Map<number, Neighbour>()]));
  const fits = ({ id, publishedAt }: StoredStory, { target }: Neighbour): boolean =>
    target.id !== id && (!older || target.publishedAt < publishedAt);
  for (const [index, story] of stories.entries()) {
    const own = found.get(story.id) as Map<number, Neighbour>;
    for (const { feature, place } of places[index] ?? []) {
      if (own.size >= limit) break;
      const evidence = packEvidence([[feature, 1]]);
      for (const id of withRecords[place] ?? []) {
        const each = known.get(id);
        if (each && !own.has(id) && fits(story, each)) own.set(id, { ...each, evidence });
      }
    }
  }

  const lacking = onlyRecords ? [] : stories.filter(({ id }) => (found.get(id)?.size ?? 0) < limit);
  const ofAll = new Questions<{ locale: string; before?: number }>();
  const placesOfAll = lacking.map(({ locale, publishedAt }) =>
    ofAll.ask(older ? { locale, before: publishedAt } : { locale })
  );
  const newest = await newestOf(db, ofAll.asked, limit + 1);
  for (const [index, story] of lacking.entries()) {
    const own = found.get(story.id) as Map<number, Neighbour>;
    for (const each of newest[placesOfAll[index] as number] ?? []) {
      if (!own.has(each.target.id) && fits(story, each)) own.set(each.target.id, each);
    }
  }
  return new Map([...found].map(([id, list]) => [id, [...list.values()].slice(0, limit)]));
};
