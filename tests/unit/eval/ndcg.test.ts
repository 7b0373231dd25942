import {
  averageQuality,
  countedList,
  gainInPercent,
  ndcg,
  precision,
  type Grades,
} from '../../eval/ndcg';

const GRADES = { best: 2, other: 2, fair: 1 };

describe('nDCG@5', () => {
  it('discounts the gain of each grade by its place, and compares with the best order', () => {
    const list = ['best', 'a', 'fair', 'b', 'c'];
    expect(ndcg('query', list, GRADES)).toBeCloseTo(0.649, 3);
  });

  it('is 1 for the best order', () => {
    expect(ndcg('query', ['other', 'best', 'fair'], GRADES)).toBe(1);
  });

  it('counts a document that repeats once, and lets the next one move up', () => {
    expect(ndcg('query', ['best', 'best', 'other', 'fair'], GRADES)).toBe(1);
  });

  it('removes the query itself before it counts places', () => {
    const list = ['query', 'best', 'other', 'fair'];
    expect(ndcg('query', list, GRADES)).toBe(1);
  });

  it('looks at the first five only', () => {
    expect(ndcg('query', ['a', 'b', 'c', 'd', 'e', 'best'], GRADES)).toBe(0);
  });

  it('is 0 without an answer, and for a query of which nothing is graded', () => {
    expect(ndcg('query', [], GRADES)).toBe(0);
    expect(ndcg('query', ['a'], {})).toBe(0);
    expect(ndcg('query', ['a'], { a: 0 })).toBe(0);
  });
});

describe('P@5', () => {
  it('is the share of the five places with a grade of 1 or more', () => {
    expect(precision('query', ['best', 'a', 'fair', 'b', 'c'], GRADES)).toBeCloseTo(0.4);
  });

  it('counts empty places as misses', () => {
    expect(precision('query', ['best'], GRADES)).toBeCloseTo(0.2);
  });
});

describe('the list that counts', () => {
  it('has neither the query nor repeats, and five places', () => {
    const list = ['a', 'query', 'a', 'b', 'c', 'd', 'e', 'f'];
    expect(countedList('query', list)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('the average', () => {
  it('is over all queries, those without a list included', () => {
    const qrels = new Map<string, Grades>([
      ['one', { a: 1 }],
      ['two', { b: 1 }],
    ]);
    const quality = averageQuality(new Map([['one', ['a']]]), qrels);
    expect(quality.ndcg).toBeCloseTo(0.5);
    expect(quality.precision).toBeCloseTo(0.1);
  });
});

describe('the gain', () => {
  it('is in per cent of the other value', () => {
    expect(gainInPercent(0.6, 0.5)).toBeCloseTo(20);
    expect(gainInPercent(0.4, 0.5)).toBeCloseTo(-20);
  });
});
