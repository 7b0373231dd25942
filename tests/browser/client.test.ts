import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type * as Client from '../../client';
import { useSession } from './helpers/session';

const ROOT = path.resolve(__dirname, '..', '..');
const PLAYGROUND = path.join(ROOT, 'playground');
const PACKED = path.join(PLAYGROUND, 'node_modules', 'strapi-plugin-diplomacy');

const LONDON = 'azerbaijans-foreign-minister-leaves-for-london';
const BELARUS = 'baku-celebrates-30th-anniversary-of-azerbaijan-belarus-ties';
const OSCE = 'osce-azerbaijani-minister-met-ukrainian-minister';
const VISIT = 'Jeyhun Bayramov in London, 19–21 June 2023';
const JUNE = { from: '2023-06-01', to: '2023-06-30' };

/** As a site loads it: by the name that the package gives it. */
const { createClient, DiplomacyError, interleave, weave } = createRequire(
  path.join(PLAYGROUND, 'package.json')
)('strapi-plugin-diplomacy/client') as typeof Client;

interface Article {
  documentId: string;
  title: string;
  slug: string;
  body: { type: string; alsoRead?: boolean }[];
}

const session = useSession();

const client = () => createClient({ url: session.address });

const story = async (alsoRead?: 'list' | 'woven') => {
  const { data, meta } = await client().articles<Article>('articles', {
    filters: { slug: { $eq: LONDON } },
    fields: ['title', 'slug', 'body'],
    ...(alsoRead ? { alsoRead } : {}),
  });
  const [article] = data as [Article];
  return { article, list: meta.alsoRead?.[article.documentId] };
};

const refusalOf = (request: Promise<unknown>): Promise<unknown> =>
  request.then(
    () => null,
    (error: unknown) => error
  );

describe('the client in Node', () => {
  it('is an ES module, too', () => {
    const script =
      "import * as client from 'strapi-plugin-diplomacy/client'; console.log(Object.keys(client).sort().join())";
    const exported = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: PLAYGROUND,
      encoding: 'utf8',
    });
    expect(exported.trim()).toBe('DiplomacyError,createClient,interleave,weave');
  });

  it('reads the links of a story, by its slug and by its id', async () => {
    const { data, meta } = await client().alsoRead('articles', LONDON);
    expect(data.label).toBe('Also Read');
    expect(data.items.map(({ slug }) => slug).sort()).toEqual([BELARUS, OSCE]);
    expect(meta.reason).toBeUndefined();
    const { article } = await story();
    const byId = await client().alsoRead('articles', article.documentId, { limit: 1 });
    expect(byId.data.items).toHaveLength(1);
    expect(byId.data.items[0]).toMatchObject({ slug: data.items[0]?.slug, source: 'automatic' });
  });

  it('speaks the language that it was made for', async () => {
    const french = createClient({ url: session.address, locale: 'fr' });
    const { article } = await story();
    const { data } = await french.alsoRead('articles', article.documentId);
    expect(data.label).toBe('À lire aussi');
  });

  it('reads stories with links in their bodies, by their slug and by their id', async () => {
    const { article, list } = await story('woven');
    expect(article.body.filter(({ alsoRead }) => alsoRead)).toHaveLength(2);
    expect(list?.items).toHaveLength(2);
    const single = await client().article<Article>('articles', article.documentId, {
      alsoRead: 'woven',
      fields: ['body'],
    });
    expect(single.data.body).toEqual(article.body);
    expect(single.meta.alsoRead).toEqual(list);
  });

  it('weaves as the server does', async () => {
    const { article, list } = await story('list');
    expect(article.body.some(({ alsoRead }) => alsoRead)).toBe(false);
    const links = list as NonNullable<typeof list>;
    const { article: woven } = await story('woven');
    expect(weave(article.body, links)).toEqual(woven.body);
    const own = interleave(article.body, links.items, ({ slug }) => ({ type: 'link', slug }));
    expect(own.map(({ type }) => type === 'link')).toEqual(
      woven.body.map(({ alsoRead }) => alsoRead === true)
    );
  });

  it('reads the calendar of a month', async () => {
    const { data, meta } = await client().calendar({ ...JUNE, country: 'AZ', kind: ['visit'] });
    expect(meta).toMatchObject({ ...JUNE, kinds: expect.arrayContaining(['visit']) });
    expect(data).toContainEqual(
      expect.objectContaining({
        kind: 'visit',
        startDate: '2023-06-19',
        city: 'London',
        record: expect.objectContaining({ title: VISIT }),
      })
    );
    expect(data.every(({ kind }) => kind === 'visit')).toBe(true);
  });

  it('knows the address of the calendar’s feed', async () => {
    const answer = await fetch(client().calendarFeed({ ...JUNE, country: 'AZ', kind: 'visit' }));
    expect(answer.headers.get('content-type')).toMatch(/^text\/calendar/);
    expect((await answer.text()).replace(/\r\n /g, '')).toContain('Jeyhun Bayramov in London');
  });

  it('walks through a timeline in pages, which say what one page says', async () => {
    const whole = await client().timeline(['AZ', 'GB'], { limit: 100 });
    expect(whole.meta).toMatchObject({ next: null, order: 'desc' });
    const all = whole.data.flatMap(({ items }) => items);
    expect(all.length).toBeGreaterThan(4);
    expect(all.map(({ title }) => title)).toContain(VISIT);

    const slug = whole.meta.relationship?.slug as string;
    const walked: Client.TimelineItem[] = [];
    for await (const item of client().timelineItems(slug, { limit: 2 })) walked.push(item);
    expect(walked).toEqual(all);
  });

  it('reads the facts of a story and of a record', async () => {
    const { data } = await client().facts('articles', LONDON);
    const visit = data.find(({ kind }) => kind === 'visit') as Client.FactBox;
    expect(visit).toMatchObject({ title: VISIT, state: 'concluded', primary: true });
    expect(visit.facts).toContainEqual(
      expect.objectContaining({
        name: 'host',
        values: [expect.objectContaining({ text: 'United Kingdom', code: 'GB' })],
      })
    );
    const record = await client().facts('visits', visit.documentId);
    expect(record.data[0]?.facts).toEqual(visit.facts);
  });

  it('reads what search engines are told', async () => {
    expect(await client().structuredData('articles', LONDON)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      about: expect.arrayContaining([expect.objectContaining({ '@type': 'Event', name: VISIT })]),
    });
  });

  it('throws what a refusal says: the parameter, the status, the address', async () => {
    const error = await refusalOf(client().alsoRead('articles', LONDON, { limit: 99 }));
    expect(error).toBeInstanceOf(DiplomacyError);
    expect(error).toMatchObject({
      status: 400,
      reason: 'ValidationError',
      message: expect.stringMatching(/^limit: /),
      url: `${session.address}/api/diplomacy/also-read/articles/${LONDON}?limit=99`,
    });
  });

  it('throws for what is not there', async () => {
    const error = await refusalOf(client().facts('articles', 'nobody-has-this'));
    expect(error).toBeInstanceOf(DiplomacyError);
    expect(error).toMatchObject({ status: 404, reason: 'NotFoundError' });
  });
});

describe('the client in a browser', () => {
  let page: Page;

  beforeAll(async () => {
    page = await session.newPage();
    const module = path.join(PACKED, 'dist', 'client', 'index.mjs');
    await page.route('**/client.mjs', (route) =>
      route.fulfill({ path: module, contentType: 'text/javascript' })
    );
    await page.goto(`${session.address}/news`);
  });

  afterAll(() => page.context().close());

  it('reads links and weaves them, under the content security policy of Strapi', async () => {
    // As text: what compiles the tests would make the import a call of require.
    const { titles, woven } = await page.evaluate<{ titles: string[]; woven: unknown[] }>(`
      (async () => {
        const { createClient, weave } = await import('/client.mjs');
        const client = createClient({ url: location.origin });
        const { data: list } = await client.alsoRead('articles', '${LONDON}');
        const { data } = await client.articles('articles', { filters: { slug: '${LONDON}' } });
        return { titles: list.items.map(({ title }) => title), woven: weave(data[0].body, list) };
      })()
    `);
    expect(titles).toHaveLength(2);
    expect(woven).toEqual((await story('woven')).article.body);
  });

  it('throws what a refusal says', async () => {
    const error = await page.evaluate(`
      (async () => {
        const { createClient, DiplomacyError } = await import('/client.mjs');
        const request = createClient({ url: location.origin }).calendar({ from: '2023-06-31' });
        const error = await request.catch((each) => each);
        return { known: error instanceof DiplomacyError, status: error.status, message: error.message };
      })()
    `);
    expect(error).toEqual({
      known: true,
      status: 400,
      message: expect.stringMatching(/^from: /),
    });
  });
});

describe('the page without a build in docs/frontends.md', () => {
  let site: http.Server;
  let page: Page;

  beforeAll(async () => {
    const guide = fs.readFileSync(path.join(ROOT, 'docs', 'frontends.md'), 'utf8');
    const recipe = /```html\n([\s\S]*?)```/.exec(guide)?.[1] as string;
    const html = recipe.replace('https://cms.example', session.address);
    site = http.createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(html);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    page = await session.newPage();
  });

  afterAll(async () => {
    await page.context().close();
    site.close();
  });

  it('shows the links and the calendar from another origin', async () => {
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    await page.getByRole('heading', { name: 'Also Read' }).waitFor();
    const hrefs = await page
      .locator('#also-read a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(expect.arrayContaining([`/news/${BELARUS}`, `/news/${OSCE}`]));
    await page.getByText(`2023-06-19: ${VISIT}`).waitFor();
  });
});
