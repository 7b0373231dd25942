import { packEvidence } from './evidence';
import { isRecordFeature } from './signature';
import { asNeighbours, newestOf, type Neighbour, type StoredStory } from './store/neighbours';
import { readFeatures } from './store/features';
import { newestWith } from './store/postings';
import type { Db } from './store/sql';
import { dayOf } from './lists';
import { unpack } from './vectors';

/**
 * What stands in when nothing is close: the newest stories about the same record, the rarest record first, then the newest
 * of all, unless only what shares a record may be listed.
 */
export const latestInstead = async (
  db: Db,
  story: StoredStory,
  { older, onlyRecords, limit }: { older: boolean; onlyRecords: boolean; limit: number }
): Promise<Neighbour[]> => {
  const features = [...(await readFeatures(db, unpack(story.vector).ids)).values()];
  const records = features
    .filter((feature) => isRecordFeature(feature) && feature.stories > 1)
    .sort((a, b) => a.stories - b.stories || a.id - b.id);
  const to = older ? dayOf(story.publishedAt) : undefined;
  const found = new Map<number, Neighbour>();
  for (const { id } of records) {
    const evidence = packEvidence([[id, 1]]);
    const ids = await newestWith(db, id, { story: story.id, to, limit });
    for (const each of await asNeighbours(db, ids)) {
      if (older && each.target.publishedAt >= story.publishedAt) continue;
      if (!found.has(each.target.id)) found.set(each.target.id, { ...each, evidence });
    }
    if (found.size >= limit) break;
  }
  if (found.size < limit && !onlyRecords) {
    const before = older ? story.publishedAt : undefined;
    for (const each of await newestOf(db, story.locale, { story: story.id, before, limit })) {
      if (!found.has(each.target.id)) found.set(each.target.id, each);
    }
  }
  return [...found.values()].slice(0, limit);
};
