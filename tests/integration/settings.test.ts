import { PERMISSION } from '../../shared/plugin';
import { DEFAULTS } from '../../server/src/settings/defaults';
import { addUser, addUserWithRole, right } from './helpers/desk';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

const ARTICLE = 'api::article.article';
const STORE = { type: 'plugin', name: 'diplomacy', key: 'settings' } as const;

let newsroom: Newsroom;

const service = () => newsroom.strapi.plugin('diplomacy').service('settings');

const stored = () => newsroom.strapi.store.get(STORE);

beforeAll(async () => {
  newsroom = await openNewsroom();
});

afterAll(() => newsroom.stop());

beforeEach(() => service().reset());

describe('the settings', () => {
  it('are the defaults until someone changes them', async () => {
    expect(await service().get()).toEqual(DEFAULTS);
    expect(await stored()).toEqual({});
  });

  it('store what differs, and nothing when all is as it was', async () => {
    await service().set({ links: 4, placement: { gap: 6 } });
    expect(await stored()).toEqual({ links: 4, placement: { gap: 6 } });
    await service().set({ placement: { maximum: 3 } });
    expect(await service().get()).toEqual({
      ...DEFAULTS,
      links: 4,
      placement: { ...DEFAULTS.placement, gap: 6, maximum: 3 },
    });
    await service().reset(['placement']);
    expect(await stored()).toEqual({ links: 4 });
    await service().set({ links: DEFAULTS.links });
    expect(await stored()).toEqual({});
  });

  it('are not touched by a change that is refused', async () => {
    await service().set({ links: 4 });
    await expect(service().set({ links: 5, minimumScore: 200 })).rejects.toThrow(/^minimumScore: /);
    expect(await service().get()).toMatchObject({ links: 4 });
    expect(await stored()).toEqual({ links: 4 });
  });

  it('know the newsroom: its types of articles, and places that need paragraphs', async () => {
    await service().set({ maximumAgeByType: { [ARTICLE]: null } });
    await expect(service().set({ maximumAgeByType: { 'api::story.story': 3 } })).rejects.toThrow(
      /^maximumAgeByType.api::story.story: is not a type of article; known are: api::article/
    );
    await expect(service().set({ placement: { mode: 'after' } })).rejects.toThrow(
      /^placement.after: needs at least one paragraph/
    );
  });

  it('do not lose one of two changes made at the same time', async () => {
    await Promise.all([service().set({ links: 7 }), service().set({ minimumScore: 9 })]);
    expect(await stored()).toEqual({ links: 7, minimumScore: 9 });
  });

  it('keep a change of another process that this one has not seen yet', async () => {
    await service().set({ links: 7 });
    await newsroom.strapi.store.set({ ...STORE, value: { links: 7, minimumScore: 9 } });
    await service().set({ candidates: 'older' });
    expect(await stored()).toEqual({ links: 7, minimumScore: 9, candidates: 'older' });
  });

  it('are read and written by one process at a time', async () => {
    let inTransaction: boolean | undefined;
    const { query } = newsroom.strapi.db;
    const watched = jest.spyOn(newsroom.strapi.db, 'query').mockImplementation(((uid: string) => {
      if (uid === 'strapi::core-store') inTransaction = newsroom.strapi.db.inTransaction();
      return query.call(newsroom.strapi.db, uid as never);
    }) as never);
    await service().set({ links: 7 });
    watched.mockRestore();
    expect(inTransaction).toBe(true);
  });

  it('keep the age of a type that is not there for now, without showing it', async () => {
    const value = { maximumAgeByType: { 'api::gone.gone': 3, [ARTICLE]: 7 } };
    await newsroom.strapi.store.set({ ...STORE, value });
    await service().set({ links: 7 });
    expect(await stored()).toEqual({ ...value, links: 7 });
    expect((await service().get()).maximumAgeByType).toEqual({ [ARTICLE]: 7 });
  });

  it('tell listeners what was and what is, and survive a listener that fails', async () => {
    const heard: [number, number][] = [];
    const listeners = [
      service().onChange(() => {
        throw new Error('deaf');
      }),
      service().onChange((before: { links: number }, after: { links: number }) =>
        heard.push([before.links, after.links])
      ),
    ];
    await service().set({ links: 3 });
    await new Promise(setImmediate);
    for (const stop of listeners) stop();
    await service().set({ links: 4 });
    await new Promise(setImmediate);
    expect(heard).toEqual([[2, 3]]);
  });

  it('cannot be changed by code that holds on to them', async () => {
    const settings = await service().get();
    expect(() => settings.placement.after.push(1)).toThrow(/not extensible/);
  });

  it('keep the entries of others when one language, type or list is changed', async () => {
    await service().set({
      labels: { fr: 'À voir', en: 'More' },
      ignoredTerms: { en: ['analysis'], '*': ['exclusive'] },
      maximumAgeByType: { [ARTICLE]: 7 },
    });
    await service().set({ labels: { de: 'Mehr' }, ignoredTerms: { fr: ['analyse'] } });
    await service().set({
      labels: { en: null },
      ignoredTerms: { '*': null },
      maximumAgeByType: { 'api::dispatch.dispatch': null },
    });
    expect(await stored()).toEqual({
      labels: { fr: 'À voir', de: 'Mehr' },
      ignoredTerms: { en: ['analysis'], fr: ['analyse'] },
      maximumAgeByType: { [ARTICLE]: 7, 'api::dispatch.dispatch': null },
    });
    await service().set({ maximumAgeByType: { [ARTICLE]: 'general' } });
    expect((await service().get()).maximumAgeByType).toEqual({ 'api::dispatch.dispatch': null });
  });

  it('name the words of each language', async () => {
    await service().set({ labels: { fr: 'À voir aussi' } });
    expect(await service().labelFor('fr')).toBe('À voir aussi');
    expect(await service().labelFor('de')).toBe('Lesen Sie auch');
  });

  it('reach other processes within two seconds', async () => {
    await service().get();
    await newsroom.strapi.store.set({ ...STORE, value: { links: 9 } });
    expect((await service().get()).links).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect((await service().get()).links).toBe(9);
  });

  it('fall back to the default where the stored value is damaged, and say so once', async () => {
    const warn = jest.spyOn(newsroom.strapi.log, 'warn');
    await newsroom.strapi.store.set({ ...STORE, value: { links: 'many', minimumScore: 20 } });
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await service().get()).toEqual({ ...DEFAULTS, minimumScore: 20 });
    await service().set({ placement: { gap: 4 } });
    expect(
      warn.mock.calls.filter(([line]) => /stored value of links/.test(String(line)))
    ).toHaveLength(1);
    warn.mockRestore();
  });
});

describe('the admin API', () => {
  it('shows the settings, the defaults and the built-in words', async () => {
    await service().set({ links: 4 });
    const answer = await newsroom.asAdmin('get', '/diplomacy/settings');
    expect(answer.body).toEqual({
      data: { ...DEFAULTS, links: 4 },
      meta: {
        defaults: DEFAULTS,
        changed: ['links'],
        builtInLabels: { en: 'Also Read', fr: 'À lire aussi' },
        types: expect.arrayContaining([
          { uid: ARTICLE, name: 'Article', title: 'title', isLocalized: true },
          {
            uid: 'api::dispatch.dispatch',
            name: 'Dispatch',
            title: 'headline',
            isLocalized: false,
          },
        ]),
      },
    });
  });

  it('changes and resets', async () => {
    const changed = await newsroom
      .asAdmin('put', '/diplomacy/settings')
      .send({ links: 3, halfLifeDays: null });
    expect(changed.status).toBe(200);
    expect(changed.body.data).toMatchObject({ links: 3, halfLifeDays: null });
    const one = await newsroom.asAdmin('delete', '/diplomacy/settings?keys=links');
    expect(one.body.meta.changed).toEqual(['halfLifeDays']);
    const all = await newsroom.asAdmin('delete', '/diplomacy/settings');
    expect(all.body.data).toEqual(DEFAULTS);
  });

  it('accepts what it answered', async () => {
    await service().set({ maximumAgeByType: { [ARTICLE]: null }, labels: { en: 'Read next' } });
    const { data } = (await newsroom.asAdmin('get', '/diplomacy/settings')).body;
    const answer = await newsroom.asAdmin('put', '/diplomacy/settings').send(data);
    expect(answer.body.data).toEqual(data);
  });

  it.each([
    ['put', '', { linkz: 3 }, /^linkz: is not a setting; known are: labels, links/],
    ['put', '', { links: 3, require: 'visit' }, /^require: /],
    ['put', '', [], /^body: /],
    ['delete', '?keys=linkz', undefined, /^keys: "linkz" is not a setting; known are: labels/],
    ['delete', '?key=links', undefined, /^key: is not a parameter; known are: keys/],
  ] as const)(
    'refuses %s %s %j with the field and the reason',
    async (method, query, body, why) => {
      const answer = await newsroom.asAdmin(method, `/diplomacy/settings${query}`).send(body);
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toMatch(why);
      expect(await stored()).toEqual({});
    }
  );

  it('asks for a permission to read and for another one to change', async () => {
    const call = (token: string) => async (method: 'get' | 'put' | 'delete') =>
      (await newsroom.asUser(token)(method, '/diplomacy/settings').send({ links: 3 })).status;
    const editor = call(await addUserWithRole(newsroom, 'editor', 'strapi-editor'));
    const reader = call(await addUser(newsroom, 'reader', [right(PERMISSION.readSettings)]));
    const chief = call(await addUser(newsroom, 'desk-chief', [right(PERMISSION.configure)]));
    expect(await Promise.all([editor('get'), editor('put'), editor('delete')])).toEqual([
      403, 403, 403,
    ]);
    expect([await reader('get'), await reader('put'), await reader('delete')]).toEqual([
      200, 403, 403,
    ]);
    expect([await chief('put'), await chief('delete')]).toEqual([200, 200]);
    expect((await newsroom.api.get('/diplomacy/settings')).status).toBe(401);
  });
});
