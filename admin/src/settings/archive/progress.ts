import type { RebuildStatus } from '../../../../shared/contracts';

/** A rebuild takes three steps for each story: it is read, compared, and gets its list. */
const STEPS = 3;

export interface Progress {
  done: number;
  total: number;
  /** 0 to 100. */
  percent: number;
}

/** How far a rebuild is, in stories; null where it cannot be told yet, as when only the lists are made again. */
export const progressOf = ({ phase, done, total }: RebuildStatus['rebuild']): Progress | null => {
  if ((phase !== 'reading' && phase !== 'listing') || total === 0) return null;
  const share = Math.min(1, done / total);
  const stories = Math.round(total / STEPS);
  return {
    done: Math.floor(stories * share),
    total: stories,
    percent: Math.floor(100 * share),
  };
};
