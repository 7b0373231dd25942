import { blocks, makers } from './helpers/documents';
import { ARTICLE, articleTarget as target, desk, READ_LISTS } from './helpers/lists';
import { openNewsroom, type Newsroom } from './helpers/newsroom';
import { countQueries } from './helpers/queries';

/** Lists that hold more than is shown: their beginning is read first, and the rest only when that does not do. */
let newsroom: Newsroom;
let lists: ReturnType<typeof desk>;
let make: ReturnType<typeof makers>;

/** Reports on one conference; every three of them are equally close to the others. */
const REPORTS = 18;

/** Stories about something else: what everybody writes about would say nothing. */
const OTHERS = 30;

const CONSONANTS = 'bcdfgklmnprstvz';

const stories: string[] = [];

/** A word that no other story has, of the same length as all others. */
const word = (number: number): string =>
  [number % 15, Math.floor(number / 15) % 15, (number * 7) % 15, number % 11]
    .map((place) => `${CONSONANTS[place]}a`)
    .join('');

beforeAll(async () => {
  newsroom = await openNewsroom({ config: { articles: [{ uid: ARTICLE, url: '/news/{slug}' }] } });
  await newsroom.allowPublic([...READ_LISTS, 'plugin::diplomacy.conference.find']);
  lists = desk(newsroom);
  make = makers(newsroom.strapi);
  const { documentId } = await make.conference({ title: 'Forum of Bled', startDate: '2026-03-01' });
  for (let report = 0; report < REPORTS; report += 1) {
    const own = Array.from({ length: 3 + 4 * Math.floor(report / 3) }, (_, index) =>
      word(40 * report + index)
    );
    const made = await make.article({
      title: word(40 * report + 39),
      slug: `report-${report}`,
      body: blocks(`${own.join(' ')}.`, 'Nobody spoke.', 'Nothing else.'),
      conferences: [documentId],
    });
    stories.push(made.documentId);
  }
  for (let other = 0; other < OTHERS; other += 1) {
    const from = 1000 + 20 * other;
    const own = Array.from({ length: 12 }, (_, index) => word(from + index));
    await make.article({
      title: word(from + 19),
      slug: `other-${other}`,
      body: blocks(`${own.join(' ')}.`),
    });
  }
  await lists.settled();
});

afterAll(() => newsroom.stop());

const first = (): string => stories[0] as string;

const ids = async (query: string): Promise<string[]> =>
  (await lists.items(first(), query)).map(({ documentId }) => documentId);

/** Statements of a list beside those of the story itself. */
const cost = async (story: string): Promise<number> => {
  const read = (path: string) =>
    countQueries(newsroom.strapi, async () => {
      expect((await newsroom.api.get(path)).status).toBe(200);
    });
  const path = `/api/articles/${story}`;
  return (await read(`${path}?alsoRead=list`)) - (await read(path));
};

describe('a list that holds more than it shows', () => {
  it('begins in the same way however much of it is asked for, equal scores included', async () => {
    const whole = await lists.items(first(), 'limit=20');
    expect(whole).toHaveLength(REPORTS - 1);
    const scores = whole.map(({ score }) => score);
    expect(new Set(scores).size).toBeLessThan(scores.length / 2);
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
    const body = linked.map((documentId) => ({
      type: 'paragraph',
      children: [
        {
          type: 'link',
          url: `/news/report-${stories.indexOf(documentId)}`,
          children: [{ type: 'text', text: word(0) }],
        },
      ],
    }));
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
    await newsroom.strapi.documents(ARTICLE).update({
      documentId: best as string,
      status: 'published',
      data: { title: 'Another headline' },
    } as never);
    expect(await lists.items(first(), 'limit=1')).toMatchObject([
      { documentId: best, title: 'Another headline' },
    ]);
    release();
    await lists.settled();
  });
});

describe('reading it takes', () => {
  /** Nothing was ever decided about it. */
  const untouched = () => stories[1] as string;

  it('one statement, which brings the stories, their lists and the articles behind these', async () => {
    expect(await cost(untouched())).toBe(1);
  });

  it('one more when editors decided something, and two when the beginning does not do', async () => {
    const whole = await ids('limit=20');
    await lists.decide(first(), { hidden: [target(whole[0] as string)] });
    expect(await cost(first())).toBe(2);
    await lists.decide(first(), { hidden: whole.slice(0, 6).map(target) });
    expect(await cost(first())).toBe(4);
    await lists.decide(first(), { pinned: [target(whole.at(-1) as string)] });
    expect(await cost(first())).toBe(4);
    await lists.decide(first(), {});
  });

  it('one more for names that this process has not read since one of them changed', async () => {
    const { connection } = newsroom.strapi.db;
    const feature = { locale: 'en', kind: 'conference' };
    const reasons = async () =>
      (await lists.items(untouched(), 'limit=1'))[0]?.reasons.map(({ label }) => label);
    const before = await reasons();
    expect(before).toContain('Forum of Bled');
    // As another process gives names.
    await connection('diplomacy_features').where(feature).update({ label: 'Summit of Bled' });
    expect(await reasons()).toEqual(before);
    await connection('diplomacy_archives').where({ locale: 'en' }).increment('names', 1);
    expect(await reasons()).toContain('Summit of Bled');
    expect(await cost(untouched())).toBe(1);
  });
});

it('renames in an index that was made before names were counted', async () => {
  const { connection } = newsroom.strapi.db;
  await connection('diplomacy_archives').update({ names: null });
  await lists.items(first());
  const [conference] = await newsroom.strapi
    .documents('plugin::diplomacy.conference' as typeof ARTICLE)
    .findMany({});
  await newsroom.strapi.documents('plugin::diplomacy.conference' as typeof ARTICLE).update({
    documentId: conference?.documentId as string,
    data: { title: 'Talks of Bled' },
    status: 'published',
  } as never);
  await lists.settled();
  const [item] = await lists.items(first(), 'limit=1');
  expect(item?.reasons.map(({ label }) => label)).toContain('Talks of Bled');
});
