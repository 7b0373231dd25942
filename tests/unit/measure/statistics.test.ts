import { mean, median, percentile, summarize } from '../../measure/statistics';

const HUNDRED = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('a percentile', () => {
  it('is a value that occurs: the smallest that so many per cent do not exceed', () => {
    expect(percentile(HUNDRED, 95)).toBe(95);
    expect(percentile([1, 2, 3, 4], 50)).toBe(2);
  });

  it('is the only value of one', () => {
    expect(percentile([7], 1)).toBe(7);
    expect(percentile([7], 100)).toBe(7);
  });

  it('leaves the values as they were', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('of nothing is an error', () => {
    expect(() => percentile([], 50)).toThrow(RangeError);
  });
});

describe('a summary', () => {
  it('has the middle, the slow end and the slowest', () => {
    expect(summarize(HUNDRED)).toEqual({ p50: 50, p95: 95, max: 100 });
  });
});

describe('a mean', () => {
  it('is 0 of nothing', () => {
    expect(mean([])).toBe(0);
    expect(mean([1, 3])).toBe(2);
  });
});
