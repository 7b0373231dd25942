import { factsOf } from '../../../server/src/also-read/facts';
import type { Row } from '../../../server/src/strapi-types';

const NAMES = {
  visit: 'visits',
  conference: 'conferences',
  bilateralRelationship: 'bilateralRelationships',
};

const row = (documentId: string, fields: object = {}): Row => ({
  id: 1,
  documentId,
  locale: null,
  publishedAt: null,
  ...fields,
});

const azerbaijan = row('c-az', { code: 'AZ', name: 'Azerbaijan' });
const kingdom = row('c-gb', { code: 'GB', name: 'United Kingdom' });
const bayramov = row('o-1', { name: 'Jeyhun Bayramov' });
const cleverly = row('o-2', { name: 'James Cleverly' });
const recovery = row('k-1', { title: 'Ukraine Recovery Conference' });

const visit = row('v-1', {
  title: 'Jeyhun Bayramov in London',
  visitors: [bayramov],
  counterparts: [cleverly],
  visitingCountry: azerbaijan,
  hostCountry: kingdom,
  conferences: [recovery],
});

const PAIR = { kind: 'countryPair', key: 'AZ-GB', label: 'Azerbaijan and United Kingdom' };

describe('the facts behind an article', () => {
  it('are the visit, its people, its countries, their pair and its conferences', () => {
    const facts = factsOf(row('a', { visits: [visit] }), NAMES);
    expect(facts).toHaveLength(7);
    expect(facts).toEqual(
      expect.arrayContaining([
        { kind: 'visit', key: 'v-1', label: 'Jeyhun Bayramov in London' },
        { kind: 'official', key: 'o-1', label: 'Jeyhun Bayramov' },
        { kind: 'official', key: 'o-2', label: 'James Cleverly' },
        { kind: 'country', key: 'AZ', label: 'Azerbaijan' },
        { kind: 'country', key: 'GB', label: 'United Kingdom' },
        PAIR,
        { kind: 'conference', key: 'k-1', label: 'Ukraine Recovery Conference' },
      ])
    );
  });

  it('name a pair of countries the same whoever visits whom', () => {
    const back = row('v-2', { title: '', visitingCountry: kingdom, hostCountry: azerbaijan });
    const ties = row('b-1', { title: '', countryA: azerbaijan, countryB: kingdom });
    expect(factsOf(row('a', { visits: [back] }), NAMES)).toContainEqual(PAIR);
    expect(factsOf(row('a', { bilateralRelationships: [ties] }), NAMES)).toContainEqual(PAIR);
  });

  it('have no pair when an organization stands where a country could', () => {
    const nato = row('org', { name: 'NATO' });
    const call = row('v', { title: 'x', visitingOrganization: nato, hostCountry: kingdom });
    const facts = factsOf(row('a', { visits: [call] }), NAMES);
    expect(facts.map(({ kind }) => kind)).toEqual(['visit', 'organization', 'country']);
  });

  it('of a conference are its speakers, organizers, hosts and series', () => {
    const conference = row('k', {
      title: 'Ukraine Recovery Conference 2023',
      speakers: [bayramov],
      organizers: [row('org', { name: 'OSCE' })],
      hostCountries: [kingdom, azerbaijan],
      series: 'Ukraine Recovery Conference',
    });
    const facts = factsOf(row('a', { conferences: [conference] }), NAMES);
    const kinds = facts.map(({ kind }) => kind).sort();
    expect(kinds).toEqual([
      'conference',
      'country',
      'country',
      'official',
      'organization',
      'series',
    ]);
  });

  it('name a series the same however it is capitalised', () => {
    const seriesOf = (series: string) =>
      factsOf(row('a', { conferences: [row('k', { title: '', series })] }), NAMES).find(
        ({ kind }) => kind === 'series'
      );
    expect(seriesOf('G20 summit')?.key).toBe(seriesOf('G20 Summit')?.key);
    expect(seriesOf('G20 Summit')?.label).toBe('G20 Summit');
  });

  it('are read under the names that the newsroom gave the relations', () => {
    const renamed = { ...NAMES, visit: 'diplomaticVisits' };
    expect(factsOf(row('a', { diplomaticVisits: [visit] }), renamed)).toHaveLength(7);
    expect(factsOf(row('a', { visits: [visit] }), renamed)).toEqual([]);
  });

  it('are none without attachments', () => {
    expect(factsOf(row('a', { visits: [], conferences: null }), NAMES)).toEqual([]);
  });
});
