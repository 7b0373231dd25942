import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/types';
import { generate } from '@strapi/openapi';
import request from 'supertest';
import { UID } from '../../shared/plugin';
import { ROOT } from '../helpers/environment';
import { blocks, makers } from './helpers/documents';
import { passMinute, useOwnClock } from './helpers/clock';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

/**
 * Walks every route of the content API with callers of all kinds. Each type has a word that stands in its documents only,
 * so an answer that holds the word of a type shows a document of it, however deep it is nested.
 */
const WORDS = {
  article: 'Zarticle',
  visit: 'Zvisit',
  conference: 'Zconference',
  relationship: 'Zrelationship',
  official: 'Zofficial',
  organization: 'Zorganization',
} as const;

type Name = keyof typeof WORDS;

const FINDS: Record<Name, string> = {
  article: 'api::article.article',
  visit: UID.visit,
  conference: UID.conference,
  relationship: UID.bilateralRelationship,
  official: UID.official,
  organization: UID.organization,
};

/** What no caller ever sees: private fields and drafts. */
const NEVER = ['Zprivate', 'Zdraft'];

/** What our own routes do not show in an English answer. Strapi's `populate=*` lists a record's other languages itself. */
const NOT_IN_OWN = ['Zfrench', 'Ztentative'];

const ALL_FINDS = [...Object.values(FINDS), UID.country].flatMap((uid) => [
  `${uid}.find`,
  `${uid}.findOne`,
]);

let newsroom: Newsroom;
let ids: Record<Name, string>;

/** Requests of each route, by its method and path; what all of them together show to a caller who may see everything. */
interface Walked {
  urls: () => string[];
  shows: Name[];
  /** Addresses with an id that nobody has. */
  unknown: string[];
}

const records = (plural: string, name: Name | null): Record<string, Walked> => ({
  [`GET /${plural}`]: {
    urls: () => [`/${plural}?populate=*`],
    shows: name ? [name] : [],
    unknown: [],
  },
  [`GET /${plural}/:id`]: {
    urls: () => (name ? [`/${plural}/${ids[name]}?populate=*`] : []),
    shows: name ? [name] : [],
    unknown: [`/${plural}/nobody-has-this`],
  },
});

const ROUTES: Record<string, Walked> = {
  ...records('visits', 'visit'),
  ...records('conferences', 'conference'),
  ...records('bilateral-relationships', 'relationship'),
  ...records('officials', 'official'),
  ...records('organizations', 'organization'),
  ...records('countries', null),
  'GET /also-read/:pluralName/:documentId': {
    urls: () => [
      `/also-read/articles/${ids.article}`,
      '/also-read/articles/first-story',
      `/also-read/articles/${ids.article}?facts=true`,
    ],
    shows: ['article', 'visit', 'official'],
    unknown: ['/also-read/articles/nobody-has-this', '/also-read/novels/x'],
  },
  'GET /calendar': {
    urls: () => ['/calendar?from=2023-06-01&to=2023-06-30'],
    shows: ['visit', 'conference', 'relationship', 'organization'],
    unknown: [],
  },
  'GET /calendar.ics': {
    urls: () => ['/calendar.ics?from=2023-06-01&to=2023-06-30'],
    shows: ['visit', 'conference', 'relationship'],
    unknown: [],
  },
  'GET /bilateral-relationships/:documentId/timeline': {
    urls: () => [`/bilateral-relationships/${ids.relationship}/timeline`],
    shows: ['visit', 'conference', 'relationship', 'article'],
    unknown: ['/bilateral-relationships/nobody-has-this/timeline'],
  },
  'GET /timeline': {
    urls: () => ['/timeline?countries=AZ,GB'],
    shows: ['visit', 'conference', 'relationship', 'article'],
    unknown: [],
  },
  'GET /facts/:pluralName/:documentId': {
    urls: () => [
      `/facts/articles/${ids.article}`,
      `/facts/visits/${ids.visit}`,
      `/facts/conferences/${ids.conference}`,
      `/facts/bilateral-relationships/${ids.relationship}`,
    ],
    shows: ['visit', 'conference', 'relationship', 'official', 'organization'],
    unknown: [
      '/facts/articles/nobody-has-this',
      '/facts/visits/nobody-has-this',
      '/facts/novels/x',
    ],
  },
  'GET /structured-data/:pluralName/:documentId': {
    urls: () => [
      `/structured-data/articles/${ids.article}`,
      `/structured-data/visits/${ids.visit}`,
      `/structured-data/conferences/${ids.conference}`,
      `/structured-data/bilateral-relationships/${ids.relationship}`,
    ],
    shows: ['article', 'visit', 'conference', 'relationship', 'official', 'organization'],
    unknown: [
      '/structured-data/articles/nobody-has-this',
      '/structured-data/conferences/nobody-has-this',
      '/structured-data/novels/x',
    ],
  },
};

/** The plugin's own routes, whose parameters it checks itself. */
const OWN = Object.keys(ROUTES).filter(
  (route) => !/^GET \/[a-z-]+(\/:id)?$/.test(route) || /calendar|timeline/.test(route)
);

interface Route {
  method: string;
  path: string;
  handler: string;
  config?: { auth?: { scope?: string[] } };
  request?: { query?: object };
}

/** What OpenAPI is told of a route, as far as it is looked at here. */
interface Operation {
  parameters: { name: string }[];
  responses: Record<string, { content?: Record<string, { schema?: object }> } | undefined>;
}

/** All routes that the plugin adds to the content API. */
const routesOf = (strapi: Core.Strapi): Route[] =>
  Object.values(
    strapi.plugin('diplomacy').routes as Record<string, { type?: string; routes: Route[] }>
  )
    .filter(({ type }) => type !== 'admin')
    .flatMap(({ routes }) => (typeof routes === 'function' ? (routes as () => Route[])() : routes));

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

const permissionOf = ({ handler, config }: Route): string =>
  config?.auth?.scope?.[0] ??
  (handler.startsWith('plugin::') ? handler : `plugin::diplomacy.${handler}`);

type Caller = (url: string) => request.Test;

const anonymous: Caller = (url) => newsroom.api.get(`/api/diplomacy${url}`);

let tokens = 0;

const asToken = async (permissions: string[]): Promise<Caller> => {
  tokens += 1;
  const { accessKey } = (await newsroom.strapi.service('admin::api-token').create({
    name: `walker ${tokens}`,
    type: 'custom',
    lifespan: null,
    permissions: [...new Set(permissions)],
  })) as { accessKey: string };
  return (url) => anonymous(url).set('Authorization', `Bearer ${accessKey}`);
};

const asReader = async (permissions: string[]): Promise<Caller> => {
  tokens += 1;
  const { strapi } = newsroom;
  const role = await strapi.db.query('plugin::users-permissions.role').create({
    data: { name: `Walker ${tokens}`, type: `walker-${tokens}`, description: '' },
  });
  for (const action of new Set(permissions)) {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: role.id } });
  }
  const user = await strapi
    .plugin('users-permissions')
    .service('user')
    .add({
      username: `walker${tokens}`,
      email: `walker${tokens}@example.com`,
      password: 'Walker-of-routes-1',
      provider: 'local',
      confirmed: true,
      role: role.id,
    });
  const jwt = strapi.plugin('users-permissions').service('jwt').issue({ id: user.id }) as string;
  return (url) => anonymous(url).set('Authorization', `Bearer ${jwt}`);
};

/** Gives the public these permissions and no others. */
const asPublic = async (permissions: string[]): Promise<Caller> => {
  const { db } = newsroom.strapi;
  const where = { role: { type: 'public' } };
  await db.query('plugin::users-permissions.permission').deleteMany({ where });
  await newsroom.allowPublic([...new Set(permissions)]);
  return anonymous;
};

/** The words that the answers of a route hold, and their statuses. */
const walk = async (caller: Caller, urls: string[], isOwn = true) => {
  let text = '';
  const statuses: number[] = [];
  for (const url of urls) {
    const answer = await caller(url);
    statuses.push(answer.status);
    text += answer.text;
  }
  const shown = (Object.keys(WORDS) as Name[]).filter((name) => text.includes(WORDS[name]));
  const hidden = isOwn ? [...NEVER, ...NOT_IN_OWN] : NEVER;
  const leaked = hidden.filter((word) => text.includes(word));
  return { statuses, shown, leaked, text };
};

beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  const make = makers(strapi);
  const organization = await make.organization({
    name: `${WORDS.organization} of Europe`,
    acronym: 'ZOE',
    externalIds: [{ scheme: 'other', value: 'x', url: 'https://example.com/x' }],
  });
  const official = await make.official({ name: `${WORDS.official} Minister`, country: 'AZ' });
  const conferenceData = {
    title: `${WORDS.conference} on recovery`,
    startDate: '2023-06-21',
    endDate: '2023-06-22',
    eventStatus: 'confirmed',
    hostCountries: ['GB'],
    participantCountries: ['AZ'],
    organizers: [organization.documentId],
    speakers: [official.documentId],
    internalNote: 'Zprivate',
  };
  const conference = await make.conference(conferenceData);
  const visitData = {
    title: `${WORDS.visit} to London`,
    startDate: '2023-06-19',
    endDate: '2023-06-20',
    eventStatus: 'confirmed',
    visitors: [official.documentId],
    visitingCountry: 'AZ',
    hostCountry: 'GB',
    conferences: [conference.documentId],
    internalNote: 'Zprivate',
  };
  const visit = await make.visit(visitData);
  await make.visit({ ...visitData, title: 'Zdraft of a visit' }, {});
  await make.visit({ ...visitData, title: 'Ztentative visit', eventStatus: 'tentative' });
  await make.conference({ ...conferenceData, title: 'Zdraft of a conference' }, {});
  await strapi.documents(UID.visit).update({
    documentId: visit.documentId,
    locale: 'fr',
    status: 'published',
    data: { title: 'Zfrench visite' },
  } as never);
  const relationship = await make.relationship({
    title: `${WORDS.relationship} of two countries`,
    countryA: 'AZ',
    countryB: 'GB',
    establishedOn: '1992-06-11',
    ambassadors: [official.documentId],
    internalNote: 'Zprivate',
  });
  const attached = {
    visits: [visit.documentId],
    conferences: [conference.documentId],
    bilateralRelationships: [relationship.documentId],
  };
  const story = (title: string) => ({
    title,
    body: blocks(
      'Consultations in London on grain.',
      'The donors met again.',
      'A third paragraph.'
    ),
    secret: 'Zprivate',
    publicationDate: '2023-06-19T08:00:00.000Z',
    ...attached,
  });
  const article = await make.article({ ...story(`${WORDS.article} first`), slug: 'first-story' });
  await make.article({ ...story(`${WORDS.article} second`), slug: 'second-story' });
  await make.article({ ...story('Zdraft story'), slug: 'draft-story' }, {});
  await strapi.documents('api::article.article').update({
    documentId: article.documentId,
    locale: 'fr',
    status: 'published',
    data: { title: 'Zfrench article', body: blocks('Consultations.') },
  } as never);
  await newsroom.settled();
  ids = {
    article: article.documentId,
    visit: visit.documentId,
    conference: conference.documentId,
    relationship: relationship.documentId,
    official: official.documentId,
    organization: organization.documentId,
  };
});

afterAll(() => newsroom.stop());

const readRoutes = () => routesOf(newsroom.strapi).filter(({ method }) => method === 'GET');

it('walks every route that there is', () => {
  expect(readRoutes().map(nameOf).sort()).toEqual(Object.keys(ROUTES).sort());
});

it('refuses the public everywhere, for reading and for writing', async () => {
  for (const route of routesOf(newsroom.strapi)) {
    const url = `/api/diplomacy${route.path.replace(/:\w+/g, 'x')}`;
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    const answer = await newsroom.api[method](url);
    expect([nameOf(route), answer.status]).toEqual([nameOf(route), 403]);
  }
});

it('takes a language that is called like a property of every object for one that nobody writes in', async () => {
  const caller = await asToken([...readRoutes().map(permissionOf), ...ALL_FINDS]);
  for (const url of OWN.flatMap((name) => (ROUTES[name] as Walked).urls())) {
    const answer = await caller(`${url}${url.includes('?') ? '&' : '?'}locale=constructor`);
    expect([url, answer.status >= 500]).toEqual([url, false]);
  }
});

it('refuses a token that may call every route but this one', async () => {
  const caller = await asToken([...readRoutes().map(permissionOf), ...ALL_FINDS]);
  const granted = newsroom.strapi.db.query('admin::api-token-permission');
  for (const route of readRoutes()) {
    const where = { action: permissionOf(route), token: { name: `walker ${tokens}` } };
    const permission = (await granted.findOne({ where, populate: ['token'] })) as {
      id: number;
      action: string;
      token: { id: number };
    };
    await granted.delete({ where: { id: permission.id } });
    const { statuses } = await walk(caller, ROUTES[nameOf(route)]!.urls());
    await granted.create({ data: { action: permission.action, token: permission.token.id } });
    expect([nameOf(route), [...new Set(statuses)]]).toEqual([
      nameOf(route),
      statuses.length ? [403] : [],
    ]);
  }
});

describe.each([
  ['a token', asToken],
  ['a user', asReader],
  ['the public', asPublic],
])('%s', (_, login) => {
  it('with the permission of a route alone sees no document of another type, nested ones included', async () => {
    for (const route of readRoutes()) {
      const { urls, shows } = ROUTES[nameOf(route)]!;
      const isOwn = OWN.includes(nameOf(route));
      const caller = await login([permissionOf(route)]);
      const { shown, leaked, statuses } = await walk(caller, urls(), isOwn);
      expect([nameOf(route), shown, leaked]).toEqual([nameOf(route), isOwn ? [] : shows, []]);
      for (const status of statuses) expect([200, 404]).toContain(status);
    }
  });

  it('with everything sees what there is to see, but nothing private, no draft and no other language', async () => {
    const everything = await login([...routesOf(newsroom.strapi).map(permissionOf), ...ALL_FINDS]);
    for (const route of readRoutes()) {
      const { urls, shows } = ROUTES[nameOf(route)]!;
      const isOwn = OWN.includes(nameOf(route));
      const { shown, leaked, statuses } = await walk(everything, urls(), isOwn);
      expect([nameOf(route), [...new Set(statuses)]]).toEqual([
        nameOf(route),
        urls().length ? [200] : [],
      ]);
      expect([nameOf(route), shown]).toEqual([nameOf(route), expect.arrayContaining(shows)]);
      expect([nameOf(route), leaked]).toEqual([nameOf(route), []]);
    }
  });
});

it.each(Object.keys(WORDS) as Name[])(
  'shows nothing but documents of the type whose find a token holds: %s',
  async (name) => {
    for (const route of readRoutes()) {
      const { urls } = ROUTES[nameOf(route)]!;
      if (!OWN.includes(nameOf(route))) continue;
      const finds = [`${FINDS[name]}.find`, `${FINDS[name]}.findOne`];
      const { shown, leaked } = await walk(await asToken([permissionOf(route), ...finds]), urls());
      expect([nameOf(route), shown.filter((each) => each !== name), leaked]).toEqual([
        nameOf(route),
        [],
        [],
      ]);
    }
  }
);

it('names no country to a token without the find of countries', async () => {
  const all = [...readRoutes().map(permissionOf), ...ALL_FINDS];
  const caller = await asToken(all.filter((action) => !action.startsWith(UID.country)));
  const everything = await asToken(all);
  const countries = /United Kingdom|Azerbaijan/g;
  const named = async (each: Caller, name: string) =>
    (await walk(each, (ROUTES[name] as Walked).urls())).text.match(countries) ?? [];
  for (const name of OWN) {
    expect([name, await named(caller, name)]).toEqual([name, []]);
    expect([name, (await named(everything, name)).length > 0]).toEqual([name, true]);
  }
});

describe('whoever may see everything', () => {
  let caller: Caller;

  beforeAll(async () => {
    caller = await asToken([...routesOf(newsroom.strapi).map(permissionOf), ...ALL_FINDS]);
  });

  it('is told which parameter is unknown', async () => {
    for (const { urls } of Object.values(ROUTES)) {
      for (const url of urls()) {
        const answer = await caller(`${url}${url.includes('?') ? '&' : '?'}nonsense=1`);
        expect([url, answer.status]).toEqual([url, 400]);
        expect(answer.body.error.message).toContain('nonsense');
      }
    }
  });

  it('is told of a malformed language', async () => {
    for (const name of OWN) {
      for (const url of ROUTES[name]!.urls()) {
        const answer = await caller(`${url}${url.includes('?') ? '&' : '?'}locale=x`);
        expect([url, answer.status]).toEqual([url, 400]);
        expect(answer.body.error.message).toContain('locale');
      }
    }
  });

  it('gets 404 for what is not there', async () => {
    for (const { unknown } of Object.values(ROUTES)) {
      for (const url of unknown) {
        const answer = await caller(url);
        expect([url, answer.status]).toEqual([url, 404]);
      }
    }
  });

  it('gets a tag with each answer of ours, and 304 for it', async () => {
    for (const name of OWN) {
      for (const url of ROUTES[name]!.urls()) {
        const answer = await caller(url);
        expect([url, answer.headers.etag]).toEqual([url, expect.stringMatching(/^W\/"/)]);
        expect(answer.headers).toMatchObject({
          vary: expect.stringContaining('Authorization'),
          'cache-control': 'private, no-cache',
        });
        const again = await caller(url).set('If-None-Match', answer.headers.etag as string);
        expect([url, again.status, again.text]).toEqual([url, 304, '']);
      }
    }
  });

  describe('later', () => {
    useOwnClock();

    it('gets the date of each answer of ours, and 304 for it', async () => {
      const urls = OWN.flatMap((name) => (ROUTES[name] as Walked).urls());
      for (const url of urls) await caller(url);
      passMinute();
      for (const url of urls) {
        const date = (await caller(url)).headers['last-modified'] as string;
        expect([url, date]).toEqual([url, expect.stringMatching(/ GMT$/)]);
        const again = await caller(url).set('If-Modified-Since', date);
        expect([url, again.status, again.text]).toEqual([url, 304, '']);
      }
    });
  });

  it('gets 404 for a draft', async () => {
    const draft = await newsroom.strapi.documents(UID.visit).findFirst({
      status: 'draft',
      filters: { title: 'Zdraft of a visit' },
    } as never);
    const { documentId } = draft as unknown as { documentId: string };
    for (const url of [
      `/visits/${documentId}`,
      `/facts/visits/${documentId}`,
      `/structured-data/visits/${documentId}`,
    ]) {
      const answer = await caller(url);
      expect([url, answer.status]).toEqual([url, 404]);
    }
  });
});

it('is in the guide route by route, with a request', () => {
  const guide = fs.readFileSync(path.join(ROOT, 'docs', 'frontends.md'), 'utf8');
  const shown = [...guide.matchAll(/```http\n([A-Z]+) \/api\/diplomacy([^\s?]+)/g)].map(
    ([, method, address]) => `${method} ${address}`
  );
  // What is done with one record is shown for visits, and the same for all six types.
  const ofVisits = (route: string) => route.replace(/^([A-Z]+ )\/[a-z-]+\/:id$/, '$1/visits/:id');
  for (const name of routesOf(newsroom.strapi).map(nameOf)) {
    const route = /^(POST|PUT|DELETE) /.test(name)
      ? name.replace(/ \/[a-z-]+/, ' /visits')
      : ofVisits(name);
    const pattern = new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`);
    expect([name, shown.some((each) => pattern.test(each))]).toEqual([name, true]);
  }
});

it('is told to OpenAPI route by route, with parameters and answers', () => {
  const { document } = generate(newsroom.strapi, { type: 'content-api' });
  const paths = document.paths as Record<string, { get?: Operation } | undefined>;
  for (const route of readRoutes()) {
    const path = `/diplomacy${route.path.replace(/:(\w+)/g, '{$1}')}`;
    const operation = paths[path]?.get;
    expect([path, operation?.parameters.map(({ name }) => name)]).toEqual([
      path,
      expect.arrayContaining([
        ...[...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name),
        // Strapi writes its own parameters out: pagination[page], pagination[pageSize] …
        ...(OWN.includes(nameOf(route)) ? Object.keys(route.request?.query ?? {}) : []),
      ]),
    ]);
    const [schema, ...others] = Object.values(operation?.responses['200']?.content ?? {});
    expect([path, Object.keys(schema?.schema ?? {}), others]).toEqual([
      path,
      expect.arrayContaining([expect.any(String)]),
      [],
    ]);
  }
  const records = Object.entries(paths).filter(([path]) =>
    /^\/diplomacy\/(visits|conferences)\b/.test(path)
  );
  const states = records.map(([path, operations]) => [
    path,
    /"state":.*"ongoing"/.test(JSON.stringify(operations?.get?.responses['200'])),
  ]);
  expect(
    states
      .filter(([, told]) => told)
      .map(([path]) => path)
      .sort()
  ).toEqual([
    '/diplomacy/conferences',
    '/diplomacy/conferences/{id}',
    '/diplomacy/visits',
    '/diplomacy/visits/{id}',
  ]);
  for (const path of ['/articles', '/articles/{id}']) {
    const names = paths[path]?.get?.parameters.map(({ name }) => name);
    expect([path, names]).toEqual([path, expect.arrayContaining(['alsoRead', 'facts'])]);
  }
});
