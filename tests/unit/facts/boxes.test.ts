import { factBox } from '../../../server/src/facts/boxes';
import type { RecordKind } from '../../../shared/plugin';
import type { Fact } from '../../../shared/facts';
import * as records from '../structured-data/records';

const now = new Date('2023-06-20T12:00:00Z');

const box = (kind: RecordKind, record: object, locale = 'en') =>
  factBox(kind, record as { documentId: string }, { primary: true, locale, now });

const visit = (changes: object = {}, locale = 'en') =>
  box('visit', { ...records.visit, ...changes }, locale);

const fact = ({ facts }: { facts: Fact[] }, name: string) =>
  facts.find((each) => each.name === name);

const texts = (made: { facts: Fact[] }, name: string) =>
  fact(made, name)?.values.map(({ text }) => text);

describe('the facts of a visit', () => {
  it('come in the order in which a reader asks', () => {
    expect(visit().facts.map(({ name, label }) => `${name}: ${label}`)).toEqual([
      'type: Type',
      'visitor: Visitor',
      'visiting: Visiting side',
      'host: Host',
      'status: Status',
      'dates: Dates',
      'place: Place',
      'counterparts: Talks with',
      'purpose: Purpose',
      'conferences: During the visit',
      'programme: Programme',
      'outcomes: Outcomes',
    ]);
  });

  it('name people with the office of the day, as the record kept it or as dates prove it', () => {
    expect(fact(visit(), 'visitor')?.values).toMatchObject([
      { text: 'Jeyhun Bayramov', detail: 'Minister of Foreign Affairs of Azerbaijan' },
    ]);
    const earlier = { startDate: '2019-05-01', endDate: null, officeAtTheTime: null };
    expect(fact(visit(earlier), 'visitor')?.values).toMatchObject([
      { text: 'Jeyhun Bayramov', detail: 'Minister of Education' },
    ]);
    const [counterpart] = fact(visit(earlier), 'counterparts')?.values ?? [];
    expect(counterpart).not.toHaveProperty('detail');
  });

  it('have the programme in order of time, without the city that goes without saying', () => {
    expect(fact(visit(), 'programme')?.values).toEqual([
      {
        text: 'Consultations at the Foreign Office',
        detail: 'British officials',
        when: '20 June 2023',
        time: '10:00',
        date: '2023-06-20',
      },
      { text: 'Departure for Baku', when: '21 June 2023', date: '2023-06-21' },
    ]);
    expect(fact(visit(), 'outcomes')?.values).toEqual([
      {
        text: 'Joint statement on trade',
        detail: 'Joint statement',
        when: '20 June 2023',
        date: '2023-06-20',
        url: 'https://www.gov.uk/statement',
      },
    ]);
  });

  it.each([
    [{}, 'ongoing', [{ text: 'Under way' }]],
    [{ startDate: '2023-07-01', endDate: null }, 'upcoming', [{ text: 'Upcoming' }]],
    [{ eventStatus: 'tentative' }, 'tentative', [{ text: 'Not confirmed' }]],
    [
      { eventStatus: 'cancelled', eventStatusReason: 'Illness' },
      'cancelled',
      [{ text: 'Cancelled', detail: 'Illness' }],
    ],
    [
      { previousStartDate: '2023-05-12', eventStatusReason: 'A strike' },
      'ongoing',
      [
        { text: 'Under way' },
        { text: 'Moved from 12 May 2023', date: '2023-05-12', detail: 'A strike' },
      ],
    ],
  ])('say of %j that it is %s', (changes, state, status) => {
    const made = visit(changes);
    expect(made.state).toBe(state);
    expect(fact(made, 'status')?.values).toEqual(status);
  });

  it('call the dates of what was called off a plan', () => {
    expect(fact(visit({ eventStatus: 'postponed' }), 'dates')).toEqual({
      name: 'dates',
      label: 'Was planned for',
      values: [{ text: '19–21 June 2023', date: '2023-06-19' }],
    });
  });

  it('are as precise as what is known', () => {
    const dated = { startDate: '1973-07-01', endDate: null, datePrecision: 'month' };
    expect(fact(visit(dated), 'dates')?.values).toEqual([{ text: 'July 1973', date: '1973-07' }]);
  });

  it('are in the language of the answer', () => {
    const made = visit({}, 'fr');
    expect(made.label).toBe('Visite');
    expect(texts(made, 'host')).toEqual(['Royaume-Uni']);
    expect(fact(made, 'dates')).toMatchObject({ values: [{ text: '19–21 juin 2023' }] });
    expect(texts(made, 'type')).toEqual(['Visite de travail']);
  });

  it('have English labels in a language without words of its own, and everything else in it', () => {
    const made = visit({}, 'pl');
    expect(fact(made, 'host')).toMatchObject({
      label: 'Host',
      values: [{ text: 'Wielka Brytania' }],
    });
    expect(texts(made, 'dates')).toEqual(['19–21 czerwca 2023']);
  });

  it('leave out what is empty, and addresses that are none', () => {
    const bare = box('visit', { documentId: 'x', venue: ' ', visitors: [], programme: null });
    expect(bare.facts).toEqual([]);
    const unsafe = { outcomes: [{ ...records.visit.outcomes[0], url: 'javascript:alert(1)' }] };
    expect(fact(visit(unsafe), 'outcomes')?.values[0]).not.toHaveProperty('url');
  });
});

describe('the facts of a conference', () => {
  const made = box('conference', records.conference);

  it('tell its hosts, series, participants and website', () => {
    expect(texts(made, 'hosts')).toEqual(['Ukraine', 'United Kingdom']);
    expect(texts(made, 'series')).toEqual(['Ukraine Recovery Conference, 2023']);
    expect(texts(made, 'previousEdition')).toEqual(['Ukraine Recovery Conference 2022']);
    expect(texts(made, 'attendance')).toEqual(['In person and online']);
    expect(texts(made, 'participants')).toEqual(['Azerbaijan', 'United Kingdom', 'World Bank']);
    expect(fact(made, 'website')?.values).toEqual([
      { text: 'urc-international.com', url: 'https://www.urc-international.com/' },
    ]);
  });

  it('name speakers with the office of the day', () => {
    expect(fact(made, 'speakers')?.values).toMatchObject([
      { text: 'Leo Docherty', detail: 'Minister of State for Europe' },
    ]);
  });
});

describe('the facts of a relationship', () => {
  const pair = (changes: object = {}) =>
    box('bilateralRelationship', { ...records.relationship, ...changes });

  it('tell its dates, and the next round anniversary', () => {
    const made = pair();
    expect(texts(made, 'recognisedOn')).toEqual(['31 December 1991']);
    expect(texts(made, 'establishedOn')).toEqual(['March 1992']);
    expect(fact(made, 'nextAnniversary')?.values).toEqual([
      { text: '31 December 2026', date: '2026-12-31', detail: 'Recognition, 35 years' },
    ]);
  });

  it('tell the anniversary of relations that were broken off as well, as the calendar does', () => {
    const severed = pair({ relationStatus: 'severed' });
    expect(texts(severed, 'nextAnniversary')).toEqual(['31 December 2026']);
  });

  it('tell milestones that the dates do not tell already, the latest five', () => {
    expect(texts(pair(), 'milestones')).toEqual(['Heydar Aliyev in London']);
    const years = Array.from({ length: 8 }, (_, index) => ({
      date: String(2000 + index),
      precision: 'year',
      kind: 'other',
      title: `Event ${index}`,
    }));
    expect(texts(pair({ milestones: years }), 'milestones')).toEqual(
      [3, 4, 5, 6, 7].map((index) => `Event ${index}`)
    );
  });

  it('tell a status that says more than the date of establishment', () => {
    expect(fact(pair(), 'status')).toBeUndefined();
    expect(texts(pair({ relationStatus: 'suspended' }), 'status')).toEqual(['Suspended']);
  });

  it('take a level that a desk made up as it is', () => {
    expect(texts(pair(), 'level')).toEqual(['Partnership']);
    expect(texts(pair({ level: 'Friends of old' }), 'level')).toEqual(['Friends of old']);
  });
});
