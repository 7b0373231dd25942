import { problemsOf } from '../../../admin/src/attachments/create/problems';
import { mayWrite } from '../../../admin/src/attachments/create/rights';
import { SPECIFICATION } from '../../../admin/src/attachments/create/specification';
import {
  dateInput,
  emptyValues,
  isFilled,
  newVisitorOf,
  toData,
  valuesOf,
} from '../../../admin/src/attachments/create/values';
import { UID } from '../../../shared/plugin';
import type { ConferenceDraft, VisitDraft } from '../../../shared/suggestions';

const AZ = { documentId: 'az', name: 'Azerbaijan', code: 'AZ' };
const GB = { documentId: 'gb', name: 'United Kingdom', code: 'GB' };

const NATO = { documentId: 'nato', name: 'NATO' };

const draft: VisitDraft = {
  kind: 'visit',
  title: 'Jane Doe in London, 19–21 June 2026',
  score: 80,
  evidence: [],
  fields: {
    startDate: '2026-06-19',
    endDate: '2026-06-21',
    datePrecision: 'day',
    eventStatus: 'confirmed',
    city: 'London',
    visitors: [{ documentId: 'doe', name: 'Jane Doe' }],
    newVisitor: null,
    officeAtTheTime: null,
    visitorLevel: 'foreignMinister',
    visitType: null,
    visitingCountry: AZ,
    visitingOrganization: null,
    hostCountry: GB,
    hostOrganization: null,
    counterparts: [
      { documentId: 'lammy', name: 'David Lammy' },
      { documentId: 'starmer', name: 'Keir Starmer' },
    ],
    venue: 'Lancaster House',
    purpose: 'To discuss grain exports',
    conferences: [{ documentId: 'urc', name: 'URC' }],
  },
};

const conference: ConferenceDraft = {
  kind: 'conference',
  title: 'Third Grain Summit',
  score: 80,
  evidence: [],
  fields: {
    title: 'Third Grain Summit',
    acronym: 'GS',
    startDate: '2026-06-01',
    endDate: null,
    datePrecision: 'month',
    eventStatus: 'announced',
    city: 'London',
    conferenceType: 'summit',
    series: 'Grain Summit',
    edition: '3',
    venue: 'Lancaster House',
    hostCountries: [GB, AZ],
    organizers: [NATO],
  },
};

describe('a draft from the text', () => {
  it('fills every field it knows, and asks the server for no more', () => {
    expect(toData('visit', valuesOf(draft))).toEqual({
      visitors: { connect: [{ documentId: 'doe' }] },
      visitingCountry: { connect: [{ documentId: 'az' }] },
      hostCountry: { connect: [{ documentId: 'gb' }] },
      startDate: '2026-06-19',
      endDate: '2026-06-21',
      datePrecision: 'day',
      city: 'London',
      eventStatus: 'confirmed',
      visitorLevel: 'foreignMinister',
      counterparts: { connect: [{ documentId: 'lammy' }, { documentId: 'starmer' }] },
      venue: 'Lancaster House',
      purpose: 'To discuss grain exports',
      conferences: { connect: [{ documentId: 'urc' }] },
    });
    expect(toData('conference', valuesOf(conference))).toEqual({
      title: 'Third Grain Summit',
      acronym: 'GS',
      startDate: '2026-06-01',
      datePrecision: 'month',
      eventStatus: 'announced',
      city: 'London',
      conferenceType: 'summit',
      series: 'Grain Summit',
      edition: '3',
      venue: 'Lancaster House',
      hostCountries: { connect: [{ documentId: 'gb' }, { documentId: 'az' }] },
      organizers: { connect: [{ documentId: 'nato' }] },
    });
  });

  it.each([draft, conference])('has an input for each of its fields, $kind', ({ kind, fields }) => {
    const shown = SPECIFICATION[kind].map(({ name }) => name);
    // A new visitor has a form of his own.
    const filled = Object.keys(fields).filter((name) => name !== 'newVisitor');
    expect(filled.filter((name) => !shown.includes(name))).toEqual([]);
  });

  it('keeps the organizations of a visit on both sides', () => {
    const fields = {
      ...draft.fields,
      visitingCountry: null,
      visitingOrganization: NATO,
      hostOrganization: { documentId: 'osce', name: 'OSCE' },
    };
    expect(toData('visit', valuesOf({ ...draft, fields }))).toMatchObject({
      visitingOrganization: { connect: [{ documentId: 'nato' }] },
      hostOrganization: { connect: [{ documentId: 'osce' }] },
    });
  });

  it('makes a new visitor an official of the visiting side', () => {
    const newVisitor = { name: 'John Roe', office: 'Envoy', level: null };
    const values = newVisitorOf({ ...draft, fields: { ...draft.fields, newVisitor } });
    const ofBody = newVisitorOf({
      ...draft,
      fields: {
        ...draft.fields,
        newVisitor,
        visitingCountry: null,
        visitingOrganization: NATO,
      },
    });
    expect(ofBody && toData('official', ofBody)).toEqual({
      name: 'John Roe',
      office: 'Envoy',
      organization: { connect: [{ documentId: 'nato' }] },
    });
    expect(values && toData('official', values)).toEqual({
      name: 'John Roe',
      office: 'Envoy',
      country: { connect: [{ documentId: 'az' }] },
    });
    expect(newVisitorOf(draft)).toBeNull();
  });
});

it('sends of an empty dialog only what has a standing answer', () => {
  expect(toData('visit', emptyValues('visit'))).toEqual({
    datePrecision: 'day',
    eventStatus: 'announced',
  });
  expect(toData('bilateralRelationship', emptyValues('bilateralRelationship'))).toEqual({
    relationStatus: 'established',
  });
});

it('tells what was filled in from what an empty dialog holds', () => {
  const filled = (values: ReturnType<typeof emptyValues>) =>
    SPECIFICATION.visit.filter((field) => isFilled(field, values)).map(({ name }) => name);
  expect(filled(emptyValues('visit'))).toEqual([]);
  expect(
    filled({
      ...emptyValues('visit'),
      eventStatus: 'postponed',
      city: ' ',
      purpose: 'Talks',
      counterparts: [NATO],
    })
  ).toEqual(['eventStatus', 'counterparts', 'purpose']);
});

it.each([
  ['day', '2026-06-19', '2026-06-19', '2026-06-19'],
  ['month', '2026-06-19', '2026-06', '2026-06-01'],
  ['year', '2026-06-19', '2026', '2026-01-01'],
  ['month', '', '', ''],
])('shows and keeps a date known to the %s', (precision, stored, shown, kept) => {
  expect(dateInput.shown(stored, precision)).toBe(shown);
  expect(dateInput.kept(shown, precision)).toBe(kept);
});

it('leaves a year as it is typed, digit by digit', () => {
  let shown = '';
  for (const digit of '2024') {
    shown = dateInput.shown(dateInput.kept(shown + digit, 'year'), 'year');
  }
  expect(shown).toBe('2024');
  expect(dateInput.shown(dateInput.kept('20245', 'year'), 'year')).toBe('2024');
});

describe('what the server refuses', () => {
  const error = (errors: object[]) => ({ message: '2 errors occurred', details: { errors } });

  it('goes to its field, without the field’s name in front', () => {
    const problems = problemsOf(
      error([
        { path: ['endDate'], message: 'endDate: must not be before startDate (2026-06-19)' },
        { path: ['endDate'], message: 'endDate: is too late as well' },
      ]),
      ['endDate']
    );
    expect(problems).toEqual({
      fields: { endDate: 'Must not be before startDate (2026-06-19)' },
      other: null,
      isForbidden: false,
    });
  });

  it('is said above when its field is not shown, or when there is none', () => {
    expect(problemsOf(error([{ path: ['pair'], message: 'pair: exists' }]), ['endDate'])).toEqual({
      fields: {},
      other: 'pair: exists',
      isForbidden: false,
    });
    expect(problemsOf({ message: 'Conflict' }, ['endDate']).other).toBe('Conflict');
  });

  it('is told apart where a right is missing', () => {
    expect(problemsOf({ status: 403, message: 'Forbidden' }, ['endDate']).isForbidden).toBe(true);
  });
});

describe('the right to create', () => {
  const granted = (subject: string, locales?: string[]) => [
    { action: 'plugin::content-manager.explorer.create', subject, properties: { locales } },
  ];

  it('holds for the type and the language it was given for', () => {
    expect(mayWrite(granted(UID.visit, ['en']), 'create', UID.visit, 'en')).toBe(true);
    expect(mayWrite(granted(UID.visit, ['en']), 'create', UID.visit, 'fr')).toBe(false);
    expect(mayWrite(granted(UID.visit), 'create', UID.visit, 'fr')).toBe(true);
    expect(mayWrite(granted(UID.conference), 'create', UID.visit, 'en')).toBe(false);
    expect(mayWrite(granted(UID.visit), 'publish', UID.visit, 'en')).toBe(false);
  });

  it('asks for no language where there is one version for all', () => {
    expect(mayWrite(granted(UID.official, []), 'create', UID.official, 'fr')).toBe(true);
  });
});
