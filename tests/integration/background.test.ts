import type {
  BackgroundAnswer,
  InsertBackgroundAnswer,
  LookForBackgroundAnswer,
} from '../../shared/background';
import { UID } from '../../shared/plugin';
import { addUser, right, rightsOn } from './helpers/desk';
import { blocks, makers } from './helpers/documents';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

const ARTICLE = 'api::article.article';
const TEXTS = ['Ties began in 1992.', 'Oil followed.', 'Students came.'];
const FRENCH = ['Les relations datent de 1992.'];

let newsroom: Newsroom;
let relationship: string;
let silent: string;

const documents = (uid: string) => newsroom.strapi.documents(uid as 'api::article.article');

const followed = () => newsroom.strapi.plugin('diplomacy').service('background').queue.idle();

const story = async (title: string, texts: string[], options = {}): Promise<string> => {
  const { documentId } = await makers(newsroom.strapi).article(
    { title, body: blocks(...texts), bilateralRelationships: [relationship] },
    { status: 'published', ...options }
  );
  await followed();
  return documentId;
};

const insert = (input: object, asUser = newsroom.asAdmin) =>
  asUser('post', '/diplomacy/background/insert').send({
    uid: ARTICLE,
    body: blocks('Lead.'),
    relationship,
    after: null,
    ...input,
  });

const look = async (body: unknown): Promise<LookForBackgroundAnswer['data']> => {
  const answer = await newsroom
    .asAdmin('post', '/diplomacy/background/look')
    .send({ uid: ARTICLE, body, relationship });
  return answer.body.data;
};

const show = async (query = '', asUser = newsroom.asAdmin): Promise<BackgroundAnswer['data']> => {
  const answer = await asUser('get', `/diplomacy/background/${relationship}${query}`);
  expect(answer.status).toBe(200);
  return answer.body.data;
};

const here = async (documentId: string, locale = 'en') =>
  (await show(`?uid=${ARTICLE}&documentId=${documentId}&locale=${locale}`)).here;

const setBackground = (texts: string[], locale = 'en') =>
  documents(UID.bilateralRelationship).update({
    documentId: relationship,
    locale,
    data: { background: blocks(...texts) },
    status: 'published',
  } as never);

const errorOf = ({ body }: { body: { error?: { message: string } } }) => body.error?.message;

beforeAll(async () => {
  newsroom = await openNewsroom();
  const make = makers(newsroom.strapi);
  relationship = (
    await make.relationship({ countryA: 'AZ', countryB: 'GB', background: blocks(...TEXTS) })
  ).documentId;
  silent = (await make.relationship({ countryA: 'AZ', countryB: 'BY' })).documentId;
});

afterAll(() => newsroom.stop());

describe('putting a background into a body', () => {
  it('answers with the body and stores nothing', async () => {
    const answer = await insert({});
    expect(answer.status).toBe(200);
    const { data } = answer.body as InsertBackgroundAnswer;
    expect(data).toEqual({
      body: blocks('Lead.', '# Azerbaijan–United Kingdom relations', ...TEXTS),
      inserted: 4,
      source: 'published',
    });
    expect(await newsroom.strapi.db.query(ARTICLE).count()).toBe(0);
  });

  it('follows a chosen section', async () => {
    const { body } = await insert({
      body: blocks('Lead.', '# Talks', 'They met.', '# Next', 'More.'),
      after: 1,
    });
    const texts = (body.data.body as { children: { text: string }[] }[]).map(
      ({ children }) => children[0]?.text
    );
    expect(texts.slice(2, 5)).toEqual([
      'They met.',
      'Azerbaijan–United Kingdom relations',
      TEXTS[0],
    ]);
  });

  it('writes the format of each type of article', async () => {
    const bodies = {
      'api::note.note': 'Lead.',
      'api::page.page': '<p>Lead.</p>',
      'api::report.report': [{ __component: 'story.text', text: 'Lead.' }],
    };
    const results = await Promise.all(
      Object.entries(bodies).map(
        async ([uid, body]) => (await insert({ uid, body })).body.data.body
      )
    );
    const written = `Lead.\n\n## Azerbaijan–United Kingdom relations\n\n${TEXTS.join('\n\n')}`;
    expect(results).toEqual([
      written,
      `<p>Lead.</p><h2>Azerbaijan–United Kingdom relations</h2><p>${TEXTS.join('</p><p>')}</p>`,
      [{ __component: 'story.text', text: written }],
    ]);
  });

  it('can be saved as it is', async () => {
    const { body } = await insert({});
    const saved = await documents(ARTICLE).create({
      data: { title: 'Saved', body: body.data.body },
    } as never);
    expect(saved).toMatchObject({ body: body.data.body });
    await documents(ARTICLE).delete({ documentId: (saved as { documentId: string }).documentId });
  });

  it('takes what readers see, and the draft only where nothing is published', async () => {
    await documents(UID.bilateralRelationship).update({
      documentId: relationship,
      data: { background: blocks('Half a sentence') },
    } as never);
    expect(JSON.stringify((await insert({})).body)).not.toContain('Half a sentence');
    await setBackground(TEXTS);
    const { documentId } = await makers(newsroom.strapi).relationship(
      { countryA: 'AZ', countryB: 'FR', background: blocks('Only a draft.') },
      { status: 'draft' }
    );
    const { body } = await insert({ relationship: documentId });
    expect(body.data).toMatchObject({ source: 'draft', inserted: 2 });
  });

  it('says so when there is none in the language, and takes no other language’s', async () => {
    const none = await insert({ relationship: silent });
    expect(none.status).toBe(400);
    expect(errorOf(none)).toBe(
      'relationship: "Azerbaijan–Belarus relations" has no background in English (en)'
    );
    const french = await insert({ locale: 'fr' });
    expect(french.status).toBe(400);
    expect(errorOf(french)).toContain('has no background in French (fr)');
    expect(await show('?locale=fr')).toMatchObject({ hasBackground: false, source: null });
  });

  it('names what is wrong with a request', async () => {
    const cases: [object, number, string][] = [
      [
        { uid: 'api::nothing.nothing' },
        400,
        'uid: "api::nothing.nothing" is not a type of article',
      ],
      [{ after: 4 }, 400, 'after: is not a section of this body'],
      [{ after: 'end' }, 400, 'after: must be the number of a section'],
      [{ where: 1 }, 400, 'where: is not a field; known are: uid, body'],
      [{ relationship: 'nobody' }, 404, 'There is no relationship "nobody"'],
      [{ uid: 'api::report.report', body: [] }, 400, 'body: has no part yet that can hold text'],
      [{ replace: true }, 400, 'replace: the body holds no earlier version'],
    ];
    for (const [input, status, message] of cases) {
      const answer = await insert(input);
      expect([answer.status, errorOf(answer)]).toEqual([status, expect.stringContaining(message)]);
    }
  });
});

describe('rights', () => {
  const ATTACH = right('plugin::diplomacy.attachments.attach');
  const reading = (fields: string[]) => ({
    action: 'plugin::content-manager.explorer.read',
    subject: UID.bilateralRelationship,
    properties: { fields, locales: ['en', 'fr'] },
    conditions: [],
  });
  const status = async (name: string, permissions: object[]) => {
    const token = await addUser(newsroom, name, permissions);
    const asUser = newsroom.asUser(token);
    const { status: shown } = await asUser('get', `/diplomacy/background/${relationship}`);
    return [(await insert({}, asUser)).status, shown];
  };

  it('ask for those to read the background of a relationship, and to attach for an insertion', async () => {
    expect(await status('reader', [reading(['title', 'background'])])).toEqual([403, 200]);
    expect(await status('attacher', [ATTACH])).toEqual([403, 403]);
    expect(await status('half-reader', [ATTACH, reading(['title'])])).toEqual([403, 403]);
    expect(await status('full-reader', [ATTACH, reading(['title', 'background'])])).toEqual([
      200, 200,
    ]);
    expect((await newsroom.asUser('')('get', '/diplomacy/background/x')).status).toBe(401);
  });

  it('hide the story of the last use from those who may not read it', async () => {
    const documentId = await story('A secret story', TEXTS);
    const mayRead = [ATTACH, reading(['title', 'background'])];
    const outsider = newsroom.asUser(await addUser(newsroom, 'outsider', mayRead));
    const insider = newsroom.asUser(
      await addUser(newsroom, 'insider', [...mayRead, ...rightsOn(ARTICLE)])
    );
    expect((await show('', insider)).lastUsed?.story?.title).toBe('A secret story');
    const { lastUsed } = await show('', outsider);
    expect(lastUsed).toEqual({ at: expect.stringMatching(/^\d{4}-/), story: null });
    const query = `?uid=${ARTICLE}&documentId=${documentId}`;
    expect((await show(query, insider)).here).not.toBeNull();
    expect((await show(query, outsider)).here).toBeNull();
    await documents(ARTICLE).delete({ documentId });
    await followed();
  });
});

describe('uses', () => {
  it('are noted after a save, whether put in by a click or by hand', async () => {
    expect(await show()).toMatchObject({ lastUsed: null, changedSince: false });
    const { body } = await insert({});
    const clicked = await makers(newsroom.strapi).article({
      title: 'By a click',
      body: body.data.body,
      bilateralRelationships: [relationship],
    });
    await followed();
    expect((await show()).lastUsed?.story).toEqual({
      uid: ARTICLE,
      documentId: clicked.documentId,
      title: 'By a click',
      locale: 'en',
    });
    const pasted = await story('By hand', [
      'Lead.',
      ` ${TEXTS[0]}\n`,
      'Own words.',
      TEXTS[1] ?? '',
    ]);
    expect((await show()).lastUsed?.story?.title).toBe('By hand');
    expect(await here(pasted)).toMatchObject({ outdated: false });
    expect(await here(clicked.documentId)).toMatchObject({ outdated: false });
    const elsewhere = `?uid=${ARTICLE}&documentId=${pasted}`;
    expect((await show(elsewhere)).lastUsed?.story?.title).toBe('By a click');
    for (const documentId of [clicked.documentId, pasted]) {
      await documents(ARTICLE).delete({ documentId });
    }
    await followed();
    expect((await show()).lastUsed).toBeNull();
  });

  it('are none where most of the text is another one', async () => {
    const little = await story('Little', [TEXTS[0] ?? '', 'Own words.']);
    expect(await here(little)).toBeNull();
    await documents(ARTICLE).delete({ documentId: little });
    await followed();
  });

  it('are noted where the record is not attached, and stay when the record has changed', async () => {
    const make = makers(newsroom.strapi);
    const unattached = (texts: string[]) =>
      make.article({ title: 'Pasted', body: blocks('Lead.', ...texts) });
    const { documentId } = await unattached(TEXTS);
    await followed();
    expect(await here(documentId)).toMatchObject({ outdated: false });
    expect((await show()).lastUsed?.story?.title).toBe('Pasted');
    const changed = ['Ties began in 1991.', 'Gas followed.'];
    await setBackground(changed);
    const renewed = await unattached(changed);
    await documents(ARTICLE).update({ documentId, data: { title: 'Saved again' } } as never);
    await followed();
    expect(await here(documentId)).toMatchObject({ outdated: true });
    expect(await here(renewed.documentId)).toMatchObject({ outdated: false });
    await setBackground(TEXTS);
    for (const each of [documentId, renewed.documentId]) {
      await documents(ARTICLE).delete({ documentId: each });
    }
    await followed();
  });

  it('keep their time while the text stays, and end when it is taken out', async () => {
    const documentId = await story('Kept', TEXTS);
    const first = await here(documentId);
    await documents(ARTICLE).update({ documentId, data: { title: 'Kept again' } } as never);
    await documents(ARTICLE).publish({ documentId } as never);
    await followed();
    expect(await here(documentId)).toEqual(first);
    await documents(ARTICLE).update({ documentId, data: { body: blocks('Lead.') } } as never);
    await followed();
    expect(await here(documentId)).toBeNull();
    await documents(ARTICLE).discardDraft({ documentId } as never);
    await followed();
    expect(await here(documentId)).not.toBeNull();
    await documents(ARTICLE).delete({ documentId });
    await followed();
  });

  it('tell that the record has changed since, and the new text takes the place of the old one', async () => {
    const documentId = await story('Old text', ['Lead.', '# Ties', ...TEXTS, 'The end.']);
    await setBackground(['Ties began in 1991.', 'Gas followed.']);
    expect(await show()).toMatchObject({ changedSince: true });
    expect(await here(documentId)).toMatchObject({ outdated: true });
    const body = blocks('Lead.', '# Ties', ...TEXTS, 'The end.');
    expect((await look(body)).here).toEqual({ outdated: true });
    const answer = await insert({ body, replace: true });
    const renewed = blocks('Lead.', '# Ties', 'Ties began in 1991.', 'Gas followed.', 'The end.');
    expect(answer.body.data.body).toEqual(renewed);
    await documents(ARTICLE).update({ documentId, data: { body: renewed } } as never);
    await followed();
    expect(await here(documentId)).toMatchObject({ outdated: false });
    expect(await show()).toMatchObject({ changedSince: false });
    await setBackground(TEXTS);
    await documents(ARTICLE).delete({ documentId });
    await followed();
  });

  it('are those of one language', async () => {
    await setBackground(FRENCH, 'fr');
    const documentId = await story('English', TEXTS);
    await documents(ARTICLE).update({
      documentId,
      locale: 'fr',
      data: { title: 'Français', body: blocks('Bonjour.', ...FRENCH) },
    } as never);
    await followed();
    expect(await here(documentId, 'fr')).toMatchObject({ outdated: false });
    expect((await show('?locale=fr')).lastUsed?.story?.title).toBe('Français');
    await documents(ARTICLE).delete({ documentId, locale: 'fr' } as never);
    await followed();
    expect(await here(documentId, 'fr')).toBeNull();
    expect(await here(documentId)).not.toBeNull();
    await documents(ARTICLE).delete({ documentId });
    await followed();
  });

  it('are known of articles without drafts and languages too', async () => {
    const { documentId } = await makers(newsroom.strapi).dispatch(
      { headline: 'Dispatch', text: blocks(...TEXTS), bilateralRelationships: [relationship] },
      {}
    );
    await followed();
    expect((await show()).lastUsed?.story).toEqual({
      uid: 'api::dispatch.dispatch',
      documentId,
      title: 'Dispatch',
      locale: null,
    });
    await documents('api::dispatch.dispatch').delete({ documentId });
    await followed();
  });

  it('follow a copy, and forget a story that was removed below the document service', async () => {
    const documentId = await story('First', TEXTS);
    const copy = (await documents(ARTICLE).clone({ documentId, data: {} } as never)) as unknown as {
      documentId: string;
    };
    await followed();
    expect((await show()).lastUsed?.story?.documentId).toBe(copy.documentId);
    await newsroom.strapi.db.query(ARTICLE).deleteMany({ where: { documentId: copy.documentId } });
    expect((await show()).lastUsed?.story?.documentId).toBe(documentId);
    await documents(ARTICLE).delete({ documentId });
    await followed();
  });
});

it('looks through an unsaved body for sections and for the background', async () => {
  expect(await look(blocks('Lead.', '# Talks', 'They met.'))).toEqual({
    sections: [
      { section: 0, heading: null, level: 0 },
      { section: 1, heading: 'Talks', level: 2 },
    ],
    here: null,
  });
  expect(await look(blocks(...TEXTS))).toEqual({ sections: [], here: { outdated: false } });
});

it('never fails a save for what it cannot note', async () => {
  const service = newsroom.strapi.plugin('diplomacy').service('background');
  const log = jest.spyOn(newsroom.strapi.log, 'error').mockImplementation();
  const push = jest.spyOn(service.queue, 'afterCommit').mockRejectedValueOnce(new Error('full'));
  const documentId = await story('Saved all the same', TEXTS);
  expect(documentId).toMatch(/^\w+$/);
  expect(log).toHaveBeenCalledWith(expect.stringContaining('background: Error: full'));
  push.mockRestore();
  log.mockRestore();
  await documents(ARTICLE).delete({ documentId });
  await followed();
});

it('keeps its table through a boot without the plugin', async () => {
  const tables = (await newsroom.strapi.store.get({
    type: 'core',
    key: 'persisted_tables',
  })) as { name: string }[];
  expect(tables.map(({ name }) => name)).toContain('diplomacy_background_uses');
});
