import { addUserWithRole } from './helpers/desk';
import { blocks, makers } from './helpers/documents';
import { ARTICLE, articleTarget as target, desk, READ_LISTS } from './helpers/lists';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

/** What editors decide about links, seen from the reader's side. */
let newsroom: Newsroom;
let lists: ReturnType<typeof desk>;

const stories: Record<string, string> = {};

const id = (name: string): string => stories[name] as string;

const documents = () => newsroom.strapi.documents(ARTICLE);

const story = async (slug: string, title: string, paragraphs: string[], options = {}) => {
  const { documentId } = await makers(newsroom.strapi).article(
    { title, slug, body: blocks(...paragraphs) },
    { status: 'published', ...options }
  );
  stories[slug] = documentId;
};

const GRAIN = [
  'Two agreements of the summer are put to the test this week.',
  'Neither side has said what happens if they fail.',
  'Ships loaded with wheat left the port of Odesa on Monday.',
  'The corridor through the Black Sea was agreed in July.',
  'Farmers along the Danube expect a good harvest; insurers ask for convoys.',
  'Pipelines through the Caucasus carry more gas than a year ago.',
  'Officials meet again on Friday.',
  'Nothing else was said.',
];

beforeAll(async () => {
  newsroom = await openNewsroom({ config: { articles: [{ uid: ARTICLE, url: '/news/{slug}' }] } });
  await newsroom.allowPublic(READ_LISTS);
  lists = desk(newsroom);
  await story('grain', 'Grain ships leave Odesa', GRAIN);
  await story('wheat', 'Wheat prices fall after the corridor opens', [
    'The price of wheat fell as ships left Odesa.',
    'Millers bought cargoes from the Black Sea; farmers along the Danube hope for convoys.',
  ]);
  await story('pipeline', 'Pipelines across the Caucasus reach full pressure', [
    'The pipelines of the Caucasus carry twice the gas of a year ago.',
  ]);
  await story('chess', 'A champion retires', ['Eleven tournaments were won with openings.']);
  await story('violin', 'A violin from Cremona', ['The luthier carved maple and spruce.']);
  await story('orchid', 'Orchids under glass', ['Botanists counted petals in a greenhouse.']);
  await lists.settled();
});

afterAll(() => newsroom.stop());

beforeEach(async () => {
  for (const documentId of Object.values(stories)) await lists.decide(documentId, {});
  await lists.settled();
});

it('shows what the ranking found while nobody has decided anything', async () => {
  expect(await lists.slugs(id('grain'))).toEqual(['wheat', 'pipeline']);
});

describe('pinned stories', () => {
  it('come first, in their order, whether the ranking knows them or not', async () => {
    await lists.decide(id('grain'), { pinned: ['chess', 'pipeline'].map(id).map(target) });
    const items = await lists.items(id('grain'));
    expect(items.map(({ slug, source }) => [slug, source])).toEqual([
      ['chess', 'pinned'],
      ['pipeline', 'pinned'],
      ['wheat', 'automatic'],
    ]);
    expect(items[0]).toMatchObject({ score: 0, reasons: [] });
    expect(items[1]?.score).toBeGreaterThan(0);
    await lists.decide(id('grain'), { pinned: ['pipeline', 'chess'].map(id).map(target) });
    expect(await lists.slugs(id('grain'), '')).toEqual(['pipeline', 'chess']);
  });

  it('are woven in first, too', async () => {
    await lists.decide(id('grain'), { pinned: [target(id('violin'))] });
    const { body } = await newsroom.api.get(`/api/articles/${id('grain')}?alsoRead=woven`);
    expect(JSON.stringify(body.data.body)).toContain('"url":"/news/violin"');
  });

  it('are not shown as drafts, in a language they do not have, or beside a link in the text', async () => {
    await story('draft', 'A draft', ['Not yet.'], { status: 'draft' });
    await story('french', 'En français', ['Seulement.'], { locale: 'fr' });
    await story('linking', 'Grain ships and a link', [...GRAIN]);
    await documents().update({
      documentId: id('linking'),
      status: 'published',
      data: {
        body: [
          ...blocks(...GRAIN),
          {
            type: 'paragraph',
            children: [
              { type: 'link', url: '/news/orchid', children: [{ type: 'text', text: 'orchids' }] },
            ],
          },
        ],
      },
    } as never);
    await lists.settled();
    const pinned = ['draft', 'french', 'orchid', 'chess'].map(id).map(target);
    await lists.decide(id('linking'), { pinned });
    expect((await lists.slugs(id('linking'))).slice(0, 2)).toEqual(['chess', 'wheat']);
    await documents().delete({ documentId: id('linking') });
    delete stories.linking;
    await documents().publish({ documentId: id('draft') });
    await lists.decide(id('grain'), { pinned: [target(id('draft'))] });
    expect((await lists.slugs(id('grain')))[0]).toBe('draft');
  });
});

describe('other decisions take effect without republishing', () => {
  it('hidden stories are gone', async () => {
    await lists.decide(id('grain'), { hidden: [target(id('wheat'))] });
    expect(await lists.slugs(id('grain'))).toEqual(['pipeline']);
    expect(await lists.slugs(id('pipeline'))).not.toHaveLength(0);
    await lists.decide(id('grain'), { hidden: ['wheat', 'pipeline'].map(id).map(target) });
    const { data } = await lists.answer(id('grain'));
    expect(data.items.map(({ slug }) => slug)).not.toContain('wheat');
  });

  it('an own label stands in the list and in the woven text', async () => {
    const label = 'What bread & <b>pasta</b> will cost';
    await lists.decide(id('grain'), { labels: [{ ...target(id('wheat')), label }] });
    const [first] = await lists.items(id('grain'));
    expect(first).toMatchObject({ label, title: 'Wheat prices fall after the corridor opens' });
    const { body } = await newsroom.api.get(`/api/articles/${id('grain')}?alsoRead=woven`);
    const woven = body.data.body.filter((block: { alsoRead?: boolean }) => block.alsoRead);
    expect(JSON.stringify(woven)).toContain(JSON.stringify(label));
    expect(JSON.stringify(woven)).not.toContain('Wheat prices fall');
  });

  it('a list that is off is empty and says so, and the text stays as it is', async () => {
    await lists.decide(id('grain'), { off: true, pinned: [target(id('chess'))] });
    const { data, meta } = await lists.answer(id('grain'));
    expect(data.items).toEqual([]);
    expect(meta.reason).toBe('off');
    const plain = await newsroom.api.get(`/api/articles/${id('grain')}`);
    const woven = await newsroom.api.get(`/api/articles/${id('grain')}?alsoRead=woven`);
    expect(woven.body.data).toEqual(plain.body.data);
    expect(woven.body.meta.alsoRead).toMatchObject({ items: [] });
  });

  it('a story that is never to be suggested leaves all lists, even those that fall back to it', async () => {
    await lists.decide(id('wheat'), { neverSuggest: true });
    for (const name of ['grain', 'pipeline', 'chess', 'violin']) {
      const shown = (await lists.items(id(name))).map(({ slug }) => slug);
      expect(shown).not.toContain('wheat');
    }
    expect(await lists.slugs(id('wheat'))).toContain('grain');
    await lists.decide(id('grain'), { pinned: [target(id('wheat'))] });
    expect((await lists.slugs(id('grain')))[0]).toBe('wheat');
  });

  it('a story that is never to be suggested does not come back for a record that it shares', async () => {
    const { documentId: relationship } = await makers(newsroom.strapi).relationship({
      countryA: 'AZ',
      countryB: 'GB',
    });
    for (const [slug, text] of [
      ['harp', 'Strings were tuned.'],
      ['kettle', 'Water boiled for tea.'],
    ] as const) {
      const { documentId } = await makers(newsroom.strapi).article({
        title: slug,
        slug,
        body: blocks(text),
        bilateralRelationships: [relationship],
      });
      stories[slug] = documentId;
    }
    await lists.service('settings').set({ minimumScore: 100 });
    await lists.settled();
    const first = async () => (await lists.items(id('harp')))[0]?.slug;
    expect(await first()).toBe('kettle');
    await lists.decide(id('kettle'), { neverSuggest: true });
    expect(await first()).not.toBe('kettle');
    await lists.service('settings').reset();
    await lists.settled();
    for (const slug of ['harp', 'kettle']) await documents().delete({ documentId: id(slug) });
    await lists.settled();
  });

  it('keywords bring a story that shares no word with the text', async () => {
    expect(await lists.slugs(id('orchid'))).not.toContain('violin');
    await lists.decide(id('orchid'), { keywords: ['luthier', 'Cremona'] });
    await lists.settled();
    expect(await lists.slugs(id('orchid'))).toContain('violin');
    expect(await lists.slugs(id('violin'))).toContain('orchid');
    await lists.decide(id('orchid'), {});
    await lists.settled();
    expect(await lists.slugs(id('orchid'))).not.toContain('violin');
  });

  it('of one language leaves the others alone', async () => {
    for (const name of ['grain', 'wheat', 'chess']) {
      await documents().update({
        documentId: id(name),
        locale: 'fr',
        status: 'published',
        data: { title: `Le blé: ${name}`, body: blocks('Le blé quitte Odessa.', name) },
      } as never);
    }
    await lists.settled();
    await lists.decide(id('grain'), { pinned: [target(id('chess'))] }, 'fr');
    await lists.decide(id('wheat'), { neverSuggest: true }, 'fr');
    const inFrench = await lists.items(id('grain'), 'locale=fr&limit=20');
    expect(inFrench.map(({ title }) => title)).toEqual(['Le blé: chess']);
    expect(await lists.slugs(id('grain'))).toEqual(['wheat', 'pipeline']);
    await lists.decide(id('grain'), { off: true }, 'fr');
    expect((await lists.answer(id('grain'), 'locale=fr')).meta.reason).toBe('off');
    expect((await lists.answer(id('grain'))).meta.reason).toBeUndefined();
    for (const name of ['grain', 'wheat', 'chess']) {
      await documents().delete({ documentId: id(name), locale: 'fr' } as never);
    }
  });
});

describe('all decisions together', () => {
  const LABEL = 'The champion';
  const decideAll = () =>
    lists.decide(id('grain'), {
      pinned: ['violin', 'chess'].map(id).map(target),
      hidden: [target(id('wheat'))],
      labels: [{ ...target(id('chess')), label: LABEL }],
      keywords: ['greenhouse', 'petals'],
    });
  const expected = [
    ['violin', 'A violin from Cremona'],
    ['chess', LABEL],
  ];
  const check = async (documentId: string) => {
    const shown = (await lists.items(documentId)).map(({ slug, label }) => [slug, label]);
    expect(shown.slice(0, 2)).toEqual(expected);
    const rest = shown.slice(2).map(([slug]) => slug);
    expect(rest).toEqual(expect.arrayContaining(['pipeline', 'orchid']));
    expect(rest).not.toContain('wheat');
  };

  it('outlive publishing again, taking back and a rebuild', async () => {
    await decideAll();
    await lists.settled();
    await check(id('grain'));
    await documents().publish({ documentId: id('grain') });
    await lists.settled();
    await check(id('grain'));
    await documents().unpublish({ documentId: id('grain') });
    await lists.settled();
    await documents().publish({ documentId: id('grain') });
    await lists.settled();
    await check(id('grain'));
    await lists.service('also-read').rebuild();
    await check(id('grain'));
  });

  it('go to a copy, which lists no twin of itself', async () => {
    await decideAll();
    const copy = await documents().clone({
      documentId: id('grain'),
      data: { slug: 'copy' },
    } as never);
    const { documentId } = copy as unknown as { documentId: string };
    await documents().publish({ documentId });
    await lists.settled();
    await check(documentId);
    expect(await lists.slugs(documentId)).not.toContain('grain');
    await documents().delete({ documentId });
    await lists.settled();
  });

  it('are made through the admin API by those who may, and seen by readers at once', async () => {
    const url = `/diplomacy/also-read/${ARTICLE}/${id('grain')}/decisions`;
    const editor = await addUserWithRole(newsroom, 'editor', 'strapi-editor');
    expect((await newsroom.asUser(editor)('put', url).send({ off: true })).status).toBe(403);
    expect(await lists.slugs(id('grain'))).toEqual(['wheat', 'pipeline']);
    const pinned = [target(id('orchid'))];
    expect((await newsroom.asAdmin('put', url).send({ pinned })).status).toBe(200);
    expect((await lists.slugs(id('grain')))[0]).toBe('orchid');
  });
});
