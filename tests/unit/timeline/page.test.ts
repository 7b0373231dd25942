import { searchOf, viewOf } from '../../../admin/src/timeline/view';
import { joinYears, keysOf } from '../../../admin/src/timeline/years';
import type { TimelineItem, TimelineYear } from '../../../shared/timeline';

const item = (title: string, changes: Partial<TimelineItem> = {}): TimelineItem => ({
  kind: 'visit',
  date: '2023-06-19',
  endDate: null,
  precision: 'day',
  title,
  description: null,
  place: null,
  url: null,
  entryKind: null,
  direction: null,
  eventStatus: null,
  state: null,
  document: null,
  published: true,
  ...changes,
});

const year = (number: number, ...titles: string[]): TimelineYear => ({
  year: number,
  items: titles.map((title) => item(title)),
});

describe('pages of a timeline', () => {
  it('are one where a page ended within a year', () => {
    expect(
      joinYears([year(2024, 'a'), year(2023, 'b')], [year(2023, 'c'), year(2022, 'd')])
    ).toEqual([year(2024, 'a'), year(2023, 'b', 'c'), year(2022, 'd')]);
  });

  it('follow each other where it ended with a year', () => {
    expect(joinYears([year(2024, 'a')], [year(2023, 'b')])).toEqual([
      year(2024, 'a'),
      year(2023, 'b'),
    ]);
    expect(joinYears([], [year(2023, 'b')])).toEqual([year(2023, 'b')]);
    expect(joinYears([year(2023, 'b')], [])).toEqual([year(2023, 'b')]);
  });
});

it('entries that look alike have keys of their own', () => {
  const keys = keysOf([item('Signed'), item('Signed'), item('Signed', { kind: 'agreement' })]);
  expect(new Set(keys).size).toBe(3);
});

describe('the address of a relationship', () => {
  const read = (search: string) => viewOf(Object.fromEntries(new URLSearchParams(search)));

  it('comes back as it was written', () => {
    const view = { order: 'asc', kinds: ['visit', 'agreement'], locale: 'fr' } as const;
    expect(searchOf({ ...view, kinds: [...view.kinds] })).toBe(
      '?order=asc&kinds=visit,agreement&locale=fr'
    );
    expect(read('?order=asc&kinds=visit,agreement&locale=fr')).toEqual(view);
  });

  it('leaves out what it does not know', () => {
    expect(read('?order=up&kinds=wars&locale=<b>')).toEqual({
      order: 'desc',
      kinds: [],
      locale: null,
    });
  });
});
