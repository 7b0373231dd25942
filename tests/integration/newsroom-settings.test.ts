import type { AlsoReadItem } from '../../shared/contracts';
import { blocks, makers } from './helpers/documents';
import { ARTICLE, desk, READ_LISTS } from './helpers/lists';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

/** What editors-in-chief tune, seen from the reader's side. */
let newsroom: Newsroom;
let lists: ReturnType<typeof desk>;

const stories: Record<string, string> = {};

const id = (name: string): string => stories[name] as string;

const DAY = 24 * 60 * 60 * 1000;

const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString();

const story = async (slug: string, days: number, title: string, body: string[], data = {}) => {
  const { documentId } = await makers(newsroom.strapi).article({
    title,
    slug,
    body: blocks(...body),
    publicationDate: daysAgo(days),
    ...data,
  });
  stories[slug] = documentId;
};

const WHEAT = [
  'Ships loaded with wheat left the port of Odesa on Monday.',
  'The corridor through the Black Sea was agreed in July.',
  'Farmers along the Danube expect a good harvest; insurers ask for convoys.',
];

beforeAll(async () => {
  newsroom = await openNewsroom({ config: { articles: [{ uid: ARTICLE, url: '/news/{slug}' }] } });
  await newsroom.allowPublic(READ_LISTS);
  lists = desk(newsroom);
  const make = makers(newsroom.strapi);
  const host = { startDate: '2024-05-01', visitingCountry: 'TR', hostCountry: 'UA' };
  const visits = [(await make.visit(host)).documentId];
  await story('today', 0, 'Grain ships leave Odesa', [
    'Two agreements of the summer are put to the test this week.',
    'Neither side has said what happens if they fail.',
    ...WHEAT,
    'Pipelines through the Caucasus carry more gas than a year ago.',
    'Compressor stations were rebuilt.',
    'Officials meet again on Friday.',
    'Nothing was signed.',
    'The guests left by train.',
  ]);
  const danube = 'Wheat from the Danube waits for convoys through the Black Sea corridor.';
  await story('month', 30, 'Wheat prices fall after the corridor opens', [danube]);
  await story('year', 400, 'Harvest on the Danube at a record', [
    'Farmers along the Danube sold wheat to insurers of the convoys in Odesa.',
  ]);
  await story('record', 10, 'A guest in the capital', ['Dinner was served.'], { visits });
  await story('other', 20, 'An evening of music', ['Violins were played.'], { visits });
  await story('chess', 15, 'A champion retires', ['Eleven tournaments with gambits.']);
  await lists.settled();
});

afterAll(() => newsroom.stop());

beforeEach(async () => {
  await lists.service('settings').reset();
  await lists.settled();
});

const slugsOf = (items: AlsoReadItem[]) => items.map(({ slug }) => slug);

describe('take effect at once', () => {
  it('the number of links, unless the caller asks for another one', async () => {
    expect(await lists.items(id('today'), '')).toHaveLength(2);
    await lists.service('settings').set({ links: 1 });
    expect(slugsOf(await lists.items(id('today'), ''))).toEqual(['month']);
    expect(await lists.items(id('today'), 'limit=2')).toHaveLength(2);
  });

  it('the score below which stories are not related', async () => {
    const scores = (await lists.items(id('today'))).map(({ score }) => score);
    expect(scores).toHaveLength(2);
    const [high = 0, low = 0] = scores;
    expect(high).toBeGreaterThan(low + 1);
    await lists.service('settings').set({ minimumScore: low + 1 });
    expect(await lists.slugs(id('today'))).toEqual(['month']);
    await lists.service('settings').set({ minimumScore: 100 });
    expect((await lists.answer(id('today'))).meta.reason).toBe('latestInstead');
  });

  it('the words before a link, and what is added to its address', async () => {
    await lists
      .service('settings')
      .set({ labels: { en: 'Background' }, campaign: 'utm_source=also-read' });
    const { data } = await lists.answer(id('today'));
    expect(data.label).toBe('Background');
    expect(data.items[0]?.url).toBe('/news/month?utm_source=also-read');
    const { body } = await newsroom.api.get(`/api/articles/${id('today')}?alsoRead=woven`);
    const woven = JSON.stringify(body.data.body);
    expect(woven).toContain('"Background: "');
    expect(woven).toContain('"url":"/news/month?utm_source=also-read"');
  });

  it('where links stand: after paragraphs that are named, or evenly', async () => {
    const places = async () =>
      (await lists.items(id('today'))).map(({ placement }) => placement?.afterBlock);
    const matching = await places();
    await lists.service('settings').set({ placement: { mode: 'after', after: [2, 6], gap: 0 } });
    expect(await places()).toEqual([1, 5]);
    await lists.service('settings').set({ placement: { mode: 'after', after: [7], gap: 0 } });
    expect(await places()).toEqual([6, undefined]);
    await lists.service('settings').set({ placement: { mode: 'even', gap: 3 } });
    const [first = 0, second = 0] = await places();
    expect(first).toBeGreaterThanOrEqual(1);
    expect(second - first).toBeGreaterThanOrEqual(3);
    expect(second).toBeLessThan(9);
    expect([first, second]).not.toEqual(matching);
    await lists.service('settings').set({ placement: { maximum: 1 } });
    expect((await places()).filter((place) => place !== undefined)).toHaveLength(1);
  });
});

describe('take effect when the lists have been made again', () => {
  it('only older stories', async () => {
    expect(await lists.slugs(id('year'))).toEqual(expect.arrayContaining(['today', 'month']));
    await lists.tune({ candidates: 'older' });
    expect((await lists.slugs(id('today'))).sort()).toEqual(['month', 'year']);
    expect(await lists.slugs(id('month'))).toEqual(['year']);
    expect(await lists.items(id('year'))).toEqual([]);
    const instead = slugsOf(await lists.items(id('chess')));
    expect(instead).toEqual(['other', 'month', 'year']);
  });

  it('only older stories: one that is published late enters the lists of newer ones', async () => {
    await lists.tune({ candidates: 'older' });
    await story('late', 60, 'Convoys wait for wheat', [...WHEAT.slice(1)]);
    await lists.settled();
    expect(await lists.slugs(id('today'))).toContain('late');
    expect(await lists.slugs(id('month'))).toContain('late');
    expect(await lists.slugs(id('late'))).toEqual(['year']);
    expect(await lists.slugs(id('year'))).toEqual([]);
    await newsroom.strapi.documents(ARTICLE).update({
      documentId: id('late'),
      data: { publicationDate: daysAgo(1) },
      status: 'published',
    } as never);
    await lists.settled();
    expect(await lists.slugs(id('month'))).not.toContain('late');
    expect((await lists.slugs(id('late'))).sort()).toEqual(['month', 'year']);
    await newsroom.strapi.documents(ARTICLE).delete({ documentId: id('late') });
    await lists.settled();
  });

  it('how old a target may be, for all types and for one', async () => {
    await lists.tune({ maximumAgeDays: 365 });
    expect(await lists.slugs(id('today'))).toEqual(['month']);
    await lists.tune({ maximumAgeByType: { [ARTICLE]: null } });
    expect((await lists.slugs(id('today'))).sort()).toEqual(['month', 'year']);
    await lists.tune({ maximumAgeDays: null, maximumAgeByType: { [ARTICLE]: 7 } });
    expect(await lists.slugs(id('today'))).toEqual([]);
    expect(await lists.slugs(id('month'))).toEqual(['today']);
  });

  it('words that say nothing here', async () => {
    const terms = 'wheat, corridor, black sea, danube, odesa, convoys, farmers, harvest, insurers';
    expect(await lists.slugs(id('today'))).toContain('month');
    await lists.tune({ ignoredTerms: { en: terms.split(', ') } });
    expect(await lists.slugs(id('today'))).not.toContain('month');
    await lists.service('settings').reset();
    await lists.settled();
    expect(await lists.slugs(id('today'))).toContain('month');
  });

  it('a shared record that is asked for', async () => {
    await lists.tune({ require: 'record' });
    expect(await lists.slugs(id('today'))).toEqual([]);
    expect(await lists.slugs(id('record'))).toEqual(['other']);
    await lists.tune({ require: 'nothing' });
    expect(await lists.slugs(id('today'))).toContain('month');
  });

  it('how fast stories age', async () => {
    const scoreOf = async (slug: string) =>
      (await lists.items(id('today'))).find((item) => item.slug === slug)?.score ?? 0;
    await lists.tune({ minimumScore: 0 });
    const usual = await scoreOf('year');
    await lists.tune({ halfLifeDays: null });
    const ageless = await scoreOf('year');
    await lists.tune({ halfLifeDays: 7 });
    const fleeting = await scoreOf('year');
    expect(fleeting).toBeLessThanOrEqual(usual);
    expect(usual).toBeLessThan(ageless);
  });
});

it('changed while all lists are being made take effect all the same', async () => {
  const alsoRead = lists.service('also-read');
  const { store } = alsoRead.neighbours;
  const write = store.write;
  let resume = () => {};
  const changed = new Promise<void>((resolve) => (resume = resolve));
  let listing = 0;
  const atLists = new Promise<void>((resolve) => {
    jest.spyOn(store, 'write').mockImplementation((async (...args: unknown[]) => {
      // The first write after the signatures are made finds no more of them; the second one stores lists.
      if (listing > 0 && (listing += 1) === 3) {
        resolve();
        await changed;
      }
      return write(...args);
    }) as never);
  });
  const rebuilding = alsoRead.rebuild({
    onProgress: ({ phase }: { phase: string }) => {
      if (phase === 'listing') listing ||= 1;
    },
  });
  await atLists;
  await lists.tune({ require: 'record' });
  resume();
  expect(await rebuilding).toMatchObject({ state: 'done' });
  jest.restoreAllMocks();
  for (
    let attempt = 0;
    attempt < 100 && (await lists.slugs(id('today'))).length > 0;
    attempt += 1
  ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await lists.slugs(id('today'))).toEqual([]);
  expect(await lists.slugs(id('record'))).toEqual(['other']);
});
