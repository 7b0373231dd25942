import type { BulkResult } from '../../../shared/coverage';

/** Small enough for a bar that moves, and for a stop that is felt. */
export const BATCH = 5;

export const batchesOf = <T>(items: T[], size = BATCH): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size)
  );

export interface Tally {
  attached: number;
  already: number;
  /** Attached, but readers do not see it yet; by the reason. */
  modified: number;
  mayNotPublish: number;
  notPublished: number;
  failed: BulkResult[];
}

/** What became of the articles, as the dialog tells it. */
export const tallyOf = (results: BulkResult[]): Tally => {
  const count = (fits: (result: BulkResult) => boolean) => results.filter(fits).length;
  return {
    attached: count(({ outcome }) => outcome === 'attached'),
    already: count(({ outcome }) => outcome === 'already'),
    modified: count(({ waiting }) => waiting === 'modified'),
    mayNotPublish: count(({ waiting }) => waiting === 'mayNotPublish'),
    notPublished: count(({ waiting }) => waiting === 'notPublished'),
    failed: results.filter(({ outcome }) => outcome === 'failed'),
  };
};
