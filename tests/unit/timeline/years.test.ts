import type { TimelineItem } from '../../../shared/timeline';
import { byYear, visitYears } from '../../../server/src/timeline/years';

describe('items by year', () => {
  it('keep their order; an agreement stands with its event', () => {
    const entry = (at: string, title: string) => ({
      unit: { at, rank: 0, id: at },
      item: { title } as TimelineItem,
    });
    const entries = [
      entry('2024', 'last'),
      entry('2023-12-31', 'signed in January'),
      entry('2023-12-31', 'visit'),
      entry('2021-01-01', 'first'),
    ];
    expect(
      byYear({ entries, next: null }).map(({ year, items }) => [
        year,
        items.map(({ title }) => title),
      ])
    ).toEqual([
      [2024, ['last']],
      [2023, ['signed in January', 'visit']],
      [2021, ['first']],
    ]);
  });
});

describe('visits per year', () => {
  it('have every year from the first visit to the last, by host', () => {
    const counts = [
      { year: 2023, host: 7, visits: 2 },
      { year: 2020, host: 9, visits: 1 },
      { year: 2023, host: 9, visits: 3 },
    ];
    expect(visitYears(counts, [9, 7])).toEqual([
      { year: 2020, hosted: [1, 0] },
      { year: 2021, hosted: [0, 0] },
      { year: 2022, hosted: [0, 0] },
      { year: 2023, hosted: [3, 2] },
    ]);
  });

  it('are none without a visit', () => {
    expect(visitYears([], [9, 7])).toEqual([]);
  });
});
