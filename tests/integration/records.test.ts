import { UID } from '../../shared/plugin';
import { makers } from './helpers/documents';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

let newsroom: Newsroom;
let make: ReturnType<typeof makers>;

const TYPES = [
  'visit',
  'conference',
  'bilateral-relationship',
  'country',
  'organization',
  'official',
];

beforeAll(async () => {
  newsroom = await openNewsroom();
  make = makers(newsroom.strapi);
  await newsroom.allowPublic(
    TYPES.flatMap((type) =>
      ['find', 'findOne', 'create', 'update', 'delete'].map(
        (action) => `plugin::diplomacy.${type}.${action}`
      )
    )
  );
});

afterAll(() => newsroom.stop());

const count = (uid: string) => newsroom.strapi.db.query(uid as 'api::article.article').count();

/** Expects a 400 in Strapi's format that names the field, and that nothing was stored. */
const expectRefused = async (
  uid: string,
  send: () => Promise<{ status: number; body: { error?: { message: string; details?: object } } }>,
  path: string,
  message: RegExp
) => {
  const before = await count(uid);
  const { status, body } = await send();
  expect({ status, message: body.error?.message }).toEqual({
    status: 400,
    message: expect.stringMatching(message),
  });
  const details = body.error?.details as { errors: { path: string[] }[] };
  expect(details.errors.map((error) => error.path.join('.'))).toContain(path);
  expect(await count(uid)).toBe(before);
};

const post = (route: string, data: object) => async () =>
  newsroom.api.post(`/api/diplomacy/${route}`).send({ data });

const postAdmin = (uid: string, data: object) => async () =>
  newsroom.asAdmin('post', `/content-manager/collection-types/${uid}`).send(data);

describe('countries', () => {
  it('are filled at first boot: all of ISO 3166, the EU and Kosovo', async () => {
    expect(await count(UID.country)).toBe(251);
    const answer = await newsroom.api.get('/api/diplomacy/countries?filters[code]=AZ');
    expect(answer.body.data[0]).toMatchObject({
      code: 'AZ',
      alpha3: 'AZE',
      name: 'Azerbaijan',
      adjective: 'Azerbaijani',
      capital: 'Baku',
    });
  });

  it('refuses an unknown code, by REST and in the Content Manager', async () => {
    const data = { code: 'QQ', name: 'Nowhere' };
    await expectRefused(UID.country, post('countries', data), 'code', /"QQ" is not an ISO 3166/);
    await expectRefused(UID.country, postAdmin(UID.country, data), 'code', /"QQ" is not an ISO/);
  });

  it('refuses a second country with the same code', async () => {
    const send = post('countries', { code: 'az', name: 'Another' });
    await expectRefused(UID.country, send, 'code', /unique/);
  });
});

describe('visits', () => {
  const visit = {
    visitingCountry: 'AZ',
    hostCountry: 'GB',
    city: 'London',
    startDate: '2023-06-19',
    endDate: '2023-06-21',
  };

  it('writes title and slug when they are left empty', async () => {
    const official = await make.official({ name: 'Jeyhun Bayramov', country: 'AZ' });
    const answer = await newsroom.api
      .post('/api/diplomacy/visits')
      .send({ data: { ...visit, visitors: [official.documentId] } });
    expect(answer.status).toBe(201);
    expect(answer.body.data).toMatchObject({
      title: 'Jeyhun Bayramov in London, 19–21 June 2023',
      slug: 'jeyhun-bayramov-in-london-19-21-june-2023',
    });
  });

  it('keeps a title that an editor typed, and numbers a slug that is taken', async () => {
    const first = await make.visit({ ...visit, title: 'A journey' });
    const second = await make.visit({ ...visit, title: 'A journey' });
    expect(first).toMatchObject({ title: 'A journey', slug: 'a-journey' });
    expect(second.slug).toBe('a-journey-2');
  });

  it.each([
    ['end before start', { ...visit, endDate: '2023-06-18' }, 'endDate', /must not be before/],
    ['a country visiting itself', { ...visit, hostCountry: 'AZ' }, 'hostCountry', /another/],
    [
      'no visiting side',
      { ...visit, visitingCountry: null },
      'visitingCountry',
      /needs a visiting/,
    ],
    ['no host', { ...visit, hostCountry: null }, 'hostCountry', /needs a host/],
    [
      'an unknown country',
      { ...visit, hostCountry: 'QQ' },
      'hostCountry',
      /no country has the code/,
    ],
    ['no start', { ...visit, startDate: null, endDate: null }, 'startDate', /required/],
    ['no date at all', { ...visit, startDate: '2023-02-30' }, 'startDate', /not a date/],
    ['an unknown time zone', { ...visit, timeZone: 'Europe/Lonton' }, 'timeZone', /time zone/],
    ['an unknown kind of visit', { ...visit, visitType: 'grand' }, 'visitType', /one of/],
    [
      'a programme without titles',
      { ...visit, programme: [{ date: '2023-06-19', precision: 'day', kind: 'meeting' }] },
      'programme.0.title',
      /is required/,
    ],
    [
      'a programme with a date that does not fit its precision',
      {
        ...visit,
        programme: [{ date: '2023-06-19', precision: 'month', kind: 'meeting', title: 'Talks' }],
      },
      'programme.0.date',
      /must be written YYYY-MM/,
    ],
    [
      'a programme with a kind of its own',
      {
        ...visit,
        programme: [{ date: '2023-06-19', precision: 'day', kind: 'treaty', title: 'Talks' }],
      },
      'programme.0.kind',
      /must be one of/,
    ],
    ['a malformed source', { ...visit, sources: [{ url: 'x' }] }, 'sources.0.title', /required/],
  ])('refuses %s by REST', async (_, data, path, message) => {
    await expectRefused(
      UID.visit,
      post('visits', data),
      path,
      // With several problems the message only counts them.
      new RegExp(`${message.source}|errors occurred`)
    );
  });

  it('takes JSON as the Content Manager sends it: as text', async () => {
    const made = await postAdmin(UID.visit, {
      startDate: '2023-06-19',
      sources: '[{"title": "Communiqué"}]',
      externalIds: '',
    })();
    expect(made.status).toBe(201);
    expect(made.body.data).toMatchObject({
      sources: [{ title: 'Communiqué' }],
      externalIds: null,
    });
  });

  it('keeps a conference that the saved language lacks', async () => {
    const conference = await make.conference({ title: 'English only', startDate: '2023-06-21' });
    const made = await make.visit({ ...visit, conferences: [conference.documentId] });
    for (const city of ['Londres', 'London']) {
      await newsroom.strapi.documents(UID.visit).update({
        documentId: made.documentId,
        locale: 'fr',
        data: { city },
      } as never);
    }
    const english = await newsroom.strapi.documents(UID.visit).findOne({
      documentId: made.documentId,
      locale: 'en',
      populate: ['conferences'],
    });
    expect(english?.conferences).toHaveLength(1);
  });

  it('refuses a contradiction in the Content Manager too, drafts included', async () => {
    const data = { startDate: '2023-06-19', endDate: '2023-06-18' };
    await expectRefused(UID.visit, postAdmin(UID.visit, data), 'endDate', /must not be before/);
  });

  it('lets a draft be incomplete, and names what is missing when it is published', async () => {
    const draft = await postAdmin(UID.visit, { city: 'Vienna' })();
    expect(draft.status).toBe(201);
    const { documentId } = draft.body.data;
    const answer = await newsroom
      .asAdmin(
        'post',
        `/content-manager/collection-types/${UID.visit}/${documentId}/actions/publish`
      )
      .send({});
    expect(answer.status).toBe(400);
    const paths = answer.body.error.details.errors.map((e: { path: string[] }) => e.path[0]);
    expect(paths).toEqual(['startDate', 'visitingCountry', 'hostCountry']);
  });

  it('refuses a year that was not typed to its end, naming the field', async () => {
    const answer = await newsroom
      .asAdmin('post', `/content-manager/collection-types/${UID.visit}`)
      .send({ title: 'Some day', startDate: '202-01-01', datePrecision: 'year' });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body.error)).toContain('startDate');
  });

  it('says where it stands today', async () => {
    const year = new Date().getUTCFullYear();
    const dates: [string, string, string][] = [
      [`${year - 1}-01-01`, `${year - 1}-01-03`, 'concluded'],
      [`${year - 1}-01-01`, `${year + 1}-01-03`, 'ongoing'],
      [`${year + 1}-01-01`, `${year + 1}-01-03`, 'upcoming'],
    ];
    for (const [startDate, endDate, state] of dates) {
      const { documentId } = await make.visit({ ...visit, startDate, endDate });
      const answer = await newsroom.api.get(`/api/diplomacy/visits/${documentId}`);
      expect(answer.body.data).toMatchObject({ state, moved: false });
    }
  });

  it('says so of what is stored, whichever fields are asked for', async () => {
    const year = new Date().getUTCFullYear();
    const fields = 'fields=title,startDate';
    const cases: [object, object][] = [
      [{ endDate: `${year + 1}-01-03`, previousStartDate: `${year - 2}-01-01` }, { moved: true }],
      [{ endDate: `${year + 1}-01-03`, eventStatus: 'cancelled' }, { state: null }],
      [{ endDate: null }, { state: 'concluded', moved: false }],
    ];
    for (const [more, expected] of cases) {
      const { documentId } = await make.visit({
        ...visit,
        startDate: `${year - 1}-01-01`,
        ...more,
      });
      const one = await newsroom.api.get(`/api/diplomacy/visits/${documentId}?${fields}`);
      expect(one.body.data).toMatchObject({ state: 'ongoing', ...expected });
      expect(one.body.data).not.toHaveProperty('eventStatus');
      const filter = `filters[documentId]=${documentId}`;
      const list = await newsroom.api.get(`/api/diplomacy/visits?${fields}&${filter}`);
      expect(list.body.data).toEqual([one.body.data]);
      const bare = await newsroom.api.get(`/api/diplomacy/visits/${documentId}?fields=title`);
      expect(bare.body.data).not.toHaveProperty('state');
    }
  });

  it('never shows the internal note', async () => {
    const { documentId } = await make.visit({ ...visit, internalNote: 'off the record' });
    const answer = await newsroom.api.get(`/api/diplomacy/visits/${documentId}?populate=*`);
    expect(JSON.stringify(answer.body)).not.toContain('off the record');
  });

  it('shares everything but its words between locales', async () => {
    const official = await make.official({ name: 'Catherine Colonna', country: 'FR' });
    const made = await make.visit({ ...visit, visitors: [official.documentId], purpose: 'Talks' });
    const french = (await newsroom.strapi.documents(UID.visit).update({
      documentId: made.documentId,
      locale: 'fr',
      status: 'published',
      data: {},
    } as never)) as unknown as Record<string, unknown>;
    expect(french).toMatchObject({
      title: 'Catherine Colonna – London, 19–21 juin 2023',
      city: 'London',
      purpose: null,
    });
    const populated = await newsroom.strapi.documents(UID.visit).findOne({
      documentId: made.documentId,
      locale: 'fr',
      status: 'published',
      populate: ['visitors', 'hostCountry'],
    });
    expect(populated).toMatchObject({
      visitors: [{ name: 'Catherine Colonna' }],
      hostCountry: { code: 'GB' },
    });
    await newsroom.strapi.documents(UID.visit).update({
      documentId: made.documentId,
      locale: 'fr',
      data: { hostCountry: 'IE', city: 'Dublin' },
    } as never);
    const english = await newsroom.strapi.documents(UID.visit).findOne({
      documentId: made.documentId,
      locale: 'en',
      populate: ['hostCountry'],
    });
    expect(english).toMatchObject({ city: 'Dublin', hostCountry: { code: 'IE' } });
  });
});

describe('bilateral relationships', () => {
  it('are stored in canonical order, with pair, title and slug', async () => {
    const made = await make.relationship({ countryA: 'UA', countryB: 'AZ' });
    expect(made).toMatchObject({
      pair: 'AZ-UA',
      title: 'Azerbaijan–Ukraine relations',
      slug: 'azerbaijan-ukraine-relations',
    });
    const stored = await newsroom.strapi.documents(UID.bilateralRelationship).findOne({
      documentId: made.documentId,
      populate: ['countryA', 'countryB'],
    });
    expect(stored).toMatchObject({ countryA: { code: 'AZ' }, countryB: { code: 'UA' } });
  });

  it('refuses a second record of the same pair, whichever way round, and names the first', async () => {
    await make.relationship({ countryA: 'BY', countryB: 'AZ' });
    const data = { countryA: 'BY', countryB: 'AZ' };
    const reason = /AZ-BY already exists: "Azerbaijan–Belarus relations"/;
    const uid = UID.bilateralRelationship;
    await expectRefused(uid, post('bilateral-relationships', data), 'countryB', reason);
    const countries = await newsroom.strapi.db.query(UID.country).findMany({
      where: { code: { $in: ['AZ', 'BY'] } },
    });
    const connect = (code: string) => ({
      connect: [{ id: countries.find((country) => country.code === code)?.id }],
      disconnect: [],
    });
    const inAdmin = { countryA: connect('AZ'), countryB: connect('BY') };
    await expectRefused(uid, postAdmin(uid, inAdmin), 'countryB', reason);
  });

  it('refuses a country paired with itself', async () => {
    const send = post('bilateral-relationships', { countryA: 'FR', countryB: 'FR' });
    await expectRefused(UID.bilateralRelationship, send, 'countryB', /another country/);
  });

  it('is found by a visit between its countries, whichever was first', async () => {
    const between = { startDate: '2024-03-01', visitingCountry: 'KZ', hostCountry: 'FR' };
    const before = await make.visit(between);
    const relationship = await make.relationship({ countryA: 'FR', countryB: 'KZ' });
    const after = await make.visit({ ...between, visitingCountry: 'FR', hostCountry: 'KZ' });
    for (const { documentId } of [before, after]) {
      for (const status of ['draft', 'published'] as const) {
        const visit = await newsroom.strapi.documents(UID.visit).findOne({
          documentId,
          status,
          populate: ['bilateralRelationship'],
        });
        expect(visit?.bilateralRelationship?.documentId).toBe(relationship.documentId);
      }
    }
  });

  it('stays when an editor chose it, whatever the countries', async () => {
    const chosen = await make.relationship({ countryA: 'EU', countryB: 'AZ' });
    const body = await make.organization({ name: 'European Commission' });
    const visit = await make.visit({
      startDate: '2024-03-01',
      visitingOrganization: body.documentId,
      hostCountry: 'AZ',
      bilateralRelationship: chosen.documentId,
    });
    await newsroom.strapi.documents(UID.visit).update({
      documentId: visit.documentId,
      data: { summary: 'Edited' },
    } as never);
    const edited = await newsroom.strapi.documents(UID.visit).findOne({
      documentId: visit.documentId,
      populate: ['bilateralRelationship'],
    });
    expect(edited?.bilateralRelationship?.documentId).toBe(chosen.documentId);
  });

  it('leaves a visit whose countries have changed', async () => {
    await make.relationship({ countryA: 'IT', countryB: 'GR' });
    const visit = await make.visit({
      startDate: '2024-03-01',
      visitingCountry: 'IT',
      hostCountry: 'GR',
    });
    await newsroom.strapi.documents(UID.visit).update({
      documentId: visit.documentId,
      data: { hostCountry: 'MT' },
    } as never);
    const changed = await newsroom.strapi.documents(UID.visit).findOne({
      documentId: visit.documentId,
      populate: ['bilateralRelationship'],
    });
    expect(changed?.bilateralRelationship).toBeNull();
  });
});

describe('core routes', () => {
  it.each([
    'visits',
    'conferences',
    'bilateral-relationships',
    'countries',
    'organizations',
    'officials',
  ])('serve %s', async (route) => {
    const answer = await newsroom.api.get(`/api/diplomacy/${route}`);
    expect(answer.status).toBe(200);
    expect(Array.isArray(answer.body.data)).toBe(true);
  });
});

it('checks timelines on types of the host as well', async () => {
  const answer = await newsroom
    .asAdmin('post', '/content-manager/collection-types/api::dispatch.dispatch')
    .send({ headline: 'A dispatch', chronology: [{ date: '1991' }] });
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.body.error.details)).toContain('chronology');
});
