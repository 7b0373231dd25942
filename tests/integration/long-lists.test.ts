import type { AlsoReadAnswer, AlsoReadItem, Decisions } from '../../shared/contracts';
import { blocks, makers } from './helpers/documents';
import { ARTICLE, articleTarget as target, desk, READ_LISTS } from './helpers/lists';
import { openNewsroom, type Newsroom } from './helpers/newsroom';
import { countQueries } from './helpers/queries';

/** Lists that hold more than is shown: their beginning is read first, and the rest only when that does not do. */
let newsroom: Newsroom;
let lists: ReturnType<typeof desk>;
let make: ReturnType<typeof makers>;

/** Reports on one conference, all equally close to each other: what came out last is shown first. */
const REPORTS = 18;

/** Stories about something else: what everybody writes about would say nothing. */
const OTHERS = 30;

const COVER = { url: '/uploads/lake.jpg', alternativeText: 'Bled', width: 1200, height: 800 };

const CONSONANTS = 'bcdfgklmnprstvz';

/** Reports on another one, a fortnight after each other: the nearer in time, the closer. */
const TALKS = 12;

const DAY = 24 * 60 * 60 * 1000;

const stories: string[] = [];
const talks: string[] = [];
const others: string[] = [];

/** A word that no other story has, of the same length as all others. */
const word = (number: number): string =>
  [number % 15, Math.floor(number / 15) % 15, (number * 7) % 15, number % 11]
    .map((place) => `${CONSONANTS[place]}a`)
    .join('');

const story = async (slug: string, title: string, text: string[], data: object = {}) => {
  const body = blocks(`${text.join(' ')}.`, 'Nobody spoke.', 'Nothing else.');
  return (await make.article({ title, slug, body, ...data })).documentId;
};

beforeAll(async () => {
  newsroom = await openNewsroom({
    config: {
      articles: [
        { uid: ARTICLE, url: '/news/{slug}' },
        { uid: 'api::note.note' },
        { uid: 'api::page.page' },
      ],
    },
  });
  await newsroom.allowPublic([...READ_LISTS, 'plugin::diplomacy.conference.find']);
  lists = desk(newsroom);
  make = makers(newsroom.strapi);
  const { documentId } = await make.conference({ title: 'Forum of Bled', startDate: '2026-03-01' });
  const file = await newsroom.strapi.db.query('plugin::upload.file').create({
    data: {
      ...COVER,
      name: 'lake.jpg',
      hash: 'lake',
      ext: '.jpg',
      mime: 'image/jpeg',
      size: 1,
      provider: 'local',
    },
  });
  for (let report = 0; report < REPORTS; report += 1) {
    const text = Array.from({ length: 12 }, (_, index) => word(40 * report + index));
    const data = { conferences: [documentId], cover: file.id };
    stories.push(await story(`report-${report}`, word(40 * report + 39), text, data));
  }
  const piran = await make.conference({ title: 'Talks of Piran', startDate: '2026-03-08' });
  for (let report = 0; report < TALKS; report += 1) {
    const text = Array.from({ length: 12 }, (_, index) => word(2000 + 20 * report + index));
    const publicationDate = new Date(Date.now() - 14 * report * DAY).toISOString();
    const data = { conferences: [piran.documentId], publicationDate };
    talks.push(await story(`talks-${report}`, word(2019 + 20 * report), text, data));
  }
  for (let number = 0; number < OTHERS; number += 1) {
    const text = Array.from({ length: 12 }, (_, index) => word(1000 + 20 * number + index));
    others.push(await story(`other-${number}`, word(1019 + 20 * number), text));
  }
  await lists.settled();
});

afterAll(() => newsroom.stop());

const first = (): string => stories[0] as string;

/** A story that the ranking does not know as related. */
const other = (): string => others[0] as string;

const ids = async (query: string): Promise<string[]> =>
  (await lists.items(first(), query)).map(({ documentId }) => documentId);

const linksTo = (slugs: string[]) =>
  slugs.map((slug) => ({
    type: 'paragraph',
    children: [{ type: 'link', url: `/news/${slug}`, children: [{ type: 'text', text: word(0) }] }],
  }));

/** Statements of a list beside those of the story itself. */
const cost = async (story: string, types = 'articles'): Promise<number> => {
  const read = (path: string) =>
    countQueries(newsroom.strapi, async () => {
      expect((await newsroom.api.get(path)).status).toBe(200);
    });
  const path = `/api/${types}/${story}`;
  return (await read(`${path}?alsoRead=list`)) - (await read(path));
};

describe('a list that holds more than it shows', () => {
  it('begins in the same way however much of it is asked for, equal scores included', async () => {
    const whole = await lists.items(first(), 'limit=20');
    expect(whole).toHaveLength(REPORTS - 1);
    const rows = await newsroom.strapi.db
      .connection('diplomacy_neighbours as n')
      .join('diplomacy_stories as s', 's.id', 'n.story')
      .where('s.document_id', first())
      .orderBy('n.score', 'desc')
      .select('n.score');
    expect(new Set(rows.map(({ score }) => score)).size).toBe(1);
    for (let limit = 1; limit < REPORTS; limit += 1) {
      expect(await lists.items(first(), `limit=${limit}`)).toMatchObject(
        whole.slice(0, limit).map(({ documentId, score, reasons }) => ({
          documentId,
          score,
          reasons,
        }))
      );
    }
  });

  it('shows the image of each story, those of pinned ones too', async () => {
    const items = await lists.items(first(), 'limit=2');
    expect(items.map(({ image }) => image)).toEqual([COVER, COVER]);
    await lists.decide(first(), { pinned: [target(stories.at(-1) as string)] });
    expect((await lists.items(first(), 'limit=1'))[0]).toMatchObject({
      documentId: stories.at(-1),
      image: COVER,
    });
    await lists.decide(first(), { pinned: [target(other())] });
    expect((await lists.items(first(), 'limit=1'))[0]).toMatchObject({
      documentId: other(),
      image: null,
    });
    await lists.decide(first(), {});
  });

  it('goes on where its first stories are hidden, taken back or linked in the text', async () => {
    const whole = await ids('limit=20');
    await lists.decide(first(), { hidden: whole.slice(0, 4).map(target) });
    expect(await ids('limit=2')).toEqual(whole.slice(4, 6));
    await lists.decide(first(), { hidden: whole.slice(0, 12).map(target) });
    expect(await ids('limit=2')).toEqual(whole.slice(12, 14));
    await lists.decide(first(), {});

    const documents = newsroom.strapi.documents(ARTICLE);
    const away = whole.slice(0, 10);
    const table = newsroom.strapi.db.metadata.get(ARTICLE).tableName;
    // Below the document service: the index is behind, as it is for some moments after each change.
    const published = () =>
      newsroom.strapi.db
        .connection(table)
        .whereIn('document_id', away)
        .whereNotNull('published_at');
    const rows = (await published().select('id', 'published_at')) as { id: number }[];
    await published().update({ published_at: null });
    expect(await ids('limit=2')).toEqual(whole.slice(10, 12));
    for (const { id, ...row } of rows) {
      await newsroom.strapi.db.connection(table).where({ id }).update(row);
    }
    expect(await ids('limit=2')).toEqual(whole.slice(0, 2));

    const linked = whole.slice(0, 9);
    const body = linksTo(linked.map((documentId) => `report-${stories.indexOf(documentId)}`));
    const before = await documents.findOne({ documentId: first() });
    const write = async (data: object) => {
      await documents.update({ documentId: first(), status: 'published', data } as never);
      await lists.settled();
    };
    await write({ body });
    const rest = await ids('limit=20');
    expect(rest).toHaveLength(REPORTS - 1 - linked.length);
    expect(await ids('limit=2')).toEqual(rest.slice(0, 2));
    await write({ body: before?.body });
  });

  it('knows the score and the reasons of a pinned story, wherever it stands', async () => {
    const whole = await lists.items(first(), 'limit=20');
    const last = whole.at(-1);
    await lists.decide(first(), { pinned: [target(last?.documentId as string)] });
    const [pinned, second] = await lists.items(first(), 'limit=2');
    expect(pinned).toMatchObject({
      documentId: last?.documentId,
      source: 'pinned',
      score: last?.score,
      reasons: last?.reasons,
    });
    expect(pinned?.reasons).not.toEqual([]);
    expect(second?.documentId).toBe(whole[0]?.documentId);
    await lists.decide(first(), {});
  });

  it('shows an article that was published again before the index has noticed', async () => {
    const [best] = await ids('limit=1');
    const { queue } = lists.service('also-read');
    let release = (): void => undefined;
    queue.push(() => new Promise<void>((resolve) => (release = resolve)));
    try {
      await newsroom.strapi.documents(ARTICLE).update({
        documentId: best as string,
        status: 'published',
        data: { title: 'Another headline' },
      } as never);
      const { connection, metadata } = newsroom.strapi.db;
      const known = await connection('diplomacy_stories').where('document_id', best).first();
      const rows = await connection(metadata.get(ARTICLE).tableName).where('id', known.source);
      expect(rows).toEqual([]);
      expect(await lists.items(first(), 'limit=1')).toMatchObject([
        { documentId: best, title: 'Another headline' },
      ]);
    } finally {
      release();
      await lists.settled();
    }
  });
});

describe('reading it takes', () => {
  /** Nothing was ever decided about it. */
  const untouched = () => talks[1] as string;

  it('one statement, which brings the stories, their lists and the articles behind these', async () => {
    expect(await cost(untouched())).toBe(1);
  });

  it('one more when editors decided something, and one or two when the beginning does not do', async () => {
    const decided = talks[0] as string;
    const whole = (await lists.items(decided, 'limit=20')).map(({ documentId }) => documentId);
    expect(whole).toEqual(talks.slice(1));
    const costs = async (decisions: Partial<Decisions>): Promise<number> => {
      await lists.decide(decided, decisions);
      return cost(decided);
    };
    expect(await costs({ hidden: whole.slice(0, 1).map(target) })).toBe(2);
    expect(await costs({ hidden: whole.slice(0, 6).map(target) })).toBe(4);
    expect(await costs({ pinned: [target(whole.at(-1) as string)] })).toBe(4);
    expect(await costs({ pinned: [target(other())] })).toBe(4);
  });

  it('two more when the text links to the beginning, which is not read again', async () => {
    const documentId = talks.at(-1) as string;
    const nearest = Array.from({ length: 6 }, (_, index) => `talks-${TALKS - 2 - index}`);
    await newsroom.strapi.documents(ARTICLE).update({
      documentId,
      status: 'published',
      data: { body: linksTo(nearest) },
    } as never);
    await lists.settled();
    const shown = await lists.items(documentId, 'limit=2');
    expect(shown.map(({ slug }) => slug)).toEqual(['talks-4', 'talks-3']);
    expect(await cost(documentId)).toBe(3);
  });

  it('one more for names that this process has not read since one of them changed', async () => {
    const { connection } = newsroom.strapi.db;
    const feature = { locale: 'en', label: 'Talks of Piran' };
    const reasons = async () =>
      (await lists.items(untouched(), 'limit=1'))[0]?.reasons.map(({ label }) => label);
    const before = await reasons();
    expect(before).toContain('Talks of Piran');
    // As another process gives names.
    const rename = () =>
      connection('diplomacy_archives').where({ locale: 'en' }).increment('names', 1);
    await connection('diplomacy_features').where(feature).update({ label: 'Summit of Piran' });
    expect(await reasons()).toEqual(before);
    const known = await countQueries(newsroom.strapi, reasons);
    const renamed = await countQueries(newsroom.strapi, async () => {
      await rename();
      expect(await reasons()).toContain('Summit of Piran');
    });
    expect(renamed).toBe(known + 1 + 1);
  });
});

describe('a list of stories of several types', () => {
  const NOTE = 'api::note.note';
  const PAGE = 'api::page.page';
  const matter = 'Salt miners of Wieliczka carve chandeliers from crystals.';
  let note: string;

  const list = async (): Promise<Pick<AlsoReadItem, 'type' | 'title'>[]> => {
    const { body } = await newsroom.api.get(`/api/diplomacy/also-read/notes/${note}?limit=3`);
    const { items } = (body as AlsoReadAnswer).data;
    return items.map(({ type, title }) => ({ type, title }));
  };

  beforeAll(async () => {
    const page = (data: object) =>
      newsroom.strapi
        .documents(PAGE as typeof ARTICLE)
        .create({ data, status: 'published' } as never);
    const made = await make.note({ title: 'Salt', slug: 'salt', body: matter });
    note = made.documentId;
    await make.note({ title: 'Crystals', slug: 'crystals', body: `${matter} Tourists come.` });
    await page({ title: 'Chandeliers', slug: 'chandeliers', story: `<p>${matter} Lifts hum.</p>` });
    for (let number = 0; number < 4; number += 1) {
      const body = Array.from({ length: 12 }, (_, index) => word(4000 + 20 * number + index));
      await make.note({ title: word(4019 + 20 * number), body: body.join(' ') });
    }
    await newsroom.allowPublic([`${NOTE}.find`, `${NOTE}.findOne`]);
    await lists.settled();
  });

  it('has those of the types that its caller may read, in one statement', async () => {
    const crystals = { type: NOTE, title: 'Crystals' };
    const chandeliers = { type: PAGE, title: 'Chandeliers' };
    expect(await list()).toContainEqual(crystals);
    expect(await list()).not.toContainEqual(chandeliers);
    await newsroom.allowPublic([`${PAGE}.find`]);
    expect(await list()).toEqual(expect.arrayContaining([crystals, chandeliers]));
    expect(await cost(note, 'notes')).toBe(1);
  });
});

it('renames in an index that was made before names were counted', async () => {
  const { connection } = newsroom.strapi.db;
  await connection('diplomacy_archives').update({ names: null });
  await lists.items(first());
  const [conference] = await newsroom.strapi
    .documents('plugin::diplomacy.conference' as typeof ARTICLE)
    .findMany({ filters: { title: 'Forum of Bled' } as never });
  await newsroom.strapi.documents('plugin::diplomacy.conference' as typeof ARTICLE).update({
    documentId: conference?.documentId as string,
    data: { title: 'Talks of Bled' },
    status: 'published',
  } as never);
  await lists.settled();
  const [item] = await lists.items(first(), 'limit=1');
  expect(item?.reasons.map(({ label }) => label)).toContain('Talks of Bled');
});
