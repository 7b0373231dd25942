import type { Fact, FactBox } from '../../shared/facts';
import { UID } from '../../shared/plugin';
import { blocks, makers } from './helpers/documents';
import { openNewsroom, type Newsroom } from './helpers/newsroom';
import { whilePrivate } from './helpers/private-fields';
import { countQueries } from './helpers/queries';
import { seedRecords } from './helpers/records';

const ARTICLE = 'api::article.article';
const ROUTE = 'plugin::diplomacy.facts.find';
const RECORDS = [UID.visit, UID.conference, UID.bilateralRelationship];
const PARTS = [UID.country, UID.organization, UID.official];
const finds = (uids: string[]) => uids.map((uid) => `${uid}.find`);

let newsroom: Newsroom;
let make: ReturnType<typeof makers>;
let seeded: Awaited<ReturnType<typeof seedRecords>>;
let story: string;

beforeAll(async () => {
  newsroom = await openNewsroom();
  make = makers(newsroom.strapi);
  seeded = await seedRecords(make);
  const made = await make.article({
    title: 'Minister leaves for London',
    slug: 'minister-leaves',
    body: blocks('He left.'),
    visits: [seeded.visit.documentId],
    conferences: [seeded.conference.documentId, seeded.previous.documentId],
    bilateralRelationships: [seeded.relationship.documentId],
  });
  story = made.documentId;
});

afterAll(() => newsroom.stop());

const get = (path: string, query = '') => newsroom.api.get(`/api/diplomacy/facts/${path}${query}`);

const boxes = async (path: string, query = ''): Promise<FactBox[]> => {
  const answer = await get(path, query);
  expect(answer.body.error ?? null).toBeNull();
  return answer.body.data as FactBox[];
};

const fact = (box: FactBox | undefined, name: string): Fact | undefined =>
  box?.facts.find((each) => each.name === name);

const texts = (box: FactBox | undefined, name: string) =>
  fact(box, name)?.values.map(({ text }) => text);

describe('who may read facts', () => {
  it('asks for the permission of the route', async () => {
    expect((await get(`articles/${story}`)).status).toBe(403);
    await newsroom.allowPublic([ROUTE]);
  });

  it('asks for the story as well', async () => {
    expect((await get(`articles/${story}`)).status).toBe(404);
    await newsroom.allowPublic([`${ARTICLE}.findOne`]);
    expect((await get(`articles/${story}`)).status).toBe(200);
  });

  it('leaves records out until their type may be read', async () => {
    expect(await boxes(`articles/${story}`)).toEqual([]);
    expect((await get(`visits/${seeded.visit.documentId}`)).status).toBe(404);
    await newsroom.allowPublic([`${UID.visit}.find`]);
    expect((await boxes(`articles/${story}`)).map(({ kind }) => kind)).toEqual(['visit']);
    expect((await get(`visits/${seeded.visit.documentId}`)).status).toBe(200);
  });

  it('leaves out of a record what may not be read beside it', async () => {
    const [box] = await boxes(`articles/${story}`);
    expect(box?.facts.map(({ name }) => name)).toEqual([
      'type',
      'status',
      'dates',
      'place',
      'purpose',
      'programme',
    ]);
    await newsroom.allowPublic([...finds(RECORDS.slice(1)), ...finds(PARTS)]);
    const [full] = await boxes(`articles/${story}`);
    expect(full?.facts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['visitor', 'host', 'counterparts', 'conferences'])
    );
  });
});

describe('the facts of a story', () => {
  it('are those of its records, the primary one of each kind first', async () => {
    const answer = await get(`articles/${story}`);
    expect(answer.body.meta).toEqual({ locale: 'en' });
    const found = answer.body.data as FactBox[];
    expect(found.map(({ documentId, primary }) => [documentId, primary])).toEqual([
      [seeded.visit.documentId, true],
      [seeded.conference.documentId, true],
      [seeded.previous.documentId, false],
      [seeded.relationship.documentId, true],
    ]);
  });

  it('have no other primary one while it is not published', async () => {
    const documents = newsroom.strapi.documents(UID.conference as never);
    const { documentId } = seeded.conference;
    const primary = async () =>
      (await boxes(`articles/${story}`))
        .filter(({ kind }) => kind === 'conference')
        .map((box) => [box.documentId, box.primary]);
    await documents.unpublish({ documentId } as never);
    expect(await primary()).toEqual([[seeded.previous.documentId, false]]);
    await documents.publish({ documentId } as never);
    await newsroom.settled();
    expect(await primary()).toEqual([
      [documentId, true],
      [seeded.previous.documentId, false],
    ]);
  });

  it('go by the order that is published, not by that of a draft', async () => {
    const dates = { startDate: '2024-03-01', visitingCountry: 'TR', hostCountry: 'UA' };
    const [first, second] = [await make.visit(dates), await make.visit(dates)];
    const { documentId } = await make.article({
      title: 'Two visits',
      body: blocks('Two.'),
      visits: [first.documentId],
    });
    await newsroom.strapi.documents(ARTICLE).update({
      documentId,
      data: { visits: { set: [second.documentId, first.documentId] } },
    } as never);
    expect(
      (await boxes(`articles/${documentId}`)).map((box) => [box.documentId, box.primary])
    ).toEqual([[first.documentId, true]]);
  });

  it('leave out conferences that nobody has announced', async () => {
    const tentative = { startDate: '2031-01-01', eventStatus: 'tentative' };
    const rumour = await make.conference({ title: 'Rumoured summit', ...tentative });
    const conferences = [rumour.documentId, seeded.conference.documentId];
    const { documentId } = await make.visit({
      startDate: '2031-01-01',
      visitingCountry: 'TR',
      hostCountry: 'UA',
      conferences,
    });
    const [visit] = await boxes(`visits/${documentId}`);
    expect(texts(visit, 'conferences')).toEqual(['Ukraine Recovery Conference 2023']);
    const side = await make.conference({
      title: 'Side event',
      startDate: '2031-01-01',
      parent: rumour.documentId,
      previousEdition: rumour.documentId,
    });
    expect(JSON.stringify(await boxes(`conferences/${side.documentId}`))).not.toContain('Rumoured');
  });

  it('name the office that was held at the time', async () => {
    const [visit] = await boxes(`articles/${story}`);
    expect(fact(visit, 'visitor')).toEqual({
      name: 'visitor',
      label: 'Visitor',
      values: [
        {
          text: 'Jeyhun Bayramov',
          detail: 'Minister of Foreign Affairs of Azerbaijan',
          type: UID.official,
          documentId: seeded.bayramov.documentId,
        },
      ],
    });
  });

  it('never hold private notes', async () => {
    const answer = await get(`articles/${story}`);
    expect(answer.text).not.toMatch(/readout|Accreditation/);
  });

  it('are found by the slug too', async () => {
    expect(await boxes('articles/minister-leaves')).toHaveLength(4);
    expect((await get('articles/Minister-Leaves')).status).toBe(404);
  });

  it.each([
    ['articles/minister-leaves', ARTICLE],
    ['visits/', UID.visit],
  ])('are not found by a slug that is private: %s', async (path, uid) => {
    const { slug } = (await newsroom.strapi.db
      .query(uid as never)
      .findOne({ where: { documentId: uid === ARTICLE ? story : seeded.visit.documentId } })) as {
      slug: string;
    };
    const address = uid === ARTICLE ? path : `${path}${slug}`;
    expect((await get(address)).status).toBe(200);
    const hidden = await whilePrivate(newsroom.strapi, uid, 'slug', () => get(address));
    expect(hidden.status).toBe(404);
  });

  it('leave out what is not published', async () => {
    const draft = await make.visit(
      { startDate: '2024-01-01', visitingCountry: 'TR', hostCountry: 'UA' },
      {}
    );
    expect((await get(`visits/${draft.documentId}`)).status).toBe(404);
    const article = await make.article({
      title: 'Not yet',
      body: blocks('Soon.'),
      visits: [draft.documentId],
    });
    expect(await boxes(`articles/${article.documentId}`)).toEqual([]);
    await newsroom.strapi
      .documents(UID.conference as never)
      .unpublish({ documentId: seeded.previous.documentId } as never);
    const [box] = await boxes(`conferences/${seeded.conference.documentId}`);
    expect(fact(box, 'previousEdition')).toBeUndefined();
    await newsroom.strapi
      .documents(UID.conference as never)
      .publish({ documentId: seeded.previous.documentId } as never);
  });

  it('are in the language asked for, from versions in that language alone', async () => {
    expect((await get(`articles/${story}`, '?locale=fr')).status).toBe(404);
    await newsroom.strapi.documents(UID.visit as never).update({
      documentId: seeded.visit.documentId,
      locale: 'fr',
      status: 'published',
      data: { purpose: 'Des consultations' },
    } as never);
    const [box] = await boxes(`visits/${seeded.visit.documentId}`, '?locale=fr');
    expect(texts(box, 'host')).toEqual(['Royaume-Uni']);
    expect(fact(box, 'dates')).toMatchObject({
      label: 'Dates',
      values: [{ text: '19–21 juin 2023' }],
    });
    expect(texts(box, 'purpose')).toEqual(['Des consultations']);
    // The conference has no French version.
    expect(fact(box, 'conferences')).toBeUndefined();
  });
});

describe('the facts of a story whose type has neither drafts nor languages', () => {
  it('are in the language asked for', async () => {
    await newsroom.allowPublic(['api::dispatch.dispatch.find']);
    const { documentId } = await make.dispatch(
      { headline: 'Wire', text: blocks('Wire.'), visits: [seeded.visit.documentId] },
      {}
    );
    expect(texts((await boxes(`dispatches/${documentId}`))[0], 'host')).toEqual(['United Kingdom']);
    const [french] = await boxes(`dispatches/${documentId}`, '?locale=fr');
    expect(texts(french, 'purpose')).toEqual(['Des consultations']);
  });

  it('leave drafts out', async () => {
    const sides = { startDate: '2024-02-01', visitingCountry: 'TR', hostCountry: 'UA' };
    const draft = await make.visit(sides, {});
    const { documentId } = await make.dispatch(
      {
        headline: 'Wire',
        text: blocks('Wire.'),
        visits: [draft.documentId, seeded.visit.documentId],
      },
      {}
    );
    expect(
      (await boxes(`dispatches/${documentId}`)).map((box) => [box.documentId, box.primary])
    ).toEqual([[seeded.visit.documentId, false]]);
  });
});

describe('the facts of a record', () => {
  it('are one box', async () => {
    const [box, ...others] = await boxes(
      `bilateral-relationships/${seeded.relationship.documentId}`
    );
    expect(others).toEqual([]);
    expect(box).toMatchObject({
      kind: 'bilateralRelationship',
      label: 'Bilateral relations',
      title: 'Azerbaijan–United Kingdom relations',
      primary: true,
      state: null,
    });
    expect(fact(box, 'countries')?.values).toMatchObject([{ code: 'AZ' }, { code: 'GB' }]);
    expect(texts(box, 'establishedOn')).toEqual(['11 March 1992']);
  });

  it.each(['nonsense/1', 'articles/1', 'visits/1', 'countries/1'])('404 for %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it.each([
    ['?locale=e', /^locale: /],
    ['?page=2', /^page: is not a parameter/],
  ])('400 for %s', async (query, message) => {
    const answer = await get(`articles/${story}`, query);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(message);
  });
});

it('asks the database as often for many records as for few', async () => {
  const visits = [seeded.visit.documentId];
  for (const month of ['01', '02', '03', '04']) {
    const { documentId } = await make.visit({
      startDate: `2023-${month}-01`,
      visitingCountry: 'AZ',
      hostCountry: 'GB',
      visitors: [seeded.bayramov.documentId],
      counterparts: [seeded.docherty.documentId],
      conferences: [seeded.conference.documentId],
    });
    visits.push(documentId);
  }
  const many = await make.article({ title: 'Many', body: blocks('Many.'), visits });
  const one = await make.article({
    title: 'One',
    body: blocks('One.'),
    visits: visits.slice(0, 1),
  });
  // The index reads new stories in the background.
  await newsroom.settled();
  const { strapi } = newsroom;
  const asked = (documentId: string) => () =>
    strapi.plugin('diplomacy').service('facts').find({ uid: ARTICLE, documentId });
  const few = await countQueries(strapi, asked(one.documentId));
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThanOrEqual(15);
  expect(await countQueries(strapi, asked(many.documentId))).toBe(few);
});
