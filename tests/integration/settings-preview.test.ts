import type { DeskAnswer } from '../../shared/also-read';
import type { AlsoReadAnswer } from '../../shared/contracts';
import { PERMISSION } from '../../shared/plugin';
import type { SettingsChanges } from '../../shared/settings';
import { addUser, right, rightsOn } from './helpers/desk';
import { blocks, makers } from './helpers/documents';
import { indexState } from './helpers/index-state';
import { ARTICLE, desk } from './helpers/lists';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

/** A story's list under settings that nobody has saved, compared with the list that it has once they are. */
let newsroom: Newsroom;
let lists: ReturnType<typeof desk>;
let make: ReturnType<typeof makers>;
let story: string;

const URL = '/diplomacy/settings/preview';
const STORE = { type: 'plugin', name: 'diplomacy', key: 'settings' } as const;

const preview = async (
  settings: SettingsChanges,
  documentId = story,
  locale = 'en'
): Promise<AlsoReadAnswer> => {
  const answer = await newsroom
    .asAdmin('post', URL)
    .send({ uid: ARTICLE, documentId, locale, settings });
  expect(answer.body).toMatchObject({ data: expect.anything() });
  return answer.body as AlsoReadAnswer;
};

const now = async (documentId = story, locale = 'en'): Promise<AlsoReadAnswer> => {
  const { body } = await newsroom.asAdmin(
    'get',
    `/diplomacy/also-read/${ARTICLE}/${documentId}?locale=${locale}`
  );
  // What only the panel beside an article shows.
  const { places, ...meta } = (body as DeskAnswer).meta;
  expect(places).toBeDefined();
  return { data: (body as DeskAnswer).data, meta };
};

const slugsOf = ({ data }: AlsoReadAnswer) => data.items.map(({ slug }) => slug);

/** What readers see: the same words, stories, addresses and places; scores may be a point apart. */
const shown = ({ data, meta }: AlsoReadAnswer) => ({
  label: data.label,
  reason: meta.reason,
  items: data.items.map(({ slug, label, url, placement, reasons, source }) => ({
    slug,
    label,
    url,
    placement,
    reasons: reasons.map(({ kind }) => kind),
    source,
  })),
});

const TOPICS = [
  'wheat harvest corridor Odesa millers convoy insurers Danube escorts silos',
  'pipeline compressor Caucasus pressure gas terminal contract welders valves steel',
].map((words) => words.split(' '));

const DAY = 24 * 60 * 60 * 1000;

/** Stories of two topics, one older than the other. */
const fill = async (): Promise<void> => {
  for (let number = 0; number < 24; number += 1) {
    const words = TOPICS[number % 2] as string[];
    const some = [0, 1, 2, 3].map((step) => words[(number * 3 + step * 2) % 10]);
    const { documentId } = await make.article({
      title: `Report ${number}: ${some[0]}`,
      slug: `report-${number}`,
      body: blocks(`${some.join(', ')} in bulletin${number}.`, `Remark${number} of day${number}.`),
    });
    await newsroom.strapi.db.query(ARTICLE).updateMany({
      where: { documentId },
      data: { publishedAt: new Date(Date.now() - number * 20 * DAY) },
    });
  }
};

beforeAll(async () => {
  newsroom = await openNewsroom();
  lists = desk(newsroom);
  make = makers(newsroom.strapi);
  await fill();
  const made = await make.article({
    title: 'Millers wait for the wheat of Odesa',
    slug: 'millers',
    body: blocks(
      'Millers wait for a convoy with wheat.',
      'The corridor begins at Odesa.',
      'Insurers ask for escorts on the Danube.',
      'Silos are full of the last harvest.',
      'A pipeline nearby is under pressure.',
      'Welders of the terminal went home.',
      'Nothing else was known.'
    ),
  });
  story = made.documentId;
  await lists.settled();
  await lists.service('also-read').rebuild();
  await lists.settled();
});

afterAll(() => newsroom.stop());

afterEach(async () => {
  await lists.service('settings').reset();
  await lists.settled();
});

it('is the stored list as long as nothing is changed', async () => {
  const stored = await now();
  expect(stored.data.items.length).toBe(2);
  expect(await preview({})).toEqual(stored);
});

const CHANGES: [string, SettingsChanges][] = [
  [
    'words, number, places and addresses',
    {
      labels: { en: 'Read next' },
      links: 5,
      placement: { mode: 'even', maximum: 4, gap: 1, firstParagraph: 1 },
      campaign: 'utm_source=also-read',
    },
  ],
  ['a higher score', { links: 10, minimumScore: 30 }],
  ['older stories only', { links: 10, candidates: 'older' }],
  ['an age limit', { links: 10, maximumAgeDays: 100 }],
  ['no ageing', { links: 10, halfLifeDays: null }],
  ['fast ageing', { links: 10, halfLifeDays: 5 }],
  ['a shared record', { links: 10, require: 'record' }],
  ['ignored terms', { links: 8, ignoredTerms: { '*': ['wheat', 'millers'] } }],
];

it.each(CHANGES)('is what the list becomes after saving %s', async (_, changes) => {
  const before = await preview(changes);
  expect(shown(before)).not.toEqual(shown(await now()));
  await lists.tune(changes);
  const after = await now();
  expect(shown(before)).toEqual(shown(after));
  before.data.items.forEach(({ score }, index) =>
    expect(Math.abs(score - (after.data.items[index]?.score ?? 0))).toBeLessThanOrEqual(1)
  );
});

it('counts on settings that are stored already', async () => {
  await lists.tune({ links: 1, labels: { en: 'More' } });
  const answer = await preview({ labels: { en: 'Further' } });
  expect(answer.data).toMatchObject({ label: 'Further', items: [expect.anything()] });
});

it('stores nothing', async () => {
  const before = await indexState(newsroom.strapi);
  const stored = await newsroom.strapi.store.get(STORE);
  for (const [, changes] of CHANGES) await preview(changes);
  expect(await newsroom.strapi.store.get(STORE)).toEqual(stored);
  expect(await indexState(newsroom.strapi)).toEqual(before);
});

it('keeps the decisions of editors', async () => {
  const pinned = await now();
  const last = (await preview({ links: 10 })).data.items.at(-1);
  expect(slugsOf(pinned)).not.toContain(last?.slug);
  await lists.decide(story, { pinned: [{ uid: ARTICLE, documentId: last?.documentId as string }] });
  expect((await preview({ candidates: 'older' })).data.items[0]).toMatchObject({
    slug: last?.slug,
    source: 'pinned',
  });
  await lists.decide(story, {});
});

it('says so of a story that is not published', async () => {
  const { documentId } = await make.article({ title: 'Draft', body: blocks('Wheat.') }, {});
  for (const changes of [{ links: 4 }, { candidates: 'older' as const }]) {
    expect(await preview(changes, documentId)).toMatchObject({
      data: { items: [] },
      meta: { reason: 'notIndexed' },
    });
  }
});

it.each([
  [{ settings: { links: 99 } }, ['settings', 'links']],
  [{ settings: { linkz: 3 } }, ['settings', 'linkz']],
  [{ settings: { campaign: 'no equals sign' } }, ['settings', 'campaign']],
  [{ settings: { placement: { mode: 'after' } } }, ['settings', 'placement', 'after']],
  [
    { settings: { maximumAgeByType: { 'api::story.story': 3 } } },
    ['settings', 'maximumAgeByType', 'api::story.story'],
  ],
  [{ settings: undefined }, ['settings']],
  [{ documentId: 5 }, ['documentId']],
  [{ story: 'x' }, ['story']],
])('refuses %j with the name of the field', async (wrong, path) => {
  const answer = await newsroom
    .asAdmin('post', URL)
    .send({ uid: ARTICLE, documentId: story, locale: 'en', settings: {}, ...wrong });
  expect(answer.status).toBe(400);
  expect(answer.body.error.details.errors[0].path).toEqual(path);
  expect(answer.body.error.message).toMatch(new RegExp(`^${path.join('.')}: `));
});

it('knows no story of another type, of another language, or without a version in the language', async () => {
  const status = async (body: object) =>
    (await newsroom.asAdmin('post', URL).send({ settings: {}, ...body })).status;
  expect(await status({ uid: 'plugin::diplomacy.visit', documentId: story })).toBe(404);
  expect(await status({ uid: ARTICLE, documentId: 'gone' })).toBe(404);
  expect(await status({ uid: ARTICLE, documentId: story, locale: 'fr' })).toBe(404);
  expect(await status({ uid: ARTICLE, documentId: story, locale: 'de' })).toBe(400);
});

it('is for those who may read both the settings and the story', async () => {
  const call = async (name: string, permissions: object[]) => {
    const token = await addUser(newsroom, name, permissions);
    return newsroom
      .asUser(token)('post', URL)
      .send({ uid: ARTICLE, documentId: story, locale: 'en', settings: { links: 3 } });
  };
  const settings = right(PERMISSION.readSettings);
  const both = await call('both', [settings, ...rightsOn(ARTICLE, ['read'])]);
  expect(both.status).toBe(200);
  expect(both.body.data.items).toHaveLength(3);
  expect((await call('settings-only', [settings])).status).toBe(403);
  expect((await call('story-only', rightsOn(ARTICLE, ['read']))).status).toBe(403);
  expect((await newsroom.api.post(URL).send({})).status).toBe(401);
});
