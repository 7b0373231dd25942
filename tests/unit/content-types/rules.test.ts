import {
  checkRelationship,
  pairOf,
  titleOfRelationship,
} from '../../../server/src/content-types/bilateral-relationship/rules';
import { checkConference } from '../../../server/src/content-types/conference/rules';
import { checkCountry } from '../../../server/src/content-types/country/rules';
import { COUNTRIES } from '../../../server/src/content-types/country/table';
import type { Problem } from '../../../server/src/content-types/problems';
import { checkDates, rulesFor } from '../../../server/src/content-types/records';
import * as rules from '../../../server/src/content-types/rules';
import { checkVisit, titleOfVisit } from '../../../server/src/content-types/visit/rules';
import { UID } from '../../../shared/plugin';

const DRAFT = { complete: false };
const PUBLISHED = { complete: true };

const country = (code: string, name = code) => ({
  id: 1,
  documentId: `doc-${code.toLowerCase()}`,
  code,
  name,
});
const azerbaijan = country('AZ', 'Azerbaijan');
const kingdom = country('GB', 'United Kingdom');
const named = (name: string) => ({ id: 1, documentId: name, name });

const fields = (problems: Problem[]): string[] => problems.map(({ path }) => path.join('.'));

describe('any record', () => {
  it('must not end before it begins, and says which day that was', () => {
    const [problem] = rules.checkOrder({ a: '2023-06-21', b: '2023-06-19' }, 'a', 'b');
    expect(problem?.path).toEqual(['b']);
    expect(problem?.message).toContain('a (2023-06-21)');
  });

  it.each([
    { a: '2023-06-19', b: '2023-06-19' },
    { a: '2023-06-19', b: null },
    { a: '', b: '2023-06-19' },
  ])('may be open or last one day: %j', (record) => {
    expect(rules.checkOrder(record, 'a', 'b')).toEqual([]);
  });

  it.each(['Europe/London', 'Asia/Baku', 'UTC', '', null])('may lie in the zone %p', (timeZone) => {
    expect(rules.checkTimeZone({ timeZone })).toEqual([]);
  });

  it('must not lie in a zone that does not exist', () => {
    const [problem] = rules.checkTimeZone({ timeZone: 'Mars/Olympus' });
    expect(problem?.path).toEqual(['timeZone']);
    expect(problem?.message).toContain('Mars/Olympus');
  });

  it('must have a website that is an address', () => {
    expect(fields(rules.checkWebsite({ website: 'www.osce.org' }))).toEqual(['website']);
    expect(rules.checkWebsite({ website: 'https://www.osce.org' })).toEqual([]);
    expect(rules.checkWebsite({ website: '' })).toEqual([]);
  });

  it('takes blank text for none', () => {
    expect(rules.textOf({ title: '  ' }, 'title')).toBeNull();
    expect(rules.textOf({ title: 'x' }, 'title')).toBe('x');
  });
});

describe('a visit', () => {
  const visit = {
    startDate: '2023-06-19',
    endDate: '2023-06-21',
    timeZone: 'Europe/London',
    visitors: [named('Jeyhun Bayramov'), named('Second')],
    visitingCountry: [azerbaijan],
    hostCountry: [kingdom],
    city: 'London',
  };

  it('may be published when it is complete', () => {
    expect(checkVisit(visit, PUBLISHED)).toEqual([]);
  });

  it('may be an empty draft', () => {
    expect(checkVisit({}, DRAFT)).toEqual([]);
  });

  it('needs a date, a visiting and a host side to be published', () => {
    expect(fields(checkVisit({}, PUBLISHED)).sort()).toEqual([
      'hostCountry',
      'startDate',
      'visitingCountry',
    ]);
  });

  it('may have organizations on both sides', () => {
    const call = {
      startDate: '2023-06-19',
      visitingOrganization: [named('NATO')],
      hostOrganization: [named('OSCE')],
    };
    expect(checkVisit(call, PUBLISHED)).toEqual([]);
  });

  it.each([DRAFT, PUBLISHED])('never pairs a country with itself (%j)', (context) => {
    expect(fields(checkVisit({ ...visit, hostCountry: [azerbaijan] }, context))).toEqual([
      'hostCountry',
    ]);
  });

  it('never ends before it begins, even as a draft', () => {
    expect(fields(checkVisit({ ...visit, endDate: '2023-06-18' }, DRAFT))).toEqual(['endDate']);
  });

  it('is titled after its principal and city', () => {
    expect(titleOfVisit(visit, 'en')).toBe('Jeyhun Bayramov in London, 19–21 June 2023');
  });

  it('is titled after the countries when no more is known', () => {
    const bare = { ...visit, visitors: [], city: '' };
    expect(titleOfVisit(bare, 'en')).toBe('Azerbaijan in United Kingdom, 19–21 June 2023');
    expect(titleOfVisit(bare, 'fr')).toBe('Azerbaïdjan – Royaume-Uni, 19–21 juin 2023');
  });

  it('is titled after the organizations when there are no countries', () => {
    const call = { visitingOrganization: [named('NATO')], hostOrganization: [named('OSCE')] };
    expect(titleOfVisit(call, 'en')).toBe('NATO in OSCE');
  });

  it('has no title as long as nothing is known', () => {
    expect(titleOfVisit({}, 'en')).toBeNull();
  });
});

describe('a conference', () => {
  const conference = {
    documentId: 'k1',
    title: 'Ukraine Recovery Conference',
    startDate: '2023-06-21',
  };

  it('may be published with a title and a date', () => {
    expect(checkConference(conference, PUBLISHED)).toEqual([]);
  });

  it('needs both to be published, neither as a draft', () => {
    expect(fields(checkConference({}, PUBLISHED)).sort()).toEqual(['startDate', 'title']);
    expect(checkConference({}, DRAFT)).toEqual([]);
  });

  it.each(['parent', 'previousEdition'])('is never its own %s', (field) => {
    const itself = { ...conference, [field]: [{ id: 1, documentId: 'k1' }] };
    expect(fields(checkConference(itself, DRAFT))).toEqual([field]);
    const other = { ...conference, [field]: [{ id: 2, documentId: 'k2' }] };
    expect(checkConference(other, DRAFT)).toEqual([]);
  });

  it('is checked for its dates, time zone and website', () => {
    const wrong = { ...conference, endDate: '2023-06-20', timeZone: 'Nowhere/City', website: 'x' };
    expect(fields(checkConference(wrong, DRAFT)).sort()).toEqual([
      'endDate',
      'timeZone',
      'website',
    ]);
  });
});

describe('a bilateral relationship', () => {
  it.each([
    ['in order', azerbaijan, kingdom],
    ['the other way round', kingdom, azerbaijan],
  ])('is one pair, given %s', (_, a, b) => {
    const pair = pairOf({ countryA: [a], countryB: [b] });
    expect(pair?.key).toBe('AZ-GB');
    expect(pair?.countries).toEqual([azerbaijan, kingdom]);
    expect(titleOfRelationship({ countryA: [a], countryB: [b] }, 'en')).toBe(
      'Azerbaijan–United Kingdom relations'
    );
  });

  it('is no pair while a country is missing', () => {
    expect(pairOf({ countryA: [azerbaijan], countryB: [] })).toBeNull();
    expect(titleOfRelationship({ countryA: [azerbaijan] }, 'en')).toBeNull();
  });

  it.each([DRAFT, PUBLISHED])('never pairs a country with itself (%j)', (context) => {
    const self = { countryA: [azerbaijan], countryB: [azerbaijan] };
    expect(fields(checkRelationship(self, context))).toEqual(['countryB']);
  });

  it('needs both countries to be published', () => {
    expect(fields(checkRelationship({}, PUBLISHED))).toEqual(['countryA', 'countryB']);
    expect(checkRelationship({}, DRAFT)).toEqual([]);
  });
});

describe('a country', () => {
  it('has a code of the table', () => {
    for (const row of COUNTRIES) expect(checkCountry({ ...row })).toEqual([]);
  });

  it.each(['SU', 'YU', 'DD'])('may be a state that is no more: %s', (code) => {
    expect(checkCountry({ code })).toEqual([]);
  });

  it.each(['QQ', 'UK', 'USA', 'az'])('cannot have the code %s, and is told so', (code) => {
    const [problem] = checkCountry({ code });
    expect(problem?.path).toEqual(['code']);
    expect(problem?.message).toContain(`"${code}"`);
  });

  it.each(['AZ', 'aze', 'AZ1'])('cannot have the three-letter code %s', (alpha3) => {
    expect(fields(checkCountry({ code: 'AZ', alpha3 }))).toEqual(['alpha3']);
  });
});

describe('the rules of a type', () => {
  it.each(Object.values(UID))('exist for %s', (uid) => {
    expect(rulesFor(uid)).toBeDefined();
  });

  it("leave the host's types alone", () => {
    expect(rulesFor('api::article.article')).toBeUndefined();
  });

  it('check the time in office of an official', () => {
    const official = { inOfficeFrom: '2020-07-16', inOfficeTo: '2019-01-01' };
    expect(fields(rulesFor(UID.official)?.check(official, DRAFT) ?? [])).toEqual(['inOfficeTo']);
  });
});

describe('the dates of an input', () => {
  const attributes = { startDate: { type: 'date' }, title: { type: 'string' } };
  const checked = (startDate: unknown) => {
    const data = { startDate, title: 'not a date' };
    return { problems: checkDates(attributes, data), startDate: data.startDate };
  };

  it.each([
    ['2023-06-19', '2023-06-19'],
    ['2023-06-19T22:00:00.000Z', '2023-06-19'],
    [new Date('2023-06-19T08:00:00Z'), '2023-06-19'],
    ['', null],
    [null, null],
    [undefined, undefined],
  ])('are kept as days: %p', (input, stored) => {
    expect(checked(input)).toEqual({ problems: [], startDate: stored });
  });

  it.each(['2023-02-30', '19.06.2023', '2023-06', 'soon', 20230619, {}, '2023-06-19x'])(
    'are refused when they are none: %p',
    (input) => {
      expect(fields(checked(input).problems)).toEqual(['startDate']);
    }
  );
});
