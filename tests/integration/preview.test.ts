import type { AlsoReadAnswer } from '../../shared/contracts';
import type { RecordKind } from '../../shared/plugin';
import { blocks, makers } from './helpers/documents';
import { indexState } from './helpers/index-state';
import { ARTICLE, articleTarget as target, desk } from './helpers/lists';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

/** The list of a text that nobody has saved yet, compared with the list that it has once it is published. */
let newsroom: Newsroom;
let lists: ReturnType<typeof desk>;
let make: ReturnType<typeof makers>;

const stories: Record<string, string> = {};

const id = (name: string): string => stories[name] as string;

const FIELDS: Record<RecordKind, string> = {
  visit: 'visits',
  conference: 'conferences',
  bilateralRelationship: 'bilateralRelationships',
};

interface Text {
  title: string;
  body: string[];
  attached?: Partial<Record<RecordKind, string[]>>;
  documentId?: string;
}

const dataOf = ({ title, body, attached = {} }: Text) => ({
  title,
  body: blocks(...body),
  ...Object.fromEntries(
    Object.entries(attached).map(([kind, ids]) => [FIELDS[kind as RecordKind], ids])
  ),
});

const preview = ({ documentId, title, body, attached }: Text, more = {}): Promise<AlsoReadAnswer> =>
  lists.service('also-read').preview({
    uid: ARTICLE,
    documentId,
    title,
    body: blocks(...body),
    attached,
    limit: 20,
    ...more,
  });

const find = (documentId: string): Promise<AlsoReadAnswer> =>
  lists.service('also-read').find({ uid: ARTICLE, documentId, limit: 20 });

const slugsOf = ({ data }: AlsoReadAnswer) => data.items.map(({ slug }) => slug as string);

/** The same stories, in the same order but for those that are a point apart, for the same reasons, and links in the same places. */
const expectAlike = (before: AlsoReadAnswer, after: AlsoReadAnswer): void => {
  const later = new Map(after.data.items.map((item) => [item.slug, item]));
  expect(slugsOf(before).sort()).toEqual(slugsOf(after).sort());
  expect(before.data.items.length).toBeGreaterThan(1);
  let last = 100;
  for (const { slug, source, score, reasons } of before.data.items) {
    const item = later.get(slug);
    expect(Math.abs(score - (item?.score ?? 0))).toBeLessThanOrEqual(1);
    expect(item?.score).toBeLessThanOrEqual(source === 'pinned' ? 100 : last + 2);
    expect(item).toMatchObject({ source, reasons: reasons.map(({ kind }) => ({ kind })) });
    if (source === 'automatic') last = item?.score ?? 0;
  }
  const places = ({ data }: AlsoReadAnswer) =>
    data.items.flatMap(({ placement }) => (placement ? [placement.afterBlock] : [])).sort();
  expect(places(before)).toEqual(places(after));
};

const TOPICS = [
  'wheat harvest corridor Odesa millers convoy insurers Danube escorts silos',
  'pipeline compressor Caucasus pressure gas terminal contract welders valves steel',
  'orchid greenhouse petals botanists pollen humidity Aalsmeer glass bulbs auction',
].map((words) => words.split(' '));

/** Enough stories that one more hardly changes what is rare. */
const fill = async (): Promise<void> => {
  for (let number = 0; number < 36; number += 1) {
    const words = TOPICS[number % 3] as string[];
    const from = (number * 7) % 10;
    const some = [0, 1, 2, 3].map((step) => words[(from + step * (1 + (number % 2))) % 10]);
    await make.article({
      title: `Report ${number}`,
      slug: `report-${number}`,
      body: blocks(`${some.join(', ')} in bulletin${number}.`, `Remark${number} of day${number}.`),
    });
  }
};

beforeAll(async () => {
  newsroom = await openNewsroom();
  lists = desk(newsroom);
  make = makers(newsroom.strapi);
  await fill();
  const host = { startDate: '2025-05-01', visitingCountry: 'TR', hostCountry: 'PE', city: 'Lima' };
  stories.visit = (await make.visit(host)).documentId;
  for (const slug of ['dinner', 'music']) {
    const body = blocks(`An evening of ${slug}.`);
    const made = await make.article({ title: slug, slug, body, visits: [id('visit')] });
    stories[slug] = made.documentId;
  }
  await lists.settled();
});

afterAll(() => newsroom.stop());

const WHEAT: Text = {
  title: 'Millers wait for the harvest',
  body: [
    'Two agreements are put to the test this week.',
    'Neither side has said what happens if they fail.',
    'The wheat of the Danube lies in silos at Odesa.',
    'A convoy with escorts is asked for by insurers.',
    'Officials meet again on Friday.',
    'Nothing else was said.',
    'The guests left by train.',
  ],
};

it('is the list that publishing gives', async () => {
  const before = await preview(WHEAT);
  const { documentId } = await make.article({ ...dataOf(WHEAT), slug: 'published' });
  await lists.settled();
  expectAlike(before, await find(documentId));
  await newsroom.strapi.documents(ARTICLE).delete({ documentId });
  await lists.settled();
});

it('counts attached records, as rare as they will be', async () => {
  const text = { title: 'A toast', body: ['Cups were lifted.'] };
  expect((await preview(text)).meta.reason).toBe('nothingClose');
  const attached = { visit: [id('visit')] };
  const before = await preview({ ...text, attached });
  expect(slugsOf(before).sort()).toEqual(['dinner', 'music']);
  const { documentId } = await make.article({ ...dataOf({ ...text, attached }), slug: 'toast' });
  await lists.settled();
  expectAlike(before, await find(documentId));
  await newsroom.strapi.documents(ARTICLE).delete({ documentId });
  await lists.settled();
});

it('finds the one other story about a record, and the one that shares a word with no third', async () => {
  const host = { startDate: '2025-06-01', visitingCountry: 'FJ', hostCountry: 'MW' };
  const attached = { visit: [(await make.visit(host)).documentId] };
  const data = {
    ...dataOf({ title: 'Arrival', body: ['A band played.'], attached }),
    slug: 'band',
  };
  const band = await make.article(data);
  const other = {
    title: 'Zeppelins',
    slug: 'zeppelin',
    body: blocks('Zeppelins over Friedrichshafen.'),
  };
  const zeppelin = await make.article(other);
  await lists.settled();
  expect(
    slugsOf(await preview({ title: 'Farewell', body: ['Caps were waved.'], attached }))
  ).toEqual(['band']);
  expect(
    slugsOf(await preview({ title: 'A flight', body: ['By zeppelin to Friedrichshafen.'] }))
  ).toEqual(['zeppelin']);
  for (const { documentId } of [band, zeppelin]) {
    await newsroom.strapi.documents(ARTICLE).delete({ documentId });
  }
  await lists.settled();
});

it('leaves out a report that the text repeats', async () => {
  const body = [
    'Ships loaded with wheat left the port of Odesa on Monday, the harbour master said.',
    'Farmers along the Danube expect a good harvest; insurers ask for convoys and escorts.',
    'Inspectors board each vessel near the Bosphorus, look through its holds and seal them.',
  ];
  const report = { title: 'Grain ships leave', body };
  const { documentId } = await make.article({ ...dataOf(report), slug: 'first-report' });
  await lists.settled();
  const again = { title: 'Grain ships leave', body: [...body, 'Corrected.'] };
  const before = await preview(again);
  expect(slugsOf(before)).not.toContain('first-report');
  const reissue = await make.article({ ...dataOf(again), slug: 'second-report' });
  await lists.settled();
  expectAlike(before, await find(reissue.documentId));
  for (const each of [documentId, reissue.documentId]) {
    await newsroom.strapi.documents(ARTICLE).delete({ documentId: each });
  }
  await lists.settled();
});

it('of a published story takes the text at hand, its decisions, and leaves the story itself out', async () => {
  const { documentId } = await make.article({ ...dataOf(WHEAT), slug: 'changing' });
  await lists.settled();
  await lists.decide(documentId, {
    pinned: [target(id('music'))],
    keywords: ['orchid', 'petals'],
  });
  await lists.settled();
  const text: Text = {
    title: 'The terminal is welded',
    body: ['Welders put valves of steel on the pipeline.', 'Pressure rises in the Caucasus.'],
    documentId,
  };
  const before = await preview(text);
  expect(before.data.items[0]).toMatchObject({ slug: 'music', source: 'pinned' });
  expect(slugsOf(before)).not.toContain('changing');
  expect(slugsOf(await find(documentId))).not.toEqual(slugsOf(before));
  await newsroom.strapi.documents(ARTICLE).update({
    documentId,
    data: dataOf(text),
    status: 'published',
  } as never);
  await lists.settled();
  expectAlike(before, await find(documentId));
  await newsroom.strapi.documents(ARTICLE).delete({ documentId });
  await lists.settled();
});

it('follows the settings: older stories only, seen from the day that is given', async () => {
  await lists.tune({ candidates: 'older' });
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString();
  expect((await preview(WHEAT)).data.items.length).toBeGreaterThan(0);
  expect((await preview(WHEAT, { publishedAt: yesterday })).data.items).toEqual([]);
  await lists.service('settings').reset();
  await lists.settled();
});

it('writes nothing, and refuses nothing that an editor may be in the middle of', async () => {
  const before = await indexState(newsroom.strapi);
  await preview({ ...WHEAT, body: ['Zirconium, never heard of here before.'] });
  const service = lists.service('also-read');
  for (const body of [null, undefined, '', [], [{ type: 'paragraph' }], 'plain']) {
    await expect(
      service.preview({ uid: ARTICLE, title: '', body, attached: { visit: ['gone'] } })
    ).resolves.toMatchObject({ data: { items: [] } });
  }
  expect(await service.preview({ uid: 'plugin::diplomacy.visit', title: '', body: [] })).toBeNull();
  expect(await indexState(newsroom.strapi)).toEqual(before);
});
