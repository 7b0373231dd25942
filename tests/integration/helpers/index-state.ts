import type { Core } from '@strapi/types';

type SqlRow = Record<string, unknown>;

export interface IndexState {
  /** Stories of each locale, as the index counts them. */
  archives: [locale: string, stories: number][];
  stories: string[];
  /** In how many stories each feature is. */
  counts: [digest: string, stories: number][];
  /** `digest story day weight` */
  postings: string[];
  /** What stands in each list: `score target`, best first. */
  lists: Record<string, string[]>;
}

/** The index without the ids of its rows, which differ between two that say the same. */
export const indexState = async ({ db }: Core.Strapi): Promise<IndexState> => {
  const rows = (table: string) =>
    db.connection(`diplomacy_${table}`).select() as unknown as Promise<SqlRow[]>;
  const stories = new Map(
    (await rows('stories')).map((row) => [
      Number(row.id),
      `${String(row.uid)} ${String(row.document_id)} ${String(row.locale)}`.trim(),
    ])
  );
  const features = await rows('features');
  const digests = new Map(features.map((row) => [Number(row.id), String(row.digest)]));
  const lists: IndexState['lists'] = Object.fromEntries(
    [...stories.values()].sort().map((name): [string, string[]] => [name, []])
  );
  const neighbours = (await rows('neighbours')).map((row) => ({
    story: stories.get(Number(row.story)) ?? 'nobody',
    target: stories.get(Number(row.target)) ?? 'nobody',
    score: Math.round(Number(row.score) * 10) / 10,
  }));
  neighbours.sort((a, b) => b.score - a.score || (a.target < b.target ? -1 : 1));
  for (const { story, target, score } of neighbours) {
    (lists[story] ??= []).push(`${score} ${target}`);
  }
  return {
    archives: (await rows('archives'))
      .map((row): [string, number] => [String(row.locale), Number(row.stories)])
      .sort(),
    stories: [...stories.values()].sort(),
    counts: features
      .map((row): [string, number] => [String(row.digest), Number(row.stories)])
      .filter(([, count]) => count !== 0)
      .sort(),
    postings: (await rows('postings'))
      .map(({ feature, story, day, weight }) =>
        [digests.get(Number(feature)), stories.get(Number(story)), day, weight].join(' ')
      )
      .sort(),
    lists,
  };
};

/** Takes everything out of the index that a rebuild can make again. */
export const wipeIndex = async ({ db }: Core.Strapi): Promise<void> => {
  for (const table of ['archives', 'stories', 'features', 'postings', 'neighbours']) {
    await db.connection(`diplomacy_${table}`).delete();
  }
};
