import type { BulkResult, CoverageAnswer } from '../../shared/coverage';
import { PERMISSION, UID, type RecordKind } from '../../shared/plugin';
import { addUser, right, rightsOn } from './helpers/desk';
import { blocks, makers } from './helpers/documents';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

/** Many articles at once: which have records, which have none, and one record for all of them. */
let newsroom: Newsroom;
let make: ReturnType<typeof makers>;

const ARTICLE = 'api::article.article';
const NOTE = 'api::note.note';
const LIST = `/content-manager/collection-types/${ARTICLE}`;

type Made = Awaited<ReturnType<ReturnType<typeof makers>['article']>>;

const records = {} as Record<RecordKind, Made> & { draft: Made };
const stories: Record<string, string> = {};
const users: Record<string, string> = {};
const id = (name: string) => stories[name] as string;

const DRAFT = { status: 'draft' };

const story = async (
  title: string,
  attached: object = {},
  options: object = { status: 'published' }
): Promise<string> => {
  const { documentId } = await make.article(
    { title, body: blocks('One.', 'Two.'), ...attached },
    options as Record<string, unknown>
  );
  stories[title] = documentId;
  return documentId;
};

const documents = () => newsroom.strapi.documents(ARTICLE);

/** The records of a version by their titles. */
const attachedTo = async (
  documentId: string,
  status: 'draft' | 'published' = 'draft',
  locale = 'en'
): Promise<string[]> => {
  const found = (await documents().findOne({
    documentId,
    status,
    locale,
    populate: { visits: true, conferences: true, bilateralRelationships: true },
  } as never)) as unknown as Record<string, { documentId: string }[]> | null;
  return ['visits', 'conferences', 'bilateralRelationships'].flatMap((field) =>
    (found?.[field] ?? []).map((record) => record.documentId)
  );
};

beforeAll(async () => {
  newsroom = await openNewsroom();
  make = makers(newsroom.strapi);
  const pair = { visitingCountry: 'AZ', hostCountry: 'GB' };
  records.visit = await make.visit({ title: 'Secret visit', startDate: '2024-05-01', ...pair });
  const second = await make.visit({ title: 'Second', startDate: '2024-06-01', ...pair });
  records.conference = await make.conference({ title: 'Congress', startDate: '2024-06-01' });
  records.bilateralRelationship = await make.relationship({ countryA: 'FR', countryB: 'DE' });
  records.draft = await make.visit({ title: 'Draft', startDate: '2024-07-01', ...pair }, DRAFT);
  const visits = [records.visit.documentId, second.documentId];
  const conferences = [records.conference.documentId];
  const bilateralRelationships = [records.bilateralRelationship.documentId];
  await story('Apples: nothing');
  await story('Bread: two visits', { visits });
  await story('Cheese: all', { visits, conferences, bilateralRelationships });
  await story('Dill: a conference', { conferences }, DRAFT);
  await story('Eggs: nothing', {}, DRAFT);
  await story('Figs: a relationship', { bilateralRelationships });
  await story('Riz: rien', {}, { status: 'published', locale: 'fr' });
  await story('Sel: une visite', { visits }, { status: 'published', locale: 'fr' });

  const attach = right(PERMISSION.attach);
  const conditional = (action: string) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: ARTICLE,
    properties: { fields: ['title', 'slug', 'body'], locales: ['en'] },
    conditions: ['admin::is-creator'],
  });
  users.writer = await addUser(newsroom, 'writer', [
    attach,
    ...rightsOn(ARTICLE, ['create', 'read', 'update']),
    ...rightsOn(UID.conference, ['read']),
  ]);
  users.reader = await addUser(newsroom, 'reader', [attach, ...rightsOn(ARTICLE, ['read'])]);
  users.stranger = await addUser(newsroom, 'stranger', rightsOn(ARTICLE));
  users.own = await addUser(newsroom, 'own', [
    attach,
    ...['read', 'update', 'publish'].map(conditional),
    ...rightsOn(UID.conference, ['read']),
  ]);
  users.nobody = await addUser(newsroom, 'nobody', [attach]);
});

afterAll(() => newsroom.stop());

interface ListAnswer {
  results: Record<string, unknown>[];
  pagination: { page: number; pageCount: number; total: number };
}

const list = async (query: string, token?: string): Promise<ListAnswer> => {
  const request = token ? newsroom.asUser(token) : newsroom.asAdmin;
  const { status, body } = await request('get', `${LIST}?sort=title:ASC&${query}`);
  expect({ status, body }).toMatchObject({ status: 200 });
  return body as ListAnswer;
};

const initials = ({ results }: ListAnswer): string =>
  results.map(({ title }) => String(title)[0]).join('');

describe('a list of articles', () => {
  it.each([
    ['', 'ABCDEF'],
    ['none', 'AE'],
    ['any', 'BCDF'],
    ['visit', 'BC'],
    ['conference', 'CD'],
    ['bilateralRelationship', 'CF'],
  ])('narrowed to %j has just these, and counts them', async (filter, expected) => {
    const answer = await list(`records=${filter}`);
    expect(initials(answer)).toBe(expected);
    expect(answer.pagination.total).toBe(expected.length);
  });

  it('has pages that agree with its total', async () => {
    const pages = [1, 2, 3].map((page) => list(`records=any&page=${page}&pageSize=2`));
    const answers = await Promise.all(pages);
    expect(answers.map(initials)).toEqual(['BC', 'DF', '']);
    expect(answers[0]?.pagination).toMatchObject({ total: 4, pageCount: 2 });
  });

  it('is narrowed beside search, filters, sort, status and language', async () => {
    expect(initials(await list('records=none&_q=nothing'))).toBe('AE');
    expect(initials(await list('records=none&_q=apples'))).toBe('A');
    expect(initials(await list('records=any&filters[$and][0][title][$contains]=visits'))).toBe('B');
    expect(initials(await list('records=any&sort=title:DESC'))).toMatch(/^FDCB$|^BCDF$/);
    const backwards = await newsroom.asAdmin('get', `${LIST}?records=any&sort=title:DESC`);
    expect(initials(backwards.body)).toBe('FDCB');
    expect(initials(await list('records=none&status=published'))).toBe('A');
    expect(initials(await list('records=none&filters[$and][0][__status][$eq]=draft'))).toBe('E');
    const unmodified = 'filters[$and][0][__status][$eq]=published-unmodified';
    expect(initials(await list(`records=any&${unmodified}`))).toBe('BCF');
    expect(initials(await list('records=none&locale=fr'))).toBe('R');
    expect(initials(await list('records=visit&locale=fr'))).toBe('S');
  });

  it('is refused with a filter that there is none of, and says which there are', async () => {
    const { status, body } = await newsroom.asAdmin('get', `${LIST}?records=treaty`);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/^records: .*none.*any.*visit/);
  });

  it('of another type takes no notice', async () => {
    const url = `/content-manager/collection-types/${UID.visit}?records=treaty`;
    const { status, body } = await newsroom.asAdmin('get', url);
    expect(status).toBe(200);
    expect(body.pagination.total).toBe(3);
  });

  it('is not narrowed where an article is opened', async () => {
    const url = `${LIST}/${id('Cheese: all')}?records=none`;
    const { status, body } = await newsroom.asAdmin('get', url);
    expect(status).toBe(200);
    expect(body.data.visits).toHaveLength(2);
    expect(body.data.visits[0]).toHaveProperty('startDate');
  });

  it('holds of the records what its column shows, and no more', async () => {
    const [cheese] = (await list('_q=cheese')).results;
    const { visits } = cheese as { visits: object[] };
    expect(visits.map((visit) => Object.keys(visit).sort())).toEqual([
      ['documentId', 'id', 'title'],
      ['documentId', 'id', 'title'],
    ]);
  });

  it('names no record that the user may not read', async () => {
    const answer = await list('_q=bread', users.writer);
    expect(answer.results[0]?.visits).toHaveLength(2);
    expect(JSON.stringify(answer)).not.toContain('Secret visit');
  });
});

describe('an article that is opened or written in the Content Manager', () => {
  const CARD = ['datePrecision', 'documentId', 'endDate', 'eventStatus', 'id', 'locale'].concat(
    ['previousStartDate', 'publishedAt', 'startDate', 'timeZone', 'title'] // as a panel shows it
  );
  const SECRET = 'Never to be told';
  type Shown = Record<string, Record<string, unknown>[]>;
  const fields = (rows: Record<string, unknown>[] = []) =>
    rows.map((row) => Object.keys(row).sort());

  let documentId: string;

  beforeAll(async () => {
    const visit = await make.visit({
      title: 'Classified',
      startDate: '2024-05-01',
      visitingCountry: 'AZ',
      hostCountry: 'GB',
      internalNote: SECRET,
    });
    const conferences = [records.conference.documentId];
    const bilateralRelationships = [records.bilateralRelationship.documentId];
    const visits = [visit.documentId];
    documentId = await story('Garlic: all', { visits, conferences, bilateralRelationships });
    users.visitor = await addUser(newsroom, 'visitor', [
      ...rightsOn(ARTICLE),
      ...rightsOn(UID.visit, ['read'], ['en'], ['startDate']),
      ...rightsOn(UID.conference, ['read']).map((read) => ({
        ...read,
        conditions: ['admin::is-creator'],
      })),
    ]);
  });

  afterAll(() => documents().delete({ documentId }));

  it('shows whole cards, and no more, to who may read the records', async () => {
    const { body } = await newsroom.asAdmin('get', `${LIST}/${documentId}`);
    const { visits, bilateralRelationships } = body.data as Shown;
    expect(fields(visits)).toEqual([CARD]);
    expect(visits?.[0]?.title).toMatch(/./);
    expect(fields(bilateralRelationships)).toEqual([
      ['documentId', 'id', 'locale', 'publishedAt', 'title'],
    ]);
  });

  it.each<[string, 'get' | 'put' | 'post', string]>([
    ['opened', 'get', ''],
    ['saved', 'put', ''],
    ['published', 'post', '/actions/publish'],
  ])(
    'shows only that there are records to who may not read them: %s',
    async (_how, method, path) => {
      const asked = newsroom.asUser(users.stranger as string)(
        method,
        `${LIST}/${documentId}${path}`
      );
      const { status, body } = await (method === 'get'
        ? asked
        : asked.send({ title: 'Garlic: all' }));
      expect(status).toBe(200);
      const data = body.data as Shown;
      for (const name of ['visits', 'conferences', 'bilateralRelationships']) {
        expect([name, fields(data[name])]).toEqual([name, [['documentId', 'id']]]);
      }
      expect(JSON.stringify(body)).not.toContain(SECRET);
    }
  );

  it('shows the fields and the rows that the role may read', async () => {
    const { body } = await newsroom.asUser(users.visitor as string)('get', `${LIST}/${documentId}`);
    const data = body.data as Shown;
    expect(fields(data.visits)).toEqual([
      ['documentId', 'id', 'locale', 'publishedAt', 'startDate'],
    ]);
    expect(fields(data.conferences)).toEqual([['documentId', 'id']]);
  });

  it('has no titles in lists either where fields or conditions keep them from the role', async () => {
    const [found] = (await list('_q=garlic', users.visitor)).results as unknown as Shown[];
    expect(fields(found?.visits)).toEqual([['documentId', 'id']]);
    expect(fields(found?.conferences)).toEqual([['documentId', 'id']]);
  });
});

describe('stories without records', () => {
  const URL = '/diplomacy/attachments/coverage';

  const ask = async (query = '', token?: string): Promise<CoverageAnswer> => {
    const request = token ? newsroom.asUser(token) : newsroom.asAdmin;
    const { status, body } = await request('get', `${URL}?${query}`);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body as CoverageAnswer;
  };
  const letters = ({ data }: CoverageAnswer) =>
    data
      .map(({ title }) => title[0])
      .sort()
      .join('');

  it('are those of all types and languages, the latest first, with their total', async () => {
    const note = await newsroom.strapi
      .documents(NOTE)
      .create({ data: { title: 'Zest, a note' }, status: 'published' } as never);
    const answer = await ask();
    expect(letters(answer)).toBe('AERZ');
    expect(answer.data[0]).toMatchObject({
      uid: NOTE,
      documentId: (note as unknown as Made).documentId,
      locale: null,
      title: 'Zest, a note',
      author: null,
      status: 'published',
    });
    expect(answer.meta.total).toBe(4);
    expect(answer.meta.types.filter(({ count }) => count > 0)).toEqual([
      { uid: ARTICLE, displayName: 'Article', count: 3 },
      { uid: NOTE, displayName: 'Note', count: 1 },
    ]);
  });

  it('are counted whole when fewer are asked for', async () => {
    const answer = await ask('limit=1');
    expect(answer.data).toHaveLength(1);
    expect(answer.meta.total).toBe(4);
  });

  it('are those of one language when it is named', async () => {
    expect(letters(await ask('locale=fr'))).toBe('RZ');
  });

  it('tell their status and who changed them last', async () => {
    const answer = await newsroom.asAdmin('put', `${LIST}/${id('Apples: nothing')}`).send({
      title: 'Apples: still nothing',
    });
    expect(answer.status).toBe(200);
    const { data } = await ask();
    expect(data[0]).toMatchObject({
      title: 'Apples: still nothing',
      status: 'modified',
      author: 'Ada Chief',
    });
    expect(data.find(({ title }) => title.startsWith('Eggs'))).toMatchObject({
      status: 'draft',
      author: null,
    });
    await documents().publish({ documentId: id('Apples: nothing') });
  });

  it('are forgotten after the days asked for', async () => {
    const documentId = await story('Old', {}, DRAFT);
    // Below Strapi's queries, which set the time of every change themselves.
    const { tableName } = newsroom.strapi.db.metadata.get(ARTICLE);
    await newsroom.strapi.db
      .connection(tableName)
      .where({ document_id: documentId })
      .update({ updated_at: new Date(Date.now() - 8 * 24 * 3600 * 1000) });
    expect(letters(await ask('days=7'))).toBe('AERZ');
    expect(letters(await ask('days=9'))).toBe('AEORZ');
    await documents().delete({ documentId });
  });

  it('are those that the user may read', async () => {
    expect(letters(await ask('', users.reader))).toBe('AER');
    expect(await ask('', users.nobody)).toMatchObject({ data: [], meta: { total: 0, types: [] } });
    expect((await ask('', users.own)).meta.total).toBe(0);
  });

  it.each([
    ['days=0', /^days: /],
    ['days=1000', /^days: /],
    ['limit=101', /^limit: /],
    ['locale=xx', /^locale: "xx" is not a language/],
    ['since=2024-01-01', /^since: is not a parameter/],
  ])('%s is refused with the name of the parameter', async (query, message) => {
    const { status, body } = await newsroom.asAdmin('get', `${URL}?${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });
});

/** SQLite keeps milliseconds, the others take a date. */
const timeOfRow = (time: number) =>
  newsroom.strapi.db.dialect.client === 'sqlite' ? time : new Date(time);

describe('one record for many articles', () => {
  const URL = '/diplomacy/attachments/bulk';

  const send = (body: object, token?: string) =>
    (token ? newsroom.asUser(token) : newsroom.asAdmin)('post', URL).send(body);

  const request = (documentIds: string[], record = records.conference, more: object = {}) => ({
    uid: ARTICLE,
    documentIds,
    kind: 'conference',
    record: record.documentId,
    ...more,
  });

  const attach = async (body: object, token?: string): Promise<BulkResult[]> => {
    const answer = await send(body, token);
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 200 });
    return answer.body.data as BulkResult[];
  };

  const outcomes = (results: BulkResult[]) =>
    results.map(({ outcome, waiting }) => (waiting ? `${outcome}, ${waiting}` : outcome));

  it('is attached to all, kept where it was, and shown to readers of unchanged stories', async () => {
    const visits = [records.visit.documentId];
    const plain = await story('Plain', { visits });
    const had = await story('Had it', { conferences: [records.conference.documentId] });
    const draft = await story('Unpublished', { visits }, DRAFT);
    const results = await attach(request([plain, had, draft]));
    expect(outcomes(results)).toEqual(['attached', 'already', 'attached']);
    expect(results.map(({ title }) => title)).toEqual(['Plain', 'Had it', 'Unpublished']);
    const both = [records.visit.documentId, records.conference.documentId];
    expect(await attachedTo(plain)).toEqual(both);
    expect(await attachedTo(plain, 'published')).toEqual(both);
    expect(await attachedTo(had)).toEqual([records.conference.documentId]);
    expect(await attachedTo(draft)).toEqual(both);
    expect(await documents().findOne({ documentId: draft, status: 'published' })).toBeNull();
  });

  it('waits for a publication where only the draft had it', async () => {
    const documentId = await story('Had it unpublished');
    const conferences = [records.conference.documentId];
    await documents().update({ documentId, data: { conferences } } as never);
    expect(outcomes(await attach(request([documentId])))).toEqual(['already, modified']);
    expect(await attachedTo(documentId, 'published')).toEqual([]);
    const visits = [records.draft.documentId];
    const withDraft = await story('Had a record that is a draft', { visits });
    const results = await attach(request([withDraft], records.draft, { kind: 'visit' }));
    expect(outcomes(results)).toEqual(['already']);
  });

  it('stands after those of its kind that were there', async () => {
    const documentId = await story('Ordered', { visits: [records.visit.documentId] });
    const other = await make.visit({
      title: 'Third',
      startDate: '2024-08-01',
      visitingCountry: 'AZ',
      hostCountry: 'GB',
    });
    await attach(request([documentId], other, { kind: 'visit' }));
    expect(await attachedTo(documentId, 'published')).toEqual([
      records.visit.documentId,
      other.documentId,
    ]);
  });

  it('waits where a story has other changes, which stay unpublished', async () => {
    const documentId = await story('As readers know it');
    await documents().update({ documentId, data: { title: 'Not ready' } } as never);
    const results = await attach(request([documentId]));
    expect(outcomes(results)).toEqual(['attached, modified']);
    expect(await attachedTo(documentId)).toEqual([records.conference.documentId]);
    expect(await attachedTo(documentId, 'published')).toEqual([]);
    const published = await documents().findOne({ documentId, status: 'published' });
    expect(published).toMatchObject({ title: 'As readers know it' });
  });

  it('waits where a colleague saves the story before it is published', async () => {
    const documentId = await story('Saved twice');
    let isFirst = true;
    newsroom.strapi.documents.use(async ({ uid, action, params }, next) => {
      const result = await next();
      if (uid === ARTICLE && action === 'update' && params.documentId === documentId && isFirst) {
        isFirst = false;
        // A colleague's save, in the moment after ours is stored.
        await newsroom.strapi.db.transaction(async ({ onCommit }) => {
          onCommit(() => {
            void newsroom.strapi.db
              .connection('articles')
              .where({ document_id: documentId })
              .whereNull('published_at')
              .update({ title: 'Half a sentence', updated_at: timeOfRow(Date.now() + 1000) })
              .then();
          });
        });
      }
      return result;
    });
    expect(outcomes(await attach(request([documentId])))).toEqual(['attached, modified']);
    const published = await documents().findOne({ documentId, status: 'published' });
    expect(published).toMatchObject({ title: 'Saved twice' });
    expect(await documents().findOne({ documentId })).toMatchObject({ title: 'Half a sentence' });
  });

  it('waits where the user may not publish', async () => {
    const documentId = await story('For the chief to publish');
    expect(outcomes(await attach(request([documentId]), users.writer))).toEqual([
      'attached, mayNotPublish',
    ]);
    expect(await attachedTo(documentId)).toEqual([records.conference.documentId]);
    expect(await attachedTo(documentId, 'published')).toEqual([]);
  });

  it('is one that the user may read', async () => {
    const documentId = await story('With a secret');
    const refused = await send(
      request([documentId], records.visit, { kind: 'visit' }),
      users.writer
    );
    expect(refused.status).toBe(403);
    const visits = rightsOn(UID.visit, ['read']) as { conditions: string[] }[];
    const token = await addUser(newsroom, 'own-visits', [
      right(PERMISSION.attach),
      ...rightsOn(ARTICLE, ['read', 'update']),
      ...visits.map((read) => ({ ...read, conditions: ['admin::is-creator'] })),
    ]);
    const others = await send(request([documentId], records.visit, { kind: 'visit' }), token);
    expect(others.status).toBe(403);
    expect(await attachedTo(documentId)).toEqual([]);
  });

  it('may itself be a draft: readers see it once it is published', async () => {
    const documentId = await story('With a draft');
    const results = await attach(request([documentId], records.draft, { kind: 'visit' }));
    expect(outcomes(results)).toEqual(['attached']);
    expect(await attachedTo(documentId)).toEqual([records.draft.documentId]);
    expect(await attachedTo(documentId, 'published')).toEqual([]);
    await newsroom.strapi.documents(UID.visit).publish({ documentId: records.draft.documentId });
    await newsroom.settled();
    expect(await attachedTo(documentId, 'published')).toEqual([records.draft.documentId]);
  });

  it('is attached to the language asked for, and gets a version in it', async () => {
    const documentId = await story('Pain', {}, { status: 'published', locale: 'fr' });
    const results = await attach(request([documentId], undefined, { locale: 'fr' }));
    expect(outcomes(results)).toEqual(['attached']);
    expect(await attachedTo(documentId, 'published', 'fr')).toEqual([
      records.conference.documentId,
    ]);
    const inEnglish = await attach(request([documentId]));
    expect(inEnglish[0]).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/^There is no article .* in "en"$/),
    });
    expect(await documents().findOne({ documentId, locale: 'en' } as never)).toBeNull();
  });

  it('goes on after an article that it cannot be attached to, and asks for each once', async () => {
    const documentId = await story('The last one');
    const results = await attach(request(['gone', documentId, 'gone']));
    expect(results).toEqual([
      {
        documentId: 'gone',
        title: '',
        outcome: 'failed',
        waiting: null,
        reason: 'There is no article "gone" in "en"',
      },
      { documentId, title: 'The last one', outcome: 'attached', waiting: null, reason: null },
    ]);
  });

  it('tells why a story could not be published again, and keeps the record on its draft', async () => {
    const documentId = await story('Refused');
    const refuse = async (context: { action: string }, next: () => Promise<unknown>) => {
      if (context.action === 'publish' && armed) {
        const { errors } = jest.requireActual<typeof import('@strapi/utils')>('@strapi/utils');
        throw new errors.ApplicationError('The embargo holds');
      }
      return next();
    };
    let armed = true;
    newsroom.strapi.documents.use(refuse as never);
    const results = await attach(request([documentId]));
    armed = false;
    expect(outcomes(results)).toEqual(['attached, notPublished']);
    expect(await attachedTo(documentId)).toEqual([records.conference.documentId]);
  });

  it('reaches types without drafts', async () => {
    const { documentId } = await make.dispatch({ headline: 'From Tiflis' }, {});
    const results = await attach(
      request([documentId], undefined, { uid: 'api::dispatch.dispatch' })
    );
    expect(results).toEqual([
      { documentId, title: 'From Tiflis', outcome: 'attached', waiting: null, reason: null },
    ]);
  });

  it('says who attached it', async () => {
    const documentId = await story('By whom');
    await attach(request([documentId]), users.writer);
    const draft = (await documents().findOne({
      documentId,
      populate: { updatedBy: true },
    } as never)) as unknown as { updatedBy: { email: string } };
    expect(draft.updatedBy.email).toBe('writer@example.com');
  });

  describe('is refused', () => {
    it('to those who may not attach records, or not change articles of the type', async () => {
      const documentId = await story('Kept as it is');
      for (const user of ['stranger', 'reader', 'nobody']) {
        const answer = await send(request([documentId]), users[user]);
        expect([user, answer.status]).toEqual([user, 403]);
      }
      expect(await attachedTo(documentId)).toEqual([]);
    });

    it('for single articles that the user’s role keeps from it, without naming them', async () => {
      const documentId = await story('Not theirs');
      const [result] = await attach(request([documentId]), users.own);
      expect(result).toMatchObject({ outcome: 'failed', title: '' });
      expect(result?.reason).toMatch(/may not update/);
      expect(await attachedTo(documentId)).toEqual([]);
      const { id: createdBy } = await newsroom.strapi.db
        .query('admin::user')
        .findOne({ where: { email: 'own@example.com' } });
      const own = await story('Theirs', { createdBy });
      expect(await attach(request([own]), users.own)).toMatchObject([
        { outcome: 'attached', title: 'Theirs', waiting: null },
      ]);
      expect(await attachedTo(own, 'published')).toEqual([records.conference.documentId]);
    });

    it.each<[string, object, RegExp]>([
      ['no articles', { documentIds: [] }, /^documentIds: /],
      [
        'too many',
        { documentIds: Array.from({ length: 101 }, (_, i) => `d${i}`) },
        /^documentIds: /,
      ],
      ['an unknown kind', { kind: 'treaty' }, /^kind: /],
      ['no record', { record: '' }, /^record: /],
      ['an unknown record', { record: 'gone' }, /^record: there is no conference/],
      ['a record of another kind', { kind: 'visit' }, /^record: there is no visit/],
      [
        'another type',
        { uid: UID.visit },
        /^uid: "plugin::diplomacy.visit" is not a type of article/,
      ],
      ['an unknown language', { locale: 'xx' }, /^locale: "xx" is not a language/],
      ['a field too many', { publish: true }, /^publish: is not a field; known are: uid/],
    ])('with %s', async (_what, change, message) => {
      const documentId = await story('Bad input');
      const answer = await send({ ...request([documentId]), ...change });
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toMatch(message);
      expect(await attachedTo(documentId)).toEqual([]);
    });

    it('without a body', async () => {
      expect((await newsroom.asAdmin('post', URL)).status).toBe(400);
    });
  });
});
