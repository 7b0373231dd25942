import { addDays } from '../../server/src/calendar/days';
import type { CalendarAnswer, CalendarItem } from '../../shared/calendar';
import { PERMISSION, UID } from '../../shared/plugin';
import { CALENDAR as URL, day, DRAFT, MARCH, RELATIONS, useCalendar } from './helpers/calendar';
import { addUser, right, rightsOn } from './helpers/desk';
import { countQueries } from './helpers/queries';

/** What frontends, and desks that plan, read of the calendar. */
const calendar = useCalendar();
const { ids, everyone, documents, visit, request } = calendar;

const ask = async (query: object, token = everyone.all): Promise<CalendarAnswer> => {
  const { status, body } = await request(query, token);
  expect({ status, body }).toMatchObject({ status: 200 });
  return body as CalendarAnswer;
};

const titles = ({ data }: CalendarAnswer) => data.map(({ record }) => record.title);

const one = async (title: string, token?: string): Promise<CalendarItem> =>
  (await ask(MARCH, token)).data.find(({ record }) => record.title === title) as CalendarItem;

const IN_MARCH = [
  'Under way',
  'Begins',
  'Cancelled',
  'Postponed',
  'Moved',
  'Secretary General',
  'Renamed since',
  'Congress',
  RELATIONS,
  RELATIONS,
  RELATIONS,
  'Some day in March',
  RELATIONS,
];

describe('a month of the calendar', () => {
  it('has what is published and touches it, in order, and nothing that was only reported', async () => {
    const answer = await ask(MARCH);
    expect(titles(answer)).toEqual(IN_MARCH);
    expect(answer.meta).toEqual({
      ...MARCH,
      kinds: ['visit', 'conference', 'anniversary'],
      pagination: { page: 1, pageSize: 100, pageCount: 1, total: IN_MARCH.length },
    });
  });

  it('tells all that frontends show of a visit, and nothing private', async () => {
    const item = await one('Begins');
    expect(item).toEqual({
      kind: 'visit',
      record: {
        kind: 'visit',
        documentId: ids.Begins,
        title: 'Begins',
        slug: 'begins',
        summary: 'Talks on gas.',
        locale: 'en',
        published: true,
      },
      startDate: day(2),
      endDate: day(3),
      precision: 'day',
      eventStatus: 'confirmed',
      state: 'upcoming',
      moved: false,
      previousStartDate: null,
      eventStatusReason: null,
      city: 'London',
      venue: 'Lancaster House',
      timeZone: 'Europe/London',
      website: null,
      countries: [{ code: 'GB', name: 'United Kingdom' }],
      visitors: [{ code: 'AZ', name: 'Azerbaijan' }],
      organizations: [],
      anniversary: null,
    });
  });

  it('tells who hosts and organises a conference', async () => {
    const congress = await one('Congress');
    expect(congress.countries.map(({ code }) => code).sort()).toEqual(['AT', 'CH']);
    expect(congress).toMatchObject({
      website: 'https://congress.example',
      visitors: [],
      organizations: [{ name: 'Ministry', acronym: null }],
    });
    expect((await one('Secretary General')).organizations).toEqual([
      { documentId: ids.NATO, name: 'North Atlantic Alliance', acronym: 'NATO' },
    ]);
  });

  it('says what is cancelled, postponed and moved', async () => {
    expect(await one('Cancelled')).toMatchObject({
      eventStatus: 'cancelled',
      eventStatusReason: 'Illness',
      state: null,
    });
    expect(await one('Postponed')).toMatchObject({ eventStatus: 'postponed', state: null });
    expect(await one('Moved')).toMatchObject({ moved: true, previousStartDate: day(1) });
  });

  it('has every anniversary, the round ones and jubilees marked', async () => {
    const { data } = await ask({ ...MARCH, kind: 'anniversary' });
    expect(
      data.map(({ startDate, precision, anniversary }) => [startDate, precision, anniversary])
    ).toEqual([
      ['2090-03-15', 'day', anniversary('recognition', null, '2055-03-15', 35, true, false)],
      ['2090-03-16', 'day', anniversary('establishment', null, '2061-03-16', 29, false, false)],
      [
        '2090-03-17',
        'day',
        anniversary('milestone', 'Embassy in Minsk', '2065-03-17', 25, true, true),
      ],
      ['2090-03-01', 'month', anniversary('milestone', 'Treaty', '2080-03', 10, true, false)],
    ]);
    expect(data[0]?.visitors).toEqual([
      { code: 'AZ', name: 'Azerbaijan' },
      { code: 'BY', name: 'Belarus' },
    ]);
  });

  it('is that of the language asked for, without what lacks it', async () => {
    const answer = await ask({ ...MARCH, locale: 'fr' });
    expect(titles(answer)).toEqual(['En français']);
    expect(answer.data[0]?.countries).toEqual([{ code: 'GB', name: 'Royaume-Uni' }]);
  });

  it('has published days and words until the new ones are published', async () => {
    expect(await one('Renamed since')).toMatchObject({ startDate: day(11) });
    expect(JSON.stringify(await ask(MARCH))).not.toMatch(/Not told yet|Not for readers/);
  });

  it('is the next thirty days when nothing is said, and those from a day when only that is', async () => {
    const { meta } = await ask({});
    expect(Math.abs(Date.parse(meta.from) - Date.now())).toBeLessThan(2 * 24 * 3600 * 1000);
    expect(meta.to).toBe(addDays(meta.from, 30));
    expect((await ask({ from: MARCH.from })).meta.to).toBe(day(30));
  });

  it('comes in pages', async () => {
    const first = await ask({ ...MARCH, pageSize: 5 });
    const second = await ask({ ...MARCH, pageSize: 5, page: 2 });
    const third = await ask({ ...MARCH, pageSize: 5, page: 3 });
    expect([first, second, third].flatMap(titles)).toEqual(IN_MARCH);
    expect(third.meta.pagination).toEqual({ page: 3, pageSize: 5, pageCount: 3, total: 13 });
    expect((await ask({ ...MARCH, pageSize: 5, page: 4 })).data).toEqual([]);
  });
});

const anniversary = (
  of: string,
  title: string | null,
  since: string,
  years: number,
  isRound: boolean,
  isJubilee: boolean
) => ({ of, title, since, years, isRound, isJubilee });

describe('the calendar of one side', () => {
  it.each([
    ['FR', ['Under way']],
    ['GB', ['Begins', 'Cancelled', 'Postponed', 'Moved', 'Some day in March']],
    ['CH', ['Congress']],
    ['am', ['Congress']],
    ['BY', [RELATIONS, RELATIONS, RELATIONS, RELATIONS]],
    ['JP', []],
  ])('%s has what it hosts, where it goes and its relations', async (country, expected) => {
    expect(titles(await ask({ ...MARCH, country }))).toEqual(expected);
  });

  it('has both what a country hosts and where it goes', async () => {
    expect(titles(await ask({ ...MARCH, country: 'AZ' }))).toEqual(
      IN_MARCH.filter((title) => title !== 'Secretary General')
    );
  });

  it('can be that of an organization, by id or acronym', async () => {
    const expected = ['Secretary General', 'Congress'];
    expect(titles(await ask({ ...MARCH, organization: ids.NATO }))).toEqual(expected);
    expect(titles(await ask({ ...MARCH, organization: 'nato' }))).toEqual(expected);
    expect(titles(await ask({ ...MARCH, organization: 'NATO', country: 'UA' }))).toEqual([
      'Secretary General',
    ]);
  });

  it('is not found for an organization that nobody has', async () => {
    const { status, body } = await request({ ...MARCH, organization: 'OSCE' }, everyone.all);
    expect(status).toBe(404);
    expect(body.error.message).toBe('There is no organization "OSCE", by id or acronym');
  });

  it('has what was published twice at the same moment once, as it was published last', async () => {
    const { strapi } = calendar.newsroom;
    const found = await strapi.db
      .query(UID.visit)
      .findOne({ where: { title: 'Begins', publishedAt: { $notNull: true } } });
    const twin: Record<string, unknown> = { ...found, title: 'Begins, once more' };
    delete twin.id;
    const later = await strapi.db.query(UID.visit).create({ data: twin });
    try {
      const found = titles(await ask(MARCH)).filter((title) => title.startsWith('Begins'));
      expect(found).toEqual(['Begins, once more']);
      const feed = await request(MARCH, everyone.all, `${URL}.ics`);
      expect(feed.text.match(/SUMMARY:Begins/g)).toHaveLength(1);
    } finally {
      await strapi.db.query(UID.visit).delete({ where: { id: later.id } });
    }
  });

  it('can have some kinds only', async () => {
    const answer = await ask({ ...MARCH, kind: 'conference,anniversary', country: 'AZ' });
    expect(titles(answer)).toEqual(['Congress', ...Array(4).fill(RELATIONS)]);
    expect(answer.meta.kinds).toEqual(['conference', 'anniversary']);
  });
});

describe('callers', () => {
  it('need the permission of the calendar', async () => {
    expect((await request(MARCH)).status).toBe(403);
    expect((await request(MARCH, everyone.types)).status).toBe(403);
  });

  it('without a right to any record get an empty calendar', async () => {
    const answer = await ask(MARCH, everyone.nothing);
    expect(answer).toMatchObject({ data: [], meta: { kinds: [], pagination: { total: 0 } } });
  });

  it('get the kinds that they may read, without the names of others', async () => {
    const answer = await ask(MARCH, everyone.visits);
    expect(answer.meta.kinds).toEqual(['visit']);
    expect(titles(answer)).toContain('Begins');
    for (const item of answer.data) {
      expect(item).toMatchObject({ kind: 'visit', countries: [], visitors: [], organizations: [] });
    }
    const relations = await ask(MARCH, everyone.relationships);
    expect(titles(relations)).toEqual([RELATIONS, RELATIONS, RELATIONS, RELATIONS]);
    expect(relations.data[0]?.visitors).toEqual([]);
  });

  it.each([
    ['country', 'GB'],
    ['organization', 'NATO'],
  ])('cannot ask for a %s that they may not read', async (name, value) => {
    const { status, body } = await request({ ...MARCH, [name]: value }, everyone.visits);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(new RegExp(`^${name}: needs the permission`));
  });

  it('hear of a change by whichever process at once', async () => {
    const update = (milestones: object[]) =>
      documents(UID.bilateralRelationship).update({
        documentId: ids.relationship as string,
        data: { milestones },
        status: 'published',
      } as never);
    const { milestones } = (await documents(UID.bilateralRelationship).findOne({
      documentId: ids.relationship as string,
    })) as unknown as { milestones: object[] };
    const added = { date: '2070-03-02', precision: 'day', kind: 'other', title: 'A new one' };
    const told = async () =>
      (await ask({ ...MARCH, kind: 'anniversary' })).data.map((item) => item.anniversary?.title);
    expect(await told()).not.toContain('A new one');
    await update([...milestones, added]);
    expect(await told()).toContain('A new one');
    await update(milestones);
    expect(await told()).not.toContain('A new one');
  });

  it('are answered with 304 when they have it already', async () => {
    const first = await request(MARCH, everyone.all);
    const again = await request(MARCH, everyone.all).set('If-None-Match', first.headers.etag);
    expect([first.status, again.status]).toEqual([200, 304]);
  });
});

describe('bad questions', () => {
  it.each([
    ['from=2090-02-30', /^from: must be a day/],
    ['to=tomorrow', /^to: must be a day/],
    ['from=2090-03-02&to=2090-03-01', /^to: must not be before from, which is 2090-03-02/],
    ['to=2020-01-01', /^to: must not be before from/],
    ['from=2090-01-01&to=2091-01-02', /^to: must be within 366 days of from/],
    ['country=XX', /^country: must be an ISO 3166/],
    ['country=Azerbaijan', /^country: must be an ISO 3166/],
    ['country=ß', /^country: must be an ISO 3166/],
    ['organization=', /^organization: /],
    ['kind=visits', /^kind: must be some of visit/],
    ['kind=visit,', /^kind: must be some of visit/],
    ['kind=visit&kind=conference', /^kind: /],
    ['locale=x', /^locale: /],
    ['page=0', /^page: /],
    ['pageSize=0', /^pageSize: /],
    ['pageSize=251', /^pageSize: /],
    ['status=draft', /^status: is not a parameter; known are: from, to, country, /],
    ['filters[title]=x', /^filters: is not a parameter/],
  ])('%s is refused with the name of the parameter', async (query, message) => {
    const { status, body } = await calendar.newsroom.api
      .get(`${URL}?${query}`)
      .set('Authorization', `Bearer ${everyone.all}`);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('leap years and the turn of the year fit into a year of days', async () => {
    await ask({ from: '2091-12-31', to: '2092-12-30' });
  });
});

describe('the calendar of a desk', () => {
  const plan = async (query: object, token?: string): Promise<CalendarAnswer> => {
    const as = token ? calendar.newsroom.asUser(token) : calendar.newsroom.asAdmin;
    const { status, body } = await as('get', '/diplomacy/calendar').query({ ...MARCH, ...query });
    expect({ status, body }).toMatchObject({ status: 200 });
    return body as CalendarAnswer;
  };
  const may = right(PERMISSION.readCalendar);

  it('has drafts, what was only reported, and new days, and says what readers see', async () => {
    const { data } = await plan({ kind: 'visit' });
    const found = (title: string) => data.find(({ record }) => record.title === title);
    expect(found('Draft')).toMatchObject({ record: { published: false } });
    expect(found('Reported')).toMatchObject({ eventStatus: 'tentative' });
    expect(found('Not told yet')).toMatchObject({
      startDate: day(12),
      record: { published: true },
    });
    expect(found('En français')).toMatchObject({ record: { locale: 'fr' } });
  });

  it('can be that of one side', async () => {
    expect(titles(await plan({ country: 'FR' }))).toEqual([
      'Under way',
      'Germany–France relations',
    ]);
    expect(titles(await plan({ organization: 'NATO' }))).toEqual(['Secretary General', 'Congress']);
  });

  it('needs its permission', async () => {
    const outsider = await addUser(calendar.newsroom, 'outsider', rightsOn(UID.visit, ['read']));
    expect((await calendar.newsroom.asUser(outsider)('get', '/diplomacy/calendar')).status).toBe(
      403
    );
  });

  const rightTo = (subject: string, fields: string[], conditions: string[] = []) => ({
    action: 'plugin::content-manager.explorer.read',
    subject,
    properties: { fields, locales: ['en', 'fr'] },
    conditions,
  });

  it('has no anniversaries of dates that an editor may not read', async () => {
    const dates = ['establishedOn', 'establishedOnPrecision'];
    const token = await addUser(calendar.newsroom, 'established', [
      may,
      rightTo(UID.bilateralRelationship, ['title', ...dates]),
    ]);
    const answer = await plan({ kind: 'anniversary' }, token);
    expect(answer.data.map((item) => item.anniversary?.of)).toEqual(
      Array(answer.data.length).fill('establishment')
    );
    expect(answer.data.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer)).not.toContain('Embassy');
    const { body } = await calendar.newsroom
      .asUser(token)('get', '/diplomacy/calendar/upcoming')
      .query({ from: MARCH.from, days: 31, limit: 100 });
    expect(JSON.stringify(body)).toContain(RELATIONS);
    expect(JSON.stringify(body)).not.toContain('Embassy');
  });

  it('finds by the sides that an editor may read, and by no others', async () => {
    const token = await addUser(calendar.newsroom, 'hosts', [
      may,
      rightTo(UID.visit, ['title', 'startDate', 'hostCountry']),
      rightTo(UID.bilateralRelationship, ['title', 'establishedOn']),
    ]);
    expect(titles(await plan({ country: 'FR' }, token))).toEqual(['Under way']);
    expect(titles(await plan({ country: 'AZ' }, token))).toEqual([]);
    expect(titles(await plan({}, token))).toContain('Begins');
  });

  it('has an editor’s own records, where its role says so', async () => {
    const own = ['admin::is-creator'];
    const token = await addUser(calendar.newsroom, 'creator', [
      may,
      rightTo(UID.visit, ['title', 'startDate', 'hostCountry'], own),
      rightTo(UID.bilateralRelationship, ['title', 'milestones'], own),
    ]);
    expect(titles(await plan({}, token))).toEqual([]);
    const { id: createdBy } = await calendar.newsroom.strapi.db
      .query('admin::user')
      .findOne({ where: { email: 'creator@example.com' } });
    await visit('My own', { startDate: day(15), hostCountry: 'JP', createdBy }, DRAFT);
    const milestones = [
      { date: '2080-03-25', precision: 'day', kind: 'other', title: 'My milestone' },
    ];
    await calendar.make.relationship(
      { countryA: 'JP', countryB: 'AZ', establishedOn: '2070-03-24', milestones, createdBy },
      DRAFT
    );
    const answer = await plan({}, token);
    expect(answer.data.map(({ record, anniversary: told }) => told?.title ?? record.title)).toEqual(
      ['My own', 'My milestone']
    );
    expect(titles(await plan({ country: 'JP', kind: 'visit' }, token))).toEqual(['My own']);
    expect(titles(await plan({ country: 'GB' }, token))).toEqual([]);
  });
});

describe('how many queries it takes', () => {
  const queriesOf = (query: object): Promise<number> =>
    countQueries(calendar.newsroom.strapi, () => ask(query));

  it('does not depend on how much there is', async () => {
    const feed = () =>
      countQueries(calendar.newsroom.strapi, async () => {
        expect((await request(MARCH, everyone.all, `${URL}.ics`)).status).toBe(200);
      });
    await ask(MARCH);
    const before = await queriesOf(MARCH);
    const inFeed = await feed();
    for (let index = 0; index < 12; index += 1) {
      await visit(`More ${index}`, { startDate: day(20) });
      await calendar.make.conference({
        title: `More ${index}`,
        startDate: day(21),
        hostCountries: ['AT', 'CH', 'DE'],
      });
    }
    await calendar.make.relationship({
      countryA: 'IT',
      countryB: 'ES',
      establishedOn: '2060-03-21',
    });
    // The dates of relationships are read anew after a change.
    await ask(MARCH);
    expect(await queriesOf(MARCH)).toBe(before);
    expect(await queriesOf({ ...MARCH, pageSize: 250 })).toBe(before);
    // The caller's token, and the beginning and end of each read, are among them.
    expect(before).toBeLessThanOrEqual(30);
    expect(await feed()).toBe(inFeed);
    expect(inFeed).toBeGreaterThan(0);
    expect(inFeed).toBeLessThanOrEqual(30);
  });
});

it('answers code in the host with everything', async () => {
  const service = calendar.newsroom.strapi.plugin('diplomacy').service('calendar');
  const query = { ...MARCH, kinds: ['visit'], page: 1, pageSize: 100 };
  const readers = (await service.find({ ...query, status: 'published' })) as CalendarAnswer;
  expect(titles(readers)).toContain('Begins');
  expect(titles(readers)).not.toContain('Reported');
  const desk = (await service.find({ ...query, status: 'draft' })) as CalendarAnswer;
  expect(titles(desk)).toContain('Reported');
});
