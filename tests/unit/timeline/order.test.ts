import {
  mergeUnits,
  pageOf,
  unitsAfter,
  type Order,
  type Page,
  type Position,
  type Unit,
} from '../../../server/src/timeline/order';

const unit = (at: string, rank = 0, id = at): Unit => ({ at, rank, id });

const ats = (units: Unit[]): string[] => units.map(({ at }) => at);

describe('the order', () => {
  const facts = [unit('1992'), unit('1992-06'), unit('1992-06-04')];
  const visits = [unit('1992-05-01', 1), unit('1992-06-04', 1)];
  const stories = [unit('1992-06-04T08:00:00', 3), unit('1992-06-04T09:30:00', 3)];

  it('puts what is known to the year or month before what that year or month holds', () => {
    expect(ats(mergeUnits([facts, visits, stories], 'asc'))).toEqual([
      '1992',
      '1992-05-01',
      '1992-06',
      '1992-06-04',
      '1992-06-04',
      '1992-06-04T08:00:00',
      '1992-06-04T09:30:00',
    ]);
  });

  it('is the other way round exactly when the newest come first', () => {
    const newest = [facts, visits, stories].map((list) => [...list].reverse());
    const oldestFirst = mergeUnits([facts, visits, stories], 'asc');
    expect(mergeUnits(newest, 'desc')).toEqual([...oldestFirst].reverse());
  });

  it('has the facts of a day before the events and the stories of that day', () => {
    const merged = mergeUnits([stories, visits, facts], 'asc');
    expect(merged.slice(-4).map(({ rank }) => rank)).toEqual([0, 1, 3, 3]);
  });
});

describe('what is left after a position', () => {
  const units = [unit('1992-06-04', 0, 'b'), unit('1992', 0, 'a'), unit('1992-06-04', 0, 'a')];
  const at = (part: string | null, rank = 0): Position => ({
    at: '1992-06-04',
    rank,
    id: 'a',
    part,
  });
  const ids = (order: Order, position: Position | null) =>
    unitsAfter(units, order, position).map((each) => `${each.at} ${each.id}`);

  it('is everything in order without one', () => {
    expect(ids('asc', null)).toEqual(['1992 a', '1992-06-04 a', '1992-06-04 b']);
    expect(ids('desc', null)).toEqual(['1992-06-04 b', '1992-06-04 a', '1992 a']);
  });

  it('leaves out the unit itself, unless it was seen in part', () => {
    expect(ids('asc', at(null))).toEqual(['1992-06-04 b']);
    expect(ids('asc', at(''))).toEqual(['1992-06-04 a', '1992-06-04 b']);
    expect(ids('desc', at(null))).toEqual(['1992 a']);
  });

  it('of another rank is the rest of the day, or the days beyond', () => {
    expect(ids('asc', at(null, 1))).toEqual([]);
    expect(ids('desc', at(null, 1))).toEqual(['1992-06-04 b', '1992-06-04 a', '1992 a']);
  });
});

describe('pages', () => {
  const events = [unit('2001-01-01'), unit('2002-01-01'), unit('2003-01-01')];
  /** Each event has two agreements; the second event is not for the reader. */
  const partsOf = ({ at }: Unit) =>
    at.startsWith('2002')
      ? []
      : ['', 'first', 'second'].map((key) => ({ key, item: `${at.slice(0, 4)} ${key}`.trim() }));

  const readAll = (order: Order, limit: number): string[][] => {
    const pages: string[][] = [];
    let position: Position | null = null;
    do {
      const left: Unit[] = unitsAfter(events, order, position);
      const units = left.slice(0, limit + 1);
      const page: Page<Unit, string> = pageOf(units, partsOf, {
        order,
        limit,
        position,
        more: left.length > units.length,
      });
      pages.push(page.entries.map(({ item }) => item));
      position = page.next;
    } while (position && pages.length < 20);
    return pages;
  };

  const all = ['2001', '2001 first', '2001 second', '2003', '2003 first', '2003 second'];

  it.each([1, 2, 3, 4, 5, 6, 7])('of %i items give every item once', (limit) => {
    expect(readAll('asc', limit).flat()).toEqual(all);
    expect(readAll('desc', limit).flat()).toEqual([...all].reverse());
    for (const page of readAll('asc', limit)) expect(page.length).toBeLessThanOrEqual(limit);
  });

  it('end without an empty one after the last', () => {
    expect(readAll('asc', 6)).toEqual([all]);
    expect(readAll('asc', 3)).toEqual([all.slice(0, 3), all.slice(3)]);
  });

  it('tell once what is stored twice', () => {
    const twice = [events[0], { ...events[0] }, events[2]] as Unit[];
    const page = pageOf(twice, partsOf, { order: 'asc', limit: 9, position: null, more: false });
    expect(page.entries.map(({ item }) => item)).toEqual(all);
  });

  it('go on in the middle of an event, also when what was seen last is gone', () => {
    const [event] = events as [Unit];
    const position = { ...event, part: 'fi' };
    const page = pageOf([event], partsOf, { order: 'asc', limit: 5, position, more: false });
    expect(page.entries.map(({ item }) => item)).toEqual(['2001 first', '2001 second']);
  });
});
