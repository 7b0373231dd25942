import { UID } from '../../shared/plugin';
import { blocks, makers } from './helpers/documents';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

const ARTICLE = 'api::article.article';

describe('a boot with the plugin disabled', () => {
  let newsroom: Newsroom;

  afterAll(() => newsroom.stop());

  it('loses no record, no link and no list', async () => {
    newsroom = await openNewsroom({ empty: true });
    const make = makers(newsroom.strapi);
    const visit = await make.visit({
      startDate: '2024-05-01',
      visitingCountry: 'AZ',
      hostCountry: 'GB',
    });
    const article = await make.article({
      title: 'A story',
      body: blocks('One.', 'Two.'),
      visits: [visit.documentId],
    });
    const { folder } = newsroom;
    await newsroom.stop({ keep: true });

    newsroom = await openNewsroom({ folder, disabled: true });
    await newsroom.stop({ keep: true });

    newsroom = await openNewsroom({ folder });
    expect(await newsroom.strapi.db.query(UID.visit).count()).toBe(2);
    expect(await newsroom.strapi.db.query(UID.country).count()).toBe(251);
    for (const status of ['draft', 'published'] as const) {
      const found = (await newsroom.strapi.documents(ARTICLE).findOne({
        documentId: article.documentId,
        status,
        populate: ['visits'],
      } as never)) as unknown as { visits: object[] };
      expect(found.visits).toHaveLength(1);
    }
    const status = await newsroom.strapi.plugin('diplomacy').service('also-read').status();
    expect(status.stories).toBe(1);
  });
});

describe('a second boot', () => {
  let newsroom: Newsroom;

  afterAll(() => newsroom.stop());

  it('keeps what editors made of the countries', async () => {
    newsroom = await openNewsroom({ empty: true });
    const country = (where: object) => newsroom.strapi.db.query(UID.country).findOne({ where });
    const turkey = await country({ code: 'TR' });
    await newsroom.strapi.documents(UID.country).update({
      documentId: turkey.documentId,
      data: { name: 'Turkey' },
    } as never);
    const monaco = await country({ code: 'MC' });
    await newsroom.strapi.documents(UID.country).delete({ documentId: monaco.documentId });
    const { folder } = newsroom;
    await newsroom.stop({ keep: true });

    newsroom = await openNewsroom({ folder });
    expect(await country({ code: 'TR' })).toMatchObject({ name: 'Turkey' });
    expect(await country({ code: 'MC' })).toBeNull();
    expect(await newsroom.strapi.db.query(UID.country).count()).toBe(250);
  });
});

describe('a configuration that does not fit', () => {
  it.each([
    ['an unknown option', { article: [] }, /"article" is not an option; known are: articles/],
    ['an unknown type', { articles: [{ uid: 'api::story.story' }] }, /no content type "api::story/],
    [
      'an unknown field',
      { articles: [{ uid: ARTICLE, title: 'headline' }] },
      /has no field "headline" \(option "title"\)/,
    ],
    [
      'a relation whose name is taken',
      { relations: { visit: 'cover' } },
      /cannot add the relation "cover" to "api::article.article": it is already a field/,
    ],
  ])('stops the boot with the reason: %s', async (_, config, reason) => {
    await expect(openNewsroom({ config, empty: true })).rejects.toThrow(reason);
  });
});
