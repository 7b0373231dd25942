import { answerConditionally, holdsTag, tagOf } from '../../server/src/conditional';
import type { HttpContext } from '../../server/src/http';

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  status?: number;
  credentials?: unknown;
  cacheControl?: string;
}

/** As much of Koa's context as an answer needs. */
const contextOf = ({
  method = 'GET',
  headers = {},
  body = { data: 'news' },
  status = 200,
  credentials = null,
  cacheControl,
}: Asked) => {
  const sent = new Map<string, string>(cacheControl ? [['Cache-Control', cacheControl]] : []);
  const ctx = {
    method,
    body,
    status,
    state: { auth: { credentials } },
    get: (name: string) => headers[name] ?? '',
    set: (name: string, value: string) => void sent.set(name, value),
    remove: (name: string) => void sent.delete(name),
    vary: (name: string) => void sent.set('Vary', name),
    response: { get: (name: string) => sent.get(name) ?? '' },
  };
  return { ctx: ctx as unknown as HttpContext, sent };
};

const answer = (asked: Asked, options?: Parameters<typeof answerConditionally>[1]) => {
  const { ctx, sent } = contextOf(asked);
  answerConditionally(ctx, options);
  return { status: ctx.status, body: ctx.body, ...Object.fromEntries(sent) } as Record<
    string,
    unknown
  >;
};

const TAG = tagOf({ data: 'news' });
const LONG_AGO = new Date('2024-05-01T10:00:00.700Z');
const AT_THAT_SECOND = 'Wed, 01 May 2024 10:00:00 GMT';

describe('a tag', () => {
  it('is weak, and the same for the same content only', () => {
    expect(TAG).toMatch(/^W\/"[\w-]+"$/);
    expect(tagOf({ data: 'news' })).toBe(TAG);
    expect(tagOf({ data: 'other news' })).not.toBe(TAG);
  });

  it.each([
    ['itself', TAG, true],
    ['itself as a strong one, as some caches hand it on', TAG.replace('W/', ''), true],
    ['one of several', `"a,b", ${TAG}`, true],
    ['anything', '*', true],
    ['another one', '"a"', false],
    ['another one that holds its text', `"${TAG.slice(3, -1)}x"`, false],
    ['nonsense', 'news', false],
  ])('is held by who holds %s', (_, header, held) => {
    expect(holdsTag(header, TAG)).toBe(held);
  });
});

describe('an answer', () => {
  it('is complete, and for all caches, when nobody logged in', () => {
    expect(answer({})).toEqual({
      status: 200,
      body: { data: 'news' },
      ETag: TAG,
      Vary: 'Authorization',
      'Cache-Control': 'public, max-age=0, must-revalidate',
    });
  });

  it('is for the caller’s own cache when somebody logged in, by a header or otherwise', () => {
    const personal = { 'Cache-Control': 'private, no-cache', Vary: 'Authorization' };
    expect(answer({ headers: { Authorization: 'Bearer x' } })).toMatchObject(personal);
    expect(answer({ credentials: { id: 1 } })).toMatchObject(personal);
  });

  it('leaves what the host has said about caches', () => {
    expect(answer({ cacheControl: 'no-store' })).toMatchObject({ 'Cache-Control': 'no-store' });
  });

  it('is 304 without a body for who holds it, with the headers that the cache needs', () => {
    expect(answer({ headers: { 'If-None-Match': TAG } })).toEqual({
      status: 304,
      body: null,
      ETag: TAG,
      Vary: 'Authorization',
      'Cache-Control': 'public, max-age=0, must-revalidate',
    });
    expect(answer({ headers: { 'If-None-Match': '"old"' } })).toMatchObject({ status: 200 });
  });

  it('is left alone unless it is a successful answer to a reading', () => {
    for (const asked of [{ method: 'POST' }, { status: 404 }]) {
      const { status } = asked as Asked;
      expect(answer({ ...asked, headers: { 'If-None-Match': '*' } })).toEqual({
        status: status ?? 200,
        body: { data: 'news' },
      });
    }
  });

  it('is told by its date only where a date was given', () => {
    const headers = { 'If-Modified-Since': AT_THAT_SECOND };
    expect(answer({ headers })).toMatchObject({ status: 200 });
    expect(answer({ headers }, { lastModified: LONG_AGO })).toMatchObject({
      status: 304,
      'Last-Modified': AT_THAT_SECOND,
    });
    const before = { 'If-Modified-Since': 'Wed, 01 May 2024 09:59:59 GMT' };
    expect(answer({ headers: before }, { lastModified: LONG_AGO })).toMatchObject({ status: 200 });
    const nonsense = { 'If-Modified-Since': 'yesterday' };
    expect(answer({ headers: nonsense }, { lastModified: LONG_AGO })).toMatchObject({
      status: 200,
    });
  });

  it('goes by the tag when it has both', () => {
    const headers = { 'If-Modified-Since': AT_THAT_SECOND, 'If-None-Match': '"old"' };
    expect(answer({ headers }, { lastModified: LONG_AGO })).toMatchObject({ status: 200 });
  });

  it('has no date while the second is not over', () => {
    const now = answer({}, { lastModified: new Date() });
    expect(now).not.toHaveProperty('Last-Modified');
  });

  it('may have a tag of something else than its body', () => {
    expect(answer({ body: 'made at 10:01' }, { of: { data: 'news' } })).toMatchObject({
      ETag: TAG,
    });
  });
});
