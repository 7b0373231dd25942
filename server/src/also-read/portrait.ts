import type { Counts } from './counts';

import { normOf, probeOf, type ProbeFeature, type RankedFeature } from './ranking';
import { selectPosted, selectSignature } from './signature';
import { restrict, STEP, type Vector } from './vectors';

/** A story ready to be compared: what it is compared by, and the few features it is found by. */
export interface Portrait {
  features: RankedFeature[];
  vector: Vector;
  norm: number;
  /** Without pairs. */
  posted: Vector;
}

const NO_PAIRS = new Float64Array(0);

const idsOf = (features: RankedFeature[]): Int32Array =>
  Int32Array.from(features, ({ id }) => id).sort();

/** The features of a vector with what is known of them. */
export const featuresOf = ({ ids, weights }: Vector, counts: Counts): RankedFeature[] =>
  Array.from(ids, (id, index) => ({
    id,
    kind: counts.kindOf(id),
    weight: (weights[index] as number) * STEP,
    stories: counts.storiesOf(id),
  }));

/**
 * Selects what a story is compared and found by.
 * @param vector all of its features, or an earlier selection
 * @param stories number of stories of the locale
 */
export const portraitOf = (vector: Vector, counts: Counts, stories: number): Portrait => {
  const features = selectSignature(featuresOf(vector, counts), stories);
  const kept = restrict(vector, idsOf(features), counts.storiesOf);
  const found = restrict(kept, idsOf(selectPosted(features, stories)), counts.storiesOf);
  return {
    features,
    vector: kept,
    norm: normOf(features, stories, kept.pairs),
    posted: { ...found, pairs: NO_PAIRS },
  };
};

/** So many postings are read for a story at most: what bounds the time of a publication in a large archive. */
const POSTINGS_READ = 20_000;

export interface Probed {
  features: RankedFeature[];
  norm: number;
  posted: Pick<Vector, 'ids'>;
}

/**
 * What to look for: the posted features, the rarest first, until they would bring more postings than can be read in time.
 * A feature that no other story has brings none.
 */
export const queryOf = ({ features, norm, posted }: Probed, stories: number): ProbeFeature[] => {
  const ids = new Set(posted.ids);
  const byRarity = features
    .filter((feature) => ids.has(feature.id) && feature.stories > 1)
    .sort((a, b) => a.stories - b.stories || a.id - b.id);
  let read = 0;
  const affordable = byRarity.filter((feature, index) => {
    read += feature.stories;
    return index === 0 || read <= POSTINGS_READ;
  });
  return probeOf(affordable, stories, norm);
};
