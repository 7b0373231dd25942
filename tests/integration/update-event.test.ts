import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { blocks, makers } from './helpers/documents';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

const ARTICLE = 'api::article.article';
const EVENT = 'diplomacy.also-read.update';

interface Received {
  event: string;
  createdAt: string;
  uid: string;
  documentId: string | null;
  locale: string | null;
}

let newsroom: Newsroom;
let make: ReturnType<typeof makers>;
let receiver: http.Server;
let received: Received[] = [];
const stories: Record<string, string> = {};

/** Stands for a CDN's purging function. */
const openReceiver = async (): Promise<http.Server> => {
  const server = http.createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      received.push(JSON.parse(text) as Received);
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
};

const publish = async (name: string, title: string, ...paragraphs: string[]) => {
  const made = await make.article({ title, slug: name, body: blocks(...paragraphs) });
  stories[name] = made.documentId;
};

interface Runner {
  queue: { running: number; queue: { length: number } };
}

/** Resolves when the index has caught up, and the webhooks have been answered. */
const arrived = async () => {
  await newsroom.settled();
  await newsroom.strapi.plugin('diplomacy').service('decisions').idle();
  await newsroom.settled();
  const { queue } = newsroom.strapi.get('webhookRunner') as unknown as Runner;
  while (queue.running > 0 || queue.queue.length > 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

beforeAll(async () => {
  newsroom = await openNewsroom();
  make = makers(newsroom.strapi);
  receiver = await openReceiver();
  const { port } = receiver.address() as AddressInfo;
  const answer = await newsroom.asAdmin('post', '/admin/webhooks').send({
    name: 'Purge',
    url: `http://127.0.0.1:${port}/purge`,
    headers: {},
    events: [EVENT],
  });
  expect(answer.status).toBe(201);
  await publish('grain', 'Grain ships leave Odesa', 'Ships loaded with wheat left Odesa.');
  await publish('chess', 'A chess champion retires', 'The champion won eleven tournaments.');
  await arrived();
});

beforeEach(() => {
  received = [];
});

afterAll(async () => {
  await newsroom.stop();
  receiver.close();
});

const documents = () => received.map(({ documentId }) => documentId).sort();

describe('the webhook', () => {
  it('names each story whose list a publication changed', async () => {
    await publish('wheat', 'Wheat prices fall', 'The price of wheat fell as ships left Odesa.');
    await arrived();
    expect(documents()).toEqual([stories.grain, stories.wheat].sort());
    expect(received[0]).toEqual({
      event: EVENT,
      createdAt: expect.any(String),
      uid: ARTICLE,
      documentId: expect.any(String),
      locale: 'en',
    });
  });

  it('comes on its own, a moment after the change', async () => {
    const told = new Promise<void>((resolve) => {
      newsroom.strapi.eventHub.once(EVENT, async () => resolve());
    });
    await publish('maize', 'Maize prices fall', 'The price of maize fell as ships left Odesa.');
    await told;
    await arrived();
    expect(documents()).toContain(stories.maize);
    await newsroom.strapi.documents(ARTICLE).delete({ documentId: stories.maize as string });
    await arrived();
  });

  it('names the stories whose lists show one that is renamed or taken back', async () => {
    const documentId = stories.wheat as string;
    const articles = newsroom.strapi.documents(ARTICLE);
    const data = { slug: 'wheat-prices' };
    await articles.update({ documentId, status: 'published', data } as never);
    await arrived();
    expect(documents()).toContain(stories.grain);
    received = [];
    await articles.unpublish({ documentId });
    await arrived();
    expect(documents()).toEqual([stories.grain]);
  });

  it('is silent about drafts, and about what is rolled back', async () => {
    const draft = { title: 'Draft on wheat', slug: 'draft', body: blocks('Wheat left Odesa.') };
    await make.article(draft, { status: 'draft' });
    const failing = newsroom.strapi.db.transaction(async () => {
      await publish('lost', 'Wheat in Odesa again', 'Wheat left Odesa.');
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await arrived();
    expect(received).toEqual([]);
  });

  it('follows the decisions of editors', async () => {
    const decisions = newsroom.strapi.plugin('diplomacy').service('decisions');
    const key = { uid: ARTICLE, documentId: stories.grain, locale: 'en' };
    const pinned = [{ uid: ARTICLE, documentId: stories.chess }];
    await decisions.patch(key, { pinned });
    await arrived();
    expect(documents()).toEqual([stories.grain]);
  });

  it('names the stories that pin one that is renamed, taken back or deleted', async () => {
    const articles = newsroom.strapi.documents(ARTICLE);
    const documentId = stories.chess as string;
    const data = { title: 'The chess champion retires' };
    await articles.update({ documentId, status: 'published', data } as never);
    await arrived();
    expect(documents()).toContain(stories.grain);
    received = [];
    await articles.unpublish({ documentId });
    await arrived();
    expect(documents()).toEqual([stories.grain]);
    received = [];
    await articles.delete({ documentId });
    await arrived();
    expect(documents()).toEqual([stories.grain]);
  });

  it('says that all lists may have changed when the settings do', async () => {
    await newsroom.strapi.plugin('diplomacy').service('settings').set({ links: 3 });
    await arrived();
    expect(received).toContainEqual(
      expect.objectContaining({ uid: ARTICLE, documentId: null, locale: 'en' })
    );
    expect(received.filter(({ documentId }) => documentId !== null)).toEqual([]);
  });

  it('hears of a rebuild only what it changed', async () => {
    await newsroom.strapi.plugin('diplomacy').service('also-read').rebuild();
    await arrived();
    expect(received).toEqual([]);
  });

  it('holds no save up, and fails none', async () => {
    const off = newsroom.strapi.eventHub.on(EVENT, () => Promise.reject(new Error('unwell')));
    await publish('barley', 'Barley ships leave Odesa', 'Ships loaded with barley left Odesa.');
    await arrived();
    off();
    expect(stories.barley).toBeDefined();
    const articles = newsroom.strapi.documents(ARTICLE);
    const stored = await articles.findOne({
      documentId: stories.barley as string,
      status: 'published',
    });
    expect(stored).toMatchObject({ title: 'Barley ships leave Odesa' });
  });
});

it('is refused by Strapi when its name is mistyped', async () => {
  const answer = await newsroom.asAdmin('post', '/admin/webhooks').send({
    name: 'Typo',
    url: 'http://127.0.0.1:9/purge',
    headers: {},
    events: ['diplomacy.also-read.updated'],
  });
  expect(answer.status).toBe(400);
});
