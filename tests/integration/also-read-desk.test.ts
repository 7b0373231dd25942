import type { DeskAnswer, FoundStory } from '../../shared/also-read';
import { UID } from '../../shared/plugin';
import { addUser, right, rightsOn } from './helpers/desk';
import { blocks, makers } from './helpers/documents';
import { ARTICLE, articleTarget as target, desk, READ_LISTS } from './helpers/lists';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

/** What the panel beside an article asks for, seen from the admin API. */
const DISPATCH = 'api::dispatch.dispatch';
const NOTE = 'api::note.note' as typeof ARTICLE;
const PAGE = 'api::page.page';

let newsroom: Newsroom;
let lists: ReturnType<typeof desk>;
let make: ReturnType<typeof makers>;

const stories: Record<string, string> = {};

const id = (name: string): string => stories[name] as string;

const story = async (slug: string, title: string, paragraphs: string[], options = {}) => {
  const made = await make.article(
    { title, slug, body: blocks(...paragraphs) },
    { status: 'published', ...options }
  );
  stories[slug] = made.documentId;
};

const GRAIN = {
  uid: ARTICLE,
  title: 'Grain ships leave Odesa',
  attached: {},
  body: blocks(
    'Two agreements of the summer are put to the test this week.',
    'Neither side has said what happens if they fail.',
    '# The harvest',
    'Ships loaded with wheat left the port of Odesa on Monday.',
    'Farmers along the Danube expect a good harvest; insurers ask for convoys through the Black Sea.',
    'Officials meet again on Friday.'
  ),
};

type Ask = (body: object, query?: string) => Promise<{ status: number; body: never }>;

const poster =
  (path: string, as = newsroom.asAdmin): Ask =>
  async (body, query = '') => {
    const answer = await as('post', `/diplomacy/also-read/${path}${query}`).send(body);
    return { status: answer.status, body: answer.body as never };
  };

const preview = async (body: object, query = ''): Promise<DeskAnswer> => {
  const answer = await poster('preview')(body, query);
  expect([answer.status, (answer.body as { error?: object }).error]).toEqual([200, undefined]);
  return answer.body;
};

const weave = async (body: object): Promise<{ body: never; links: number }> => {
  const answer = await poster('weave')(body);
  expect(answer.status).toBe(200);
  return (answer.body as { data: { body: never; links: number } }).data;
};

const search = async (query: string, as = newsroom.asAdmin): Promise<FoundStory[]> => {
  const answer = await as('get', `/diplomacy/also-read/stories?${query}`);
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return answer.body.data;
};

const titles = (found: FoundStory[]) => found.map(({ title }) => title);

const slugsOf = ({ data }: DeskAnswer) => data.items.map(({ slug }) => slug);

beforeAll(async () => {
  newsroom = await openNewsroom();
  await newsroom.allowPublic(READ_LISTS);
  lists = desk(newsroom);
  make = makers(newsroom.strapi);
  await story('wheat', 'Wheat prices fall after the corridor opens', [
    'The price of wheat fell as ships left Odesa.',
    'Millers bought cargoes from the Black Sea; farmers along the Danube hope for convoys.',
  ]);
  await story('convoy', 'Insurers ask for convoys', [
    'Insurers want convoys of ships through the Black Sea before they cover wheat.',
  ]);
  await story('draft', 'Wheat that nobody may know of', ['Odesa, wheat, ships, Danube.'], {
    status: 'draft',
  });
  await story('french', 'Le blé d’Odesa', ['Odesa wheat ships Danube convoys.'], { locale: 'fr' });
  await story('chess', 'A champion retires', ['Eleven tournaments were won with openings.']);
  const flash = { headline: 'Flash: Baku wheat tender', text: blocks('A tender in Baku.') };
  await newsroom.strapi.documents(NOTE).create({
    data: {
      title: 'Harvest of the Danube',
      slug: 'harvest',
      body: 'Farmers along the Danube load wheat on ships; insurers ask for convoys from Odesa.',
    },
    status: 'published',
  } as never);
  stories.flash = (await make.dispatch(flash, {})).documentId;
  await lists.settled();
});

afterAll(() => newsroom.stop());

describe('the list of a text that nobody has saved', () => {
  it('comes with the place of each link in words', async () => {
    const { data, meta } = await preview(GRAIN);
    expect(data.items.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['wheat', 'convoy']));
    expect(meta.places).toHaveLength(data.items.length);
    const placed = data.items.findIndex(({ placement }) => placement?.afterBlock === 4);
    expect(meta.places[placed]).toEqual({
      paragraph: 2,
      section: 'The harvest',
      words: 'Farmers along the Danube expect a good harvest; insurers …',
    });
  });

  it('shows as many links as are asked for, and never a draft or another language', async () => {
    expect((await preview(GRAIN, '?limit=1')).data.items).toHaveLength(1);
    const all = slugsOf(await preview(GRAIN, '?limit=20'));
    expect(all).not.toContain('draft');
    expect(all).not.toContain('french');
    expect(slugsOf(await preview({ ...GRAIN, locale: 'fr' }, '?limit=20'))).toEqual(['french']);
  });

  it('of a saved article leaves the article out and follows its decisions', async () => {
    await story('own', GRAIN.title, ['Ships with wheat.'], { status: 'draft' });
    await lists.decide(id('own'), { pinned: [target(id('chess'))], hidden: [target(id('wheat'))] });
    const answer = await preview({ ...GRAIN, documentId: id('own') });
    expect(slugsOf(answer)[0]).toBe('chess');
    expect(slugsOf(answer)).not.toContain('wheat');
    await lists.decide(id('wheat'), {});
    const published = await preview({ ...GRAIN, documentId: id('wheat') }, '?limit=20');
    expect(slugsOf(published)).not.toContain('wheat');
  });

  it('of a published article is seen from the day it came out', async () => {
    await lists.tune({ candidates: 'older' });
    const date = { publicationDate: '2020-01-01T00:00:00.000Z' };
    const old = await make.article({ title: 'Wheat of old', slug: 'old', ...date });
    const documentId = old.documentId;
    expect((await preview({ ...GRAIN, documentId })).data.items).toEqual([]);
    expect((await preview(GRAIN)).data.items).not.toEqual([]);
    await newsroom.strapi.documents(ARTICLE).delete({ documentId });
    await lists.service('settings').reset();
    await lists.settled();
  });

  it.each([
    [{ ...GRAIN, title: 3 }, /^title: /],
    [{ ...GRAIN, title: 'x'.repeat(2001) }, /^title: /],
    [{ ...GRAIN, headline: '' }, /^headline: is not a field; known are: uid, documentId/],
    [{ ...GRAIN, attached: { visits: [] } }, /^attached.visits: is not a kind of record/],
    [{ ...GRAIN, attached: { visit: 'x' } }, /^attached.visit: /],
    [{ ...GRAIN, publishedAt: 'yesterday' }, /^publishedAt: /],
    [{ ...GRAIN, locale: 'xx' }, /^locale: "xx" is not a language of this newsroom/],
    [{ ...GRAIN, uid: UID.visit }, /^uid: "plugin::diplomacy.visit" is not a type of article/],
    [[], /^body: /],
  ])('refuses bad input with the field and the reason (%#)', async (body, reason) => {
    const { status, body: answer } = await poster('preview')(body);
    expect(status).toBe(400);
    expect((answer as { error: { message: string } }).error.message).toMatch(reason);
  });

  it('refuses an unknown parameter, and knows no article that is not there', async () => {
    expect((await poster('preview')(GRAIN, '?limit=0')).status).toBe(400);
    expect((await poster('preview')(GRAIN, '?size=3')).status).toBe(400);
    expect((await poster('preview')({ ...GRAIN, documentId: 'gone' })).status).toBe(404);
    const french = { ...GRAIN, documentId: id('chess'), locale: 'fr' };
    expect((await poster('preview')(french)).status).toBe(404);
  });

  it('takes whatever an editor is in the middle of', async () => {
    for (const body of [null, undefined, [], '', 'plain', [{ type: 'paragraph' }], { a: 1 }]) {
      expect((await preview({ ...GRAIN, title: '', body })).data.items).toEqual([]);
    }
  });
});

describe('rights', () => {
  it('are those of the Content Manager on the article, or on its type for a new one', async () => {
    const create = rightsOn(ARTICLE, ['create'], ['en']);
    const users = {
      reader: await addUser(newsroom, 'reader', rightsOn(ARTICLE, ['read'], ['en'])),
      creator: await addUser(newsroom, 'creator', create),
      french: await addUser(newsroom, 'francophone', rightsOn(ARTICLE, undefined, ['fr'])),
      stranger: await addUser(newsroom, 'stranger', [right('plugin::diplomacy.also-read.curate')]),
    };
    const statuses: Record<string, number[]> = {};
    for (const [name, token] of Object.entries(users)) {
      const asks = ['preview', 'weave'].map((path) => poster(path, newsroom.asUser(token)));
      statuses[name] = [];
      for (const body of [GRAIN, { ...GRAIN, documentId: id('chess') }]) {
        for (const ask of asks) statuses[name].push((await ask(body)).status);
      }
    }
    expect(statuses).toEqual({
      reader: [403, 403, 200, 200],
      creator: [200, 200, 403, 403],
      french: [403, 403, 403, 403],
      stranger: [403, 403, 403, 403],
    });
    const asCreator = poster('preview', newsroom.asUser(users.creator));
    expect((await asCreator({ ...GRAIN, locale: 'fr' })).status).toBe(403);
    // Without the right to read articles, none of them is named.
    expect(slugsOf((await asCreator(GRAIN)).body)).toEqual([]);
    expect(await search('q=wheat', newsroom.asUser(users.creator))).toEqual([]);
    expect((await newsroom.api.post('/diplomacy/also-read/preview').send(GRAIN)).status).toBe(401);
    expect((await newsroom.api.get('/diplomacy/also-read/stories')).status).toBe(401);
  });
});

describe('rows that roles keep from a user', () => {
  it('neither targets nor reasons show, nor does the record count that the user may not read', async () => {
    const { documentId: congress } = await make.conference(
      { title: 'Congress of Millers', startDate: '2024-06-01' },
      { status: 'published' }
    );
    const silk = await make.article(
      { title: 'Silk', slug: 'silk', body: blocks('Silk.'), conferences: [congress] },
      { status: 'published' }
    );
    await lists.settled();
    const body = { ...GRAIN, attached: { conference: [congress] } };
    const named = ({ data }: DeskAnswer) =>
      data.items.flatMap(({ reasons }) => reasons.map(({ label }) => label));
    const own = (uid: string) =>
      (rightsOn(uid, ['read']) as object[]).map((each) => ({
        ...each,
        conditions: ['admin::is-creator'],
      }));
    const create = rightsOn(ARTICLE, ['create']);
    const ask = async (name: string, permissions: object[]): Promise<DeskAnswer> => {
      const token = await addUser(newsroom, name, [...create, ...permissions]);
      const answer = await poster('preview', newsroom.asUser(token))(body, '?limit=20');
      expect(answer.status).toBe(200);
      return answer.body;
    };
    const all = await ask('all', [
      ...rightsOn(ARTICLE, ['read']),
      ...rightsOn(UID.conference, ['read']),
    ]);
    expect(slugsOf(all)).toEqual(expect.arrayContaining(['silk', 'wheat']));
    expect(named(all)).toContain('Congress of Millers');
    const noRecords = await ask('no-records', [
      ...rightsOn(ARTICLE, ['read']),
      ...own(UID.conference),
    ]);
    expect(slugsOf(noRecords)).toContain('wheat');
    expect(named(noRecords)).not.toContain('Congress of Millers');
    expect(slugsOf(noRecords)).not.toContain('silk');
    const noTargets = await ask('no-targets', [
      ...own(ARTICLE),
      ...rightsOn(UID.conference, ['read']),
    ]);
    expect(slugsOf(noTargets)).toEqual([]);
    await newsroom.strapi.documents(ARTICLE).delete({ documentId: silk.documentId });
    await lists.settled();
  });
});

describe('stories to pin', () => {
  it('are found by words of the headline in any order, newest first', async () => {
    expect(titles(await search('q=corridor WHEAT'))).toEqual([
      'Wheat prices fall after the corridor opens',
    ]);
    expect(titles(await search('q=wheat'))).toEqual([
      'Flash: Baku wheat tender',
      'Wheat prices fall after the corridor opens',
    ]);
    expect(await search('q=submarine')).toEqual([]);
    expect(titles(await search('limit=2'))).toEqual([
      'Flash: Baku wheat tender',
      expect.any(String),
    ]);
  });

  it('are of one type when asked for, and say when they came out', async () => {
    const [found, ...rest] = await search(`q=wheat&uid=${ARTICLE}`);
    expect(rest).toEqual([]);
    expect(found).toEqual({
      uid: ARTICLE,
      documentId: id('wheat'),
      title: 'Wheat prices fall after the corridor opens',
      publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
  });

  it('go by the desk’s own date where there is one', async () => {
    const dated = async (title: string, publicationDate: string | null) =>
      (await make.article({ title, slug: title.toLowerCase(), publicationDate })).documentId;
    const ids = [
      await dated('Zebra-old', '2001-01-01T00:00:00.000Z'),
      await dated('Zebra-undated', null),
      await dated('Zebra-future', '2101-01-01T00:00:00.000Z'),
    ];
    const zebras = (limit: number) => search(`q=zebra&limit=${limit}`).then(titles);
    expect(await zebras(5)).toEqual(['Zebra-future', 'Zebra-undated', 'Zebra-old']);
    expect(await zebras(2)).toEqual(['Zebra-future', 'Zebra-undated']);
    for (const documentId of ids) await newsroom.strapi.documents(ARTICLE).delete({ documentId });
    await lists.settled();
  });

  it('are never drafts, in another language, or the article itself', async () => {
    const all = titles(await search('limit=50'));
    expect(all).not.toContain('Wheat that nobody may know of');
    expect(all).not.toContain('Le blé d’Odesa');
    expect(titles(await search('q=odesa&locale=fr'))).toEqual(['Le blé d’Odesa']);
    expect(titles(await search(`q=wheat&except=${id('wheat')}`))).toEqual([
      'Flash: Baku wheat tender',
    ]);
  });

  it('ignore the case of any script', async () => {
    await story('baku', 'Баку и Лондон', ['Встреча.']);
    expect(titles(await search(`q=${encodeURIComponent('баку лондон')}`))).toEqual([
      'Баку и Лондон',
    ]);
    expect(titles(await search(`q=${encodeURIComponent('БАКУ')}`))).toEqual(['Баку и Лондон']);
  });

  it('are those that the user may read, by type, language and field', async () => {
    const as = async (name: string, permissions: object[]) =>
      newsroom.asUser(await addUser(newsroom, name, permissions));
    const articles = await as('articles', rightsOn(ARTICLE, ['read'], ['en']));
    expect(titles(await search('q=wheat', articles))).toEqual([
      'Wheat prices fall after the corridor opens',
    ]);
    const frenchOnly = await as('french-only', rightsOn(ARTICLE, ['read'], ['fr']));
    expect(await search('q=wheat', frenchOnly)).toEqual([]);
    expect(titles(await search('q=odesa&locale=fr', frenchOnly))).toEqual(['Le blé d’Odesa']);
    const [permission] = rightsOn(ARTICLE, ['read'], ['en']) as [{ properties: object }];
    const properties = { ...permission.properties, fields: ['slug'] };
    const slugsOnly = await as('slugs-only', [{ ...permission, properties }]);
    expect(await search('', slugsOnly)).toEqual([]);
    expect(await search('q=wheat', slugsOnly)).toEqual([]);
    const nobody = await as('nobody', []);
    expect(await search('', nobody)).toEqual([]);
  });

  it.each([
    ['limit=0', /^limit: /],
    ['limit=51', /^limit: /],
    [`q=${'x'.repeat(201)}`, /^q: /],
    ['uid=api::story.story', /^uid: "api::story.story" is not a type of article/],
    ['words=x', /^words: is not a parameter/],
  ])('refuse bad input with the parameter and the reason (%#)', async (query, reason) => {
    const { status, body } = await newsroom.asAdmin('get', `/diplomacy/also-read/stories?${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(reason);
  });
});

describe('links written into the body', () => {
  it('stand where the list says, and belong to the author from then on', async () => {
    const { data } = await preview(GRAIN);
    const placed = data.items.filter(({ placement }) => placement);
    const { body, links } = await weave(GRAIN);
    expect(links).toBe(placed.length);
    expect(links).toBeGreaterThan(0);
    expect(body).toHaveLength(GRAIN.body.length + links);
    expect(JSON.stringify(body)).not.toContain('alsoRead');
    const urls = placed.map(({ url }) => url);
    for (const url of urls) expect(JSON.stringify(body)).toContain(`"url":"${url}"`);

    // Saved and published, they stay in the body that readers get, and leave the list.
    const made = await make.article({ title: GRAIN.title, slug: 'baked', body });
    await lists.settled();
    const { body: answer } = await newsroom.api.get(
      `/api/articles/${made.documentId}?alsoRead=woven`
    );
    for (const url of urls) {
      expect(JSON.stringify(answer.data.body).split(`"url":"${url}"`)).toHaveLength(2);
    }
    const left = (await lists.answer(made.documentId)).data.items.map(({ url }) => url);
    for (const url of urls) expect(left).not.toContain(url);
    // Written once more, they are not written twice.
    const again = await weave({ ...GRAIN, documentId: made.documentId, body });
    for (const url of urls) {
      expect(JSON.stringify(again.body).split(`"url":"${url}"`)).toHaveLength(2);
    }
    await newsroom.strapi.documents(ARTICLE).delete({ documentId: made.documentId });
    await lists.settled();
  });

  it('are written in Markdown and in HTML, without a mark', async () => {
    const texts = GRAIN.body.map(({ children }) => children[0]?.text ?? '');
    const markdown = await weave({ ...GRAIN, uid: NOTE, body: texts.join('\n\n') });
    expect(markdown.links).toBeGreaterThan(0);
    expect(markdown.body).toContain('**Also Read:** [');
    const html = await weave({
      ...GRAIN,
      uid: PAGE,
      body: texts.map((p) => `<p>${p}</p>`).join(''),
    });
    expect(html.links).toBe(markdown.links);
    expect(html.body).toContain('<p><strong>Also Read:</strong> <a href="');
    expect(html.body).not.toContain('class=');
  });

  it('are none where the list is off, and nothing changes', async () => {
    await story('off', 'Switched off', ['Ships with wheat.'], { status: 'draft' });
    await lists.decide(id('off'), { off: true });
    expect(await weave({ ...GRAIN, documentId: id('off') })).toEqual({
      body: GRAIN.body,
      links: 0,
    });
  });
});

it('the stored list comes with its places in words as well', async () => {
  const made = await make.article({ title: GRAIN.title, slug: 'stored', body: GRAIN.body });
  await lists.settled();
  const { body } = await newsroom.asAdmin(
    'get',
    `/diplomacy/also-read/${ARTICLE}/${made.documentId}`
  );
  const answer = body as DeskAnswer;
  expect(answer.data.items.length).toBeGreaterThan(0);
  answer.data.items.forEach(({ placement }, index) => {
    if (!placement) expect(answer.meta.places[index]).toBeNull();
    else expect(answer.meta.places[index]?.words).toMatch(/^\p{Lu}/u);
  });
  const dispatch = await newsroom.asAdmin('get', `/diplomacy/also-read/${DISPATCH}/${id('flash')}`);
  expect(dispatch.status).toBe(200);
  expect(dispatch.body.meta.places).toHaveLength(dispatch.body.data.items.length);
});

it('a text beyond what Strapi reads is refused as such', async () => {
  const body = blocks('x'.repeat(1_100_000));
  expect((await poster('preview')({ ...GRAIN, body })).status).toBe(413);
});
