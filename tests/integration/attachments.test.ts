import { PERMISSION, UID } from '../../shared/plugin';
import { blocks, makers } from './helpers/documents';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

const ARTICLE = 'api::article.article';

let newsroom: Newsroom;
let make: ReturnType<typeof makers>;
let number = 0;

beforeAll(async () => {
  newsroom = await openNewsroom();
  make = makers(newsroom.strapi);
});

afterAll(() => newsroom.stop());

const DRAFT = { status: 'draft' };

const newVisit = (options: object = DRAFT) => {
  number += 1;
  return make.visit(
    { title: `Visit ${number}`, startDate: '2024-05-01', visitingCountry: 'AZ', hostCountry: 'GB' },
    options as never
  );
};

const newArticle = (visits: string[], options: object = DRAFT) => {
  number += 1;
  return make.article(
    { title: `Story ${number}`, body: blocks('One.', 'Two.'), visits },
    options as never
  );
};

const publish = (uid: string, documentId: string) =>
  newsroom.strapi.documents(uid as typeof ARTICLE).publish({ documentId });

const attached = async (
  documentId: string,
  status: 'draft' | 'published',
  locale = 'en'
): Promise<string[]> => {
  const article = (await newsroom.strapi.documents(ARTICLE).findOne({
    documentId,
    status,
    locale,
    populate: { visits: true },
  } as never)) as unknown as { visits: { documentId: string }[] } | null;
  return (article?.visits ?? []).map((visit) => visit.documentId);
};

describe('links survive', () => {
  it('when the article is published before the visit', async () => {
    const visit = await newVisit();
    const article = await newArticle([visit.documentId]);
    await publish(ARTICLE, article.documentId);
    expect(await attached(article.documentId, 'published')).toEqual([]);
    await publish(UID.visit, visit.documentId);
    expect(await attached(article.documentId, 'published')).toEqual([visit.documentId]);
    expect(await attached(article.documentId, 'draft')).toEqual([visit.documentId]);
  });

  it('when the visit is published before the article', async () => {
    const visit = await newVisit();
    await publish(UID.visit, visit.documentId);
    const article = await newArticle([visit.documentId]);
    await publish(ARTICLE, article.documentId);
    expect(await attached(article.documentId, 'published')).toEqual([visit.documentId]);
  });

  it('republishing of either side', async () => {
    const visit = await newVisit({ status: 'published' });
    const article = await newArticle([visit.documentId], { status: 'published' });
    await publish(UID.visit, visit.documentId);
    await publish(ARTICLE, article.documentId);
    await publish(UID.visit, visit.documentId);
    expect(await attached(article.documentId, 'published')).toEqual([visit.documentId]);
    expect(await attached(article.documentId, 'draft')).toEqual([visit.documentId]);
  });

  it('unpublishing and publishing again', async () => {
    const visit = await newVisit({ status: 'published' });
    const article = await newArticle([visit.documentId], { status: 'published' });
    await newsroom.strapi.documents(UID.visit).unpublish({ documentId: visit.documentId });
    expect(await attached(article.documentId, 'published')).toEqual([]);
    await publish(UID.visit, visit.documentId);
    expect(await attached(article.documentId, 'published')).toEqual([visit.documentId]);
    await newsroom.strapi.documents(ARTICLE).unpublish({ documentId: article.documentId });
    await publish(ARTICLE, article.documentId);
    expect(await attached(article.documentId, 'published')).toEqual([visit.documentId]);
  });

  it('cloning: the copy has them too, the original keeps them', async () => {
    const visit = await newVisit({ status: 'published' });
    const article = await newArticle([visit.documentId], { status: 'published' });
    const { documentId } = (await newsroom.strapi
      .documents(ARTICLE)
      .clone({ documentId: article.documentId })) as unknown as { documentId: string };
    expect(await attached(documentId, 'draft')).toEqual([visit.documentId]);
    expect(await attached(article.documentId, 'draft')).toEqual([visit.documentId]);
  });

  it('a new locale: it starts with the same records, which get a version in it', async () => {
    const visit = await newVisit({ status: 'published' });
    const article = await newArticle([visit.documentId], { status: 'published' });
    const answer = await newsroom
      .asAdmin(
        'put',
        `/content-manager/collection-types/${ARTICLE}/${article.documentId}?locale=fr`
      )
      .send({ title: 'En français', slug: `en-francais-${number}` });
    expect(answer.status).toBe(200);
    expect(await attached(article.documentId, 'draft', 'fr')).toEqual([visit.documentId]);
    const french = await newsroom.strapi.documents(UID.visit).findOne({
      documentId: visit.documentId,
      locale: 'fr',
      status: 'published',
    });
    expect(french).toMatchObject({
      title: 'Azerbaïdjan – Royaume-Uni, 1er mai 2024',
      needsTranslation: true,
    });
  });
});

describe('the Content Manager', () => {
  let editor: string;
  let reporter: string;

  const addUser = async (name: string, permissions: object[]) => {
    const { strapi } = newsroom;
    const role = await strapi.service('admin::role').create({ name, description: name });
    await strapi.service('admin::role').assignPermissions(role.id, permissions);
    const user = { email: `${name}@example.com`, password: 'Reporter-1-pass' };
    await strapi
      .service('admin::user')
      .create({ ...user, firstname: name, isActive: true, roles: [role.id] });
    return newsroom.login(user.email, user.password);
  };

  const write = (subject: string) =>
    ['create', 'read', 'update', 'delete', 'publish'].map((action) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject,
      properties: { fields: ['title', 'slug', 'body'], locales: ['en', 'fr'] },
      conditions: [],
    }));

  beforeAll(async () => {
    const articles = write(ARTICLE);
    reporter = await addUser('reporter', [...articles, ...write(UID.visit)]);
    editor = await addUser('deskeditor', [
      ...articles,
      { action: PERMISSION.attach, properties: {}, conditions: [] },
    ]);
  });

  const saveWithVisit = async (token: string, visits: object) =>
    newsroom
      .asUser(token)('post', `/content-manager/collection-types/${ARTICLE}`)
      .send({ title: `Saved ${(number += 1)}`, slug: `saved-${number}`, visits });

  it('attaches for those who may', async () => {
    const visit = await newVisit();
    const connect = [{ id: visit.id, documentId: visit.documentId }];
    const answer = await saveWithVisit(editor, { connect, disconnect: [] });
    expect(answer.status).toBe(201);
    expect(await attached(answer.body.data.documentId, 'draft')).toEqual([visit.documentId]);
  });

  it('attaches by document id alone', async () => {
    const visit = await newVisit();
    const connect = [{ documentId: visit.documentId }];
    const answer = await saveWithVisit(editor, { connect, disconnect: [] });
    expect(await attached(answer.body.data.documentId, 'draft')).toEqual([visit.documentId]);
  });

  it('refuses those who may not, and stores nothing', async () => {
    const visit = await newVisit();
    const before = await newsroom.strapi.db.query(ARTICLE).count();
    const answer = await saveWithVisit(reporter, {
      connect: [{ id: visit.id, documentId: visit.documentId }],
    });
    expect(answer.status).toBe(403);
    expect(answer.body.error.message).toMatch(/may not attach records/);
    expect(await newsroom.strapi.db.query(ARTICLE).count()).toBe(before);
  });

  it('refuses them whatever the case of the address', async () => {
    const visit = await newVisit();
    const answer = await newsroom
      .asUser(reporter)('post', `/Content-Manager/collection-types/${ARTICLE}`)
      .send({ title: 'Sly', slug: 'sly', visits: { connect: [{ documentId: visit.documentId }] } });
    expect(answer.status).toBe(403);
  });

  it('refuses detaching and attaching from the record’s side as well', async () => {
    const visit = await newVisit();
    const article = await newArticle([visit.documentId]);
    const detach = await newsroom
      .asUser(reporter)('put', `/content-manager/collection-types/${ARTICLE}/${article.documentId}`)
      .send({ title: 'Detached', visits: { disconnect: [{ documentId: visit.documentId }] } });
    expect(detach.status).toBe(403);
    const other = await newVisit();
    const inverse = await newsroom
      .asUser(reporter)('put', `/content-manager/collection-types/${UID.visit}/${other.documentId}`)
      .send({ articles: { connect: [{ documentId: article.documentId }] } });
    expect(inverse.status).toBe(403);
    expect(await attached(article.documentId, 'draft')).toEqual([visit.documentId]);
  });

  it('lets everyone save who changes no attachment', async () => {
    const answer = await saveWithVisit(reporter, { connect: [], disconnect: [] });
    expect(answer.status).toBe(201);
  });

  it('counts the articles of a record instead of loading them', async () => {
    const visit = await newVisit({ status: 'published' });
    for (let index = 0; index < 3; index += 1) await newArticle([visit.documentId]);
    const answer = await newsroom.asAdmin(
      'get',
      `/content-manager/collection-types/${UID.visit}/${visit.documentId}`
    );
    expect(answer.body.data.articles).toEqual({ count: 3 });
  });

  it('searches records for those who may attach, as far as they may read them', async () => {
    const searcher = await addUser('searcher', [
      ...write(UID.conference),
      { action: PERMISSION.attach, properties: {}, conditions: [] },
    ]);
    await make.conference({ title: 'Congress of Verona', startDate: '2024-06-01' });
    const ask = (token: string, query: string) =>
      newsroom.asUser(token)('get', `/diplomacy/attachments/search?${query}`);
    expect((await ask(editor, 'q=verona')).body.data).toEqual([]);
    const found = await ask(searcher, 'q=verona%20congress&locale=fr');
    expect(found.body.data).toEqual([
      expect.objectContaining({
        kind: 'conference',
        title: 'Congress of Verona',
        published: true,
      }),
    ]);
    expect((await ask(reporter, 'q=verona')).status).toBe(403);
    const wrong = await ask(editor, 'kind=treaty');
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.message).toMatch(/^kind: /);
    const unknown = await ask(editor, 'query=verona');
    expect(unknown.body.error.message).toMatch(/^query: is not a parameter; known are: q, kind/);
  });
});

describe('the content API', () => {
  it('populates and filters by attachments once the record’s find is granted', async () => {
    const visit = await newVisit({ status: 'published' });
    const article = await newArticle([visit.documentId], { status: 'published' });
    await newsroom.allowPublic(['api::article.article.find', 'api::article.article.findOne']);
    const url = `/api/articles/${article.documentId}?populate=visits`;
    expect((await newsroom.api.get(url)).body.data.visits).toBeUndefined();
    await newsroom.allowPublic(['plugin::diplomacy.visit.find']);
    expect((await newsroom.api.get(url)).body.data.visits).toEqual([
      expect.objectContaining({ documentId: visit.documentId }),
    ]);
    const filtered = await newsroom.api.get(
      `/api/articles?filters[visits][documentId]=${visit.documentId}`
    );
    expect(filtered.body.data).toHaveLength(1);
  });
});
