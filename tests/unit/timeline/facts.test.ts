import { agreementParts, datedEntries } from '../../../server/src/timeline/entries';
import { agreementsIn, factUnits } from '../../../server/src/timeline/facts';
import { unitsAfter } from '../../../server/src/timeline/order';

const entry = (date: string, kind: string, title: string, more: object = {}) => ({
  date,
  precision: { 4: 'year', 7: 'month', 10: 'day' }[date.length],
  kind,
  title,
  ...more,
});

const told = (relationship: object, locale = 'en') =>
  unitsAfter(factUnits(relationship, { locale, rank: 0, published: true }), 'asc', null).map(
    ({ item }) => [item.date, item.kind, item.title]
  );

describe('the facts of a relationship', () => {
  it('are recognition, establishment and milestones, told apart', () => {
    expect(
      told({
        recognisedOn: '1991-12-31',
        establishedOn: '1992-03-01',
        establishedOnPrecision: 'month',
        milestones: [
          entry('1994-02-22', 'treatySigned', 'Treaty of friendship'),
          entry('1993', 'missionOpened', 'Embassy in Baku'),
        ],
      })
    ).toEqual([
      ['1991-12-31', 'recognition', 'Recognition'],
      ['1992-03', 'establishment', 'Diplomatic relations established'],
      ['1993', 'milestone', 'Embassy in Baku'],
      ['1994-02-22', 'agreement', 'Treaty of friendship'],
    ]);
  });

  it('are told once: the milestone that repeats a date lends it its words', () => {
    const relationship = {
      recognisedOn: '1991-12-31',
      milestones: [
        entry('1991-12-31', 'recognition', 'London recognises Baku', { url: 'https://x.example' }),
        entry('1992-01-02', 'recognition', 'Baku recognises London'),
        entry('1992-01-02', 'recognition', 'Baku recognises London'),
      ],
    };
    expect(told(relationship)).toEqual([
      ['1991-12-31', 'recognition', 'London recognises Baku'],
      ['1992-01-02', 'recognition', 'Baku recognises London'],
    ]);
    const [first] = factUnits(relationship, { locale: 'en', rank: 0, published: true });
    expect(first?.item.url).toBe('https://x.example');
  });

  it('keep the second recognition of one day: one side recognised the other', () => {
    const milestones = [
      entry('1991-12-25', 'recognition', 'Baku recognises Washington'),
      entry('1991-12-25', 'recognition', 'Washington recognises Baku'),
    ];
    expect(told({ recognisedOn: '1991-12-25', milestones })).toEqual([
      ['1991-12-25', 'recognition', 'Baku recognises Washington'],
      ['1991-12-25', 'recognition', 'Washington recognises Baku'],
    ]);
  });

  it('have words in the language of the answer, else English ones', () => {
    expect(told({ recognisedOn: '1991-12-31' }, 'az')[0]?.[2]).toBe('Tanınma');
    expect(told({ recognisedOn: '1991-12-31' }, 'fr-CA')[0]?.[2]).toBe('Reconnaissance');
    expect(told({ recognisedOn: '1991-12-31' }, 'nl')[0]?.[2]).toBe('Recognition');
  });

  it('of one day stand by time, whatever their place in the list', () => {
    const one = entry('1994-02-22', 'other', 'Dinner', { time: '19:00' });
    const other = entry('1994-02-22', 'other', 'Talks', { time: '10:00' });
    const titles = (milestones: object[]) => told({ milestones }).map(([, , title]) => title);
    expect(titles([one, other])).toEqual(['Talks', 'Dinner']);
    expect(titles([other, one])).toEqual(['Talks', 'Dinner']);
  });

  it('are none where the stored value is no list of dated entries', () => {
    for (const milestones of [
      null,
      'x',
      {},
      [null, 7, {}, { date: 'soon' }, { date: '2023-02-30' }],
    ])
      expect(told({ milestones })).toEqual([]);
  });
});

describe('the outcomes of an event', () => {
  const outcomes = [
    entry('2023-06-20', 'memorandum', 'Memorandum on gas'),
    entry('2023-06-20', 'treaty', 'Treaty of friendship '),
    entry('2023-06-21', 'jointStatement', 'Joint statement'),
  ];
  const event = { document: null, published: true };
  const titles = (known: Set<string>) =>
    agreementParts(outcomes, known, event).map(({ item }) => item.title);

  it('that two sides agreed are agreements', () => {
    expect(titles(new Set())).toEqual(['Memorandum on gas', 'Treaty of friendship ']);
  });

  it('are left to the relationship when it tells of them itself', () => {
    const facts = factUnits(
      { milestones: [entry('2023-06-20', 'treatySigned', 'Treaty of Friendship')] },
      { locale: 'en', rank: 0, published: true }
    );
    expect(titles(agreementsIn(facts))).toEqual(['Memorandum on gas']);
  });
});

it('reads a date no longer than its precision', () => {
  expect(
    datedEntries([{ date: '2023-06-20', precision: 'month', kind: 'other', title: 'x' }])
  ).toEqual([expect.objectContaining({ date: '2023-06' })]);
});
