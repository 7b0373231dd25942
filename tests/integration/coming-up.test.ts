import { addDays } from '../../server/src/calendar/days';
import type { Occurrence, UpcomingAnswer } from '../../shared/calendar';
import { PERMISSION, UID } from '../../shared/plugin';
import { addUser, right, rightsOn } from './helpers/desk';
import { makers } from './helpers/documents';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

/** What the desk's calendar says about the days ahead. */
let newsroom: Newsroom;
let make: ReturnType<typeof makers>;

const URL = '/diplomacy/calendar/upcoming';

/** A far day, so that states do not depend on when the test runs. */
const FROM = '2090-03-10';
const day = (days: number) => addDays(FROM, days);

const DRAFT = { status: 'draft' };

const visit = (title: string, fields: object, options?: object) =>
  make.visit(
    { title, visitingCountry: 'AZ', hostCountry: 'GB', ...fields },
    options as Record<string, unknown>
  );

const readers: Record<string, string> = {};

beforeAll(async () => {
  newsroom = await openNewsroom();
  make = makers(newsroom.strapi);
  await visit('Ends today', { startDate: day(-5), endDate: day(0) });
  await visit('Is over', { startDate: day(-5), endDate: day(-1) });
  await visit('Begins today', { startDate: day(0), city: 'London', endDate: day(1) });
  await visit('Draft', { startDate: day(3), eventStatus: 'tentative' }, DRAFT);
  await visit('Cancelled', { startDate: day(3), eventStatus: 'cancelled' });
  await visit('Postponed', { startDate: day(4), eventStatus: 'postponed' });
  await visit('Moved', { startDate: day(5), previousStartDate: day(1) });
  await visit('On the last day', { startDate: day(13) });
  await visit('The day after', { startDate: day(14) });
  await visit('Some day in March', { startDate: '2090-03-01', datePrecision: 'month' });
  await visit('Some day in February', { startDate: '2090-02-01', datePrecision: 'month' });
  await visit('Some day in 2090', { startDate: '2090-01-01', datePrecision: 'year' });
  await visit('Some day in 2091', { startDate: '2091-01-01', datePrecision: 'year' });
  await make.conference({
    title: 'Congress',
    startDate: day(2),
    city: 'Vienna',
    hostCountries: ['AT', 'CH'],
  });
  await make.relationship({
    countryA: 'AZ',
    countryB: 'BY',
    recognisedOn: '2055-03-15',
    establishedOn: '2061-03-16',
    milestones: [
      { date: '2080-03-17', precision: 'day', kind: 'missionOpened', title: 'Embassy in Minsk' },
      { date: '2081-03-18', precision: 'day', kind: 'treatySigned', title: 'Treaty' },
    ],
  });
  await make.relationship({
    countryA: 'FR',
    countryB: 'DE',
    establishedOn: '2060-03-01',
    establishedOnPrecision: 'month',
    recognisedOn: '2050-01-01',
    recognisedOnPrecision: 'year',
  });
  const may = right(PERMISSION.readCalendar);
  const own = {
    action: 'plugin::content-manager.explorer.read',
    subject: UID.visit,
    properties: { fields: ['title', 'startDate', 'city'], locales: ['en'] },
    conditions: ['admin::is-creator'],
  };
  readers.nothing = await addUser(newsroom, 'nothing', [may]);
  readers.conferences = await addUser(newsroom, 'conferences', [
    may,
    ...rightsOn(UID.conference, ['read']),
  ]);
  readers.own = await addUser(newsroom, 'own', [may, own]);
  readers.outsider = await addUser(newsroom, 'outsider', rightsOn(UID.visit, ['read']));
});

afterAll(() => newsroom.stop());

const ask = async (query: object, token?: string): Promise<UpcomingAnswer> => {
  const request = token ? newsroom.asUser(token) : newsroom.asAdmin;
  const { status, body } = await request('get', URL).query({ from: FROM, days: 14, ...query });
  expect({ status, body }).toMatchObject({ status: 200 });
  return body as UpcomingAnswer;
};

const titles = ({ data }: UpcomingAnswer) => data.map(({ record }) => record.title);

const one = async (title: string): Promise<Occurrence> =>
  (await ask({ limit: 100 })).data.find(({ record }) => record.title === title) as Occurrence;

describe('the days ahead', () => {
  it('have what touches them in the order of the calendar', async () => {
    const answer = await ask({ limit: 100 });
    expect(titles(answer)).toEqual([
      'Ends today',
      'Begins today',
      'Congress',
      'Draft',
      'Postponed',
      'Moved',
      'Azerbaijan–Belarus relations',
      'Azerbaijan–Belarus relations',
      'Azerbaijan–Belarus relations',
      'On the last day',
      'Some day in March',
      'Germany–France relations',
      'Some day in 2090',
    ]);
    expect(answer.meta).toEqual({
      from: FROM,
      to: day(13),
      kinds: ['visit', 'conference', 'anniversary'],
      more: false,
    });
  });

  it('tell where, and what an editor must not overlook', async () => {
    expect(await one('Begins today')).toMatchObject({
      kind: 'visit',
      endDate: day(1),
      precision: 'day',
      city: 'London',
      countries: [{ code: 'GB', name: 'United Kingdom' }],
      record: { kind: 'visit', published: true, locale: 'en' },
    });
    expect((await one('Congress')).countries.map(({ code }) => code).sort()).toEqual(['AT', 'CH']);
    expect(await one('Draft')).toMatchObject({
      record: { published: false },
      eventStatus: 'tentative',
    });
    expect(await one('Postponed')).toMatchObject({ eventStatus: 'postponed', state: null });
    expect(await one('Moved')).toMatchObject({ moved: true });
    expect(await one('Some day in March')).toMatchObject({ precision: 'month' });
  });

  it('have the anniversaries of relations every year, of milestones when they are round', async () => {
    const { data } = await ask({ limit: 100 });
    const told = data.flatMap(({ startDate, precision, anniversary }) =>
      anniversary ? [[startDate, precision, anniversary.of, anniversary.years]] : []
    );
    expect(told).toEqual([
      ['2090-03-15', 'day', 'recognition', 35],
      ['2090-03-16', 'day', 'establishment', 29],
      ['2090-03-17', 'day', 'milestone', 10],
      ['2090-03-01', 'month', 'establishment', 30],
    ]);
  });

  it('are cut after so many, and say that there is more', async () => {
    const answer = await ask({ limit: 3 });
    expect(titles(answer)).toEqual(['Ends today', 'Begins today', 'Congress']);
    expect(answer.meta.more).toBe(true);
  });

  it('are the next fourteen from today when nothing is said', async () => {
    const { body } = await newsroom.asAdmin('get', URL);
    const { from, to } = (body as UpcomingAnswer).meta;
    expect(Math.abs(Date.parse(from) - Date.now())).toBeLessThan(2 * 24 * 3600 * 1000);
    expect(to).toBe(addDays(from, 13));
  });

  it('name a record once, in the language asked for, or in one that it has', async () => {
    const { documentId } = await visit('In two languages', { startDate: day(40) });
    await newsroom.strapi.documents(UID.visit).update({
      documentId,
      locale: 'fr',
      data: { title: 'En deux langues' },
    } as never);
    await visit('Seulement en français', { startDate: day(41) }, { locale: 'fr' });
    const window = { from: day(40), days: 2, limit: 2 };
    expect(titles(await ask(window))).toEqual(['In two languages', 'Seulement en français']);
    expect(titles(await ask({ ...window, locale: 'fr' }))).toEqual([
      'En deux langues',
      'Seulement en français',
    ]);
  });

  it('show a draft’s new days, before readers know them', async () => {
    const { documentId } = await visit('To be moved', { startDate: day(60) });
    await newsroom.strapi.documents(UID.visit).update({
      documentId,
      data: { startDate: day(62) },
    } as never);
    const [found] = (await ask({ from: day(62), days: 1 })).data;
    expect(found).toMatchObject({ startDate: day(62), record: { published: true } });
  });
});

describe('readers of the calendar', () => {
  it('need its permission', async () => {
    expect((await newsroom.asUser(readers.outsider as string)('get', URL)).status).toBe(403);
    expect((await newsroom.asUser('')('get', URL)).status).toBe(401);
  });

  it('see the records that they may read in the Content Manager, and no others', async () => {
    const conferences = await ask({ limit: 100 }, readers.conferences);
    expect(titles(conferences)).toEqual(['Congress']);
    expect(conferences.meta.kinds).toEqual(['conference']);
    const nothing = await ask({}, readers.nothing);
    expect(nothing).toMatchObject({ data: [], meta: { kinds: [], more: false } });
  });

  it('see no fields that are not for them', async () => {
    const [congress] = (await ask({}, readers.conferences)).data;
    // The helper grants titles, slugs and bodies.
    expect(congress).toMatchObject({ startDate: day(2), city: null, countries: [] });
  });

  it('see their own records only, where their role says so', async () => {
    expect(titles(await ask({}, readers.own))).toEqual([]);
    await ownVisit();
    expect(titles(await ask({}, readers.own))).toEqual(['My own']);
  });
});

/** A visit as if that user had made it. */
const ownVisit = async (): Promise<void> => {
  const { id: createdBy } = await newsroom.strapi.db
    .query('admin::user')
    .findOne({ where: { email: 'own@example.com' } });
  await visit('My own', { startDate: day(6), createdBy }, DRAFT);
};

describe('bad questions', () => {
  it.each([
    ['from=2090-02-30', /^from: must be a day/],
    ['from=tomorrow', /^from: /],
    ['days=0', /^days: /],
    ['days=367', /^days: /],
    ['days=many', /^days: /],
    ['limit=0', /^limit: /],
    ['limit=101', /^limit: /],
    ['until=2090-03-10', /^until: is not a parameter; known are: from, days, locale, limit/],
  ])('%s is refused with the name of the parameter', async (query, message) => {
    const { status, body } = await newsroom.asAdmin('get', `${URL}?${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });
});

it('answers code in the host with everything', async () => {
  const service = newsroom.strapi.plugin('diplomacy').service('calendar');
  const answer = (await service.upcoming({ from: FROM, days: 14, limit: 100 })) as UpcomingAnswer;
  expect(titles(answer)).toContain('My own');
});
