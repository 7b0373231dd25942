import request from 'supertest';
import { UID } from '../../shared/plugin';
import { blocks, makers } from './helpers/documents';
import { openNewsroom, type Newsroom } from './helpers/newsroom';
import { countQueries } from './helpers/queries';

const ARTICLE = 'api::article.article';

const FINDS = [ARTICLE, UID.visit, UID.conference, UID.bilateralRelationship, UID.country].flatMap(
  (uid) => [`${uid}.find`, `${uid}.findOne`]
);

const ROUTES = ['also-read.find', 'calendar.find', 'timeline.find'].map(
  (name) => `plugin::diplomacy.${name}`
);

let newsroom: Newsroom;
let tokens: Record<'everything' | 'articles' | 'lists', string>;
let ids: { draft: string; relationship: string };

const asToken = async (permissions: string[]): Promise<string> => {
  const { accessKey } = (await newsroom.strapi.service('admin::api-token').create({
    name: `reader ${Math.random()}`,
    type: 'custom',
    lifespan: null,
    permissions,
  })) as { accessKey: string };
  return accessKey;
};

interface Story {
  documentId: string;
  title: string;
  body: unknown[];
  wovenBody: { alsoRead?: boolean }[];
  alsoRead: { label: string; items: { title: string; url: string; score: number }[] };
}

interface Data {
  articles: Story[];
  article: Story;
  diplomacyCalendar: {
    from: string;
    items: { kind: string; startDate: string }[];
    pagination: object;
  };
  diplomacyTimeline: { years: { year: number }[]; next: string | null };
}

interface Answer {
  data: Data;
  errors?: { message: string; extensions: { error: { name: string } } }[];
}

const ask = async (query: string, token: keyof typeof tokens = 'everything'): Promise<Answer> => {
  const answer = await request(newsroom.strapi.server.httpServer)
    .post('/graphql')
    .set('Authorization', `Bearer ${tokens[token]}`)
    .send({ query });
  return answer.body as Answer;
};

const STORIES = 12;

beforeAll(async () => {
  newsroom = await openNewsroom({ graphql: true });
  const make = makers(newsroom.strapi);
  const visit = await make.visit({
    title: 'Bayramov in London',
    startDate: '2023-06-19',
    endDate: '2023-06-20',
    eventStatus: 'confirmed',
    visitingCountry: 'AZ',
    hostCountry: 'GB',
    city: 'London',
  });
  await make.visit(
    { title: 'Secret visit', startDate: '2023-06-19', visitingCountry: 'AZ', hostCountry: 'GB' },
    {}
  );
  const relationship = await make.relationship({
    countryA: 'AZ',
    countryB: 'GB',
    establishedOn: '1992-06-11',
  });
  for (let number = 1; number <= STORIES; number += 1) {
    await make.article({
      title: `Grain corridor, day ${number}`,
      slug: `grain-${number}`,
      body: blocks('Wheat leaves the harbour of Odesa.', 'Ships queue.', `Day ${number} of it.`),
      publicationDate: `2023-06-${String(number).padStart(2, '0')}T08:00:00.000Z`,
      visits: [visit.documentId],
    });
  }
  const draft = await make.article({ title: 'Unpublished grain', slug: 'draft' }, {});
  await newsroom.settled();
  ids = { draft: draft.documentId, relationship: relationship.documentId };
  tokens = {
    everything: await asToken([...ROUTES, ...FINDS]),
    articles: await asToken([`${ARTICLE}.find`, `${ARTICLE}.findOne`]),
    lists: await asToken(ROUTES),
  };
});

afterAll(() => newsroom.stop());

const LISTS = `alsoRead(limit: 3) {
  label reason updatedAt
  items { title url score source publishedAt reasons { kind label documentId } placement { afterBlock section } }
}`;

describe('the list of a story', () => {
  it('is a field of the story, whichever way it was found', async () => {
    const { data, errors } = await ask(
      `{ articles(filters: {slug: {eq: "grain-3"}}) { documentId title ${LISTS} } }`
    );
    expect(errors).toBeUndefined();
    const story = data.articles[0]!;
    expect(story.alsoRead).toMatchObject({ label: 'Also Read', reason: null });
    expect(story.alsoRead.items).toHaveLength(3);
    expect(story.alsoRead.items[0]).toMatchObject({
      title: expect.stringMatching(/^Grain corridor/),
      source: 'automatic',
      reasons: expect.arrayContaining([expect.objectContaining({ kind: 'words' })]),
      placement: { afterBlock: expect.any(Number) },
    });
    const single = await ask(`{ article(documentId: "${story.documentId}") { ${LISTS} } }`);
    expect(single.data.article.alsoRead).toEqual(story.alsoRead);
  });

  it('is what REST gives', async () => {
    const { data } = await ask(
      `{ articles(filters: {slug: {eq: "grain-3"}}) { documentId ${LISTS} } }`
    );
    const { documentId, alsoRead } = data.articles[0]!;
    const rest = await newsroom.api
      .get(`/api/diplomacy/also-read/articles/${documentId}?limit=3`)
      .set('Authorization', `Bearer ${tokens.everything}`);
    expect(rest.body.data).toMatchObject({
      label: alsoRead.label,
      items: alsoRead.items.map(
        ({ title, url, score }: { title: string; url: string; score: number }) => ({
          title,
          url,
          score,
        })
      ),
    });
  });

  it('costs a page of stories one query, as one story, alone, woven or both', async () => {
    const page = (size: number, fields: string) =>
      countQueries(newsroom.strapi, async () => {
        const { data } = await ask(
          `{ articles(pagination: {limit: ${size}}, filters: {slug: {startsWith: "grain"}}) { ${fields} } }`
        );
        expect(data.articles).toHaveLength(size);
      });
    const plain = await page(STORIES, 'title body');
    for (const fields of [LISTS, 'wovenBody(limit: 3)', `${LISTS} wovenBody(limit: 3)`]) {
      expect([fields, await page(2, fields)]).toEqual([fields, plain + 1]);
      expect([fields, await page(STORIES, fields)]).toEqual([fields, plain + 1]);
    }
  });

  it('is woven into the body', async () => {
    const { data } = await ask(
      '{ articles(filters: {slug: {eq: "grain-3"}}) { body wovenBody(limit: 1) } }'
    );
    const { body, wovenBody } = data.articles[0]!;
    const own = wovenBody.filter((block: { alsoRead?: boolean }) => !block.alsoRead);
    expect(own).toEqual(body);
    expect(wovenBody).toHaveLength(body.length + 1);
  });

  it('is none for a draft', async () => {
    const { data } = await ask(
      `{ article(documentId: "${ids.draft}", status: DRAFT) { title ${LISTS} wovenBody } }`
    );
    expect(data.article).toMatchObject({ alsoRead: null, wovenBody: null });
    expect(data.article.title).toBe('Unpublished grain');
  });

  it('is refused without its permission; the story is still there', async () => {
    const { data, errors } = await ask(
      `{ articles(pagination: {limit: 1}) { title ${LISTS} } }`,
      'articles'
    );
    expect(data.articles[0]).toMatchObject({ title: expect.any(String), alsoRead: null });
    expect(errors?.[0]?.extensions.error.name).toBe('ForbiddenError');
  });

  it('refuses a limit that REST would refuse', async () => {
    const { errors } = await ask(
      '{ articles(pagination: {limit: 1}) { alsoRead(limit: 1000) { label } } }'
    );
    expect(errors?.[0]?.message).toMatch(/^limit: /);
  });
});

const CALENDAR = `{ diplomacyCalendar(from: "2023-06-01", to: "2023-06-30") {
  from to kinds pagination { total page pageSize pageCount }
  items { kind startDate endDate precision state record { kind title slug } countries { code name } visitors { code } anniversary { of years isRound } }
} }`;

describe('the calendar', () => {
  it('holds visits and anniversaries, and no draft', async () => {
    const { data, errors } = await ask(CALENDAR);
    expect(errors).toBeUndefined();
    const { items, pagination, from } = data.diplomacyCalendar;
    expect(from).toBe('2023-06-01');
    expect(
      items.map(({ kind, startDate }: { kind: string; startDate: string }) => [kind, startDate])
    ).toEqual([
      ['anniversary', '2023-06-11'],
      ['visit', '2023-06-19'],
    ]);
    expect(items[1]).toMatchObject({
      record: { kind: 'visit', title: 'Bayramov in London' },
      countries: [{ code: 'GB', name: 'United Kingdom' }],
      visitors: [{ code: 'AZ' }],
    });
    expect(pagination).toMatchObject({ total: 2, page: 1 });
  });

  it('takes kinds and a country', async () => {
    const { data } = await ask(
      '{ diplomacyCalendar(from: "2023-06-01", to: "2023-06-30", kinds: [visit, conference], country: "GB") { items { kind } } }'
    );
    expect(data.diplomacyCalendar.items).toEqual([{ kind: 'visit' }]);
  });

  it('shows a caller only the types whose find it holds', async () => {
    const { data } = await ask(CALENDAR, 'lists');
    expect(data.diplomacyCalendar).toMatchObject({ items: [], kinds: [] });
  });

  it('is refused without its permission', async () => {
    const { data, errors } = await ask(CALENDAR, 'articles');
    expect(data.diplomacyCalendar).toBeNull();
    expect(errors?.[0]?.extensions.error.name).toBe('ForbiddenError');
  });

  it('says which argument is wrong', async () => {
    const { errors } = await ask('{ diplomacyCalendar(country: "ZZ") { from } }');
    expect(errors?.[0]?.message).toMatch(/country/);
  });
});

const TIMELINE = `years { year items { kind date title direction { from { code } to { code } } document { type documentId } } } next order`;

describe('the timeline', () => {
  it('is asked for by its relationship, or by two countries', async () => {
    const one = await ask(
      `{ diplomacyTimeline(relationship: "${ids.relationship}", kinds: [visit, establishment]) { ${TIMELINE} } }`
    );
    expect(one.errors).toBeUndefined();
    expect(one.data.diplomacyTimeline).toMatchObject({
      order: 'desc',
      next: null,
      years: [
        {
          year: 2023,
          items: [{ kind: 'visit', direction: { from: { code: 'AZ' }, to: { code: 'GB' } } }],
        },
        { year: 1992, items: [{ kind: 'establishment', date: '1992-06-11' }] },
      ],
    });
    const two = await ask(
      `{ diplomacyTimeline(countries: ["GB", "AZ"], kinds: [visit, establishment]) { ${TIMELINE} } }`
    );
    expect(two.data).toEqual(one.data);
  });

  it('goes on where a page ended', async () => {
    const first = await ask(
      `{ diplomacyTimeline(countries: ["AZ", "GB"], kinds: [visit, establishment], limit: 1) { ${TIMELINE} } }`
    );
    const { next } = first.data.diplomacyTimeline;
    const second = await ask(
      `{ diplomacyTimeline(countries: ["AZ", "GB"], kinds: [visit, establishment], limit: 1, cursor: "${next}") { ${TIMELINE} } }`
    );
    expect(second.data.diplomacyTimeline.years.map(({ year }: { year: number }) => year)).toEqual([
      1992,
    ]);
  });

  it('is null for a relationship that nobody has, and asks for one or the other', async () => {
    const unknown = await ask(`{ diplomacyTimeline(relationship: "nobody") { ${TIMELINE} } }`);
    expect(unknown.data).toEqual({ diplomacyTimeline: null });
    const neither = await ask(`{ diplomacyTimeline { ${TIMELINE} } }`);
    expect(neither.errors?.[0]?.message).toMatch(/relationship, countries/);
  });

  it('is refused without its permission', async () => {
    const { errors } = await ask(
      `{ diplomacyTimeline(countries: ["AZ", "GB"]) { ${TIMELINE} } }`,
      'articles'
    );
    expect(errors?.[0]?.extensions.error.name).toBe('ForbiddenError');
  });
});

describe('a newsroom that keeps stories out of GraphQL', () => {
  interface ShadowCrud {
    disable: () => void;
    field: (name: string) => { disableOutput: () => void };
  }

  interface Schema {
    getType: (name: string) => { getFields: () => object } | undefined;
  }

  /** The fields of a type in the schema that a boot after the change would make. */
  const fieldsAfter = (name: string, change: (crud: ShadowCrud) => void): string[] => {
    const plugin = newsroom.strapi.plugin('graphql');
    change(plugin.service('extension').shadowCRUD(ARTICLE) as ShadowCrud);
    const schema = plugin.service('content-api').buildSchema() as Schema;
    return Object.keys(schema.getType(name)?.getFields() ?? {});
  };

  it('has no woven body where the body is not told', () => {
    const before = fieldsAfter('Article', () => {});
    expect(before).toEqual(expect.arrayContaining(['body', 'alsoRead', 'wovenBody']));
    const after = fieldsAfter('Article', (crud) => crud.field('body').disableOutput());
    expect(before.filter((field) => !after.includes(field)).sort()).toEqual(['body', 'wovenBody']);
  });

  it('starts without its stories', () => {
    expect(fieldsAfter('Article', (crud) => crud.disable())).toEqual([]);
    expect(fieldsAfter('Query', () => {})).toEqual(
      expect.arrayContaining(['diplomacyCalendar', 'diplomacyTimeline'])
    );
  });
});
