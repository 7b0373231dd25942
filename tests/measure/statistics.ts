/**
 * A percentile by nearest rank: the smallest value that so many per cent of all do not exceed.
 * @throws RangeError when there are no values
 */
export const percentile = (values: readonly number[], percent: number): number => {
  if (values.length === 0) throw new RangeError('there is no percentile of no values');
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.ceil((percent / 100) * sorted.length);
  return sorted[Math.max(0, rank - 1)] as number;
};

export const median = (values: readonly number[]): number => percentile(values, 50);

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

export interface Summary {
  p50: number;
  p95: number;
  max: number;
}

export const summarize = (values: readonly number[]): Summary => ({
  p50: percentile(values, 50),
  p95: percentile(values, 95),
  max: percentile(values, 100),
});
