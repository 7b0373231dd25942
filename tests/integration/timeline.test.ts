import { PERMISSION, UID } from '../../shared/plugin';
import type { TimelineAnswer, TimelineItem, VisitYearsAnswer } from '../../shared/timeline';
import { addUser, right } from './helpers/desk';
import { makers } from './helpers/documents';
import { openNewsroom, type Newsroom } from './helpers/newsroom';
import { countQueries } from './helpers/queries';
import { whilePrivate } from './helpers/private-fields';

/** A relationship through time, as readers and the desk see it. */
let newsroom: Newsroom;
let make: ReturnType<typeof makers>;
let relationship: string;

const DRAFT = { status: 'draft' };
const SLUG = 'azerbaijan-united-kingdom-relations';
const OF_COUNTRIES = '/api/diplomacy/timeline?countries=AZ,GB';

const TIMELINE = 'plugin::diplomacy.timeline.find';
const RECORDS = [UID.bilateralRelationship, UID.visit, UID.conference, UID.country, UID.official];
const STORIES = ['api::article.article', 'api::dispatch.dispatch', 'api::note.note'];
const ALL = [...RECORDS, ...STORIES];

const entry = (date: string, kind: string, title: string, more: object = {}) => ({
  date,
  precision: { 4: 'year', 7: 'month', 10: 'day' }[date.length],
  kind,
  title,
  ...more,
});

const visit = (title: string, fields: object, options?: object) =>
  make.visit(
    { title, visitingCountry: 'AZ', hostCountry: 'GB', ...fields },
    options as Record<string, unknown>
  );

const attached = () => ({ bilateralRelationships: [relationship] });

/** Lets the public read some types, for the time of some work. */
const permit = async <T>(types: string[], work: () => Promise<T>): Promise<T> => {
  const permissions = newsroom.strapi.db.query('plugin::users-permissions.permission');
  const actions = [TIMELINE, ...types.map((uid) => `${uid}.find`)];
  await newsroom.allowPublic(actions);
  try {
    return await work();
  } finally {
    await permissions.deleteMany({ where: { action: { $in: actions } } });
  }
};

const get = async (url: string, types = ALL): Promise<TimelineAnswer> => {
  const { status, body } = await permit(types, () => newsroom.api.get(url));
  expect({ url, status, body }).toMatchObject({ status: 200 });
  return body as TimelineAnswer;
};

const itemsOf = ({ data }: TimelineAnswer): TimelineItem[] => data.flatMap(({ items }) => items);
const titlesOf = (answer: TimelineAnswer) => itemsOf(answer).map(({ title }) => title);
const titles = async (url: string, types?: string[]) => titlesOf(await get(url, types));
const of = (query = '') =>
  `/api/diplomacy/bilateral-relationships/${relationship}/timeline${query}`;

const asDesk = async (query: object = {}, token?: string): Promise<TimelineAnswer> => {
  const request = token === undefined ? newsroom.asAdmin : newsroom.asUser(token);
  const answer = await request('get', `/diplomacy/timeline/${relationship}`).query(query);
  expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 200 });
  return answer.body as TimelineAnswer;
};

const OLDEST_FIRST = [
  'Recognition',
  'Diplomatic relations established',
  'Embassy opens',
  'President in Baku',
  'Air treaty',
  'President in London',
  'Oil contract',
  'Meeting in Geneva',
  'Linked by hand',
  'Trip in May',
  'Called off',
  'Caspian conference',
  'Gas memorandum',
  'Rail protocol',
  'Story',
  'Note',
  'A visit to come',
];

const readers: Record<string, string> = {};

const readOf = (subject: string, fields: string[], conditions: string[] = []) => ({
  action: 'plugin::content-manager.explorer.read',
  subject,
  properties: { fields, locales: ['en', 'fr'] },
  conditions,
});

beforeAll(async () => {
  newsroom = await openNewsroom();
  make = makers(newsroom.strapi);
  ({ documentId: relationship } = await make.relationship({
    countryA: 'GB',
    countryB: 'AZ',
    recognisedOn: '1991-12-31',
    establishedOn: '1992-03-11',
    milestones: [
      entry('1992-03-11', 'relationsEstablished', 'Diplomatic relations established'),
      entry('1993', 'missionOpened', 'Embassy opens', { url: 'https://example.org/embassy' }),
      entry('1994-02-23', 'treatySigned', 'Oil contract'),
    ],
  }));
  const minister = await make.official({ name: 'Minister of Britain', country: 'GB' });
  await visit('President in Baku', {
    startDate: '1993-07-01',
    visitingCountry: 'GB',
    hostCountry: 'AZ',
    city: 'Baku',
    summary: 'The first one.',
    outcomes: [
      entry('1993-07-02', 'treaty', 'Air treaty'),
      entry('1993-07-02', 'jointStatement', 'Joint statement'),
    ],
  });
  await visit('President in London', {
    startDate: '1994-02-22',
    endDate: '1994-02-25',
    outcomes: [entry('1994-02-23', 'agreement', 'Oil contract')],
  });
  await visit('Meeting in Geneva', {
    startDate: '1995-01-10',
    hostCountry: 'CH',
    format: 'thirdPartyLocation',
    counterparts: [minister.documentId],
  });
  await visit('Swiss visit', { startDate: '1995-01-11', hostCountry: 'CH' });
  await visit('Linked by hand', {
    startDate: '1996-01-10',
    hostCountry: 'FR',
    bilateralRelationship: relationship,
  });
  await visit('Trip in May', { startDate: '2001-05-01', datePrecision: 'month' });
  await visit('Called off', { startDate: '2001-05-05', eventStatus: 'cancelled' });
  await visit('Only thought of', { startDate: '2001-05-06', eventStatus: 'tentative' });
  await visit('Not yet public', { startDate: '2001-05-07' }, DRAFT);
  await visit('Seulement en français', { startDate: '2001-05-08' }, { locale: 'fr', ...DRAFT });
  await visit('A visit to come', { startDate: '2090-05-07', eventStatus: 'confirmed' });
  await make.conference({
    title: 'Caspian conference',
    startDate: '2002-06-01',
    hostCountries: ['AZ', 'TR'],
    participantCountries: ['GB', 'US'],
    outcomes: [
      entry('2002-06-02', 'memorandum', 'Gas memorandum'),
      entry('2002-06-03', 'protocol', 'Rail protocol'),
    ],
  });
  await make.conference({
    title: 'Without London',
    startDate: '2002-06-02',
    hostCountries: ['AZ'],
    participantCountries: ['FR'],
  });
  await make.article({
    title: 'Story',
    slug: 'story',
    publicationDate: '2010-01-02T08:00:00.000Z',
    ...attached(),
  });
  await make.article({ title: 'Unpublished story', slug: 'draft', ...attached() }, DRAFT);
  await make.article({ title: 'Another story', slug: 'other' });
  await make.note({ title: 'Note', slug: 'note', ...attached() });

  const may = right(PERMISSION.readCalendar);
  const record = readOf(UID.bilateralRelationship, ['title', 'countryA', 'countryB', 'milestones']);
  const countries = readOf(UID.country, ['code', 'name']);
  const visits = ['title', 'startDate', 'visitingCountry', 'hostCountry', 'bilateralRelationship'];
  readers.outsider = await addUser(newsroom, 'outsider', [record]);
  readers.nothing = await addUser(newsroom, 'nothing', [may]);
  readers.records = await addUser(newsroom, 'records', [may, record, countries]);
  readers.visits = await addUser(newsroom, 'visits', [
    may,
    record,
    countries,
    readOf(UID.visit, visits),
  ]);
  readers.placeless = await addUser(newsroom, 'placeless', [
    may,
    record,
    readOf(UID.visit, visits),
  ]);
  readers.headlines = await addUser(newsroom, 'headlines', [
    may,
    record,
    countries,
    readOf(UID.visit, ['title']),
  ]);
  readers.own = await addUser(newsroom, 'own', [
    may,
    record,
    countries,
    readOf(UID.visit, visits, ['admin::is-creator']),
  ]);
});

afterAll(() => newsroom.stop());

describe('the timeline of a relationship', () => {
  it('has what readers may know, the oldest first or the newest', async () => {
    expect(await titles(of('?order=asc&limit=100'))).toEqual(OLDEST_FIRST);
    expect(await titles(of('?limit=100'))).toEqual([...OLDEST_FIRST].reverse());
  });

  it('is found by the slug of the record, and by its two countries in either order', async () => {
    const whole = await get(of());
    expect(await get(`/api/diplomacy/bilateral-relationships/${SLUG}/timeline`)).toEqual(whole);
    expect(await get(OF_COUNTRIES)).toEqual(whole);
    expect(await get('/api/diplomacy/timeline?countries=gb,az')).toEqual(whole);
    expect(whole.meta).toEqual({
      relationship: {
        documentId: relationship,
        title: 'Azerbaijan–United Kingdom relations',
        slug: SLUG,
        countries: [
          { code: 'AZ', name: 'Azerbaijan' },
          { code: 'GB', name: 'United Kingdom' },
        ],
      },
      order: 'desc',
      next: null,
    });
  });

  it('is grouped by year', async () => {
    const { data } = await get(of('?order=asc&limit=100'));
    expect(data.slice(0, 4).map(({ year, items }) => [year, items.length])).toEqual([
      [1991, 1],
      [1992, 1],
      [1993, 3],
      [1994, 2],
    ]);
  });

  it('says of each item what it is', async () => {
    const items = new Map(itemsOf(await get(of('?limit=100'))).map((item) => [item.title, item]));
    expect(items.get('President in Baku')).toMatchObject({
      kind: 'visit',
      date: '1993-07-01',
      place: 'Baku',
      description: 'The first one.',
      direction: { from: { code: 'GB' }, to: { code: 'AZ' } },
      state: 'concluded',
      document: { type: UID.visit, slug: 'president-in-baku', url: null },
    });
    expect(items.get('Air treaty')).toMatchObject({
      kind: 'agreement',
      entryKind: 'treaty',
      date: '1993-07-02',
      document: { title: 'President in Baku' },
    });
    expect(items.get('Oil contract')).toMatchObject({ kind: 'agreement', document: null });
    expect(items.get('Embassy opens')).toMatchObject({
      kind: 'milestone',
      date: '1993',
      precision: 'year',
      url: 'https://example.org/embassy',
    });
    expect(items.get('Called off')).toMatchObject({ eventStatus: 'cancelled', state: null });
    expect(items.get('Trip in May')).toMatchObject({ date: '2001-05', precision: 'month' });
    expect(items.get('Meeting in Geneva')).toMatchObject({ direction: { to: { code: 'CH' } } });
    expect(items.get('Story')).toMatchObject({
      kind: 'article',
      date: '2010-01-02',
      document: { type: 'api::article.article', slug: 'story', url: '/articles/story' },
    });
    expect([...items.values()].every(({ published }) => published)).toBe(true);
  });

  it('may be asked for some kinds only', async () => {
    expect(await titles(of('?kinds=recognition,establishment&order=asc'))).toEqual(
      OLDEST_FIRST.slice(0, 2)
    );
    expect(await titles(of('?kinds=agreement&order=asc'))).toEqual([
      'Air treaty',
      'Oil contract',
      'Gas memorandum',
      'Rail protocol',
    ]);
    expect(await titles(of('?kinds=conference,milestone&order=asc'))).toEqual([
      'Embassy opens',
      'Caspian conference',
    ]);
  });

  it('of another language has what is published in it', async () => {
    const poland = await make.relationship({ countryA: 'AZ', countryB: 'PL' });
    const url = `/api/diplomacy/bilateral-relationships/${poland.documentId}/timeline`;
    expect((await permit(ALL, () => newsroom.api.get(url))).status).toBe(200);
    expect((await permit(ALL, () => newsroom.api.get(`${url}?locale=fr`))).status).toBe(404);
    expect(await get('/api/diplomacy/timeline?countries=AZ,PL&locale=fr')).toMatchObject({
      data: [],
      meta: { relationship: null },
    });
    const strapi = newsroom.strapi;
    const { documentId } = (await strapi.documents(UID.visit).findFirst({
      filters: { title: 'President in Baku' },
    } as never)) as { documentId: string };
    const data = { title: 'Le président à Bakou' };
    await strapi
      .documents(UID.visit)
      .update({ documentId, locale: 'fr', status: 'published', data } as never);
    const answer = await get('/api/diplomacy/timeline?countries=AZ,GB&locale=fr&kinds=visit');
    expect(titlesOf(answer)).toEqual(['Le président à Bakou']);
    expect(itemsOf(answer)[0]?.direction?.from.name).toBe('Royaume-Uni');
    const [first] = titlesOf(await asDesk({ locale: 'fr', kinds: 'visit', order: 'asc' }));
    expect(first).toBe('Le président à Bakou');
    // The desk wrote about the two countries in French, so the record has a French version.
    expect(await titles(of('?locale=fr&kinds=recognition'))).toEqual(['Reconnaissance']);
    expect((await titles(of('?limit=100'))).length).toBe(OLDEST_FIRST.length);
  });

  it('of two countries without a record has their visits and conferences', async () => {
    await visit('Visit to Rome', { startDate: '2003-01-01', hostCountry: 'IT' });
    const answer = await get('/api/diplomacy/timeline?countries=IT,AZ');
    expect(titlesOf(answer)).toEqual(['Visit to Rome']);
    expect(answer.meta.relationship).toBeNull();
  });
});

/** Every page, one after the other. */
const pagesOf = async (url: string): Promise<TimelineAnswer[]> => {
  const pages: TimelineAnswer[] = [];
  let cursor = '';
  do {
    const { status, body } = await newsroom.api.get(`${url}${cursor}`);
    expect({ status, body }).toMatchObject({ status: 200 });
    pages.push(body);
    cursor = body.meta.next ? `&cursor=${body.meta.next}` : '';
  } while (cursor && pages.length < 50);
  return pages;
};

describe('pages', () => {
  const readAll = async (query: string): Promise<string[][]> =>
    (await pagesOf(of(`?${query}`))).map(titlesOf);

  it.each([1, 2, 3, 5, 17])('of %i give each item once, in both orders', async (limit) => {
    await permit(ALL, async () => {
      const oldest = await readAll(`order=asc&limit=${limit}`);
      expect(oldest.flat()).toEqual(OLDEST_FIRST);
      const newest = await readAll(`limit=${limit}`);
      expect(newest.flat()).toEqual([...OLDEST_FIRST].reverse());
      expect(Math.max(...oldest.map(({ length }) => length))).toBe(limit);
    });
  });

  it('of one kind give each once', async () => {
    await permit(ALL, async () => {
      expect((await readAll('kinds=agreement&limit=1')).flat()).toEqual([
        'Rail protocol',
        'Gas memorandum',
        'Oil contract',
        'Air treaty',
      ]);
    });
  });

  it('go on after titles with line breaks, tabs and an emoji where a key is cut', async () => {
    const outcomes = ['A\ttreaty', 'A\nnother', `${'x'.repeat(39)}😀 treaty`];
    const milestones = ['Two\nlines', 'Two\tlines', `${'y'.repeat(39)}😀 milestone`];
    const { documentId } = await make.relationship({
      countryA: 'AZ',
      countryB: 'JP',
      milestones: milestones.map((title) => entry('1999-01-01', 'other', title)),
    });
    await visit('To Tokyo', {
      startDate: '2000-01-01',
      hostCountry: 'JP',
      outcomes: outcomes.map((title) => entry('2000-01-01', 'treaty', title)),
    });
    const url = `/api/diplomacy/bilateral-relationships/${documentId}/timeline?limit=1`;
    await permit(ALL, async () => {
      for (const order of ['asc', 'desc']) {
        const found = (await pagesOf(`${url}&order=${order}`)).flatMap(titlesOf);
        expect(found.sort()).toEqual([...milestones, ...outcomes, 'To Tokyo'].sort());
      }
    });
  });

  it('go on where they were when something new appears before or after', async () => {
    const first = await get(of('?limit=5'));
    const rest = of(`?limit=100&cursor=${first.meta.next}`);
    const before = await titles(rest);
    const newer = await visit('Newer', { startDate: '2091-01-01' });
    const older = await visit('Older', { startDate: '1990-01-01' });
    const after = await titles(rest);
    await newsroom.strapi.documents(UID.visit).delete({ documentId: newer.documentId } as never);
    await newsroom.strapi.documents(UID.visit).delete({ documentId: older.documentId } as never);
    expect(before).toEqual([...OLDEST_FIRST].reverse().slice(5));
    expect(after).toEqual([...before, 'Older']);
  });

  it('cost the same number of queries however much is on them', async () => {
    const cost = () =>
      countQueries(newsroom.strapi, async () => {
        expect((await newsroom.api.get(of('?limit=100'))).status).toBe(200);
      });
    await permit(ALL, async () => {
      const few = await cost();
      expect(few).toBeGreaterThan(0);
      expect(few).toBeLessThanOrEqual(25);
      const made: string[] = [];
      for (let day = 1; day <= 12; day += 1) {
        const startDate = `2005-03-${String(day).padStart(2, '0')}`;
        made.push((await visit(`Visit ${day}`, { startDate })).documentId);
      }
      const many = await cost();
      for (const documentId of made) {
        await newsroom.strapi.documents(UID.visit).delete({ documentId } as never);
      }
      expect(many).toBe(few);
    });
  });
});

describe('callers', () => {
  it('need the permission', async () => {
    expect((await newsroom.api.get(of())).status).toBe(403);
    expect((await newsroom.api.get(OF_COUNTRIES)).status).toBe(403);
  });

  const without = (...types: string[]) => ALL.filter((uid) => !types.includes(uid));

  it('who may not read the record get what else they may, and do not learn that there is one', async () => {
    const types = without(UID.bilateralRelationship);
    expect((await permit(types, () => newsroom.api.get(of()))).status).toBe(404);
    const answer = await get(`${OF_COUNTRIES}&limit=100&order=asc`, types);
    expect(answer.meta.relationship).toBeNull();
    expect(titlesOf(answer)).toEqual([
      'President in Baku',
      'Air treaty',
      'President in London',
      'Oil contract',
      'Meeting in Geneva',
      'Trip in May',
      'Called off',
      'Caspian conference',
      'Gas memorandum',
      'Rail protocol',
      'A visit to come',
    ]);
  });

  it.each([
    [UID.visit, ['Caspian conference', 'Gas memorandum', 'Rail protocol', 'Story', 'Note']],
    [UID.conference, ['Linked by hand', 'Trip in May', 'Called off', 'Story', 'Note']],
    ['api::article.article', ['Gas memorandum', 'Rail protocol', 'Note']],
  ])('who may not read %s get none', async (uid, some) => {
    const found = await titles(of('?limit=100&order=asc'), without(uid));
    const gone = { [UID.visit]: /London|Baku|Geneva|Trip/, [UID.conference]: /Caspian|Gas/ }[uid];
    expect(found).toEqual(expect.arrayContaining(some));
    expect(found.filter((title) => gone?.test(title) ?? title === 'Story')).toEqual([]);
  });

  it('who may not read countries get no names, and nothing that only its countries put here', async () => {
    const types = without(UID.country);
    const answer = await get(of('?limit=100&order=asc'), types);
    expect(titlesOf(answer)).toContain('Linked by hand');
    expect(titlesOf(answer)).not.toContain('Caspian conference');
    expect(titlesOf(answer)).not.toContain('Meeting in Geneva');
    expect(JSON.stringify(answer)).not.toMatch(/"code"/);
  });

  it('who may not read officials do not learn whom somebody met', async () => {
    expect(await titles(of('?limit=100'), without(UID.official))).not.toContain(
      'Meeting in Geneva'
    );
  });

  it.each([
    ['city', UID.visit, 'President in Baku', { place: null }],
    ['visitingCountry', UID.visit, 'President in Baku', { direction: null }],
    ['startDate', UID.visit, 'President in Baku', undefined],
    ['publicationDate', 'api::article.article', 'Story', undefined],
    ['title', 'api::article.article', 'Story', undefined],
    ['createdAt', 'api::note.note', 'Note', undefined],
    ['milestones', UID.bilateralRelationship, 'Embassy opens', undefined],
  ])('get no private field: %s of %s', async (field, uid, title, expected) => {
    const answer = await whilePrivate(newsroom.strapi, uid, field, () => get(of('?limit=100')));
    const items = itemsOf(answer);
    const found = items.find((item) => item.title === title);
    if (expected) expect(found).toMatchObject(expected);
    else expect(found).toBeUndefined();
  });

  it.each([
    ['publicationDate', 'api::article.article', ''],
    ['title', 'api::article.article', ''],
    ['startDate', UID.visit, ''],
    ['startDate', UID.conference, ''],
    ['outcomes', UID.visit, '&kinds=agreement'],
    ['outcomes', UID.conference, '&kinds=agreement'],
    ['bilateralRelationship', UID.visit, ''],
    ['visitingCountry', UID.visit, ''],
    ['hostCountry', UID.visit, ''],
    ['counterparts', UID.visit, ''],
    ['country', UID.official, ''],
    ['hostCountries', UID.conference, ''],
    ['participantCountries', UID.conference, ''],
    ['code', UID.country, ''],
  ])('learn from no cursor what private fields hide: %s of %s', async (field, uid, query) => {
    const pages = await permit(ALL, () =>
      whilePrivate(newsroom.strapi, uid, field, () => pagesOf(of(`?limit=1${query}`)))
    );
    const shown = pages.flatMap(itemsOf).map(({ document }) => document?.documentId);
    // What the record itself tells, at rank 0, has no document.
    const hiding = { [UID.visit]: [1], [UID.conference]: [2] }[uid] ?? [1, 2, 3, 4, 5];
    const named = pages.flatMap(({ meta }) => {
      if (!meta.next) return [];
      const [, rank, id] = JSON.parse(Buffer.from(meta.next, 'base64url').toString());
      return hiding.includes(rank) ? [id as string] : [];
    });
    expect(named.filter((id) => !shown.includes(id))).toEqual([]);
  });
});

describe('bad questions', () => {
  const COUNTRIES = '/api/diplomacy/timeline';

  it.each([
    [`${COUNTRIES}`, /^countries: must be the codes of two countries/],
    [`${COUNTRIES}?countries=AZ`, /^countries: must be the codes of two countries/],
    [`${COUNTRIES}?countries=AZ,GB,FR`, /^countries: must be the codes of two countries/],
    [`${COUNTRIES}?countries=AZ,AZ`, /^countries: must be two different countries/],
    [`${COUNTRIES}?countries=AZ,QQ`, /^countries: "QQ" is not an ISO/],
    [`${COUNTRIES}?countries=AZ&countries=GB`, /^countries: /],
    [`${COUNTRIES}?countries=AZ,GB&relationship=x`, /^relationship: is not a parameter/],
    [`${COUNTRIES}?countries=AZ,GB&limit=0`, /^limit: /],
    [`${COUNTRIES}?countries=AZ,GB&limit=101`, /^limit: /],
    [`${COUNTRIES}?countries=AZ,GB&order=up`, /^order: /],
    [`${COUNTRIES}?countries=AZ,GB&kinds=visit,trip`, /^kinds.*must be some of recognition/],
    [`${COUNTRIES}?countries=AZ,GB&kinds=`, /^kinds/],
    [`${COUNTRIES}?countries=AZ,GB&cursor=tomorrow`, /^cursor: must be the meta.next/],
    [`${COUNTRIES}?countries=AZ,GB&cursor=`, /^cursor: must be the meta.next/],
    [`/api/diplomacy/bilateral-relationships/x/timeline?countries=AZ,GB`, /^countries: is not/],
    [`/api/diplomacy/bilateral-relationships/x/timeline?cursor=WzFd`, /^cursor: must be/],
  ])('%s', async (url, message) => {
    const { status, body } = await permit(ALL, () => newsroom.api.get(url));
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('about a relationship that is not there, or not published, find nothing', async () => {
    const draft = await make.relationship({ countryA: 'AZ', countryB: 'DE' }, DRAFT);
    for (const key of ['nowhere', draft.documentId]) {
      const url = `/api/diplomacy/bilateral-relationships/${key}/timeline`;
      const { status, body } = await permit(ALL, () => newsroom.api.get(url));
      expect({ status, message: body.error.message }).toEqual({
        status: 404,
        message: `There is no published relationship "${key}"`,
      });
    }
    const answer = await newsroom.asAdmin('get', '/diplomacy/timeline/nowhere');
    expect(answer.status).toBe(404);
  });

  it.each(['', '/years'])('of the desk are refused before the database is: %s', async (path) => {
    const { status, body } = await newsroom.asAdmin('get', `/diplomacy/timeline/a%00b${path}`);
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message: 'relationship: must not hold control characters',
    });
  });

  it('leave the routes of the record as they are', async () => {
    const url = `/api/diplomacy/bilateral-relationships/${relationship}`;
    await newsroom.allowPublic([`${UID.bilateralRelationship}.findOne`]);
    expect((await newsroom.api.get(url)).body.data.documentId).toBe(relationship);
  });
});

describe('the desk', () => {
  it('sees drafts and what is tentative, each document once, in any language', async () => {
    const answer = await asDesk({ limit: 100, order: 'asc' });
    expect(titlesOf(answer)).toEqual([
      ...OLDEST_FIRST.slice(0, 11),
      'Only thought of',
      'Not yet public',
      'Seulement en français',
      ...OLDEST_FIRST.slice(11, 14),
      'Story',
      'Unpublished story',
      'Note',
      'A visit to come',
    ]);
    const published = new Map(itemsOf(answer).map((item) => [item.title, item.published]));
    expect(published.get('Not yet public')).toBe(false);
    expect(published.get('Unpublished story')).toBe(false);
    expect(published.get('President in Baku')).toBe(true);
    expect(published.get('Recognition')).toBe(true);
    const languages = new Map(itemsOf(answer).map((item) => [item.title, item.document?.locale]));
    expect(languages.get('Seulement en français')).toBe('fr');
    expect(languages.get('President in Baku')).toBe('en');
    const { data } = await get(of('?limit=100'));
    expect(JSON.stringify(data)).not.toContain('"locale"');
  });

  it('pages through it as readers do', async () => {
    const whole = titlesOf(await asDesk({ limit: 100 }));
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const answer = await asDesk({ limit: 3, cursor });
      found.push(...titlesOf(answer));
      cursor = answer.meta.next ?? undefined;
    } while (cursor && found.length <= whole.length);
    expect(found).toEqual(whole);
  });

  it('needs the permission of the calendar', async () => {
    for (const path of ['', '/years']) {
      const url = `/diplomacy/timeline/${relationship}${path}`;
      expect((await newsroom.asUser(readers.outsider as string)('get', url)).status).toBe(403);
      expect((await newsroom.asUser(readers.nothing as string)('get', url)).status).toBe(404);
      expect((await newsroom.asUser('')('get', url)).status).toBe(401);
    }
  });

  it('sees the types, fields and documents that its roles may read', async () => {
    const kindsFor = async (reader: string) => {
      const answer = await asDesk({ limit: 100 }, readers[reader] as string);
      return [...new Set(itemsOf(answer).map(({ kind }) => kind))].sort();
    };
    expect(await kindsFor('records')).toEqual(['agreement', 'establishment', 'milestone']);
    expect(await kindsFor('visits')).toContain('visit');
    expect(await kindsFor('headlines')).not.toContain('visit');
    expect(await kindsFor('own')).not.toContain('visit');
    const placeless = await asDesk({ kinds: 'visit' }, readers.placeless as string);
    expect(titlesOf(placeless)).toContain('President in Baku');
    expect(JSON.stringify(placeless)).not.toMatch(/"code"/);
  });
});

describe('visits per year', () => {
  const years = async (token?: string): Promise<VisitYearsAnswer['data']> => {
    const request = token === undefined ? newsroom.asAdmin : newsroom.asUser(token);
    const { status, body } = await request('get', `/diplomacy/timeline/${relationship}/years`);
    expect(status).toBe(200);
    return (body as VisitYearsAnswer).data;
  };

  it('count each visit between the two once, by who received it', async () => {
    await visit('By telephone', { startDate: '1996-03-01', format: 'virtual' });
    await visit('Put off', { startDate: '1996-04-01', eventStatus: 'postponed' });
    const data = await years();
    expect(data.countries.map(({ code }) => code)).toEqual(['AZ', 'GB']);
    expect(data.years.length).toBe(2090 - 1993 + 1);
    const hosted = new Map(data.years.map((each) => [each.year, each.hosted]));
    expect(hosted.get(1993)).toEqual([1, 0]);
    expect(hosted.get(1994)).toEqual([0, 1]);
    expect(hosted.get(1996)).toEqual([0, 0]);
    // A month, a tentative one, a draft and a French one; not the one that was called off.
    expect(hosted.get(2001)).toEqual([0, 4]);
  });

  it('are for those who may see whom each visit led where, and when', async () => {
    expect((await years(readers.visits)).years).not.toEqual([]);
    for (const reader of ['headlines', 'own', 'records', 'placeless']) {
      expect((await years(readers[reader])).years).toEqual([]);
    }
  });
});

it('answers code in the host with everything that is published', async () => {
  const service = newsroom.strapi.plugin('diplomacy').service('timeline');
  const answer = (await service.find({ countries: ['GB', 'AZ'], limit: 100 })) as TimelineAnswer;
  expect(titlesOf(answer)).toContain('Linked by hand');
  expect(titlesOf(answer)).not.toContain('Not yet public');
});
