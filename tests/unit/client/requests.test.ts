import { createClient, DiplomacyError, type ArticlesQuery } from '../../../client';

interface Sent {
  address: URL;
  init: RequestInit;
}

/** A client whose requests are answered by the test. */
const clientFor = (
  answer: { status?: number; body?: string },
  options: Partial<Parameters<typeof createClient>[0]> = {}
) => {
  const sent: Sent[] = [];
  const fetch = (async (address: URL, init: RequestInit) => {
    sent.push({ address, init });
    return new Response(answer.body ?? '{"data":[],"meta":{}}', { status: answer.status ?? 200 });
  }) as typeof globalThis.fetch;
  return { sent, client: createClient({ url: 'https://cms.example.org/', fetch, ...options }) };
};

const headersOf = (sent: Sent | undefined) => new Headers(sent?.init.headers);

describe('a request', () => {
  it('asks below the content API of the newsroom, whatever slashes its address ends with', async () => {
    const { sent, client } = clientFor({}, { url: 'https://example.org/cms//' });
    await client.alsoRead('articles', 'a b/c');
    expect(sent[0]?.address.href).toBe(
      'https://example.org/cms/api/diplomacy/also-read/articles/a%20b%2Fc'
    );
  });

  it('follows another prefix of the content API', async () => {
    const { sent, client } = clientFor({}, { prefix: '/content' });
    await client.facts('visits', 'x');
    expect(sent[0]?.address.pathname).toBe('/content/diplomacy/facts/visits/x');
  });

  it.each([
    ['api', 'https://example.org/cms/api/diplomacy/calendar'],
    ['/api/', 'https://example.org/cms/api/diplomacy/calendar'],
    ['/content/v1', 'https://example.org/cms/content/v1/diplomacy/calendar'],
    ['/', 'https://example.org/cms/diplomacy/calendar'],
    ['', 'https://example.org/cms/diplomacy/calendar'],
  ])('keeps the parts of its address apart with the prefix "%s"', async (prefix, address) => {
    const { sent, client } = clientFor({}, { url: 'https://example.org/cms/', prefix });
    await client.calendar();
    expect(sent[0]?.address.href).toBe(address);
  });

  it('sends its token to no other host when the prefix has no slash', async () => {
    const { sent, client } = clientFor(
      {},
      { url: 'https://cms.example', prefix: 'api', token: 'secret' }
    );
    await client.calendar();
    expect(sent[0]?.address.host).toBe('cms.example');
  });

  it('joins lists and leaves out what is not given', async () => {
    const { sent, client } = clientFor({});
    await client.calendar({ kind: ['visit', 'conference'], country: undefined, page: 2 });
    expect(sent[0]?.address.search).toBe('?kind=visit%2Cconference&page=2');
  });

  it('writes filters and populates as Strapi reads them', async () => {
    const { sent, client } = clientFor({});
    await client.articles('articles', {
      alsoRead: 'woven',
      filters: { slug: { $in: ['a', 'b'] } },
      populate: { cover: { fields: ['url'] } },
      sort: ['date:desc', 'title'],
    });
    expect([...(sent[0]?.address.searchParams ?? [])]).toEqual([
      ['alsoRead', 'woven'],
      ['filters[slug][$in][0]', 'a'],
      ['filters[slug][$in][1]', 'b'],
      ['populate[cover][fields][0]', 'url'],
      ['sort', 'date:desc,title'],
    ]);
    await client.article('articles', 'x', { alsoRead: 'list', populate: '*' });
    expect(sent[1]?.address.href).toBe(
      'https://cms.example.org/api/articles/x?alsoRead=list&populate=*'
    );
  });

  it('asks for empty texts and moments within objects', async () => {
    const { sent, client } = clientFor({});
    const noon = new Date('2023-06-19T12:00:00Z');
    await client.articles('articles', {
      filters: { title: { $eq: '' }, publishedAt: { $lt: noon }, date: { $between: [noon, noon] } },
      sort: '',
      pagination: { page: undefined, pageSize: 5 },
    });
    expect([...(sent[0]?.address.searchParams ?? [])]).toEqual([
      ['filters[title][$eq]', ''],
      ['filters[publishedAt][$lt]', '2023-06-19T12:00:00.000Z'],
      ['filters[date][$between][0]', '2023-06-19T12:00:00.000Z'],
      ['filters[date][$between][1]', '2023-06-19T12:00:00.000Z'],
      ['pagination[pageSize]', '5'],
    ]);
  });

  it.each<[string, ArticlesQuery]>([
    ['filters[slug][$eq]', { filters: { slug: { $eq: undefined } } }],
    ['filters[slug]', { filters: { slug: null } }],
    ['filters[id][$in]', { filters: { id: { $in: [] } } }],
    ['filters[category]', { filters: { category: {} } }],
    ['filters[id][$in][1]', { filters: { id: { $in: [1, undefined] } } }],
    ['filters[$or][0][slug][$eq]', { filters: { $or: [{ slug: { $eq: undefined } }] } }],
    [
      'populate[tags][filters][slug][$eq]',
      { populate: { tags: { filters: { slug: { $eq: undefined } } } } },
    ],
  ])('asks for nothing rather than for everything when %s has no value', (name, query) => {
    const { sent, client } = clientFor({});
    expect(() => client.articles('articles', query)).toThrow(new TypeError(`${name} has no value`));
    expect(sent).toEqual([]);
  });

  it('leaves out filters as a whole, and what a relation called "filters" does not say', async () => {
    const { sent, client } = clientFor({});
    await client.articles('articles', {
      filters: undefined,
      populate: { filters: { fields: undefined, sort: 'name' } },
    });
    expect(sent[0]?.address.search).toBe('?populate%5Bfilters%5D%5Bsort%5D=name');
  });

  it('speaks the language of the client unless it names its own', async () => {
    const { sent, client } = clientFor({}, { locale: 'fr' });
    await client.calendar();
    await client.calendar({ locale: 'az' });
    await client.calendar({ locale: undefined });
    expect(sent.map(({ address }) => address.searchParams.get('locale'))).toEqual([
      'fr',
      'az',
      'fr',
    ]);
  });

  it('sends the token, and the settings of the client below those of the request', async () => {
    const { sent, client } = clientFor(
      {},
      { token: 'secret', init: { headers: { 'x-a': '1', 'x-b': '1' }, cache: 'no-store' } }
    );
    await client.structuredData('visits', 'x', {}, { init: { headers: { 'x-b': '2' } } });
    const headers = headersOf(sent[0]);
    expect([headers.get('authorization'), headers.get('x-a'), headers.get('x-b')]).toEqual([
      'Bearer secret',
      '1',
      '2',
    ]);
    expect(sent[0]?.init.cache).toBe('no-store');
  });

  it('may log in as somebody else than the token', async () => {
    const { sent, client } = clientFor({}, { token: 'secret' });
    const init = { headers: { Authorization: 'Bearer of the user' } };
    await client.article('articles', 'x', { status: 'draft' }, { init });
    await client.article('articles', 'x');
    expect(sent.map((each) => headersOf(each).get('authorization'))).toEqual([
      'Bearer of the user',
      'Bearer secret',
    ]);
  });

  it('ends when its signal says so', async () => {
    const controller = new AbortController();
    const { sent, client } = clientFor({});
    await client.calendar({}, { signal: controller.signal });
    expect(sent[0]?.init.signal).toBe(controller.signal);
  });
});

describe('a client without an address of its own', () => {
  const setOrigin = (origin: string) =>
    Object.defineProperty(globalThis, 'location', { value: { origin }, configurable: true });

  afterEach(() => Reflect.deleteProperty(globalThis, 'location'));

  it.each([
    ['', '/api', 'https://cms.example/api/diplomacy/calendar'],
    ['', '', 'https://cms.example/diplomacy/calendar'],
    ['/', 'api', 'https://cms.example/api/diplomacy/calendar'],
    ['/cms/', '/api', 'https://cms.example/cms/api/diplomacy/calendar'],
    ['https://other.example', '/api', 'https://other.example/api/diplomacy/calendar'],
  ])('asks the host of its page: "%s" with the prefix "%s"', async (url, prefix, address) => {
    setOrigin('https://cms.example');
    const { sent, client } = clientFor({}, { url, prefix });
    await client.calendar();
    expect(sent[0]?.address.href).toBe(address);
  });

  it('says so when a variable that holds it is not set', () => {
    const { client } = clientFor({}, { url: undefined as never });
    expect(() => client.calendar()).toThrow('url: "undefined" is no address');
  });

  it.each(['', '/cms'])('says so where there is no page: "%s"', (url) => {
    const { sent, client } = clientFor({}, { url });
    const ask = () => client.calendar();
    expect(ask).toThrow(TypeError);
    expect(ask).toThrow(`url: "${url}" is no address such as https://cms.example`);
    expect(sent).toEqual([]);
  });

  it('says so in a page that was opened as a file', () => {
    setOrigin('null');
    const { client } = clientFor({}, { url: '' });
    expect(() => client.calendarFeed()).toThrow('url: "" is no address');
  });

  it('takes an address without a scheme for no path of the page', () => {
    setOrigin('https://cms.example');
    const { client } = clientFor({}, { url: 'other.example' });
    expect(() => client.calendarFeed()).toThrow('url: "other.example" is no address');
  });
});

it.each(['', '.', '..'])('asks for nothing by a key that leads elsewhere: "%s"', (key) => {
  const { sent, client } = clientFor({});
  expect(() => client.alsoRead('articles', key)).toThrow(TypeError);
  expect(sent).toEqual([]);
});

describe('a refusal', () => {
  it('says what Strapi said, and what was asked for', async () => {
    const body = JSON.stringify({
      data: null,
      error: { status: 400, name: 'ValidationError', message: 'limit: too big' },
    });
    const { client } = clientFor({ status: 400, body });
    const error = await client.alsoRead('articles', 'x', { limit: 99 }).catch((each) => each);
    expect(error).toBeInstanceOf(DiplomacyError);
    expect(error).toMatchObject({
      message: 'limit: too big',
      status: 400,
      reason: 'ValidationError',
      url: 'https://cms.example.org/api/diplomacy/also-read/articles/x?limit=99',
    });
  });

  it('is told apart from an answer that is none of Strapi’s', async () => {
    const { client } = clientFor({ status: 200, body: '<html>maintenance</html>' });
    await expect(client.calendar()).rejects.toMatchObject({ reason: 'UnexpectedAnswer' });
  });
});

describe('a timeline', () => {
  it('is asked for by id or slug, or by two countries', async () => {
    const { sent, client } = clientFor({});
    await client.timeline('azerbaijan-united-kingdom');
    await client.timeline(['AZ', 'GB'], { order: 'asc' });
    expect(sent.map(({ address }) => address.pathname + address.search)).toEqual([
      '/api/diplomacy/bilateral-relationships/azerbaijan-united-kingdom/timeline',
      '/api/diplomacy/timeline?order=asc&countries=AZ%2CGB',
    ]);
  });

  it('is walked page by page, as far as it is read', async () => {
    const pages = [
      { data: [{ year: 2023, items: [{ title: 'a' }, { title: 'b' }] }], meta: { next: 'two' } },
      { data: [{ year: 2023, items: [{ title: 'c' }] }], meta: { next: null } },
    ];
    const cursors: (string | null)[] = [];
    const fetch = (async (address: URL) => {
      cursors.push(address.searchParams.get('cursor'));
      return Response.json(pages[cursors.length - 1]);
    }) as typeof globalThis.fetch;
    const client = createClient({ url: 'https://cms.example.org', fetch });
    const titles: string[] = [];
    for await (const { title } of client.timelineItems('x')) titles.push(title);
    expect(titles).toEqual(['a', 'b', 'c']);
    expect(cursors).toEqual([null, 'two']);
  });
});

it('names the address of the feed without asking for it', () => {
  const { sent, client } = clientFor({}, { locale: 'en' });
  expect(client.calendarFeed({ country: 'AZ' })).toBe(
    'https://cms.example.org/api/diplomacy/calendar.ics?country=AZ&locale=en'
  );
  expect(sent).toEqual([]);
});
