import type { Decisions } from '../../shared/contracts';
import { NO_DECISIONS } from '../../shared/decisions';
import { PERMISSION } from '../../shared/plugin';
import { addUser, addUserWithRole, right, rightsOn } from './helpers/desk';
import { blocks, makers } from './helpers/documents';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

const ARTICLE = 'api::article.article';
const DISPATCH = 'api::dispatch.dispatch';

let newsroom: Newsroom;
let make: ReturnType<typeof makers>;
let number = 0;

const service = () => newsroom.strapi.plugin('diplomacy').service('decisions');

const newStory = async (options: object = { status: 'published' }): Promise<string> => {
  number += 1;
  const data = { title: `Story ${number}`, slug: `story-${number}`, body: blocks('One.', 'Two.') };
  return (await make.article(data, options as never)).documentId;
};

const target = (documentId: string, uid = ARTICLE) => ({ uid, documentId });

const key = (documentId: string, locale = 'en') => ({ uid: ARTICLE, documentId, locale });

const read = (documentId: string, locale = 'en'): Promise<Decisions> =>
  service().read(key(documentId, locale));

const write = (documentId: string, some: Partial<Decisions>, locale = 'en') =>
  service().write(key(documentId, locale), { ...NO_DECISIONS, ...some });

/** An article with a decision of each kind. */
const decided = async () => {
  const [article, pinned, hidden] = [await newStory(), await newStory(), await newStory()];
  const decisions: Decisions = {
    pinned: [target(pinned)],
    hidden: [target(hidden)],
    labels: [{ ...target(pinned), label: 'The Baku talks' }],
    off: true,
    neverSuggest: true,
    keywords: ['gas', 'corridor'],
  };
  await write(article, decisions);
  return { article, pinned, hidden, decisions };
};

const inFrench = (documentId: string) =>
  newsroom.strapi.documents(ARTICLE).update({
    documentId,
    locale: 'fr',
    data: { title: `En français ${documentId}` },
  } as never);

beforeAll(async () => {
  newsroom = await openNewsroom();
  make = makers(newsroom.strapi);
});

afterAll(async () => {
  await service().idle();
  await newsroom.stop();
});

describe('decisions', () => {
  it('are none until there are some, and are replaced as a whole', async () => {
    const { article, pinned, hidden, decisions } = await decided();
    expect(await read(pinned)).toEqual(NO_DECISIONS);
    expect(await read(article)).toEqual(decisions);
    await write(article, { pinned: [target(hidden), target(pinned)] });
    expect(await read(article)).toEqual({
      ...NO_DECISIONS,
      pinned: [target(hidden), target(pinned)],
    });
    await write(article, { pinned: [target(pinned), target(hidden)] });
    expect((await read(article)).pinned).toEqual([target(pinned), target(hidden)]);
  });

  it('are changed one by one, the others stay', async () => {
    const { article, decisions } = await decided();
    await service().patch(key(article), { off: false, keywords: undefined });
    expect(await read(article)).toEqual({ ...decisions, off: false });
  });

  it('of two editors at the same time are both kept', async () => {
    const { article, decisions, pinned } = await decided();
    await Promise.all([
      service().patch(key(article), { off: false }),
      service().patch(key(article), { keywords: ['pipeline'] }),
      service().patch(key(article), { labels: [{ ...target(pinned), label: 'Baku' }] }),
    ]);
    expect(await read(article)).toEqual({
      ...decisions,
      off: false,
      keywords: ['pipeline'],
      labels: [{ ...target(pinned), label: 'Baku' }],
    });
  });

  it('may be about drafts, other types, and two hundred stories', async () => {
    const draft = await newStory({ status: 'draft' });
    const other = await newStory({ status: 'draft' });
    const dispatch = (await make.dispatch({ headline: 'Flash' })).documentId;
    await write(draft, { pinned: [target(dispatch, DISPATCH), target(other)] });
    expect((await read(draft)).pinned).toEqual([target(dispatch, DISPATCH), target(other)]);
    const dispatchKey = await service().keyOf(DISPATCH, dispatch, 'en');
    expect(dispatchKey).toEqual({ uid: DISPATCH, documentId: dispatch, locale: '' });
    await service().patch(dispatchKey, { off: true });
    expect(await service().read(dispatchKey)).toEqual({ ...NO_DECISIONS, off: true });
  });

  it.each([
    ['itself', (own: string) => ({ pinned: [target(own)] }), /^pinned.0: is the article itself$/],
    [
      'a story that is not there',
      () => ({ hidden: [target('gone')] }),
      /^hidden.0: there is no article "gone"$/,
    ],
    [
      'something that is no article',
      () => ({ pinned: [target('x', 'plugin::diplomacy.visit')] }),
      /^pinned.0: "plugin::diplomacy.visit" is not a type of article; known are: api::article/,
    ],
    [
      'a label without words',
      (own: string) => ({ labels: [{ ...target(own), label: '' }] }),
      /^labels.0.label: /,
    ],
  ])('refuse %s, and store nothing', async (_, some, reason) => {
    const { article, decisions } = await decided();
    await expect(write(article, some(article) as Partial<Decisions>)).rejects.toThrow(reason);
    expect(await read(article)).toEqual(decisions);
  });

  it('tell listeners, once they are stored', async () => {
    const article = await newStory();
    const heard: unknown[] = [];
    const stop = service().onChange((about: unknown, before: Decisions, after: Decisions) =>
      heard.push([about, before.off, after.off])
    );
    await write(article, { off: true });
    await expect(write(article, { off: 'no' as never })).rejects.toThrow();
    await service().idle();
    stop();
    expect(heard).toEqual([[key(article), false, true]]);
  });
});

describe('decisions follow their article', () => {
  it('through publishing, unpublishing and publishing again', async () => {
    const { article, decisions } = await decided();
    const documents = newsroom.strapi.documents(ARTICLE);
    await documents.publish({ documentId: article });
    await documents.unpublish({ documentId: article });
    expect(await read(article)).toEqual(decisions);
    await documents.publish({ documentId: article });
    await documents.update({ documentId: article, data: { title: `Again ${article}` } } as never);
    await documents.discardDraft({ documentId: article });
    expect(await read(article)).toEqual(decisions);
  });

  it('to a copy', async () => {
    const { article, decisions } = await decided();
    const answer = await newsroom
      .asAdmin('post', `/content-manager/collection-types/${ARTICLE}/clone/${article}`)
      .send({ title: 'A copy', slug: `copy-${article}` });
    expect(answer.status).toBe(200);
    expect(await read(answer.body.data.documentId)).toEqual(decisions);
    expect(await read(article)).toEqual(decisions);
  });

  it('to a new language, without the words; what is decided there later is its own', async () => {
    const { article, decisions, pinned } = await decided();
    await inFrench(article);
    expect(await read(article, 'fr')).toEqual({ ...decisions, labels: [], keywords: [] });
    await write(article, { pinned: [target(pinned)] }, 'fr');
    await inFrench(article);
    expect(await read(article, 'fr')).toEqual({ ...NO_DECISIONS, pinned: [target(pinned)] });
    expect(await read(article)).toEqual(decisions);
  });

  it('into oblivion: one language', async () => {
    const { article, decisions } = await decided();
    await inFrench(article);
    const url = `/content-manager/collection-types/${ARTICLE}/${article}?locale=fr`;
    expect((await newsroom.asAdmin('delete', url)).status).toBe(200);
    expect(await read(article, 'fr')).toEqual(NO_DECISIONS);
    expect(await read(article)).toEqual(decisions);
  });

  it('into oblivion: the article, and decisions of others about it', async () => {
    const { article, pinned, hidden, decisions } = await decided();
    await newsroom.strapi.documents(ARTICLE).delete({ documentId: pinned, locale: '*' } as never);
    expect(await read(article)).toEqual({ ...decisions, pinned: [], labels: [] });
    await newsroom.strapi.documents(ARTICLE).delete({ documentId: article, locale: '*' } as never);
    expect(await read(article)).toEqual(NO_DECISIONS);
    expect(await service().stored(key(article))).toMatchObject({ changedAt: null });
    expect(hidden).toBeTruthy();
  });

  it('into oblivion: many articles at once', async () => {
    const [one, two] = [await decided(), await decided()];
    const answer = await newsroom
      .asAdmin('post', `/content-manager/collection-types/${ARTICLE}/actions/bulkDelete`)
      .send({ documentIds: [one.article, two.article, two.hidden] });
    expect(answer.status).toBe(200);
    await service().idle();
    expect(await read(one.article)).toEqual(NO_DECISIONS);
    expect(await read(two.article)).toEqual(NO_DECISIONS);
  });

  it('into oblivion: a whole language of the newsroom', async () => {
    const { strapi } = newsroom;
    const locales = strapi.plugin('i18n').service('locales');
    const german = await locales.create({ code: 'de', name: 'German (de)' });
    const { article, decisions } = await decided();
    await strapi.documents(ARTICLE).update({
      documentId: article,
      locale: 'de',
      data: { title: `Auf Deutsch ${article}` },
    } as never);
    expect((await read(article, 'de')).off).toBe(true);
    await locales.delete({ id: german.id });
    expect(await read(article, 'de')).toEqual(NO_DECISIONS);
    expect(await read(article)).toEqual(decisions);
  });

  it('not when the deletion is rolled back', async () => {
    const { article, decisions } = await decided();
    const { strapi } = newsroom;
    const attempt = strapi.db.transaction(async () => {
      await strapi.documents(ARTICLE).delete({ documentId: article });
      throw new Error('no');
    });
    await expect(attempt).rejects.toThrow('no');
    await service().idle();
    expect(await read(article)).toEqual(decisions);
  });

  it('and never fail the save of an editor', async () => {
    const { article } = await decided();
    const logged = jest.spyOn(newsroom.strapi.log, 'error').mockImplementation();
    const table = 'diplomacy_decisions';
    await newsroom.strapi.db.connection.schema.renameTable(table, `${table}_away`);
    try {
      const copy = await newsroom.strapi.documents(ARTICLE).clone({ documentId: article });
      expect(copy?.documentId).toBeTruthy();
      await newsroom.strapi.documents(ARTICLE).delete({ documentId: article });
      const messages = logged.mock.calls.map(([message]) => String(message)).join('\n');
      expect(messages).toMatch(/decisions: copying those of/);
    } finally {
      await newsroom.strapi.db.connection.schema.renameTable(`${table}_away`, table);
      logged.mockRestore();
    }
  });

  it('when their type has become localized since', async () => {
    const [article, pinned] = [await newStory(), await newStory()];
    const decisions = { ...NO_DECISIONS, pinned: [target(pinned)], off: true };
    await service().write(key(article, ''), decisions);
    await service().followLocales();
    expect(await read(article)).toEqual(decisions);
    expect(await read(article, '')).toEqual(NO_DECISIONS);
  });
});

describe('the admin API', () => {
  const url = (documentId: string, query = '', uid = ARTICLE) =>
    `/diplomacy/also-read/${uid}/${documentId}/decisions${query}`;

  it('shows decisions with the titles of the stories they are about', async () => {
    const { article, pinned, hidden, decisions } = await decided();
    await newsroom.strapi.documents(ARTICLE).unpublish({ documentId: hidden });
    const { body } = await newsroom.asAdmin('get', url(article));
    expect(body.data).toEqual(decisions);
    expect(new Date(body.meta.updatedAt).getTime()).toBeGreaterThan(Date.now() - 60_000);
    expect(body.meta.targets).toEqual([
      { ...target(pinned), title: expect.stringMatching(/^Story/), published: true },
      { ...target(hidden), title: expect.stringMatching(/^Story/), published: false },
    ]);
    const none = await newsroom.asAdmin('get', url(pinned, '?locale=en'));
    expect(none.body).toEqual({ data: NO_DECISIONS, meta: { updatedAt: null, targets: [] } });
  });

  it('names no story that conditions or fields keep from the user', async () => {
    const { article } = await decided();
    const [read] = rightsOn(ARTICLE, ['read']) as Record<string, unknown>[];
    const limited = {
      own: { ...read, conditions: ['admin::is-creator'] },
      untitled: { ...read, properties: { fields: ['body'], locales: ['en'] } },
    };
    for (const [name, rights] of Object.entries(limited)) {
      const token = await addUser(newsroom, `decisions-${name}`, [
        right(PERMISSION.curate),
        rights,
      ]);
      if (name === 'own') {
        const email = `decisions-${name}@example.com`;
        const user = await newsroom.strapi.db.query('admin::user').findOne({ where: { email } });
        const rows = await newsroom.strapi.db
          .query(ARTICLE)
          .findMany({ where: { documentId: article } });
        for (const { id } of rows) {
          await newsroom.strapi.db
            .query(ARTICLE)
            .update({ where: { id }, data: { createdBy: user.id } as never });
        }
      }
      const { status, body } = await newsroom.asUser(token)('get', url(article));
      expect([name, status, body.meta?.targets]).toEqual([name, 200, []]);
    }
  });

  it('changes what the body names', async () => {
    const { article, decisions } = await decided();
    const answer = await newsroom.asAdmin('put', url(article)).send({ off: false });
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual({ ...decisions, off: false });
  });

  it('leaves the list of links where it was', async () => {
    const { body } = await newsroom.asAdmin(
      'get',
      `/diplomacy/also-read/${ARTICLE}/${await newStory()}`
    );
    expect(body.data).toHaveProperty('items');
  });

  it('refuses what it cannot read with the field and the reason', async () => {
    const { article, pinned } = await decided();
    const put = async (body: object, query = '') => {
      const answer = await newsroom.asAdmin('put', url(article, query)).send(body);
      return [answer.status, answer.body.error.message];
    };
    expect(await put({ pins: [] })).toEqual([
      400,
      'pins: is not a decision; known are: pinned, hidden, labels, off, neverSuggest, keywords',
    ]);
    expect(await put({ hidden: [target(pinned)] })).toEqual([
      400,
      'pinned.0: is hidden as well; choose one of the two',
    ]);
    expect(await put({}, '?locale=xx')).toEqual([
      400,
      'locale: "xx" is not a language of this newsroom; there are: en, fr',
    ]);
    expect((await put({}, '?lang=en'))[0]).toBe(400);
    expect(await put({}, '?locale=fr')).toEqual([404, `There is no article "${article}" in "fr"`]);
    const unknown = await newsroom.asAdmin('get', url(article, '', 'api::story.story'));
    expect(unknown.status).toBe(404);
  });

  it('lets those change decisions who may curate and change the article', async () => {
    const article = await newStory();
    const call = (token: string) => async (method: 'get' | 'put') =>
      (await newsroom.asUser(token)(method, url(article)).send({ off: true })).status;
    const curate = right(PERMISSION.curate);
    const users = {
      editor: await addUserWithRole(newsroom, 'editor', 'strapi-editor'),
      writer: await addUser(newsroom, 'writer', rightsOn(ARTICLE)),
      curator: await addUser(newsroom, 'curator', [...rightsOn(ARTICLE), curate]),
      onlooker: await addUser(newsroom, 'onlooker', [...rightsOn(ARTICLE, ['read']), curate]),
      french: await addUser(newsroom, 'french', [
        ...rightsOn(ARTICLE, ['read', 'update'], ['fr']),
        curate,
      ]),
      stranger: await addUser(newsroom, 'stranger', [curate]),
    };
    const statuses: Record<string, number[]> = {};
    for (const [name, token] of Object.entries(users)) {
      const as = call(token);
      statuses[name] = [await as('get'), await as('put')];
    }
    // Strapi's Editor role reaches no language of a localized type until locales are ticked: as there, so here.
    const own = `/content-manager/collection-types/${ARTICLE}/${article}`;
    expect((await newsroom.asUser(users.editor)('get', own)).status).toBe(403);
    expect(statuses).toEqual({
      editor: [403, 403],
      writer: [200, 403],
      curator: [200, 200],
      onlooker: [200, 403],
      french: [403, 403],
      stranger: [403, 403],
    });
    expect((await newsroom.api.get(url(article))).status).toBe(401);
  });
});
