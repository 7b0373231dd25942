import { blocks, makers } from '../integration/helpers/documents';
import { openNewsroom, type Newsroom } from '../integration/helpers/newsroom';
import { startSecondProcess, type SecondProcess } from './helpers/second-process';

/**
 * Two Strapi processes on one database: what a bigger newsroom runs on PostgreSQL, and what a deployment that overlaps
 * makes of any newsroom for some seconds.
 */
const ARTICLE = 'api::article.article';

let here: Newsroom;
let there: SecondProcess;

beforeAll(async () => {
  here = await openNewsroom();
  there = await startSecondProcess();
});

afterAll(async () => {
  await there?.stop();
  await here?.stop();
});

const alsoRead = () => here.strapi.plugin('diplomacy').service('also-read');

const settled = () => Promise.all([here.settled(), there.alsoRead('queue.idle')]);

const targetsOf = async (documentId: string): Promise<string[]> => {
  const { data } = await alsoRead().find({ uid: ARTICLE, documentId, limit: 20 });
  return data.items
    .filter((item: { source: string; score: number }) => item.score > 0)
    .map((item: { documentId: string }) => item.documentId);
};

/** In how many stories each feature is, by what identifies it whatever its id. */
const counts = async (): Promise<[string, number][]> => {
  const rows = (await here.strapi.db.connection('diplomacy_features').select()) as Record<
    string,
    unknown
  >[];
  return rows
    .map((row): [string, number] => [String(row.digest), Number(row.stories)])
    .filter(([, stories]) => stories > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
};

// One pair could pass by luck: whether two publishes collide is a matter of milliseconds.
const SUBJECTS = [
  'saffron kestrel Marrakesh',
  'cobalt foundry Katowice',
  'ferry timetable Stavanger',
  'violin workshop Cremona',
  'glacier observatory Ushuaia',
  'tulip auction Aalsmeer',
  'monastery library Echmiadzin',
  'submarine cable Djibouti',
];

const draft = async (title: string, subject: string): Promise<string> => {
  const body = blocks(
    `Ministers spoke of the ${subject} and of the treaty on Monday.`,
    `The ${subject} will be on the agenda of the summit again.`
  );
  const made = await makers(here.strapi).article(
    { title: `${title}: ${subject}`, slug: `${title}-${subject.replaceAll(' ', '-')}`, body },
    { status: 'draft' }
  );
  return made.documentId;
};

/**
 * On SQLite Strapi refuses a save while another process writes ("database is locked"): its transactions begin with reading, and
 * SQLite does not wait when such a one turns to writing. An editor saves again; what is tested is the plugin's work.
 */
const insist = async (save: () => Promise<unknown>): Promise<unknown> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await save();
    } catch (error) {
      if (attempt === 20 || !/database is locked/.test(String(error))) throw error;
    }
  }
};

describe('stories that two processes publish at the same moment', () => {
  const pairs: [string, string][] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    jest
      .spyOn(here.strapi.log, 'error')
      .mockImplementation(((message: unknown) => errors.push(String(message))) as never);
    for (const subject of SUBJECTS) {
      pairs.push([await draft('first', subject), await draft('second', subject)]);
    }
    for (const [first, second] of pairs) {
      await Promise.all([
        insist(() => here.strapi.documents(ARTICLE).publish({ documentId: first })),
        insist(() => there.documents(ARTICLE, 'publish', { documentId: second })),
      ]);
    }
    await settled();
    errors.push(...(await there.errors()));
    jest.restoreAllMocks();
  });

  // A job that the database ended to break a deadlock may pass unnoticed: the other process fills both lists.
  it('get in each other’s way without losing a job', () => {
    expect(errors).toEqual([]);
  });

  it('are all in the index', async () => {
    expect(await alsoRead().status()).toMatchObject({ stories: 2 * SUBJECTS.length });
  });

  it('are in each other’s lists', async () => {
    const missing: string[] = [];
    for (const [index, [first, second]] of pairs.entries()) {
      if (!(await targetsOf(first)).includes(second)) missing.push(`first ${SUBJECTS[index]}`);
      if (!(await targetsOf(second)).includes(first)) missing.push(`second ${SUBJECTS[index]}`);
    }
    expect(missing).toEqual([]);
  });

  it('are counted as a rebuild counts them', async () => {
    const incremental = await counts();
    await alsoRead().rebuild();
    expect(incremental).toEqual(await counts());
  });
});

it('serves what the other process has published', async () => {
  await here.allowPublic(['plugin::diplomacy.also-read.find', 'api::article.article.find']);
  const make = makers(here.strapi);
  const first = await make.article({ title: 'Harvest in Moldova', body: blocks('Wheat, maize.') });
  await make.article({ title: 'Harvest of Moldova counted', body: blocks('Wheat, maize.') });
  await here.settled();
  const path = `/api/diplomacy/also-read/articles/${first.documentId}`;
  const answer = await fetch(`${there.address}${path}`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual((await here.api.get(path)).body);
});
