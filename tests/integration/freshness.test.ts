import { UID } from '../../shared/plugin';
import { blocks, makers } from './helpers/documents';
import { indexState } from './helpers/index-state';
import { ARTICLE, desk, READ_LISTS } from './helpers/lists';
import { openNewsroom, type Newsroom } from './helpers/newsroom';
import { wander } from './helpers/wander';

/** The index follows what is published, as if it had been made anew after each write. */
let newsroom: Newsroom;
let lists: ReturnType<typeof desk>;
let make: ReturnType<typeof makers>;

const documents = (uid = ARTICLE) => newsroom.strapi.documents(uid as typeof ARTICLE);

/** Fails unless a rebuild changes nothing. */
const expectFresh = async (): Promise<void> => {
  await lists.settled();
  const followed = await indexState(newsroom.strapi);
  await lists.service('also-read').rebuild();
  expect(followed).toEqual(await indexState(newsroom.strapi));
};

beforeAll(async () => {
  newsroom = await openNewsroom();
  await newsroom.allowPublic([...READ_LISTS, 'plugin::diplomacy.visit.find']);
  lists = desk(newsroom);
  make = makers(newsroom.strapi);
});

afterAll(() => newsroom.stop());

describe('after whatever editors do', () => {
  it.each([1, 2, 3])('the index is what a rebuild makes of it (seed %i)', async (seed) => {
    const errors = jest.spyOn(newsroom.strapi.log, 'error');
    const done = await wander(newsroom, seed)(40);
    expect(new Set(done).size).toBeGreaterThan(10);
    await expectFresh();
    expect(errors.mock.calls).toEqual([]);
    errors.mockRestore();
    const { lists: made } = await indexState(newsroom.strapi);
    expect(Object.values(made).flat().length).toBeGreaterThan(15);
  });
});

describe('what happens beside the articles', () => {
  const story = async (slug: string, words: string, data: object = {}) => {
    const made = await make.article({ title: slug, slug, body: blocks(words), ...data });
    return made.documentId;
  };

  const reasons = async (documentId: string) =>
    (await lists.items(documentId)).flatMap((item) => item.reasons.map(({ label }) => label));

  it('a record that is published after its article counts from then on', async () => {
    const draft = { status: 'draft' };
    const visit = await make.visit(
      { startDate: '2025-03-01', visitingCountry: 'PE', hostCountry: 'LA', city: 'Vientiane' },
      draft
    );
    const visits = [visit.documentId];
    const first = await story('arrival', 'The motorcade came late.', { visits });
    await story('departure', 'Umbrellas were handed out.', { visits });
    await lists.settled();
    expect(await lists.slugs(first)).not.toContain('departure');
    await documents(UID.visit).publish({ documentId: visit.documentId });
    await lists.settled();
    expect((await lists.slugs(first))[0]).toBe('departure');
    await expectFresh();
  });

  it('a conference behind a visit counts while it is published', async () => {
    const conference = await make.conference({
      title: 'Donors of Kigali',
      startDate: '2025-06-01',
    });
    const visit = async (country: string) =>
      (
        await make.visit({
          startDate: '2025-06-01',
          visitingCountry: country,
          hostCountry: 'RW',
          conferences: [conference.documentId],
        })
      ).documentId;
    const first = await story('donors', 'Pledges.', { visits: [await visit('NO')] });
    await story('aid', 'Blankets.', { visits: [await visit('KR')] });
    await lists.settled();
    expect((await lists.slugs(first))[0]).toBe('aid');
    await documents(UID.conference).unpublish({ documentId: conference.documentId });
    await expectFresh();
  });

  it('an official who is deleted connects nothing any more', async () => {
    const official = await make.official({ name: 'Ada Example' }, {});
    const visit = async (hostCountry: string) =>
      (
        await make.visit({
          startDate: '2025-07-01',
          visitingCountry: 'IS',
          hostCountry,
          visitors: [official.documentId],
        })
      ).documentId;
    const first = await story('reykjavik', 'Geysers.', { visits: [await visit('MT')] });
    await story('valletta', 'Limestone.', { visits: [await visit('CY')] });
    await lists.settled();
    expect((await lists.slugs(first))[0]).toBe('valletta');
    await documents(UID.official).delete({ documentId: official.documentId });
    await expectFresh();
  });

  it('a record that is renamed is named by its new name', async () => {
    const conference = await make.conference({ title: 'Summit of Bled', startDate: '2025-08-01' });
    const conferences = [conference.documentId];
    const first = await story('bled', 'Swans.', { conferences });
    await story('island', 'Bells.', { conferences });
    await newsroom.allowPublic(['plugin::diplomacy.conference.find']);
    await lists.settled();
    expect(await reasons(first)).toContain('Summit of Bled');
    await documents(UID.conference).update({
      documentId: conference.documentId,
      data: { title: 'Forum of Bled' },
      status: 'published',
    } as never);
    await lists.settled();
    expect(await reasons(first)).toContain('Forum of Bled');
    expect(await reasons(first)).not.toContain('Summit of Bled');
  });

  it('people and countries are named by their new names', async () => {
    const official = await make.official({ name: 'Bela Sample' }, {});
    const visit = await make.visit({
      startDate: '2025-09-01',
      visitingCountry: 'TV',
      hostCountry: 'NR',
      visitors: [official.documentId],
    });
    const other = await make.visit({
      startDate: '2025-09-09',
      visitingCountry: 'NR',
      hostCountry: 'TV',
      visitors: [official.documentId],
    });
    const first = await story('atoll', 'Lagoons.', { visits: [visit.documentId] });
    await story('reef', 'Corals.', { visits: [other.documentId] });
    await newsroom.allowPublic([
      'plugin::diplomacy.official.find',
      'plugin::diplomacy.country.find',
    ]);
    await lists.settled();
    expect(await reasons(first)).toEqual(
      expect.arrayContaining(['Bela Sample', 'Nauru and Tuvalu'])
    );
    await documents(UID.official).update({
      documentId: official.documentId,
      data: { name: 'Bela Specimen' },
    } as never);
    const nauru = await newsroom.strapi.db.query(UID.country).findOne({ where: { code: 'NR' } });
    await documents(UID.country).update({
      documentId: nauru.documentId,
      data: { name: 'Pleasant Island' },
    } as never);
    await lists.settled();
    expect(await reasons(first)).toEqual(
      expect.arrayContaining(['Bela Specimen', 'Pleasant Island and Tuvalu'])
    );
    expect(await reasons(first)).not.toContain('Bela Sample');
  });

  it('a language that is deleted takes its stories along', async () => {
    const locales = newsroom.strapi.plugin('i18n').service('locales');
    const german = await locales.create({ code: 'de', name: 'German (de)' });
    for (const slug of ['ernte', 'hafen']) {
      const documentId = await story(slug, 'Harvest in the harbour.');
      await documents().update({
        documentId,
        locale: 'de',
        status: 'published',
        data: { title: slug, body: blocks('Die Ernte liegt im Hafen.') },
      } as never);
    }
    await lists.settled();
    const stories = async () =>
      (await indexState(newsroom.strapi)).stories.filter((name) => name.endsWith(' de')).length;
    expect(await stories()).toBe(2);
    const answer = await newsroom.asAdmin('delete', `/i18n/locales/${german.id}`);
    expect(answer.status).toBe(200);
    await lists.settled();
    expect(await stories()).toBe(0);
    await expectFresh();
  });

  it('a publication that is rolled back changes nothing', async () => {
    const documentId = await story('kept', 'Quince, medlar and rowan.');
    await lists.settled();
    const before = await indexState(newsroom.strapi);
    const attempt = newsroom.strapi.db.transaction(async () => {
      await documents().update({
        documentId,
        data: { title: 'Changed', body: blocks('Something else entirely.') },
        status: 'published',
      } as never);
      await make.article({ title: 'Made', slug: 'made', body: blocks('Quince and medlar.') });
      throw new Error('no');
    });
    await expect(attempt).rejects.toThrow('no');
    await lists.settled();
    expect(await indexState(newsroom.strapi)).toEqual(before);
    await expectFresh();
  });
});
