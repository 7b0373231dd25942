import { UID } from '../../shared/plugin';
import { blocks, makers } from './helpers/documents';
import { passMinute, useOwnClock } from './helpers/clock';
import { openNewsroom, type Newsroom } from './helpers/newsroom';
import { countQueries } from './helpers/queries';

const ARTICLE = 'api::article.article';
const ALSO_READ = 'plugin::diplomacy.also-read.find';
const MATTERS = ['wheat', 'gas', 'steel', 'copper', 'timber'];
const PORTS = ['Odesa', 'Baku', 'Gdansk', 'Izmir', 'Varna'];

let newsroom: Newsroom;
let make: ReturnType<typeof makers>;
const stories: Record<string, string> = {};

interface Item {
  documentId: string;
  title: string;
  url: string;
}

interface List {
  label: string;
  items: Item[];
  reason?: string;
}

const publish = async (slug: string, title: string, paragraphs: string[], data: object = {}) => {
  const made = await make.article({ title, slug, body: blocks(...paragraphs), ...data });
  stories[slug] = made.documentId;
  return made.documentId;
};

/** Words that only one story has, so that no two reports on one matter are the same report. */
const wordsOf = (story: number): string[] =>
  ['gr', 'sn', 'tw', 'fl', 'dr', 'cl', 'pr', 'st', 'br', 'sk'].map((start, index) =>
    [
      start,
      'a',
      'bcdfg'[story % 5],
      'o',
      'klmnp'[Math.floor(story / 5)],
      'ierou'[index % 5],
      'x',
    ].join('')
  );

/** Five reports on each of five matters, and one on which nothing else was written. */
const seed = async () => {
  for (const [number, matter] of MATTERS.entries()) {
    for (const [index, port] of PORTS.entries()) {
      const words = wordsOf(5 * number + index);
      await publish(`${matter}-${port}`.toLowerCase(), `${port} waits for ${matter}`, [
        `${words.slice(0, 5).join(' ')}.`,
        `Prices of ${matter} rose; traders in ${matter} ask for convoys.`,
        `${words.slice(5).join(' ')}.`,
        'Officials meet again on Friday.',
        `Nobody in ${port} expects ${matter} before summer.`,
        'Weather permitting, work goes on.',
      ]);
    }
  }
  await publish('chess', 'A chess champion retires', ['She won eleven tournaments.']);
  const visit = await make.visit({
    startDate: '2024-05-01',
    visitingCountry: 'TR',
    hostCountry: 'UA',
    city: 'Odesa',
  });
  await publish('talks', 'Talks on the shore', ['The guests stayed.', 'Nothing was signed.'], {
    visits: [visit.documentId],
  });
  await newsroom.settled();
};

beforeAll(async () => {
  newsroom = await openNewsroom({
    config: { articles: [{ uid: ARTICLE, url: '/news/{slug}' }] },
  });
  make = makers(newsroom.strapi);
  await newsroom.allowPublic([`${ARTICLE}.find`, `${ARTICLE}.findOne`, ALSO_READ]);
  await seed();
});

afterAll(() => newsroom.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  newsroom.api.get(`/api/${path}`).set(headers);

const wovenIn = (body: { alsoRead?: boolean }[]) => body.filter(({ alsoRead }) => alsoRead).length;

describe('?alsoRead on a page of articles', () => {
  it('gives the list of each story by its document, the same as alone', async () => {
    const { data, meta } = (await get('articles?alsoRead=list')).body;
    expect(data).toHaveLength(25);
    expect(Object.keys(meta.alsoRead).sort()).toEqual(
      data.map(({ documentId }: Item) => documentId).sort()
    );
    expect(meta.pagination.total).toBe(27);
    for (const slug of ['wheat-odesa', 'timber-varna']) {
      const documentId = stories[slug] as string;
      const alone = (await get(`articles/${documentId}?alsoRead=list`)).body;
      expect(meta.alsoRead[documentId]).toEqual(alone.meta.alsoRead);
      expect(alone.meta.alsoRead.items).toHaveLength(2);
    }
  });

  it('leaves the stories themselves as they are', async () => {
    const plain = (await get('articles?sort=title')).body;
    const { data } = (await get('articles?sort=title&alsoRead=list')).body;
    expect(data).toEqual(plain.data);
  });

  it('weaves all bodies of the page', async () => {
    const { data, meta } = (await get('articles?alsoRead=woven&filters[slug][$eq]=gas-baku')).body;
    expect(data).toHaveLength(1);
    expect(wovenIn(data[0].body)).toBe(meta.alsoRead[stories['gas-baku'] as string].items.length);
    expect(wovenIn(data[0].body)).toBeGreaterThan(0);
    const page = (await get('articles?alsoRead=woven&pagination[pageSize]=5')).body;
    for (const story of page.data) expect(wovenIn(story.body)).toBeGreaterThan(0);
  });

  it('costs the same number of queries for 2 stories as for 25', async () => {
    const cost = (path: string) =>
      countQueries(newsroom.strapi, async () => {
        expect((await get(path)).status).toBe(200);
      });
    const page = (size: number, sort = 'id:asc') =>
      `articles?sort=${sort}&pagination[pageSize]=${size}`;
    const plain = await cost(page(2));
    expect(await cost(page(25))).toBe(plain);
    const two = await cost(`${page(2)}&alsoRead=list`);
    expect(two).toBe(plain + 1);
    expect(await cost(`${page(25)}&alsoRead=list`)).toBe(two);
    expect(await cost(`${page(25)}&alsoRead=woven`)).toBe(two);
    // The stories, their lists and the targets at once; the names in the reasons are remembered.
    const wheat = 'articles?filters[slug][$startsWith]=wheat';
    expect((await cost(`${wheat}&alsoRead=list`)) - (await cost(wheat))).toBe(1);
    const story = stories['wheat-baku'] as string;
    const alone = await cost(`articles/${story}`);
    expect(await cost(`diplomacy/also-read/articles/${story}`)).toBeLessThanOrEqual(alone);
    expect(await cost(`articles/${story}?alsoRead=list`)).toBe(alone + 1);
    const byId = await cost(`diplomacy/also-read/articles/${story}`);
    expect(await cost('diplomacy/also-read/articles/wheat-baku')).toBeLessThanOrEqual(byId + 4);
    // The newest two have nothing close to them; what stands in for them is found for both at once.
    const mixed = await cost(`${page(25, 'id:desc')}&alsoRead=list`);
    expect(mixed - plain).toBeLessThanOrEqual(6);
  });

  it('has a list for a story on which nothing else was written', async () => {
    const { meta } = (await get('articles?alsoRead=list&filters[slug][$eq]=chess')).body;
    const list = meta.alsoRead[stories.chess as string] as List;
    expect(list.reason).toBe('latestInstead');
    expect(list.items).toHaveLength(2);
  });

  it('has what editors decided', async () => {
    const decisions = newsroom.strapi.plugin('diplomacy').service('decisions');
    const key = (slug: string) => ({ uid: ARTICLE, documentId: stories[slug], locale: 'en' });
    await decisions.patch(key('gas-odesa'), {
      pinned: [{ uid: ARTICLE, documentId: stories.chess }],
    });
    await decisions.patch(key('gas-varna'), { off: true });
    const { meta } = (await get('articles?alsoRead=list&filters[slug][$startsWith]=gas')).body;
    const listOf = (slug: string) => meta.alsoRead[stories[slug] as string] as List;
    expect(listOf('gas-odesa').items[0]?.documentId).toBe(stories.chess);
    expect(listOf('gas-varna')).toMatchObject({ items: [], reason: 'off' });
    expect(listOf('gas-baku').items[0]?.documentId).not.toBe(stories.chess);
    await decisions.patch(key('gas-odesa'), { pinned: [] });
    await decisions.patch(key('gas-varna'), { off: false });
  });

  it('is empty on an empty page', async () => {
    const { data, meta } = (await get('articles?alsoRead=woven&filters[slug][$eq]=none')).body;
    expect(data).toEqual([]);
    expect(meta.alsoRead).toEqual({});
  });
});

describe('?alsoRead with fewer fields, other formats and other languages', () => {
  it('needs neither language nor body among the fields', async () => {
    const documentId = stories['steel-baku'] as string;
    const whole = (await get(`articles/${documentId}?alsoRead=list`)).body.meta.alsoRead;
    for (const path of [`articles/${documentId}`, 'articles']) {
      const { data, meta } = (await get(`${path}?alsoRead=woven&fields=title&sort=id`)).body;
      expect(JSON.stringify(data)).not.toContain('alsoRead');
      const list = path === 'articles' ? meta.alsoRead[documentId] : meta.alsoRead;
      expect(list.items.map(({ title }: Item) => title)).toEqual(
        whole.items.map(({ title }: Item) => title)
      );
    }
  });

  it('weaves in the format of Strapi 4 as well', async () => {
    const documentId = stories['steel-baku'] as string;
    const path = `articles/${documentId}?alsoRead=woven`;
    const old = (await get(path, { 'Strapi-Response-Format': 'v4' })).body;
    expect(old.data.attributes.body).toEqual((await get(path)).body.data.body);
    expect(wovenIn(old.data.attributes.body)).toBe(2);
  });

  it('gives the lists of the language that is asked for', async () => {
    const documentId = stories['copper-baku'] as string;
    await newsroom.strapi.documents(ARTICLE).update({
      documentId,
      locale: 'fr',
      status: 'published',
      data: { title: 'Des navires', body: blocks('Le port de Bakou.') },
    } as never);
    await newsroom.settled();
    const { data, meta } = (await get('articles?alsoRead=list&locale=fr&fields=title')).body;
    expect(data).toHaveLength(1);
    expect(meta.alsoRead[documentId].items).toEqual([]);
  });

  it('takes an empty language for none, as Strapi does', async () => {
    const lists = async (query: string) =>
      (await get(`articles?alsoRead=list&fields=title${query}`)).body.meta.alsoRead;
    expect(await lists('&locale=')).toEqual(await lists(''));
  });

  it('comes with a route that names its handler in short', async () => {
    const { data, meta } = (await get('latest?alsoRead=list')).body;
    expect(Object.keys(meta.alsoRead).sort()).toEqual(
      data.map(({ documentId }: Item) => documentId).sort()
    );
  });

  it.each([
    ['articles?alsoRead=raw', /^alsoRead: must be one of list, woven/],
    ['articles?alsoRead=list&locale=*', /^locale: must be one language/],
    ['articles?alsoRead=list&facts=yes', /^facts: must be true or false/],
    ['articles?alsoRead=list&facts=true', /^facts: are given with a single story/],
    ['articles?facts=true', /^facts: are given with a list/],
  ])('refuses %s', async (path, reason) => {
    const answer = await get(path);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(reason);
  });
});

describe('a story by its slug', () => {
  it('has the list that it has by its id', async () => {
    const byId = await get(`diplomacy/also-read/articles/${stories['gas-baku']}`);
    const bySlug = await get('diplomacy/also-read/articles/gas-baku');
    expect(bySlug.status).toBe(200);
    expect(bySlug.body).toEqual(byId.body);
  });

  it('is found by the whole slug, in its own letters, in its language, when it is published', async () => {
    await make.article({ title: 'Later', slug: 'later', body: [] }, { status: 'draft' });
    for (const path of ['gas-bak', 'Gas-Baku', 'gas-baku?locale=fr', 'later', '%25']) {
      expect((await get(`diplomacy/also-read/articles/${path}`)).status).toBe(404);
    }
  });

  it('gives way to the story whose id it is', async () => {
    const documentId = stories['gas-baku'] as string;
    await publish(documentId, 'An impostor', ['Nothing to see.']);
    await newsroom.settled();
    const { body } = await get(`diplomacy/also-read/articles/${documentId}`);
    expect(body).toEqual((await get('diplomacy/also-read/articles/gas-baku')).body);
    await newsroom.strapi.documents(ARTICLE).delete({ documentId: stories[documentId] as string });
    await newsroom.settled();
  });
});

describe('caches', () => {
  useOwnClock();

  const paths = () => [
    `diplomacy/also-read/articles/${stories['timber-baku']}`,
    `articles/${stories['timber-baku']}?alsoRead=woven`,
    'articles?alsoRead=list&filters[slug][$startsWith]=timber',
  ];

  it('may keep an answer, and are told when it still holds', async () => {
    for (const path of paths()) {
      const first = await get(path);
      expect(first.headers).toMatchObject({
        etag: expect.stringMatching(/^W\/"/),
        'cache-control': 'public, max-age=0, must-revalidate',
        vary: expect.stringContaining('Authorization'),
      });
      const again = await get(path, { 'If-None-Match': first.headers.etag as string });
      expect(again.status).toBe(304);
      expect(again.text).toBe('');
      expect(again.headers.etag).toBe(first.headers.etag);
    }
  });

  /** An answer that has been the same for a minute by now. */
  const dated = async (path: string) => {
    await newsroom.settled();
    await get(path);
    passMinute();
    const answer = await get(path);
    expect(answer.headers).toHaveProperty('last-modified');
    return answer;
  };

  it('are told by the date too, when they know no tags', async () => {
    for (const path of paths()) {
      const first = await dated(path);
      const date = first.headers['last-modified'] as string;
      const again = await get(path, { 'If-Modified-Since': date });
      expect([again.status, again.text]).toEqual([304, '']);
      expect(again.headers).toMatchObject({ 'last-modified': date, etag: first.headers.etag });
    }
  });

  it('get a new answer when a target has moved or is gone, by tag and by date', async () => {
    const expectAnother = async (change: () => Promise<unknown>): Promise<string[]> => {
      const before = [];
      for (const path of paths()) before.push(await dated(path));
      await change();
      const texts: string[] = [];
      for (const [index, path] of paths().entries()) {
        const { etag, 'last-modified': date } = before[index]?.headers as Record<string, string>;
        for (const [header, value] of Object.entries({
          'If-None-Match': etag,
          'If-Modified-Since': date,
        })) {
          const answer = await get(path, { [header]: value as string });
          expect(answer.status).toBe(200);
          texts.push(JSON.stringify(answer.body));
        }
      }
      return texts;
    };
    const list = (await get(paths()[0] as string)).body.data.items as Item[];
    const { documentId } = list[0] as Item;
    const documents = newsroom.strapi.documents(ARTICLE);
    const data = { slug: 'moved' };
    const moved = await expectAnother(() =>
      documents.update({ documentId, status: 'published', data } as never)
    );
    for (const text of moved) expect(text).toContain('/news/moved');
    const gone = await expectAnother(() => documents.unpublish({ documentId }));
    for (const text of gone) expect(text).not.toContain('/news/moved');
  });

  it('keep what callers with a token see to these callers', async () => {
    const token = await newsroom.strapi.service('admin::api-token').create({
      name: 'site',
      description: '',
      type: 'full-access',
      lifespan: null,
    });
    const asSite = { Authorization: `Bearer ${token.accessKey}` };
    const path = `diplomacy/also-read/articles/${stories.talks}`;
    const open = await get(path);
    const answer = await get(path, asSite);
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    expect((await get(path, { 'If-None-Match': answer.headers.etag as string })).status).toBe(
      answer.headers.etag === open.headers.etag ? 304 : 200
    );
  });

  it('hear nothing about answers without lists', async () => {
    expect((await get('articles')).headers).not.toHaveProperty('etag');
    expect((await get('diplomacy/also-read/articles/none')).headers).not.toHaveProperty('etag');
  });
});

describe('facts', () => {
  const paths = () => [
    `diplomacy/also-read/articles/${stories.talks}?facts=true`,
    'diplomacy/also-read/articles/talks?facts=true',
    `articles/${stories.talks}?alsoRead=list&facts=true`,
  ];
  const factsIn = ({ data, meta }: { data: { facts?: unknown }; meta: { alsoRead?: object } }) =>
    (meta.alsoRead as { facts?: unknown } | undefined)?.facts ?? data.facts;

  it('are for who may read facts', async () => {
    for (const path of paths()) {
      const answer = await get(path);
      expect(answer.status).toBe(403);
      expect(answer.body.error.message).toContain('plugin::diplomacy.facts.find');
    }
  });

  it('are those of the records that the caller may read', async () => {
    await newsroom.allowPublic(['plugin::diplomacy.facts.find']);
    for (const path of paths()) expect(factsIn((await get(path)).body)).toEqual([]);
    await newsroom.allowPublic([`${UID.visit}.find`]);
    const { data } = (await get('diplomacy/facts/articles/talks')).body;
    expect(data).toHaveLength(1);
    for (const path of paths()) expect(factsIn((await get(path)).body)).toEqual(data);
  });

  it('are there only when asked for', async () => {
    const { body } = await get('diplomacy/also-read/articles/talks?facts=false');
    expect(body.data).not.toHaveProperty('facts');
  });
});

it('refuses a page to callers without the permission', async () => {
  await newsroom.strapi.db
    .query('plugin::users-permissions.permission')
    .deleteMany({ where: { action: ALSO_READ } });
  const answer = await get('articles?alsoRead=list');
  expect(answer.status).toBe(403);
  expect(answer.body.error.message).toContain(ALSO_READ);
});
