import { UID } from '../../shared/plugin';
import type { RecordDraft, Suggestion, VisitDraft } from '../../shared/suggestions';
import { addUser, right, rightsOn } from './helpers/desk';
import { blocks, makers } from './helpers/documents';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

/** What the panel is told while an editor writes. */
let newsroom: Newsroom;
let make: ReturnType<typeof makers>;

const ids: Record<string, string> = {};
const ATTACH = right('plugin::diplomacy.attachments.attach');

const TITLE = 'Azerbaijan’s foreign minister leaves for London';
const BODY =
  'Azerbaijan’s foreign minister, Jeyhun Bayramov, left Baku on Monday for London, at the start of a three-day working visit to the United Kingdom.';
const STORY = { title: TITLE, body: BODY, locale: 'en', publishedAt: '2023-06-19T08:30:00.000Z' };

const ask = (body: object, as = newsroom.asAdmin) =>
  as('post', '/diplomacy/mentions/suggest').send(body);

const suggestions = async (body: object, as = newsroom.asAdmin): Promise<Suggestion[]> => {
  const answer = await ask(body, as);
  expect(answer.status).toBe(200);
  return answer.body.data.suggestions as Suggestion[];
};

const found = async (body: object, as = newsroom.asAdmin): Promise<string[]> =>
  (await suggestions(body, as)).map(({ record }) => record.documentId);

const drafts = async (body: object, as = newsroom.asAdmin): Promise<RecordDraft[]> =>
  (await ask(body, as)).body.data.drafts as RecordDraft[];

const country = async (code: string): Promise<string> =>
  (await newsroom.strapi.db.query(UID.country).findOne({ where: { code } })).documentId as string;

beforeAll(async () => {
  newsroom = await openNewsroom();
  make = makers(newsroom.strapi);
  const az = await country('AZ');
  const gb = await country('GB');
  const { documentId: bayramov } = await make.official({
    name: 'Jeyhun Bayramov',
    office: 'Minister of Foreign Affairs',
    level: 'foreignMinister',
    country: az,
  });
  ids.bayramov = bayramov;
  const visit = {
    visitors: [bayramov],
    visitingCountry: az,
    hostCountry: gb,
    city: 'London',
    startDate: '2023-06-19',
    endDate: '2023-06-21',
    internalNote: 'Ask the embassy for a seat',
  };
  ids.visit = (await make.visit(visit, { status: 'draft' })).documentId;
  ids.former = (
    await make.visit({ ...visit, startDate: '2021-11-08', endDate: '2021-11-09' })
  ).documentId;
  ids.relationship = (
    await make.relationship({ countryA: az, countryB: gb, internalNote: 'Secret' })
  ).documentId;
  ids.conference = (
    await make.conference({
      title: 'Ukraine Recovery Conference 2023',
      series: 'Ukraine Recovery Conference',
      acronym: 'URC',
      startDate: '2023-06-21',
      endDate: '2023-06-22',
      city: 'London',
      hostCountries: [gb],
    })
  ).documentId;
});

afterAll(() => newsroom.stop());

describe('what a story is about', () => {
  it('is answered with the words that prove it, the visit of those days first', async () => {
    const [first, ...others] = await suggestions(STORY);
    expect(first?.record).toEqual({
      kind: 'visit',
      documentId: ids.visit,
      title: 'Jeyhun Bayramov in London, 19–21 June 2023',
      startDate: '2023-06-19',
      endDate: '2023-06-21',
      state: 'concluded',
      datePrecision: 'day',
      timeZone: null,
      eventStatus: 'announced',
      previousStartDate: null,
      published: false,
    });
    expect(first?.score).toBeGreaterThan(80);
    expect(first?.evidence[0]).toEqual({ words: 'Jeyhun Bayramov', sentence: BODY, where: 'body' });
    expect(others.map(({ record }) => record.documentId)).toEqual([ids.relationship]);
  });

  it.each([
    ['Blocks', blocks(BODY), 'api::article.article'],
    ['Blocks of a type that is not named', blocks(BODY), undefined],
    ['HTML', `<p>${BODY}</p>`, undefined],
    ['a dynamic zone', [{ __component: 'story.text', body: BODY }], undefined],
  ])('is read from %s', async (_, body, uid) => {
    expect(await found({ ...STORY, uid, body })).toEqual([ids.visit, ids.relationship]);
  });

  it('is nothing when nothing is written yet', async () => {
    const answer = await ask({ title: '', body: null });
    expect(answer.body).toEqual({ data: { suggestions: [], drafts: [] } });
  });

  it('never shows what is kept from readers', async () => {
    const { text } = await ask({
      ...STORY,
      body: `${BODY} The Ukraine Recovery Conference opens.`,
    });
    expect(text).not.toMatch(/internalNote|Ask the embassy|Secret|needsTranslation|createdBy/);
  });

  it('is told to code in the host as well', async () => {
    const answer = await newsroom.strapi.plugin('diplomacy').service('mentions').suggest(STORY);
    expect(answer.data.suggestions[0].record.documentId).toBe(ids.visit);
  });
});

describe('languages', () => {
  const FRENCH = {
    title: '',
    body: 'La Ukraine Recovery Conference s’ouvre à Londres le 21 juin.',
    locale: 'fr',
    publishedAt: '2023-06-21T08:30:00.000Z',
  };

  it('records that lack the language are found by the one that they have, others by their own title', async () => {
    const [before] = await suggestions(FRENCH);
    expect(before?.record).toMatchObject({
      documentId: ids.conference,
      title: 'Ukraine Recovery Conference 2023',
    });
    await newsroom.strapi.documents(UID.conference).update({
      documentId: ids.conference as string,
      locale: 'fr',
      data: { title: 'Conférence pour le relèvement de l’Ukraine 2023' },
    } as never);
    const body = 'La conférence pour le relèvement de l’Ukraine s’ouvre à Londres le 21 juin.';
    const [after] = await suggestions({ ...FRENCH, body });
    expect(after?.record).toMatchObject({
      documentId: ids.conference,
      title: 'Conférence pour le relèvement de l’Ukraine 2023',
    });
  });
});

describe('what changes', () => {
  it('is known to the next request: made, changed, deleted', async () => {
    const story = {
      ...STORY,
      title: '',
      body: 'Aylin Demir met Jeyhun Bayramov in London on Monday.',
    };
    const az = await country('AZ');
    const { documentId } = await make.official({ name: 'Ayla Demir', country: az });
    const visit = { visitingCountry: az, hostCountry: await country('GB'), city: 'London' };
    const { documentId: trip } = await make.visit(
      { ...visit, visitors: [documentId], startDate: '2023-06-19' },
      { status: 'draft' }
    );
    expect(await found(story)).not.toContain(trip);
    await newsroom.strapi
      .documents(UID.official)
      .update({ documentId, data: { name: 'Aylin Demir' } } as never);
    expect(await found(story)).toContain(trip);
    await newsroom.strapi.documents(UID.visit).delete({ documentId: trip } as never);
    expect(await found(story)).not.toContain(trip);
  });
});

describe('events without a record', () => {
  const ROME = {
    ...STORY,
    title: '',
    body: 'Azerbaijan’s foreign minister, Jeyhun Bayramov, left Baku on Monday for Rome, at the start of a three-day working visit to Italy.',
  };

  it('come as drafts with the documents that the fields need', async () => {
    const [draft, ...others] = await drafts(ROME);
    expect(others).toEqual([]);
    expect(draft).toMatchObject({
      kind: 'visit',
      title: 'Jeyhun Bayramov in Rome, 19–21 June 2023',
      fields: {
        visitors: [{ documentId: ids.bayramov, name: 'Jeyhun Bayramov' }],
        visitingCountry: { documentId: await country('AZ'), code: 'AZ' },
        hostCountry: { documentId: await country('IT'), code: 'IT' },
        city: 'Rome',
        startDate: '2023-06-19',
        endDate: '2023-06-21',
        visitType: 'working',
      },
    });
  });

  it('are no drafts any more when there is a record', async () => {
    const [draft] = (await drafts(ROME)) as VisitDraft[];
    const { fields } = draft as VisitDraft;
    const { documentId } = await make.visit(
      {
        title: draft?.title,
        visitors: fields.visitors.map((visitor) => visitor.documentId),
        visitingCountry: fields.visitingCountry?.documentId,
        hostCountry: fields.hostCountry?.documentId,
        city: fields.city,
        startDate: fields.startDate,
        endDate: fields.endDate,
      },
      { status: 'draft' }
    );
    expect(await drafts(ROME)).toEqual([]);
    expect(await found(ROME)).toContain(documentId);
  });
});

describe('rights', () => {
  it('without the right to attach, nothing is answered', async () => {
    const token = await addUser(newsroom, 'reader', rightsOn(UID.visit));
    expect((await ask(STORY, newsroom.asUser(token))).status).toBe(403);
  });

  it('records of a type that the user may not read do not appear, nor do their names in drafts', async () => {
    const token = await addUser(newsroom, 'visits', [...rightsOn(UID.visit, ['read']), ATTACH]);
    const as = newsroom.asUser(token);
    expect(await found(STORY, as)).toEqual([ids.visit]);
    const paris = {
      ...STORY,
      title: '',
      body: BODY.replace(/London/g, 'Paris').replace(/the United Kingdom/, 'France'),
    };
    const [draft] = (await drafts(paris, as)) as VisitDraft[];
    expect(draft?.fields).toMatchObject({ city: 'Paris', visitors: [], hostCountry: null });
  });

  describe('of the people in drafts', () => {
    // The text has another spelling of the name than the desk, and no office.
    const body = 'Ceyhun Bayramov arrived in Paris on Monday.';
    const story = { ...STORY, title: '', body };

    beforeAll(() =>
      newsroom.strapi.documents(UID.official).update({
        documentId: ids.bayramov as string,
        data: { aliases: ['Ceyhun Bayramov'] },
      } as never)
    );

    const fieldsFor = async (name: string, official: object[]): Promise<VisitDraft> => {
      const token = await addUser(newsroom, name, [
        ...rightsOn(UID.country, ['read'], undefined, ['name', 'code']),
        ...official,
        ATTACH,
      ]);
      const [draft] = (await drafts(story, newsroom.asUser(token))) as VisitDraft[];
      return draft as VisitDraft;
    };

    it('those show that the user may read, with the fields that it may', async () => {
      const draft = await fieldsFor('names', rightsOn(UID.official, ['read'], undefined, ['name']));
      expect(draft.title).toBe('Jeyhun Bayramov in Paris, 19 June 2023');
      expect(draft.fields).toMatchObject({
        visitors: [{ documentId: ids.bayramov, name: 'Jeyhun Bayramov' }],
        officeAtTheTime: null,
        visitorLevel: null,
        visitingCountry: null,
        hostCountry: { code: 'FR' },
      });
      const fields = ['name', 'office', 'level', 'country'];
      const all = await fieldsFor('all', rightsOn(UID.official, ['read'], undefined, fields));
      expect(all.fields).toMatchObject({
        officeAtTheTime: 'Minister of Foreign Affairs',
        visitorLevel: 'foreignMinister',
        visitingCountry: { code: 'AZ' },
      });
    });

    it('of others the country stands that the text gives them', async () => {
      const token = await addUser(newsroom, 'countries', [
        ...rightsOn(UID.country, ['read'], undefined, ['name', 'code']),
        ATTACH,
      ]);
      const asked = {
        ...story,
        body: 'Georgia’s Foreign Minister Ceyhun Bayramov arrived in Paris on Monday.',
      };
      const [draft] = (await drafts(asked, newsroom.asUser(token))) as VisitDraft[];
      expect(draft?.fields).toMatchObject({ visitors: [], visitingCountry: { code: 'GE' } });
    });

    it('of others the words of the text stand, and no more', async () => {
      const fields = ['name', 'office', 'level', 'country'];
      const [read] = rightsOn(UID.official, ['read'], undefined, fields);
      const own = { ...read, conditions: ['admin::is-creator'] };
      for (const [name, rights] of Object.entries({ nobody: [], 'own-people': [own] })) {
        const draft = await fieldsFor(name, rights);
        expect(draft.title).toBe('Ceyhun Bayramov in Paris, 19 June 2023');
        expect(draft.fields).toMatchObject({
          visitors: [],
          newVisitor: null,
          officeAtTheTime: null,
          visitorLevel: null,
          visitingCountry: null,
        });
      }
    });
  });

  it('of a type whose own records only may be read, the others do not appear', async () => {
    const [read] = rightsOn(UID.visit, ['read']) as Record<string, unknown>[];
    const own = { ...read, conditions: ['admin::is-creator'] };
    const token = await addUser(newsroom, 'own', [own, ATTACH]);
    expect(await found(STORY, newsroom.asUser(token))).toEqual([]);
  });
});

describe('bad input is refused with the name of the field', () => {
  it.each([
    ['title', { ...STORY, title: 7 }],
    ['title', { ...STORY, title: 'a'.repeat(2001) }],
    ['title', { body: BODY }],
    ['uid', { ...STORY, uid: 'api::nothing.nothing' }],
    ['locale', { ...STORY, locale: 'not a language!' }],
    ['publishedAt', { ...STORY, publishedAt: 'on Monday' }],
    ['colour', { ...STORY, colour: 'red' }],
  ])('%s', async (field, body) => {
    const answer = await ask(body);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body.error)).toContain(field);
  });
});
