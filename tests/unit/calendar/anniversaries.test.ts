import {
  anniversariesIn,
  factsOf,
  type DatedFact,
} from '../../../server/src/calendar/anniversaries';
import { rangeOf } from '../../../server/src/calendar/days';

const established = (since: string): DatedFact => ({ of: 'establishment', title: null, since });

const found = (since: string, from: string, to: string) =>
  anniversariesIn([established(since)], { from, to }).map(({ date, years }) => [date, years]);

describe('what a relationship has anniversaries of', () => {
  it('is its two dates, as far as they are known', () => {
    expect(
      factsOf({
        recognisedOn: '1991-12-31',
        establishedOn: '1992-03-01',
        establishedOnPrecision: 'month',
      })
    ).toEqual([
      { of: 'recognition', title: null, since: '1991-12-31' },
      { of: 'establishment', title: null, since: '1992-03' },
    ]);
  });

  it('is every dated milestone', () => {
    const milestones = [
      { date: '1994-02', precision: 'month', kind: 'missionOpened', title: 'Embassy in Baku' },
      { date: '1996', precision: 'year', kind: 'treatySigned', title: 'Treaty' },
    ];
    expect(factsOf({ milestones })).toEqual([
      { of: 'milestone', title: 'Embassy in Baku', since: '1994-02' },
      { of: 'milestone', title: 'Treaty', since: '1996' },
    ]);
  });

  it('is told once when a milestone repeats one of the dates, and twice when it contradicts it', () => {
    const milestone = (date: string) => ({
      date,
      precision: 'day',
      kind: 'relationsEstablished',
      title: 'Relations',
    });
    const establishedOn = '1992-03-11';
    expect(factsOf({ establishedOn, milestones: [milestone('1992-03-11')] })).toHaveLength(1);
    expect(factsOf({ establishedOn, milestones: [milestone('1992-03-12')] })).toHaveLength(2);
  });

  it('keeps a milestone of another kind on the day of one of the dates', () => {
    const milestones = [
      { date: '1992-03-11', precision: 'day', kind: 'other', title: 'Handshake' },
    ];
    expect(factsOf({ establishedOn: '1992-03-11', milestones })).toHaveLength(2);
  });

  it.each([null, 'text', [null], [{}], [{ date: 'soon' }], [{ date: 3 }], [{ date: '1992-13' }]])(
    'is nothing in milestones like %j',
    (milestones) => expect(factsOf({ milestones })).toEqual([])
  );

  it('is nothing without dates', () => {
    expect(factsOf({ recognisedOn: null, establishedOn: '' })).toEqual([]);
  });
});

describe('anniversaries in a range', () => {
  it('return on their day every year', () => {
    expect(found('1992-03-11', '2022-03-11', '2024-03-11')).toEqual([
      ['2022-03-11', 30],
      ['2023-03-11', 31],
      ['2024-03-11', 32],
    ]);
  });

  it('are those of the first and of the last day, too, and of no other', () => {
    expect(found('1992-03-11', '2022-03-11', '2022-03-11')).toHaveLength(1);
    expect(found('1992-03-11', '2022-03-12', '2023-03-10')).toEqual([]);
  });

  it('cross the turn of the year', () => {
    expect(found('1991-12-31', '2023-12-25', '2024-01-05')).toEqual([['2023-12-31', 32]]);
    expect(found('1992-01-02', '2023-12-25', '2024-01-05')).toEqual([['2024-01-02', 32]]);
  });

  it('do not count the event itself, nor the years before it', () => {
    expect(found('1992-03-11', '1990-01-01', '1992-12-31')).toEqual([]);
    expect(found('1992-03-11', '1992-03-11', '1993-03-11')).toEqual([['1993-03-11', 1]]);
    expect(found('2030-03-11', '2024-01-01', '2024-12-31')).toEqual([]);
  });

  it.each([
    ['2024-02-28', '2024-02-28', []],
    ['2024-02-29', '2024-02-29', [['2024-02-29', 32]]],
    ['2023-02-28', '2023-02-28', [['2023-02-28', 31]]],
    ['2023-03-01', '2023-03-01', []],
    ['2100-02-28', '2100-02-28', [['2100-02-28', 108]]],
    ['2000-02-29', '2000-02-29', [['2000-02-29', 8]]],
  ])('of 29 February from %s to %s', (from, to, expected) => {
    expect(found('1992-02-29', from, to)).toEqual(expected);
  });

  it('of 28 February stay there in leap years', () => {
    expect(found('1992-02-28', '2024-02-28', '2024-02-29')).toEqual([['2024-02-28', 32]]);
  });

  it('of a month belong to the month, whatever its days', () => {
    expect(found('1992-02', '2023-02-28', '2023-02-28')).toEqual([['2023-02', 31]]);
    expect(found('1992-02', '2023-01-15', '2023-02-01')).toEqual([['2023-02', 31]]);
    expect(found('1992-02', '2023-03-01', '2024-01-31')).toEqual([]);
  });

  it('of a year belong to the year', () => {
    expect(found('1992', '2023-12-31', '2024-01-01')).toEqual([
      ['2023', 31],
      ['2024', 32],
    ]);
  });

  it('say how exactly they are known', () => {
    const facts = ['1992-02-03', '1992-02', '1992'].map(established);
    const precisions = anniversariesIn(facts, rangeOf('2024-02-03', 1)).map((a) => a.precision);
    expect(precisions).toEqual(['day', 'month', 'year']);
  });

  it.each([
    [1, false, false],
    [4, false, false],
    [5, true, false],
    [10, true, false],
    [25, true, true],
    [30, true, false],
    [50, true, true],
    [75, true, true],
    [99, false, false],
    [100, true, true],
  ])('after %i years are round: %s, a jubilee: %s', (years, isRound, isJubilee) => {
    const [anniversary] = anniversariesIn(
      [established('1900-06-01')],
      rangeOf(`${1900 + years}-06-01`, 1)
    );
    expect(anniversary).toMatchObject({ years, isRound, isJubilee });
  });
});
