/** How the newsroom's Strapi is reached. */
export interface ClientOptions {
  /**
   * Address of Strapi, with or without a path of its own: `https://cms.example.org`. In a page that Strapi serves it may be empty
   * or a path, below the page's host.
   */
  url: string;
  /**
   * An API token, sent as `Authorization: Bearer` unless the headers of `init` name another. Never give one to a browser that
   * readers use.
   */
  token?: string;
  /** The prefix of Strapi's content API, `/api` when left out; slashes around it do not matter. */
  prefix?: string;
  /** Language of answers whose request names none; the newsroom's default one when left out. */
  locale?: string;
  /** Stands in for the global `fetch`, for instance to cache or to log. */
  fetch?: typeof globalThis.fetch;
  /** Given to each request, such as `{next: {revalidate: 60}}` of Next.js or headers. */
  init?: RequestInit;
}

/** Given to one request. */
export interface RequestOptions {
  signal?: AbortSignal;
  init?: RequestInit;
}

type Value = string | number | boolean | Date | null | undefined;

/** What a query string is made of; objects and lists within objects are written in brackets, as Strapi reads them. */
export interface Parameters {
  [name: string]: Value | readonly Value[] | Parameters | readonly Parameters[];
}

/** Strapi refused a request, or answered with something that is none of its answers. */
export class DiplomacyError extends Error {
  override readonly name = 'DiplomacyError';

  constructor(
    message: string,
    /** The HTTP status: 400 names the parameter, 403 means a permission is missing, 404 that there is no such thing. */
    readonly status: number,
    /** Strapi's name of the error, such as `ValidationError`. */
    readonly reason: string,
    /** What was asked for. */
    readonly url: string
  ) {
    super(message);
  }
}

interface StrapiError {
  error?: { name?: string; message?: string };
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const isObject = (value: unknown): value is Parameters =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name of something below `filters`, those of a populated relation included. */
const FILTER = /^filters\[|\]\[filters\]\[/;

/**
 * `filters[slug][$in][0]`, `value`: each leaf of an object with its name in brackets.
 * @throws TypeError for a filter without a value: left out, a narrow question would become one for everything
 */
const leavesOf = (name: string, value: unknown): [string, string][] => {
  if (value instanceof Date) return [[name, value.toISOString()]];
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  if (value === undefined || value === null || isEmpty) {
    if (FILTER.test(name)) throw new TypeError(`${name} has no value`);
    return [];
  }
  if (typeof value !== 'object') return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(`${name}[${key}]`, each));
};

const write = (name: string, value: Parameters[string]): [string, string][] => {
  if (!isGiven(value)) return [];
  const isList = Array.isArray(value) && !value.some(isObject);
  if (!isList) return leavesOf(name, value);
  const text = value.filter(isGiven).join(',');
  return text === '' ? [] : [[name, text]];
};

const noAddress = (url: unknown): TypeError =>
  new TypeError(
    `url: "${String(url)}" is no address such as https://cms.example; only in a page may it be empty or a path`
  );

/** An address below the client's `url`, which a page may leave empty or give as a path. */
const resolve = (url: string, address: string): URL => {
  const isOfPage = url === '' || url.startsWith('/');
  try {
    return new URL(address, isOfPage ? globalThis.location?.origin : undefined);
  } catch {
    throw noAddress(url);
  }
};

/**
 * The address of a route with its parameters; plain lists are joined by commas, parameters that are empty left out.
 * @throws TypeError for a `url` that is no address here, a part of the path that is empty or goes elsewhere, and a filter
 * without a value
 */
export const addressOf = (
  { url, prefix = '/api' }: Pick<ClientOptions, 'url' | 'prefix'>,
  path: string[],
  parameters: Parameters = {}
): URL => {
  for (const part of path) {
    // Addresses would lead to another route.
    if (['', '.', '..'].includes(part)) throw new TypeError(`"${part}" names nothing`);
  }
  // What bundlers put for a variable that is not set has any type.
  if (typeof (url as unknown) !== 'string') throw noAddress(url);
  const route = path.map(encodeURIComponent).join('/');
  // Joined as texts, a prefix without a slash would become part of the host, and the token go there.
  const base = prefix.replace(/^\/+|\/+$/g, '');
  const address = resolve(url, [url.replace(/\/+$/, ''), base, route].filter(Boolean).join('/'));
  for (const [name, value] of Object.entries(parameters)) {
    for (const [key, text] of write(name, value)) address.searchParams.set(key, text);
  }
  return address;
};

/** @throws DiplomacyError for every answer but a good one; what `fetch` throws when there is no answer */
export const request = async <Answer>(
  options: ClientOptions,
  address: URL,
  { signal, init }: RequestOptions = {}
): Promise<Answer> => {
  // The token comes first, so that a request may log in as a user, for instance to preview drafts.
  const headers = new Headers(options.token ? { authorization: `Bearer ${options.token}` } : {});
  for (const given of [options.init?.headers, init?.headers]) {
    new Headers(given).forEach((value, name) => headers.set(name, value));
  }
  headers.set('accept', 'application/json');
  const send = options.fetch ?? globalThis.fetch;
  const response = await send(address, {
    ...options.init,
    ...init,
    headers,
    ...(signal ? { signal } : {}),
  });
  const text = await response.text();
  const body = parsed(text);
  if (response.ok && body !== undefined) return body as Answer;
  const { error } = (body ?? {}) as StrapiError;
  const reason = error?.name ?? 'UnexpectedAnswer';
  const message = error?.message ?? `${response.status} ${response.statusText}`.trim();
  throw new DiplomacyError(message, response.status, reason, address.href);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
