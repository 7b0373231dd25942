import { blocks, makers } from './helpers/documents';
import { indexState } from './helpers/index-state';
import { ARTICLE, articleTarget as target, desk, READ_LISTS } from './helpers/lists';
import { openNewsroom, type BootOptions, type Newsroom } from './helpers/newsroom';

/** The plugin comes into a newsroom that has an archive, is switched off for a while, and comes back. */
let newsroom: Newsroom;
let folder: string | undefined;

const stories: Record<string, string> = {};

const id = (name: string): string => stories[name] as string;

const boot = async (options: BootOptions = {}): Promise<void> => {
  newsroom = await openNewsroom({ ...options, folder });
  ({ folder } = newsroom);
};

const documents = () => newsroom.strapi.documents(ARTICLE);

const story = async (slug: string, ...texts: string[]): Promise<void> => {
  const { documentId } = await makers(newsroom.strapi).article({
    title: slug,
    slug,
    body: blocks(...texts),
  });
  stories[slug] = documentId;
};

const change = (slug: string, ...texts: string[]) =>
  documents().update({
    documentId: id(slug),
    status: 'published',
    data: { body: blocks(...texts) },
  } as never);

/** Fails unless a rebuild changes nothing. */
const expectFresh = async (): Promise<void> => {
  const found = await indexState(newsroom.strapi);
  await newsroom.strapi.plugin('diplomacy').service('also-read').rebuild();
  expect(found).toEqual(await indexState(newsroom.strapi));
};

afterAll(() => newsroom.stop());

it('reads the archive at the first boot, without being asked', async () => {
  await boot({ disabled: true });
  await story('wheat', 'Wheat left Odesa through the corridor.', 'Millers wait at the Danube.');
  await story('corridor', 'The corridor for wheat holds; convoys reach the Danube.');
  await story('orchid', 'Orchids under glass: botanists count petals.');
  await story('petals', 'Petals of orchids are sold by botanists in Aalsmeer.');
  await story('violin', 'A luthier in Cremona carves spruce.');
  await newsroom.stop({ keep: true });

  await boot();
  await newsroom.settled();
  await newsroom.allowPublic(READ_LISTS);
  const lists = desk(newsroom);
  expect(await lists.slugs(id('wheat'))).toEqual(['corridor']);
  expect(await lists.slugs(id('petals'))).toEqual(['orchid']);
  expect(await lists.service('also-read').status()).toMatchObject({
    stories: 5,
    rebuild: { state: 'done' },
  });
  await expectFresh();
});

it('catches up with what happened while it was off, and knows what editors decided', async () => {
  await desk(newsroom).decide(id('wheat'), {
    pinned: [target(id('violin'))],
    labels: [{ ...target(id('violin')), label: 'Music' }],
  });
  await desk(newsroom).decide(id('orchid'), { keywords: ['Cremona', 'luthier'] });
  await newsroom.stop({ keep: true });

  await boot({ disabled: true });
  await story('convoy', 'A convoy with wheat for millers reaches the Danube.');
  await documents().unpublish({ documentId: id('corridor') });
  await documents().delete({ documentId: id('petals') });
  await documents().publish({ documentId: id('wheat') });
  await newsroom.stop({ keep: true });

  await boot();
  await newsroom.settled();
  // Strapi forgets permissions to call what is not there.
  await newsroom.allowPublic(['plugin::diplomacy.also-read.find']);
  const lists = desk(newsroom);
  const items = await lists.items(id('wheat'));
  expect(items.map(({ slug, label }) => [slug, label])).toEqual([
    ['violin', 'Music'],
    ['convoy', 'convoy'],
  ]);
  expect(await lists.slugs(id('convoy'))).toEqual(['wheat']);
  expect(await lists.slugs(id('orchid'))).toEqual(['violin']);
  await expectFresh();
  expect(await lists.slugs(id('orchid'))).toEqual(['violin']);
  expect((await lists.slugs(id('wheat')))[0]).toBe('violin');
});

it('does nothing at a boot after which nothing has changed', async () => {
  const before = await desk(newsroom).service('also-read').status();
  const state = await indexState(newsroom.strapi);
  await newsroom.stop({ keep: true });
  await boot();
  await newsroom.settled();
  expect(await desk(newsroom).service('also-read').status()).toEqual(before);
  expect(await indexState(newsroom.strapi)).toEqual(state);
});

describe('after a crash', () => {
  /** As a process leaves it that died a minute ago. */
  const crash = async (phase: string, position: object | null): Promise<void> => {
    const { db } = newsroom.strapi;
    await db.connection('diplomacy_neighbours').delete();
    await db.connection('diplomacy_rebuilds').update({
      state: 'running',
      phase,
      beat_at: Date.now() - 60_000,
      position: position && JSON.stringify(position),
    });
    await newsroom.stop({ keep: true });
    await boot();
    await newsroom.settled();
  };

  const start = { signed: 0, part: 0, made: 0 };

  it('finishes the rebuild that was at work', async () => {
    await change('violin', 'A luthier in Cremona carves maple for orchids.');
    await newsroom.settled();
    const expected = await indexState(newsroom.strapi);
    await crash('listing', { read: [ARTICLE], row: 0, stories: 4, listed: [], listing: start });
    expect(await indexState(newsroom.strapi)).toEqual(expected);
    expect(await desk(newsroom).service('also-read').status()).toMatchObject({
      rebuild: { state: 'done' },
    });
  });

  it('only makes the lists again when only lists were being made', async () => {
    const expected = await indexState(newsroom.strapi);
    const where = { documentId: id('violin'), publishedAt: { $notNull: true } };
    const retitle = (title: string) =>
      newsroom.strapi.db.query(ARTICLE).updateMany({ where, data: { title } });
    // Below the document service, where only reading the story again would see it.
    await retitle('Zebras');
    await crash('relisting', null);
    expect(await indexState(newsroom.strapi)).toEqual(expected);
    await retitle('violin');
  });
});

it('stops a rebuild at a shutdown, and goes on at the next boot', async () => {
  const expected = await indexState(newsroom.strapi);
  const alsoRead = desk(newsroom).service('also-read');
  const { store } = alsoRead.neighbours;
  const write = store.write;
  await newsroom.strapi.db.connection('diplomacy_neighbours').delete();
  let stopping: Promise<unknown> | undefined;
  jest.spyOn(store, 'write').mockImplementation((...args) => {
    stopping ??= alsoRead.stop();
    return write(...args);
  });
  await expect(alsoRead.rebuild()).rejects.toThrow('interrupted by a shutdown');
  await stopping;
  expect(await alsoRead.status()).toMatchObject({ rebuild: { state: 'interrupted' } });
  jest.restoreAllMocks();
  await newsroom.stop({ keep: true });

  await boot();
  await newsroom.settled();
  expect(await indexState(newsroom.strapi)).toEqual(expected);
});
