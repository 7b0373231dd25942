import { UID } from '../../shared/plugin';
import { makers } from './helpers/documents';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

const DISPATCH = 'api::dispatch.dispatch';

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom();
});

afterAll(() => newsroom.stop());

describe('a country field on a type of the host', () => {
  const make = (origin: unknown) =>
    makers(newsroom.strapi).dispatch({ headline: 'Dispatch', origin }, {});

  it('keeps a code in capitals, however it was written', async () => {
    expect(await make(' az ')).toMatchObject({ origin: 'AZ' });
    expect(await make('XK')).toMatchObject({ origin: 'XK' });
    expect(await make('EU')).toMatchObject({ origin: 'EU' });
  });

  it('holds nothing when it is emptied', async () => {
    expect(await make('')).toMatchObject({ origin: null });
    expect(await make(null)).toMatchObject({ origin: null });
  });

  it('refuses what is no code, naming the field and the reason', async () => {
    await expect(make('ZZ')).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'origin: "ZZ" is not an ISO 3166 two-letter code, EU or XK',
    });
    await expect(make('Azerbaijan')).rejects.toThrow('origin: "AZERBAIJAN" is not an ISO 3166');
    await expect(make(12)).rejects.toThrow('origin: must be a two-letter country code');
  });

  it('refuses states that are no more, unless the field lets them in', async () => {
    await expect(make('SU')).rejects.toThrow('origin: "SU" is not an ISO 3166');
    const country = await newsroom.strapi
      .documents(UID.country as 'api::article.article')
      .create({ data: { name: 'Soviet Union', code: 'su' } } as never);
    expect(country).toMatchObject({ code: 'SU' });
  });

  it('answers 400 in the Content Manager, with the field', async () => {
    const answer = await newsroom
      .asAdmin('post', `/content-manager/collection-types/${DISPATCH}`)
      .send({ headline: 'Dispatch', origin: 'ZZ' });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors).toMatchObject([{ path: ['origin'] }]);
  });
});

it('refuses a country whose code is taken, and keeps the column a string', async () => {
  const again = newsroom.strapi
    .documents(UID.country as 'api::article.article')
    .create({ data: { name: 'Azerbaijan again', code: 'AZ' } } as never);
  await expect(again).rejects.toThrow('unique');
  const { code } = newsroom.strapi.getModel(UID.country as 'api::article.article')
    .attributes as unknown as Record<string, { type: string }>;
  expect(code?.type).toBe('string');
});

describe('the forms of the plugin’s types', () => {
  interface Configuration {
    settings: { mainField: string; defaultSortBy: string; defaultSortOrder: string };
    metadatas: Record<string, { edit: Record<string, unknown>; list: { label: string } }>;
    layouts: { list: string[] };
  }

  const configuration = async (uid: string): Promise<Configuration> => {
    const answer = await newsroom.asAdmin(
      'get',
      `/content-manager/content-types/${uid}/configuration`
    );
    return answer.body.data.contentType;
  };

  it('have labels in words, and call records by their titles', async () => {
    const visit = await configuration(UID.visit);
    expect(visit.settings).toMatchObject({
      mainField: 'title',
      defaultSortBy: 'startDate',
      defaultSortOrder: 'DESC',
    });
    expect(visit.layouts.list).toEqual(['title', 'startDate', 'city', 'eventStatus']);
    expect(visit.metadatas.hostCountry).toMatchObject({
      edit: { label: 'Host country', mainField: 'name' },
      list: { label: 'Host country' },
    });
    expect(visit.metadatas.bilateralRelationship?.edit.mainField).toBe('title');
    const relationship = await configuration(UID.bilateralRelationship);
    expect(relationship.settings.mainField).toBe('title');
    expect(relationship.metadatas.pair?.edit.editable).toBe(false);
  });

  it('name every field of all six types', async () => {
    for (const uid of Object.values(UID)) {
      const { metadatas, layouts } = await configuration(uid);
      expect(layouts.list).toHaveLength(4);
      const { __schema__: own } = newsroom.strapi.getModel(
        uid as 'api::article.article'
      ) as unknown as { __schema__: { attributes: object } };
      for (const name of Object.keys(own.attributes)) {
        expect([name, metadatas[name]?.edit.label]).toEqual([
          name,
          expect.stringMatching(/^[A-Z][^A-Z]+$/),
        ]);
      }
    }
  });

  it('stay as an administrator configured them, through the next boot', async () => {
    const service = newsroom.strapi.plugin('content-manager').service('content-types');
    const visit = service.findContentType(UID.visit);
    const stored = (await service.findConfiguration(visit)) as Configuration;
    (stored.metadatas.hostCountry as { edit: object }).edit = { label: 'Where to' };
    await service.updateConfiguration(visit, stored);
    await newsroom.stop({ keep: true });
    newsroom = await openNewsroom({ folder: newsroom.folder });
    expect((await configuration(UID.visit)).metadatas.hostCountry?.edit.label).toBe('Where to');
  });
});
