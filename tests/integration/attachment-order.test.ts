import { UID } from '../../shared/plugin';
import { operationsTo, type Operations } from '../../server/src/attachments/operations';
import { blocks, makers } from './helpers/documents';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

const ARTICLE = 'api::article.article';
const MANAGER = `/content-manager/collection-types/${ARTICLE}`;

let newsroom: Newsroom;
let make: ReturnType<typeof makers>;
let number = 0;

beforeAll(async () => {
  newsroom = await openNewsroom();
  make = makers(newsroom.strapi);
  await newsroom.allowPublic([
    'api::article.article.find',
    'api::article.article.findOne',
    'plugin::diplomacy.visit.find',
  ]);
});

afterAll(() => newsroom.stop());

/** Visits, published unless told otherwise; their ids in the order they were made. */
const visits = async (count: number, options: object = { status: 'published' }) => {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    number += 1;
    const made = await make.visit(
      {
        title: `Visit ${number}`,
        startDate: '2024-05-01',
        visitingCountry: 'AZ',
        hostCountry: 'GB',
      },
      options as never
    );
    ids.push(made.documentId);
  }
  return ids;
};

const article = async (ids: string[], options: object = { status: 'published' }) => {
  number += 1;
  const data = { title: `Story ${number}`, body: blocks('One.', 'Two.'), visits: ids };
  return (await make.article(data, options as never)).documentId;
};

/** What the public's REST request gets, in order. */
const shown = async (documentId: string, query = ''): Promise<string[]> => {
  const answer = await newsroom.api.get(`/api/articles/${documentId}?populate=visits${query}`);
  expect(answer.status).toBe(200);
  return (answer.body.data.visits as { documentId: string }[]).map((visit) => visit.documentId);
};

const published = (documentId: string) => shown(documentId);

/** The same as a transaction in hand sees it. */
const publishedOrder = async (documentId: string): Promise<string[]> => {
  const found = (await newsroom.strapi.documents(ARTICLE).findOne({
    documentId,
    status: 'published',
    populate: { visits: true },
  } as never)) as unknown as { visits: { documentId: string }[] };
  return found.visits.map((visit) => visit.documentId);
};
const draft = (documentId: string) => shown(documentId, '&status=draft');

const save = async (documentId: string, operations: Operations | undefined, locale = 'en') => {
  const answer = await newsroom
    .asAdmin('put', `${MANAGER}/${documentId}?locale=${locale}`)
    .send({ title: `Saved ${documentId} ${locale}`, visits: operations });
  expect(answer.status).toBe(200);
};

const publish = async (documentId: string, body: object = {}) => {
  const answer = await newsroom
    .asAdmin('post', `${MANAGER}/${documentId}/actions/publish`)
    .send({ title: `Published ${documentId}`, ...body });
  expect(answer.status).toBe(200);
};

describe('the order that an editor drags', () => {
  it('survives save, publish and republish', async () => {
    const [a, b, c] = (await visits(3)) as [string, string, string];
    const id = await article([a, b, c]);
    await save(id, operationsTo([a, b, c], [c, a, b]));
    expect(await draft(id)).toEqual([c, a, b]);
    expect(await published(id)).toEqual([a, b, c]);
    await publish(id);
    expect(await published(id)).toEqual([c, a, b]);
    await publish(id);
    expect(await published(id)).toEqual([c, a, b]);
    expect(await draft(id)).toEqual([c, a, b]);
  });

  it('is published at once when Publish is pressed without a save before', async () => {
    const [a, b, c] = (await visits(3)) as [string, string, string];
    const id = await article([a, b]);
    await publish(id, { visits: operationsTo([a, b], [c, b, a]) });
    expect(await published(id)).toEqual([c, b, a]);
    expect(await draft(id)).toEqual([c, b, a]);
  });

  it('holds on an article that is created with it', async () => {
    const [a, b, c] = (await visits(3)) as [string, string, string];
    const made = await newsroom
      .asAdmin('post', MANAGER)
      .send({ title: 'New', slug: `new-${number}`, visits: operationsTo([], [b, c, a]) });
    expect(await draft(made.body.data.documentId)).toEqual([b, c, a]);
  });

  it('takes additions and removals in the same save', async () => {
    const [a, b, c, d] = (await visits(4)) as [string, string, string, string];
    const id = await article([a, b, c]);
    await save(id, operationsTo([a, b, c], [d, c, a]));
    expect(await draft(id)).toEqual([d, c, a]);
  });

  it('keeps what a colleague attached meanwhile, last', async () => {
    const [a, b, c] = (await visits(3)) as [string, string, string];
    const id = await article([a, b]);
    await save(id, operationsTo([a, b], [a, b, c]));
    await save(id, operationsTo([a, b], [b, a]));
    expect(await draft(id)).toEqual([b, a, c]);
  });

  it('goes back with the draft when the changes are discarded', async () => {
    const [a, b, c] = (await visits(3)) as [string, string, string];
    const id = await article([b, c, a]);
    await save(id, operationsTo([b, c, a], [a, b, c]));
    const answer = await newsroom.asAdmin('post', `${MANAGER}/${id}/actions/discard`);
    expect(answer.status).toBe(200);
    expect(await draft(id)).toEqual([b, c, a]);
  });

  it('stays when a record is published again, unpublished, and published once more', async () => {
    const [a, b, c] = (await visits(3)) as [string, string, string];
    const id = await article([a, b, c]);
    await save(id, operationsTo([a, b, c], [b, c, a]));
    await publish(id);
    const documents = newsroom.strapi.documents(UID.visit);
    await documents.publish({ documentId: b });
    expect(await published(id)).toEqual([b, c, a]);
    await documents.unpublish({ documentId: b });
    expect(await published(id)).toEqual([c, a]);
    expect(await draft(id)).toEqual([b, c, a]);
    await documents.publish({ documentId: b });
    await newsroom.settled();
    expect(await published(id)).toEqual([b, c, a]);
  });

  it('holds for records that are published after the article', async () => {
    const [a, b] = (await visits(2)) as [string, string];
    const [later] = (await visits(1, { status: 'draft' })) as [string];
    const id = await article([a, b]);
    await publish(id, { visits: operationsTo([a, b], [later, b, a]) });
    expect(await published(id)).toEqual([b, a]);
    await newsroom.strapi.documents(UID.visit).publish({ documentId: later });
    await newsroom.settled();
    expect(await published(id)).toEqual([later, b, a]);
  });

  it('is mended outside the transaction that publishes the record', async () => {
    const [a, b] = (await visits(2)) as [string, string];
    const [later] = (await visits(1, { status: 'draft' })) as [string];
    const id = await article([a, b]);
    await publish(id, { visits: operationsTo([a, b], [later, b, a]) });
    await newsroom.strapi.db.transaction(async () => {
      await newsroom.strapi.documents(UID.visit).publish({ documentId: later });
      await newsroom.strapi.plugin('diplomacy').service('attachments').queue.idle();
      // Strapi's own order, as long as nothing is committed.
      expect(await publishedOrder(id)).not.toEqual([later, b, a]);
    });
    await newsroom.settled();
    expect(await published(id)).toEqual([later, b, a]);
  });

  it('comes along to a new language, with what is attached there in its place', async () => {
    const [a, b, c] = (await visits(3)) as [string, string, string];
    const id = await article([b, a]);
    await save(id, operationsTo([b, a], [c, b, a]), 'fr');
    expect(await shown(id, '&locale=fr&status=draft')).toEqual([c, b, a]);
    await save(id, operationsTo([c, b, a], [a, c]), 'fr');
    expect(await shown(id, '&locale=fr&status=draft')).toEqual([a, c]);
    expect(await draft(id)).toEqual([b, a]);
  });
});

describe('a record in another language than the newsroom’s first', () => {
  it('is made with a conference that has no version in it yet', async () => {
    const conference = await make.conference({ title: 'Congress', startDate: '2024-05-01' });
    const answer = await newsroom
      .asAdmin('post', `/content-manager/collection-types/${UID.visit}?locale=fr`)
      .send({
        startDate: '2024-05-01',
        visitingCountry: 'AZ',
        hostCountry: 'GB',
        conferences: { connect: [{ documentId: conference.documentId }] },
      });
    expect(answer.status).toBe(201);
    expect(answer.body.data.title).toBe('Azerbaïdjan – Royaume-Uni, 1er mai 2024');
    const french = await newsroom.strapi.documents(UID.conference).findOne({
      documentId: conference.documentId,
      locale: 'fr',
    });
    expect(french).toMatchObject({ title: 'Congress', needsTranslation: true });
  });
});

describe('records to attach', () => {
  it.each([
    ['Переговоры в Анкаре', ['переговоры', 'АНКАРЕ']],
    ['İstanbul Zirvesi', ['istanbul', 'İSTANBUL', 'zirvesi']],
  ])('are found in any case: %s', async (title, queries) => {
    const { documentId } = await make.conference({ title, startDate: '2024-05-01' });
    for (const q of queries) {
      const answer = await newsroom.asAdmin(
        'get',
        `/diplomacy/attachments/search?q=${encodeURIComponent(q)}`
      );
      const found = (answer.body.data as { documentId: string }[]).map((each) => each.documentId);
      expect([q, found]).toEqual([q, [documentId]]);
    }
  });
});

describe('what a new record can name', () => {
  const ask = (query: string) =>
    newsroom.asAdmin('get', `/diplomacy/attachments/references?${query}`);

  it('is found by another name, the very name first', async () => {
    const answer = await ask('kind=country&q=UK&limit=3');
    expect(answer.body.data[0]).toMatchObject({ name: 'United Kingdom', note: 'GB' });
  });

  it('is named in the article’s language', async () => {
    const answer = await ask('kind=country&q=Germany&locale=fr');
    expect(answer.body.data[0]).toMatchObject({ name: 'Allemagne', note: 'DE' });
  });

  it('shows an official with office and country', async () => {
    await make.official({ name: 'Jane Doe', office: 'Envoy', country: 'GB' }, {});
    const answer = await ask('kind=official&q=doe');
    expect(answer.body.data).toEqual([
      expect.objectContaining({ name: 'Jane Doe', note: 'Envoy, United Kingdom' }),
    ]);
  });

  it.each([
    ['Шойгу', 'Сергей Шойгу', ['шойгу', 'ШОЙГУ', 'сергей шОЙГУ']],
    ['Əliyev', 'İlham Əliyev', ['əliyev', 'ƏLİYEV', 'ilham', 'İLHAM']],
    ['Işık', 'Işık Öztürk', ['ışık', 'IŞIK', 'öztürk', 'ÖZTÜRK']],
  ])('is found in any case: %s', async (_, name, queries) => {
    await make.official({ name, country: 'AZ' }, {});
    for (const q of queries) {
      const answer = await ask(`kind=official&q=${encodeURIComponent(q)}`);
      expect([q, answer.body.data[0]?.name]).toEqual([q, name]);
    }
  });

  it('refuses an unknown kind, naming the parameter', async () => {
    const answer = await ask('kind=treaty');
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(/^kind: /);
  });
});
