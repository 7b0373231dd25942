import { addressesOf } from '../../../server/src/structured-data/addresses';
import { newsArticle } from '../../../server/src/structured-data/article';
import { describedOnce } from '../../../server/src/structured-data/nodes';
import { recordNode } from '../../../server/src/structured-data/records';
import type { RecordKind } from '../../../shared/plugin';
import type { JsonLd } from '../../../shared/structured-data';
import { adobeIssues } from '../helpers/adobe-validator';
import { problemsOf } from '../helpers/schema-org';
import * as records from './records';

const addresses = addressesOf('https://news.example/', 'https://cms.example');
const making = { locale: 'en', addresses, now: new Date('2023-06-20T12:00:00Z') };

type Node = Record<string, unknown> & { '@type'?: string };

const made = (kind: RecordKind, record: object): Node => {
  const node = recordNode(kind, record as Record<string, unknown>, making);
  return describedOnce(node as unknown as JsonLd) as Node;
};

const visit = (changes: object = {}) => made('visit', { ...records.visit, ...changes });
const conference = (changes: object = {}) =>
  made('conference', { ...records.conference, ...changes });

const STATUS = 'https://schema.org/Event';

describe('what schema.org allows', () => {
  it.each([
    ['a visit', visit],
    ['a virtual visit', () => visit({ format: 'virtual', visitors: [] })],
    ['a conference', conference],
    ['a relationship', () => made('bilateralRelationship', records.relationship)],
    ['a visit of which next to nothing may be read', () => made('visit', { documentId: 'x' })],
  ])('covers %s', (_, node) => {
    expect(problemsOf(node())).toEqual([]);
  });

  it('is found out by the check', () => {
    expect(problemsOf({ '@type': 'Event', organizer: { '@type': 'Country', name: 'x' } })).toEqual([
      expect.stringContaining('a Country is none of Organization, Person'),
    ]);
    expect(problemsOf({ '@type': 'Event', headline: 'x' })).toHaveLength(1);
    expect(problemsOf({ '@type': 'Event', startDate: '19 June' })).toHaveLength(1);
    expect(problemsOf({ '@type': 'Visit', name: 'x' })).toHaveLength(1);
    expect(problemsOf({ '@type': 'Event', about: [] })).toHaveLength(1);
  });
});

describe('a visit', () => {
  it('is an event that the host government organises, about both countries', () => {
    expect(visit()).toMatchObject({
      '@type': 'Event',
      '@id': 'https://news.example/#visit-london',
      additionalType: ['Diplomatic visit', 'Working visit'],
      startDate: '2023-06-19',
      endDate: '2023-06-21',
      eventStatus: `${STATUS}Scheduled`,
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      organizer: { '@type': 'GovernmentOrganization', name: 'United Kingdom' },
      about: [{ '@type': 'Country' }, { '@type': 'Country' }, { '@type': 'ConferenceEvent' }],
      image: 'https://cms.example/uploads/london.jpg',
      location: {
        '@type': 'Place',
        name: 'London',
        address: { addressLocality: 'London', addressCountry: 'GB' },
        containedInPlace: { '@type': 'Country', name: 'United Kingdom' },
      },
    });
  });

  it('is attended in the office of the day', () => {
    expect(visit().attendee).toMatchObject([
      {
        '@type': 'Role',
        roleName: 'Minister of Foreign Affairs of Azerbaijan',
        startDate: '2020-07-16',
        attendee: {
          '@type': 'Person',
          name: 'Jeyhun Bayramov',
          affiliation: { '@type': 'GovernmentOrganization', name: records.ministry.name },
          sameAs: 'https://www.wikidata.org/wiki/Q97440446',
        },
      },
      { '@type': 'Role', roleName: 'Minister of State for Europe', endDate: '2023-11-13' },
    ]);
    const [earlier] = visit({ startDate: '2019-05-01', officeAtTheTime: null }).attendee as Node[];
    expect(earlier).toMatchObject({
      roleName: 'Minister of Education',
      startDate: '2018-04-23',
      endDate: '2020-07-16',
    });
  });

  it('says no more of a date than is known', () => {
    expect(visit({ startDate: '1973-07-01', endDate: null, datePrecision: 'month' })).toMatchObject(
      {
        startDate: '1973-07',
      }
    );
  });

  it.each([
    [{ eventStatus: 'announced' }, 'Scheduled', undefined],
    [{ eventStatus: 'cancelled', previousStartDate: '2023-06-01' }, 'Cancelled', undefined],
    [{ eventStatus: 'postponed' }, 'Postponed', undefined],
    [{ previousStartDate: '2023-06-01' }, 'Rescheduled', '2023-06-01'],
  ])('with %j is %s', (changes, status, previous) => {
    const node = visit(changes);
    expect(node.eventStatus).toBe(`${STATUS}${status}`);
    expect(node.previousStartDate).toBe(previous);
  });

  it('has its programme as parts, at the time of the place', () => {
    expect(visit().subEvent).toMatchObject([
      { name: 'Departure for Baku', startDate: '2023-06-21' },
      { name: 'Consultations at the Foreign Office', startDate: '2023-06-20T10:00' },
    ]);
  });

  it('has no time of day in a month', () => {
    const entry = { date: '2023-06', time: '10:00', precision: 'month', kind: 'other', title: 'x' };
    expect(visit({ programme: [entry] }).subEvent).toMatchObject({ startDate: '2023-06' });
  });

  it('takes place nowhere in particular when it is virtual, or hosted by a third country', () => {
    expect(visit({ format: 'virtual' })).toMatchObject({
      location: { '@type': 'VirtualLocation' },
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    });
    expect(visit({ format: 'thirdPartyLocation', city: 'Prague' }).location).toEqual({
      '@type': 'Place',
      name: 'Prague',
      address: { '@type': 'PostalAddress', addressLocality: 'Prague' },
    });
  });
});

describe('a conference', () => {
  it('belongs to its series and to the event around it, and has parts', () => {
    const node = conference();
    expect(node.superEvent).toMatchObject([
      { '@type': 'ConferenceEvent', name: 'London Recovery Week' },
      { '@type': 'EventSeries', name: 'Ukraine Recovery Conference' },
    ]);
    expect((node.subEvent as Node[]).map(({ name }) => name)).toEqual([
      'Business forum',
      'Opening session',
    ]);
  });

  it('lies in the host country that has its city', () => {
    expect(conference().location).toMatchObject([
      { address: { addressCountry: 'GB' }, containedInPlace: { name: 'United Kingdom' } },
      { '@type': 'VirtualLocation', url: 'https://www.urc-international.com/' },
    ]);
    const [unknown] = conference({ city: 'Atlantis' }).location as Node[];
    expect(unknown).not.toHaveProperty('containedInPlace');
  });

  it('describes everything once', () => {
    const ids = JSON.stringify(conference()).match(/"ISO 3166-1 alpha-2","value":"GB"/g);
    expect(ids).toHaveLength(1);
  });
});

describe('a relationship', () => {
  it('is a term about both countries', () => {
    expect(made('bilateralRelationship', records.relationship)).toMatchObject({
      '@type': 'DefinedTerm',
      name: 'Azerbaijan–United Kingdom relations',
      termCode: 'AZ-GB',
      about: [
        { '@type': 'Country', name: 'Azerbaijan' },
        { '@type': 'Country', name: 'United Kingdom' },
      ],
    });
  });
});

describe('a story', () => {
  const story = {
    headline: 'Minister leaves for London',
    path: '/news/minister-leaves',
    image: '/uploads/cover.jpg',
    publishedAt: '2023-06-19T08:00:00.000Z',
    modifiedAt: '2023-06-19T09:00:00.000Z',
    language: 'en',
    related: ['/news/other'],
  };
  const article = (in_ = addresses) =>
    newsArticle(
      {
        ...story,
        about: [recordNode('visit', records.visit, making)].flatMap((each) => each ?? []),
        mentions: [recordNode('conference', records.conference, making)].flatMap(
          (each) => each ?? []
        ),
      },
      in_
    ) as unknown as Node;

  it('is a news article about its records, on a page with related links', () => {
    const node = article();
    expect(problemsOf(node)).toEqual([]);
    expect(adobeIssues(node)).toEqual([]);
    expect(adobeIssues({ '@type': 'NewsArticle', startDate: '2023' })).toHaveLength(1);
    expect(node).toMatchObject({
      '@type': 'NewsArticle',
      '@id': 'https://news.example/news/minister-leaves#article',
      headline: 'Minister leaves for London',
      image: 'https://cms.example/uploads/cover.jpg',
      mainEntityOfPage: { relatedLink: 'https://news.example/news/other' },
      about: { '@type': 'Event' },
      mentions: { '@type': 'ConferenceEvent' },
    });
  });

  it('describes a record where it is about it, not where another record names it', () => {
    const node = describedOnce(article() as JsonLd) as Node;
    expect(node.mentions).toHaveProperty('organizer');
    const named = ((node.about as Node).about as Node[]).at(-1);
    expect(named).toEqual({
      '@type': 'ConferenceEvent',
      '@id': 'https://news.example/#conference-urc',
      name: 'Ukraine Recovery Conference 2023',
    });
  });

  it('has relative addresses without the address of the site', () => {
    expect(article(addressesOf(undefined))).toMatchObject({
      '@id': '/news/minister-leaves#article',
      url: '/news/minister-leaves',
      image: '/uploads/cover.jpg',
    });
    expect(addressesOf(undefined).id('visit', 'x')).toBe('/#visit-x');
  });
});
