import { formatTable } from '../measure/table';
import type { Run } from './engines/run';
import { averageQuality, gainInPercent, type Grades } from './ndcg';

const share = (value: number): string => value.toFixed(3);

/** The engines in a table, and by how much the first of them is ahead of each other one. */
export const report = (runs: Run[], qrels: ReadonlyMap<string, Grades>): string => {
  const rated = runs.map((run) => ({ ...run, ...averageQuality(run.lists, qrels) }));
  const table = formatTable(
    ['engine', 'nDCG@5', 'P@5', 'ms per story', 'index s'],
    rated.map(({ name, ndcg, precision, perStory, indexing }) => [
      name,
      share(ndcg),
      share(precision),
      perStory.toFixed(2),
      (indexing / 1000).toFixed(2),
    ])
  );
  const [first, ...others] = rated;
  const gains = others.map(({ name, ndcg }) => {
    if (!first || ndcg === 0) return `${first?.name} over ${name}: not comparable`;
    const gain = gainInPercent(first.ndcg, ndcg);
    return `${first.name} over ${name}: ${gain < 0 ? '−' : '+'}${Math.abs(gain).toFixed(1)} %`;
  });
  return [table, '', ...gains].join('\n');
};
