import { answerConditionally, holdsTag, tagOf } from '../../server/src/conditional';
import type { HttpContext } from '../../server/src/http';

interface Asked {
  method?: string;
  url?: string;
  headers?: Record<string, string>;
  body?: unknown;
  status?: number;
  credentials?: unknown;
  cacheControl?: string;
}

/** As much of Koa's context as an answer needs. */
const contextOf = ({
  method = 'GET',
  url = '/api/news',
  headers = {},
  body = { data: 'news' },
  status = 200,
  credentials = null,
  cacheControl,
}: Asked) => {
  const sent = new Map<string, string>(cacheControl ? [['Cache-Control', cacheControl]] : []);
  const ctx = {
    method,
    url,
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

const answer = (asked: Asked) => {
  const { ctx, sent } = contextOf(asked);
  answerConditionally(ctx);
  return { status: ctx.status, body: ctx.body, ...Object.fromEntries(sent) } as Record<
    string,
    unknown
  >;
};

const TAG = tagOf({ data: 'news' });

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

  describe('with a date', () => {
    /** When a test's answer is first given. Each test comes a day after the one before: clocks do not go back. */
    let seen = new Date('2096-03-01T12:00:00.400Z').getTime();
    /** Each test reads an address of its own, since dates are remembered. */
    let url: string;
    const dateAfter = (seconds: number) => new Date(seen + 1000 * seconds).toUTCString();
    const own = () => dateAfter(1);
    const asked = (changes: Asked = {}) => answer({ url, ...changes });
    const after = (seconds: number) => jest.setSystemTime(seen + 1000 * seconds);
    const since = (date: string) => ({ headers: { 'If-Modified-Since': date } });

    beforeEach(() => {
      seen += 24 * 60 * 60 * 1000;
      jest.useFakeTimers({ now: seen });
      url = `/api/${expect.getState().currentTestName}`;
    });
    afterEach(() => void jest.useRealTimers());

    it('has been this one since the second after it was first given, which is told when it is certain', () => {
      for (const seconds of [0, 1, 10.5]) {
        after(seconds);
        expect(asked()).not.toHaveProperty('Last-Modified');
      }
      after(10.6);
      expect(asked()).toMatchObject({ 'Last-Modified': own() });
      after(60);
      expect(asked()).toMatchObject({ 'Last-Modified': own() });
    });

    it.each(['GET', 'HEAD'])('is 304 for who holds its date: %s', (method) => {
      asked();
      after(60);
      expect(asked({ ...since(own()), method })).toEqual({
        status: 304,
        body: null,
        ETag: TAG,
        Vary: 'Authorization',
        'Cache-Control': 'public, max-age=0, must-revalidate',
        'Last-Modified': own(),
      });
    });

    it.each([
      ['a later one, of another process’s answer', () => dateAfter(59)],
      ['an earlier one', () => dateAfter(-1)],
      ['the date in another form', () => new Date(own()).toISOString()],
      ['the date without its time zone', () => own().replace(' GMT', '')],
      ['two of them', () => `${own()}, ${own()}`],
      ['nonsense', () => 'x'],
    ])('is given whole for %s', (_, date) => {
      asked();
      after(60);
      expect(asked(since(date()))).toMatchObject({ status: 200, 'Last-Modified': own() });
    });

    it('is given whole to a date when the tag is another one', () => {
      asked();
      after(60);
      const { headers } = since(own());
      expect(asked({ headers: { ...headers, 'If-None-Match': '"old"' } }).status).toBe(200);
      expect(asked({ headers: { ...headers, 'If-None-Match': TAG } }).status).toBe(304);
    });

    it('is not held by who was given another one in the same second', () => {
      // Without a `Last-Modified`, a client may send when it was answered (RFC 9110, 13.1.3).
      const sent = dateAfter(0);
      asked({ body: 'old' });
      after(0.3);
      asked();
      after(60);
      expect(asked(since(sent)).status).toBe(200);
    });

    it('gets a new one when something was taken away', () => {
      asked();
      after(60);
      const body = { data: null };
      expect(asked({ ...since(own()), body }).status).toBe(200);
      after(120);
      expect(asked({ body })).toMatchObject({ 'Last-Modified': dateAfter(61) });
      after(121);
      asked();
      after(180);
      // What it was before counts from when it came back.
      expect(asked(since(own())).status).toBe(200);
    });

    it('has one for each caller and address', () => {
      asked();
      after(60);
      for (const other of [
        { headers: { Authorization: 'Bearer x' } },
        { credentials: { id: 1 } },
        { url: `${url}?page=2` },
      ]) {
        expect(asked(other)).not.toHaveProperty('Last-Modified');
      }
      expect(asked()).toMatchObject({ 'Last-Modified': own() });
    });
  });
});
