import { UID } from '../../shared/plugin';
import { problemsOf } from '../unit/helpers/schema-org';
import { blocks, makers } from './helpers/documents';
import { openNewsroom, type Newsroom } from './helpers/newsroom';
import { whilePrivate } from './helpers/private-fields';
import { countQueries } from './helpers/queries';
import { seedRecords } from './helpers/records';

const ARTICLE = 'api::article.article';
const PARTS = [UID.country, UID.organization, UID.official];
const finds = (uids: string[]) => uids.map((uid) => `${uid}.find`);

type Node = Record<string, unknown> & { '@type': string };

let newsroom: Newsroom;
let make: ReturnType<typeof makers>;
let seeded: Awaited<ReturnType<typeof seedRecords>>;
let story: string;
let rumour: string;

beforeAll(async () => {
  newsroom = await openNewsroom({
    config: {
      articles: [{ uid: ARTICLE, url: '/news/{slug}' }],
      siteUrl: 'https://news.example/',
    },
  });
  make = makers(newsroom.strapi);
  seeded = await seedRecords(make);
  const tentative = await make.visit({
    startDate: '2031-01-01',
    eventStatus: 'tentative',
    visitingCountry: 'TR',
    hostCountry: 'UA',
    city: 'Rumourville',
  });
  rumour = tentative.documentId;
  await make.conference({
    title: 'Rumourville side event',
    startDate: '2031-01-01',
    eventStatus: 'tentative',
    parent: seeded.conference.documentId,
  });
  const made = await make.article({
    title: 'Minister leaves for London',
    slug: 'minister-leaves',
    body: blocks('Talks on the Caspian pipeline begin.', 'He left on Monday.'),
    publicationDate: '2023-06-19T08:00:00.000Z',
    visits: [seeded.visit.documentId, rumour],
    conferences: [seeded.conference.documentId],
    bilateralRelationships: [seeded.relationship.documentId],
    secret: 'Not for readers',
  });
  story = made.documentId;
  await make.article({
    title: 'Earlier talks on the Caspian pipeline',
    slug: 'earlier-talks',
    body: blocks('Talks on the Caspian pipeline.'),
    visits: [seeded.visit.documentId],
  });
  await newsroom.settled();
});

afterAll(() => newsroom.stop());

const get = (path: string, query = '') =>
  newsroom.api.get(`/api/diplomacy/structured-data/${path}${query}`);

const node = async (path: string, query = ''): Promise<Node> => {
  const answer = await get(path, query);
  expect(answer.body.error ?? null).toBeNull();
  return answer.body as Node;
};

const data = () => node(`articles/${story}`);

describe('who may read structured data', () => {
  it('asks for the permission of the route, and for the story', async () => {
    expect((await get(`articles/${story}`)).status).toBe(403);
    await newsroom.allowPublic(['plugin::diplomacy.structured-data.find']);
    expect((await get(`articles/${story}`)).status).toBe(404);
    await newsroom.allowPublic([`${ARTICLE}.findOne`]);
    expect((await get(`articles/${story}`)).status).toBe(200);
  });

  it('tells of the story alone what may be read of it alone', async () => {
    expect(await data()).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': 'https://news.example/news/minister-leaves#article',
      headline: 'Minister leaves for London',
      url: 'https://news.example/news/minister-leaves',
      mainEntityOfPage: {
        '@type': 'WebPage',
        '@id': 'https://news.example/news/minister-leaves',
        url: 'https://news.example/news/minister-leaves',
      },
      datePublished: '2023-06-19T08:00:00.000Z',
      dateModified: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
      inLanguage: 'en',
    });
  });

  it('names related stories to those who may read them and the list', async () => {
    const links = async () => (await data()).mainEntityOfPage as Node;
    await newsroom.allowPublic([`${ARTICLE}.find`]);
    expect(await links()).not.toHaveProperty('relatedLink');
    await newsroom.allowPublic(['plugin::diplomacy.also-read.find']);
    expect((await links()).relatedLink).toBe('https://news.example/news/earlier-talks');
  });

  it('leaves out of a record what may not be read beside it', async () => {
    await newsroom.allowPublic([`${UID.visit}.find`]);
    const about = (await data()).about as Node;
    expect(about).toMatchObject({ '@type': 'Event', location: { name: 'London' } });
    for (const property of ['organizer', 'attendee', 'about']) {
      expect(about).not.toHaveProperty(property);
    }
    await newsroom.allowPublic([
      ...finds([UID.conference, UID.bilateralRelationship]),
      ...finds(PARTS),
    ]);
  });
});

describe('a story', () => {
  it('is about its primary records, and valid by the definitions of schema.org', async () => {
    const { '@context': context, ...article } = await data();
    expect(context).toBe('https://schema.org');
    expect(problemsOf(article)).toEqual([]);
    expect(article.about).toMatchObject([
      { '@type': 'Event', '@id': `https://news.example/#visit-${seeded.visit.documentId}` },
      { '@type': 'ConferenceEvent' },
      { '@type': 'DefinedTerm', termCode: 'AZ-GB' },
    ]);
    expect(article.mentions).toBeUndefined();
  });

  it('tells neither rumours nor secrets', async () => {
    const { text } = await get(`articles/${story}`);
    expect(text).not.toMatch(/Rumourville|readout|Accreditation|Not for readers/);
    expect((await get(`visits/${rumour}`)).status).toBe(404);
    const conference = await get(`conferences/${seeded.conference.documentId}`);
    expect(conference.text).not.toContain('Rumourville');
  });

  it('tells no rumours where the state of events is not for readers', async () => {
    const { strapi } = newsroom;
    const [visit, article, conference] = await whilePrivate(strapi, UID.visit, 'eventStatus', () =>
      whilePrivate(strapi, UID.conference, 'eventStatus', async () => [
        await get(`visits/${rumour}`),
        await get(`articles/${story}`),
        await get(`conferences/${seeded.conference.documentId}`),
      ])
    );
    expect([visit?.status, article?.status, conference?.status]).toEqual([404, 200, 200]);
    for (const answer of [article, conference]) expect(answer?.text).not.toContain('Rumourville');
  });

  it('is not about the next record when nobody has announced the first', async () => {
    const { documentId } = await make.article({
      title: 'A rumour',
      slug: 'a-rumour',
      body: blocks('They say.'),
      visits: [rumour, seeded.visit.documentId],
    });
    const article = await node(`articles/${documentId}`);
    expect(article).not.toHaveProperty('about');
    expect(article.mentions).toMatchObject({ '@type': 'Event' });
    await newsroom.settled();
  });

  it('does not tell when it came out where the date is private', async () => {
    const article = await whilePrivate(newsroom.strapi, ARTICLE, 'publicationDate', data);
    expect(article).not.toHaveProperty('datePublished');
    expect(JSON.stringify(article)).not.toContain('2023-06-19T08');
  });

  it('is found by its slug, in its own language alone', async () => {
    expect(await node('articles/minister-leaves')).toEqual(await data());
    expect((await get(`articles/${story}`, '?locale=fr')).status).toBe(404);
  });

  it('leaves out records that are not published', async () => {
    const documents = newsroom.strapi.documents(UID.conference as never);
    const { documentId } = seeded.conference;
    await documents.unpublish({ documentId } as never);
    expect((await get(`conferences/${documentId}`)).status).toBe(404);
    expect((await get(`articles/${story}`)).text).not.toContain('Ukraine Recovery Conference');
    await documents.publish({ documentId } as never);
    expect((await get(`articles/${story}`)).text).toContain('Ukraine Recovery Conference');
  });
});

it('a story of a type without languages is in the one of the newsroom', async () => {
  await newsroom.allowPublic(['api::dispatch.dispatch.find']);
  const { documentId } = await make.dispatch(
    { headline: 'Wire', text: blocks('Wire.'), visits: [seeded.visit.documentId] },
    {}
  );
  expect(await node(`dispatches/${documentId}`, '?locale=fr')).toMatchObject({
    headline: 'Wire',
    url: `https://news.example/dispatches/${documentId}`,
    inLanguage: 'en',
  });
});

describe('a record', () => {
  it.each([
    ['visits', () => seeded.visit, 'Event'],
    ['conferences', () => seeded.conference, 'ConferenceEvent'],
    ['bilateral-relationships', () => seeded.relationship, 'DefinedTerm'],
  ] as const)('of %s is valid on its own', async (plural, record, type) => {
    const { '@context': context, ...own } = await node(`${plural}/${record().documentId}`);
    expect(context).toBe('https://schema.org');
    expect(own['@type']).toBe(type);
    expect(problemsOf(own)).toEqual([]);
  });

  it.each(['nonsense/1', 'articles/1', 'visits/1'])('404 for %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('400 for an unknown parameter', async () => {
    const answer = await get(`articles/${story}`, '?fields=all');
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(/^fields: is not a parameter/);
  });
});

it('asks the database as often for many records as for few', async () => {
  const visits: string[] = [seeded.visit.documentId];
  for (const month of ['01', '02', '03']) {
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
  const one = await make.article({ title: 'One', body: blocks('One.'), visits: [visits[0]] });
  await newsroom.settled();
  const { strapi } = newsroom;
  const asked = (documentId: string) => () =>
    strapi.plugin('diplomacy').service('structured-data').find({ uid: ARTICLE, documentId });
  const few = await countQueries(strapi, asked(one.documentId));
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThanOrEqual(30);
  expect(await countQueries(strapi, asked(many.documentId))).toBe(few);
});
