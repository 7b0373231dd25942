import { UID } from '../../shared/plugin';
import { blocks, makers } from './helpers/documents';
import { openNewsroom, type Newsroom } from './helpers/newsroom';
import { whilePrivate } from './helpers/private-fields';

const ARTICLE = 'api::article.article';
const TODAY = new Date().toISOString();

let newsroom: Newsroom;
let make: ReturnType<typeof makers>;

beforeAll(async () => {
  newsroom = await openNewsroom({
    config: { articles: [{ uid: ARTICLE, url: '/news/{slug}' }] },
  });
  make = makers(newsroom.strapi);
  await newsroom.allowPublic([
    'api::article.article.find',
    'api::article.article.findOne',
    'plugin::diplomacy.also-read.find',
  ]);
  await seedStories();
});

afterAll(() => newsroom.stop());

const stories: Record<string, string> = {};

const story = async (name: string, title: string, paragraphs: string[], data: object = {}) => {
  const made = await make.article({ title, slug: name, body: blocks(...paragraphs), ...data });
  stories[name] = made.documentId;
  return made.documentId;
};

/** A small archive: grain, gas, and matters that have nothing to do with either. */
const seedStories = async () => {
  const visit = await make.visit({
    startDate: '2024-05-01',
    visitingCountry: 'TR',
    hostCountry: 'UA',
    city: 'Odesa',
  });
  stories.visit = visit.documentId;
  await story('grain', 'Grain ships leave Odesa', [
    'Two agreements of the summer are put to the test this week.',
    'Neither side has said what happens if they fail.',
    '# The harvest',
    'Ships loaded with wheat left the port of Odesa on Monday.',
    'The corridor through the Black Sea was agreed in July.',
    'Farmers along the Danube expect a good harvest; insurers ask for convoys.',
    '# Gas',
    'Pipelines through the Caucasus carry more gas than a year ago.',
    'Compressor stations were rebuilt.',
    'Officials meet again on Friday.',
  ]);
  await story(
    'wheat',
    'Wheat prices fall after the corridor opens',
    [
      'The price of wheat fell as ships left Odesa.',
      'Millers in Egypt bought cargoes from the Black Sea.',
      'Farmers along the Danube hope for convoys.',
    ],
    { publicationDate: TODAY }
  );
  await story('pipeline', 'Pipelines across the Caucasus reach full pressure', [
    'Gas flows through rebuilt compressor stations in the Caucasus.',
    'The pipelines carry twice the gas of a year ago.',
  ]);
  await story('chess', 'A chess champion retires', [
    'The champion won eleven tournaments.',
    'She will teach openings to children.',
  ]);
  await story(
    'erdogan',
    'Talks on the shore',
    ['The guests stayed for one evening.', 'Nothing was signed.'],
    { visits: [visit.documentId] }
  );
  await story('epilogue', 'An evening by the water', ['Dinner was served late.'], {
    visits: [visit.documentId],
  });
  await newsroom.settled();
};

const list = (name: string, query = '') =>
  newsroom.api.get(`/api/diplomacy/also-read/articles/${stories[name]}${query}`);

const titlesOf = (answer: { body: { data: { items: { title: string }[] } } }) =>
  answer.body.data.items.map((item) => item.title);

describe('the list of a story', () => {
  it('holds the stories that share its words, best first, with score and reasons', async () => {
    const answer = await list('grain', '?limit=5');
    expect(answer.status).toBe(200);
    expect(answer.body.data.label).toBe('Also Read');
    expect(titlesOf(answer)).toEqual([
      'Wheat prices fall after the corridor opens',
      'Pipelines across the Caucasus reach full pressure',
    ]);
    const [first] = answer.body.data.items;
    expect(first).toMatchObject({
      type: ARTICLE,
      documentId: stories.wheat,
      slug: 'wheat',
      url: '/news/wheat',
      source: 'automatic',
      image: null,
    });
    expect(first.score).toBeGreaterThan(0);
    expect(first.score).toBeLessThanOrEqual(100);
    expect(first.reasons).toContainEqual({ kind: 'name', label: 'Black Sea' });
    expect(first.reasons).toContainEqual({
      kind: 'words',
      label: expect.stringMatching(/wheat/i),
    });
  });

  it('puts each link beside the passage it belongs to', async () => {
    const { items } = (await list('grain')).body.data;
    const sections = items.map(
      (item: { placement: { section: string } | null }) => item.placement?.section
    );
    expect(sections).toEqual(['The harvest', 'Gas']);
  });

  it('finds stories about the same visit, whatever their words', async () => {
    const answer = await list('erdogan');
    expect(titlesOf(answer)[0]).toBe('An evening by the water');
    expect(answer.body.data.items[0].score).toBeGreaterThan(60);
  });

  it('names records only to callers who may read them', async () => {
    const kinds = async () =>
      (await list('erdogan')).body.data.items[0].reasons.map((r: { kind: string }) => r.kind);
    expect(await kinds()).not.toContain('visit');
    await newsroom.allowPublic(['plugin::diplomacy.visit.find']);
    expect(await kinds()).toContain('visit');
  });

  it('falls back to the newest stories when nothing is close, and says so', async () => {
    const answer = await list('chess');
    expect(answer.body.meta.reason).toBe('latestInstead');
    expect(answer.body.data.items).toHaveLength(2);
    expect(answer.body.data.items[0].reasons).toEqual([{ kind: 'latest', label: '' }]);
  });

  it('quotes no body that is private', async () => {
    const { items } = (await whilePrivate(newsroom.strapi, ARTICLE, 'body', () => list('grain')))
      .body.data;
    expect(items).toHaveLength(2);
    for (const item of items) {
      expect(item.reasons).toEqual([]);
      expect(item.placement).toMatchObject({ section: null });
    }
  });

  it('tells no date that is private', async () => {
    const dateOf = (answer: Awaited<ReturnType<typeof list>>) =>
      answer.body.data.items.find(
        ({ documentId }: { documentId: string }) => documentId === stories.wheat
      ).publishedAt;
    expect(dateOf(await list('grain'))).toBe(TODAY);
    const hidden = await whilePrivate(newsroom.strapi, ARTICLE, 'publicationDate', () =>
      list('grain')
    );
    expect(dateOf(hidden)).toBeNull();
  });

  it('names stories only to callers who may look for them', async () => {
    const permissions = newsroom.strapi.db.query('plugin::users-permissions.permission');
    await permissions.deleteMany({ where: { action: `${ARTICLE}.find` } });
    const answer = await list('grain');
    await newsroom.allowPublic([`${ARTICLE}.find`]);
    expect(answer.status).toBe(200);
    expect(answer.body.data.items).toEqual([]);
  });

  it('is the same every time', async () => {
    const first = (await list('grain', '?limit=10')).body;
    expect((await list('grain', '?limit=10')).body).toEqual(first);
  });

  it.each([
    ['?limit=0', /^limit: /],
    ['?limit=many', /^limit: /],
    ['?limit=1000', /^limit: /],
    ['?page=2', /^page: is not a parameter; known are: locale, limit/],
  ])('refuses %s', async (query, reason) => {
    const answer = await list('grain', query);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(reason);
  });

  it('answers 404 for unknown stories and types', async () => {
    for (const path of ['articles/nope', 'visits/nope']) {
      expect((await newsroom.api.get(`/api/diplomacy/also-read/${path}`)).status).toBe(404);
    }
  });
});

describe('the list keeps up', () => {
  it('with a new story, which enters the lists of older ones', async () => {
    await story('convoy', 'First convoy with wheat reaches Egypt', [
      'The convoy of wheat ships left Odesa through the Black Sea corridor.',
      'Farmers on the Danube sold the harvest.',
    ]);
    await newsroom.settled();
    expect(titlesOf(await list('wheat'))).toContain('First convoy with wheat reaches Egypt');
  });

  it('with a story that is renamed, moved or unpublished', async () => {
    const documentId = stories.convoy as string;
    const documents = newsroom.strapi.documents(ARTICLE);
    await documents.update({
      documentId,
      data: { title: 'Convoy in port', slug: 'convoy-in-port' },
    } as never);
    expect(titlesOf(await list('wheat'))).toContain('First convoy with wheat reaches Egypt');
    await documents.publish({ documentId });
    await newsroom.settled();
    const { items } = (await list('wheat')).body.data;
    expect(items).toContainEqual(
      expect.objectContaining({ title: 'Convoy in port', url: '/news/convoy-in-port' })
    );
    await documents.unpublish({ documentId });
    expect(titlesOf(await list('wheat'))).not.toContain('Convoy in port');
    await newsroom.settled();
    expect((await list('convoy')).status).toBe(404);
    await documents.publish({ documentId });
    await newsroom.settled();
    expect(titlesOf(await list('wheat'))).toContain('Convoy in port');
    await documents.delete({ documentId });
    expect(titlesOf(await list('wheat'))).not.toContain('Convoy in port');
  });

  it('counts what it counted before, after all of this', async () => {
    const counts = async () =>
      newsroom.strapi.db
        .connection('diplomacy_features')
        .where('stories', '>', 0)
        .orderBy('digest')
        .select('digest', 'stories');
    await newsroom.settled();
    const incremental = await counts();
    await newsroom.strapi.plugin('diplomacy').service('also-read').rebuild();
    expect(await counts()).toEqual(incremental);
  });

  it('with a record that is unpublished: its name is gone from the reasons', async () => {
    await newsroom.strapi.documents(UID.visit).unpublish({ documentId: stories.visit as string });
    await newsroom.settled();
    const answer = await list('erdogan');
    expect(JSON.stringify(answer.body)).not.toContain('Odesa, 1 May');
    await newsroom.strapi.documents(UID.visit).publish({ documentId: stories.visit as string });
    await newsroom.settled();
    expect(titlesOf(await list('erdogan'))[0]).toBe('An evening by the water');
  });

  it('leaves no document modified', async () => {
    const answer = await newsroom.asAdmin(
      'get',
      `/content-manager/collection-types/${ARTICLE}/${stories.wheat}`
    );
    expect(answer.body.data.status).toBe('published');
  });
});

describe('never', () => {
  it('a draft, another language, the story itself, or a target that the body links to', async () => {
    await make.article(
      { title: 'Draft on wheat in Odesa', slug: 'draft', body: blocks('Wheat ships left Odesa.') },
      { status: 'draft' }
    );
    await newsroom.strapi.documents(ARTICLE).update({
      documentId: stories.grain as string,
      locale: 'fr',
      status: 'published',
      data: { title: 'Wheat en français', slug: 'wheat-fr', body: blocks('Wheat Odesa corridor.') },
    } as never);
    await story('linking', 'Wheat ships leave Odesa again', [
      'Wheat ships left the port of Odesa on the corridor.',
    ]);
    await newsroom.strapi.documents(ARTICLE).update({
      documentId: stories.linking as string,
      status: 'published',
      data: {
        body: [
          ...blocks('Wheat ships left the port of Odesa on the corridor.'),
          {
            type: 'paragraph',
            children: [
              {
                type: 'link',
                url: 'https://desk.example/news/wheat?from=story',
                children: [{ type: 'text', text: 'prices fell' }],
              },
            ],
          },
        ],
      },
    } as never);
    await newsroom.settled();
    const titles = titlesOf(await list('linking', '?limit=20'));
    expect(titles).toContain('Grain ships leave Odesa');
    expect(titles).not.toContain('Wheat prices fall after the corridor opens');
    expect(titles).not.toContain('Draft on wheat in Odesa');
    expect(titles).not.toContain('Wheat en français');
    expect(titles).not.toContain('Wheat ships leave Odesa again');
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('stories of a type without locales and drafts', () => {
  it('are read in the newsroom’s language, in any script', async () => {
    await make.dispatch({ headline: '北京外长访问伦敦', text: blocks('外交部长访问伦敦。') }, {});
    const draft = await make.visit(
      { startDate: '2030-01-01', visitingCountry: 'FR', hostCountry: 'DE', city: 'Secretville' },
      { status: 'draft' }
    );
    const visits = [draft.documentId];
    const first = await make.dispatch(
      { headline: 'Ministers met', text: blocks('Talks.'), visits },
      {}
    );
    await make.dispatch({ headline: 'Minister meets', text: blocks('Talk.'), visits }, {});
    await newsroom.settled();
    const find = () =>
      newsroom.strapi
        .plugin('diplomacy')
        .service('also-read')
        .find({ uid: 'api::dispatch.dispatch', documentId: first.documentId });
    const { data } = await find();
    expect(data.items.map((item: { title: string }) => item.title)).toContain('Minister meets');
    expect(JSON.stringify(data)).not.toContain('Secretville');
  });

  it('tell no date when it could only be that of a private field', async () => {
    const uid = 'api::dispatch.dispatch';
    const strapi = newsroom.strapi;
    const text = blocks('Barges with barley wait in Reni.');
    const { documentId } = await make.dispatch({ headline: 'Barley in Reni', text }, {});
    await make.dispatch({ headline: 'Barges with barley', text: blocks('Barley, Reni.') }, {});
    await newsroom.settled();
    await newsroom.allowPublic([`${uid}.find`, `${uid}.findOne`]);
    const dates = async () => {
      const answer = await newsroom.api.get(`/api/diplomacy/also-read/dispatches/${documentId}`);
      return answer.body.data.items.map((item: { publishedAt: string | null }) => item.publishedAt);
    };
    expect((await dates())[0]).toEqual(expect.any(String));
    const hidden = await whilePrivate(strapi, uid, 'createdAt', dates);
    expect(new Set(hidden)).toEqual(new Set([null]));
    const permissions = strapi.db.query('plugin::users-permissions.permission');
    await permissions.deleteMany({ where: { action: { $startsWith: uid } } });
  });

  it('pin a story that has languages, in the newsroom’s own', async () => {
    const uid = 'api::dispatch.dispatch';
    const strapi = newsroom.strapi;
    const { documentId } = await make.dispatch({ headline: 'Nothing else', text: [] }, {});
    await newsroom.settled();
    const decisions = strapi.plugin('diplomacy').service('decisions');
    const key = await decisions.keyOf(uid, documentId);
    const pinned = [{ uid: ARTICLE, documentId: stories.wheat }];
    await decisions.patch(key, { pinned });
    const { data } = await strapi
      .plugin('diplomacy')
      .service('also-read')
      .find({ uid, documentId });
    expect(data.items[0]).toMatchObject({ documentId: stories.wheat, source: 'pinned' });
    const [summary] = await decisions.summaries(
      key,
      { ...(await decisions.read(key)) },
      () => true
    );
    expect(summary).toMatchObject({ documentId: stories.wheat, published: true });
  });

  it('are in no list without a headline', async () => {
    const text = blocks('Lentils from Regina arrive in Mersin.');
    const { documentId } = await make.dispatch({ headline: 'Lentils arrive', text }, {});
    const nameless = await make.dispatch(
      { headline: 'Lentils', text: blocks('Lentils from Regina; Mersin.') },
      {}
    );
    await newsroom.settled();
    const uid = 'api::dispatch.dispatch';
    const list = async () =>
      JSON.stringify(
        await newsroom.strapi.plugin('diplomacy').service('also-read').find({ uid, documentId })
      );
    expect(await list()).toContain(nameless.documentId);
    for (const headline of ['', null]) {
      await newsroom.strapi.db
        .query(uid)
        .update({ where: { documentId: nameless.documentId }, data: { headline } } as never);
      expect(await list()).not.toContain(nameless.documentId);
    }
  });

  it('have no list for callers who may not read them', async () => {
    const { documentId } = await make.dispatch({ headline: 'Confidential', text: [] }, {});
    await newsroom.settled();
    const answer = await newsroom.api.get(`/api/diplomacy/also-read/dispatches/${documentId}`);
    expect(answer.status).toBe(404);
  });
});

describe('?alsoRead on the host’s own route', () => {
  const get = (form: string) => newsroom.api.get(`/api/articles/${stories.grain}?alsoRead=${form}`);

  it('weaves the links into the body and leaves every other node as it was', async () => {
    const plain = (await newsroom.api.get(`/api/articles/${stories.grain}`)).body;
    const { data, meta } = (await get('woven')).body;
    const woven = data.body.filter((block: { alsoRead?: boolean }) => block.alsoRead);
    expect(woven).toHaveLength(2);
    expect(woven[0].children).toEqual([
      { type: 'text', text: 'Also Read: ', bold: true },
      expect.objectContaining({ type: 'link', url: expect.stringMatching(/^\/news\//) }),
      { type: 'text', text: '' },
    ]);
    const others = data.body.filter((block: { alsoRead?: boolean }) => !block.alsoRead);
    expect(others).toEqual(plain.data.body);
    expect({ ...data, body: null }).toEqual({ ...plain.data, body: null });
    expect(meta.alsoRead).toMatchObject({ label: 'Also Read', items: { length: 2 } });
    expect(JSON.stringify(plain)).not.toContain('alsoRead');
  });

  it('gives the list alone, without touching the body', async () => {
    const plain = (await newsroom.api.get(`/api/articles/${stories.grain}`)).body;
    const { data, meta } = (await get('list')).body;
    expect(data).toEqual(plain.data);
    expect(meta.alsoRead.items).toHaveLength(2);
  });

  it('produces a body that Strapi’s own validators take', async () => {
    const { data } = (await get('woven')).body;
    await expect(
      make.article({ title: 'Baked', slug: 'baked', body: data.body }, { status: 'draft' })
    ).resolves.toBeDefined();
  });

  it('refuses another form, and callers without the permission', async () => {
    const wrong = await get('raw');
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.message).toMatch(/^alsoRead: must be one of list, woven/);
    await newsroom.strapi.db
      .query('plugin::users-permissions.permission')
      .deleteMany({ where: { action: 'plugin::diplomacy.also-read.find' } });
    const refused = await get('woven');
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('plugin::diplomacy.also-read.find');
    expect((await list('grain')).status).toBe(403);
  });
});
