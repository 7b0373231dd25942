import { createListMaker, loadPart } from '../../server/src/also-read/listing';
import type { Neighbours } from '../../server/src/also-read/neighbours';
import { loadCounts } from '../../server/src/also-read/signing';
import { readArchive } from '../../server/src/also-read/store/archives';
import type { RebuildStatus } from '../../shared/contracts';
import { PERMISSION } from '../../shared/plugin';
import { addUser, addUserWithRole, right } from './helpers/desk';
import { blocks, makers } from './helpers/documents';
import { indexState, wipeIndex, type IndexState } from './helpers/index-state';
import { ARTICLE, desk, READ_LISTS } from './helpers/lists';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

const NOTE = 'api::note.note';

/** Interrupted at every write; on servers, where a rebuild takes several times as long, at every third. */
const STRIDE = process.env.DATABASE_CLIENT ? 3 : 1;

let newsroom: Newsroom;
let lists: ReturnType<typeof desk>;
let make: ReturnType<typeof makers>;
/** The index as a rebuild that nothing disturbs makes it. */
let complete: IndexState;

const stories: Record<string, string> = {};

const id = (name: string): string => stories[name] as string;

const alsoRead = () => lists.service('also-read');

const documents = (uid = ARTICLE) => newsroom.strapi.documents(uid as typeof ARTICLE);

const story = async (slug: string, ...texts: string[]): Promise<string> => {
  const { documentId } = await make.article({ title: slug, slug, body: blocks(...texts) });
  stories[slug] = documentId;
  return documentId;
};

const rebuildRow = () => newsroom.strapi.db.connection('diplomacy_rebuilds');

const neighbours = async (slug: string): Promise<string[]> => {
  const { data } = await alsoRead().find({ uid: ARTICLE, documentId: id(slug), limit: 20 });
  return data.items.map((item: { documentId: string }) => item.documentId);
};

/**
 * Holds the work before a write to the index, the first being number 1.
 * @returns resolves when it is held; then goes on when told so
 */
const holdAt = (number: number) => {
  const { store } = alsoRead().neighbours;
  const write = store.write;
  let count = 0;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    const released = new Promise<void>((go) => (release = go));
    jest.spyOn(store, 'write').mockImplementation((async (...args: unknown[]) => {
      count += 1;
      if (count === number) {
        resolve();
        await released;
      }
      return write(...args);
    }) as never);
  });
  return { held, release: () => release() };
};

beforeAll(async () => {
  newsroom = await openNewsroom();
  await newsroom.allowPublic(READ_LISTS);
  lists = desk(newsroom);
  make = makers(newsroom.strapi);
  await story('wheat', 'Wheat left Odesa through the corridor.', 'Millers wait at the Danube.');
  await story('corridor', 'The corridor for wheat holds; convoys reach the Danube.');
  await story('orchid', 'Orchids under glass: botanists count petals.');
  await story('petals', 'Petals of orchids are sold by botanists in Aalsmeer.');
  await documents().update({
    documentId: id('orchid'),
    locale: 'fr',
    status: 'published',
    data: { title: 'Orchidées', body: blocks('Les orchidées sous verre.') },
  } as never);
  for (const text of ['Wheat and convoys', 'Orchids and petals']) {
    const data = { title: text, slug: text.toLowerCase().replaceAll(' ', '-'), body: `${text}.` };
    await documents(NOTE as never).create({ data, status: 'published' } as never);
  }
  await lists.settled();
  await alsoRead().rebuild();
  complete = await indexState(newsroom.strapi);
});

afterAll(() => newsroom.stop());

afterEach(() => jest.restoreAllMocks());

describe('a rebuild', () => {
  it('makes everything from nothing, and tells how far it is', async () => {
    await wipeIndex(newsroom.strapi);
    const progress: { phase: string; done: number; total: number }[] = [];
    const result = await alsoRead().rebuild({ onProgress: (each: never) => progress.push(each) });
    expect(result).toEqual({ state: 'done', stories: 7, resumed: false });
    expect(await indexState(newsroom.strapi)).toEqual(complete);
    const done = progress.map((each) => each.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(progress.at(0)).toEqual({ phase: 'reading', done: 0, total: 21 });
    expect(progress.at(-1)).toEqual({ phase: 'listing', done: 21, total: 21 });
    const { rebuild } = (await alsoRead().status()) as RebuildStatus;
    expect(rebuild).toMatchObject({ state: 'done', uid: null, done: 21, total: 21, error: null });
    expect(Date.parse(rebuild.endedAt as string)).toBeGreaterThanOrEqual(
      Date.parse(rebuild.startedAt as string)
    );
  });

  it('of one type reads that type alone', async () => {
    const rename = (title: string) =>
      newsroom.strapi.db.query(ARTICLE).updateMany({
        where: { documentId: id('petals'), publishedAt: { $notNull: true } },
        data: { title },
      });
    // Below the document service, where nobody watches.
    await rename('Zebras');
    expect(await alsoRead().rebuild({ uid: NOTE })).toMatchObject({ state: 'done', stories: 2 });
    expect(await indexState(newsroom.strapi)).toEqual(complete);
    expect(await alsoRead().rebuild({ uid: ARTICLE })).toMatchObject({ state: 'done', stories: 5 });
    expect(await indexState(newsroom.strapi)).not.toEqual(complete);
    await rename('petals');
    await alsoRead().rebuild({ uid: ARTICLE });
    expect(await indexState(newsroom.strapi)).toEqual(complete);
  });

  it('counts a story once of which two rows are published', async () => {
    const table = () => newsroom.strapi.db.connection('articles');
    const [row] = await table()
      .where({ document_id: Object.values(stories)[0] as string })
      .whereNotNull('published_at');
    const twin: Record<string, unknown> = { ...row };
    delete twin.id;
    // Some databases give JSON as text, some as what it says.
    if (typeof twin.body !== 'string') twin.body = JSON.stringify(twin.body);
    await table().insert(twin);
    await wipeIndex(newsroom.strapi);
    expect(await alsoRead().rebuild()).toMatchObject({ state: 'done' });
    const state = await indexState(newsroom.strapi);
    const twins = await table()
      .where({ document_id: Object.values(stories)[0] as string })
      .whereNotNull('published_at');
    await table()
      .where('id', Math.max(...twins.map((each) => Number(each.id))))
      .delete();
    await alsoRead().rebuild();
    expect(state).toEqual(complete);
  });

  it('makes the same lists from several parts of an archive as from one', async () => {
    const { store, settings } = alsoRead().neighbours as Neighbours;
    const archive = await store.read((db) => readArchive(db, 'en'));
    const counts = await loadCounts(store, 'en');
    const options = { locale: 'en', counts, archive, settings: await settings() };
    const maker = createListMaker(store, options);
    let parts = 0;
    for (let after = 0, end = false; !end; parts += 1) {
      const part = await loadPart(store, 'en', after, { postings: 1, page: 2 });
      await maker.makeLists(part, 0, async () => {});
      ({ last: after, end } = part);
    }
    expect(parts).toBeGreaterThan(1);
    expect(await indexState(newsroom.strapi)).toEqual(complete);
  });

  it('is one at a time', async () => {
    const { held, release } = holdAt(1);
    const first = alsoRead().rebuild();
    await held;
    expect(await alsoRead().rebuild()).toEqual({ state: 'busy' });
    expect(await alsoRead().rebuild({ uid: NOTE })).toEqual({ state: 'busy' });
    expect(await alsoRead().status()).toMatchObject({ rebuild: { state: 'running' } });
    release();
    expect(await first).toMatchObject({ state: 'done' });
  });

  it('that fails says why, and the next one goes on with it', async () => {
    const { store } = alsoRead().neighbours;
    jest.spyOn(store, 'write').mockRejectedValueOnce(new Error('the disk is full'));
    await expect(alsoRead().rebuild()).rejects.toThrow('the disk is full');
    const { rebuild } = (await alsoRead().status()) as RebuildStatus;
    expect(rebuild).toMatchObject({ state: 'failed', error: 'Error: the disk is full' });
    expect(await alsoRead().rebuild()).toMatchObject({ state: 'done', resumed: true });
    expect(await indexState(newsroom.strapi)).toEqual(complete);
  });

  it('whose process dies is taken over, wherever it was, and ends with the same lists', async () => {
    const { store } = alsoRead().neighbours;
    const spy = jest.spyOn(store, 'write');
    await wipeIndex(newsroom.strapi);
    await alsoRead().rebuild();
    const writes = spy.mock.calls.length;
    expect(writes).toBeGreaterThan(8);
    let rounds = 0;
    let resumed = 0;
    for (let number = 1; number <= writes; number += STRIDE) {
      rounds += 1;
      jest.restoreAllMocks();
      await wipeIndex(newsroom.strapi);
      const { held, release } = holdAt(number);
      const dead = alsoRead().rebuild();
      await held;
      await rebuildRow().update({ beat_at: Date.now() - 60_000 });
      const next = await alsoRead().rebuild();
      expect(next.state).toBe('done');
      if (next.resumed) resumed += 1;
      expect(await indexState(newsroom.strapi)).toEqual(complete);
      // Should it wake up, it finds that it has lost the right to go on.
      release();
      await expect(dead).rejects.toThrow('another process has taken over the rebuild');
      expect(await alsoRead().status()).toMatchObject({ rebuild: { state: 'done' } });
      expect(await indexState(newsroom.strapi)).toEqual(complete);
    }
    expect(resumed).toBe(rounds);
  });

  it('loses nothing of what is published and taken back meanwhile', async () => {
    const { store } = alsoRead().neighbours;
    const spy = jest.spyOn(store, 'write');
    await alsoRead().rebuild();
    const writes = spy.mock.calls.length;
    for (let number = 1; number <= writes; number += STRIDE) {
      jest.restoreAllMocks();
      const { held, release } = holdAt(number);
      const rebuilding = alsoRead().rebuild();
      await held;
      const fresh = await story(
        `fresh-${number}`,
        'Wheat reaches millers at the Danube by convoy.'
      );
      await documents().unpublish({ documentId: id('corridor') });
      await documents().update({
        documentId: id('petals'),
        status: 'published',
        data: { body: blocks('Wheat of the Danube, in convoys to Odesa.') },
      } as never);
      await lists.settled();
      release();
      expect(await rebuilding).toMatchObject({ state: 'done' });
      const wheat = await neighbours('wheat');
      expect(wheat).toEqual(expect.arrayContaining([fresh, id('petals')]));
      expect(wheat).not.toContain(id('corridor'));
      expect(await neighbours(`fresh-${number}`)).toContain(id('wheat'));
      // The counts have moved on since; the lists are made again from what the index holds.
      alsoRead().catchUp.relist();
      await lists.settled();
      const followed = await indexState(newsroom.strapi);
      await alsoRead().rebuild();
      expect(followed).toEqual(await indexState(newsroom.strapi));
      await documents().delete({ documentId: fresh });
      await documents().publish({ documentId: id('corridor') });
      await documents().update({
        documentId: id('petals'),
        status: 'published',
        data: { body: blocks('Petals of orchids are sold by botanists in Aalsmeer.') },
      } as never);
      await lists.settled();
    }
    await alsoRead().rebuild();
    expect(await indexState(newsroom.strapi)).toEqual(complete);
  });
});

describe('the admin API', () => {
  const url = '/diplomacy/also-read';

  it('begins a rebuild and shows its progress to those with the permission', async () => {
    const chief = newsroom.asUser(
      await addUser(newsroom, 'desk-chief', [right(PERMISSION.rebuild)])
    );
    const begun = await chief('post', `${url}/rebuild`).send({});
    expect(begun.status).toBe(202);
    expect(begun.body.data).toMatchObject({ types: expect.arrayContaining([ARTICLE, NOTE]) });
    await lists.settled();
    const { status, body } = await chief('get', `${url}/status`);
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ stories: 7, rebuild: { state: 'done', uid: null } });
    expect((await chief('post', `${url}/rebuild`).send({ uid: NOTE })).status).toBe(202);
    await lists.settled();
    expect((await chief('get', `${url}/status`)).body.data.rebuild).toMatchObject({ uid: NOTE });
  });

  it('answers with the status while a rebuild is at work', async () => {
    const { held, release } = holdAt(1);
    const rebuilding = alsoRead().rebuild();
    await held;
    const answer = await newsroom.asAdmin('post', `${url}/rebuild`).send({});
    expect([answer.status, answer.body.data.rebuild.state]).toEqual([202, 'running']);
    release();
    await rebuilding;
  });

  it('is for nobody else', async () => {
    const editor = newsroom.asUser(await addUserWithRole(newsroom, 'editor', 'strapi-editor'));
    expect((await editor('post', `${url}/rebuild`).send({})).status).toBe(403);
    expect((await editor('get', `${url}/status`)).status).toBe(403);
    expect((await newsroom.api.post(`${url}/rebuild`).send({})).status).toBe(401);
  });

  it('refuses what it does not know by name', async () => {
    const post = async (body: object) => {
      const answer = await newsroom.asAdmin('post', `${url}/rebuild`).send(body);
      return [answer.status, answer.body.error.message];
    };
    expect(await post({ uid: 'api::story.story' })).toEqual([
      400,
      expect.stringMatching(/^uid: "api::story.story" is not a type of article; there are: api::/),
    ]);
    expect(await post({ type: NOTE })).toEqual([400, expect.stringMatching(/^type: /)]);
    expect((await newsroom.asAdmin('get', `${url}/status?uid=x`)).status).toBe(400);
  });
});
