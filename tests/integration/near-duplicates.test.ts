import { blocks, makers } from './helpers/documents';
import { indexState } from './helpers/index-state';
import { ARTICLE, desk, READ_LISTS } from './helpers/lists';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

/** One report, sent again with small changes. */
const REPORT = [
  'Ships loaded with wheat left the port of Odesa on Monday, the harbour master said.',
  'The corridor through the Black Sea was agreed in July and has been renewed twice since.',
  'Farmers along the Danube expect a good harvest; insurers ask for convoys and escorts.',
  'Millers in Egypt and bakers in Lebanon have ordered cargoes for the whole of the winter.',
  'Inspectors board each vessel near the Bosphorus, look through its holds and seal them.',
];

const CORRECTED = REPORT.map((text) => text.replace('on Monday', 'on Tuesday'));

let newsroom: Newsroom;
let lists: ReturnType<typeof desk>;

const stories: Record<string, string> = {};

const id = (name: string): string => stories[name] as string;

const documents = () => newsroom.strapi.documents(ARTICLE);

const story = async (slug: string, title: string, paragraphs: string[]): Promise<void> => {
  const { documentId } = await makers(newsroom.strapi).article({
    title,
    slug,
    body: blocks(...paragraphs),
  });
  stories[slug] = documentId;
};

beforeAll(async () => {
  newsroom = await openNewsroom();
  await newsroom.allowPublic(READ_LISTS);
  lists = desk(newsroom);
  await story('bakers', 'Bakers in Lebanon wait for wheat', [
    'Bakers have ordered wheat that left Odesa through the corridor; millers wait for cargoes.',
  ]);
  await story('orchid', 'Orchids under glass', ['Botanists count petals in Aalsmeer.']);
  await story('report', 'Grain ships leave Odesa', REPORT);
  await story('reissue', 'Grain ships leave Odesa, corrected', CORRECTED);
  await lists.settled();
});

afterAll(() => newsroom.stop());

const twins = async (name: string): Promise<string[]> =>
  (await lists.items(id(name)))
    .map(({ slug }) => slug as string)
    .filter((slug) => ['report', 'reissue', 'third'].includes(slug));

it('never suggests the report to its readers again, the one way or the other', async () => {
  expect(await lists.slugs(id('report'))).toEqual(['bakers']);
  expect(await lists.slugs(id('reissue'))).toEqual(['bakers']);
});

it('takes one place in the lists of others, also where it only stands in', async () => {
  expect(await twins('bakers')).toHaveLength(1);
  expect((await lists.answer(id('orchid'))).meta.reason).toBe('latestInstead');
  expect(await twins('orchid')).toHaveLength(1);
});

it('is the same after a rebuild', async () => {
  const followed = await indexState(newsroom.strapi);
  await lists.service('also-read').rebuild();
  expect(await indexState(newsroom.strapi)).toEqual(followed);
  expect(await lists.slugs(id('report'))).toEqual(['bakers']);
  expect(await twins('bakers')).toHaveLength(1);
});

it('shows the other one when the one that was shown is taken back', async () => {
  for (const gone of ['report', 'reissue']) {
    await documents().unpublish({ documentId: id(gone) });
    const other = gone === 'report' ? 'reissue' : 'report';
    // At once, and still when the index has followed.
    expect(await twins('bakers')).toEqual([other]);
    await lists.settled();
    expect(await twins('bakers')).toEqual([other]);
    expect(await lists.slugs(id(other))).toEqual(['bakers']);
    await documents().publish({ documentId: id(gone) });
    await lists.settled();
    expect(await twins('bakers')).toHaveLength(1);
  }
});

it('shows both when one has become another story', async () => {
  const rewrite = (paragraphs: string[]) =>
    documents().update({
      documentId: id('reissue'),
      status: 'published',
      data: { body: blocks(...paragraphs) },
    } as never);
  await rewrite([
    'Bakers in Beirut raise the price of bread, since cargoes from Odesa come late.',
    'Ovens stay cold in the morning, queues form before the shops, and ministers promise subsidies.',
  ]);
  await lists.settled();
  expect((await twins('bakers')).sort()).toEqual(['reissue', 'report']);
  expect(await twins('report')).toEqual(['reissue']);
  await rewrite(CORRECTED);
  await lists.settled();
  expect(await twins('bakers')).toHaveLength(1);
});

it('folds a third sending as well, whichever of them goes', async () => {
  await story('third', 'Grain ships leave Odesa, final', [...REPORT.slice(1), REPORT[0] as string]);
  await lists.settled();
  for (const gone of ['report', 'reissue', 'third']) {
    expect(await twins('bakers')).toHaveLength(1);
    for (const name of ['report', 'reissue', 'third']) expect(await twins(name)).toEqual([]);
    await documents().unpublish({ documentId: id(gone) });
    await lists.settled();
    expect(await twins('bakers')).toHaveLength(1);
    expect(await twins('bakers')).not.toContain(gone);
    await documents().publish({ documentId: id(gone) });
    await lists.settled();
  }
});

it('may be pinned to the other one all the same', async () => {
  await lists.decide(id('report'), { pinned: [{ uid: ARTICLE, documentId: id('reissue') }] });
  expect(await lists.slugs(id('report'))).toEqual(['reissue', 'bakers']);
});
