import type { Newsroom } from './newsroom';

/**
 * Answers in a guide, recorded from a running newsroom. In Markdown a comment marks a block of code as the answer to the
 * block of HTTP or of GraphQL before it, or names a request of its own:
 *
 *     <!-- answer -->
 *     <!-- answer, 2 items -->
 *     <!-- answer GET /api/articles/{articles:a-slug}?alsoRead=woven -->
 *     <!-- answer PUT /api/diplomacy/visits/{made} -->
 *
 * `{articles:a-slug}` stands for the id of the article with this slug, `{made}` for that of the document which a request
 * before has made. Of each list one item is shown unless the comment says how many, and of a body the first woven link as well.
 */
const ANSWER =
  /<!-- answer(?: [A-Z]+ (?<url>\S+?))?(?:, (?<items>\d+) items)? -->\n+```(?<format>\w+)\n[\s\S]*?```\n/g;

/** The request that readers see: HTTP with its body, or a whole query. */
const SHOWN =
  /```(?:http\n(?<method>[A-Z]+) (?<url>\S+)(?<rest>[\s\S]*?)```|graphql\n(?<query>[\s\S]*?)```)/g;

const LONG = 100;

const CUT = '…';

const isWoven = (block: unknown): boolean => (block as { alsoRead?: boolean }).alsoRead === true;

const FIRST = ['type', 'text'];
const LAST = ['children'];

/** Some databases keep JSON in an order of their own: a node of a body is told as Strapi's editor writes it. */
const entriesOf = (value: object): [string, unknown][] => {
  const entries = Object.entries(value);
  const { type } = value as { type?: unknown };
  const isNode = typeof type === 'string' && /^[a-z-]+$/.test(type);
  if (!isNode || !('text' in value || 'children' in value)) return entries;
  const rank = ([name]: [string, unknown]) =>
    FIRST.includes(name) ? FIRST.indexOf(name) : LAST.includes(name) ? 3 : 2;
  return entries.sort((a, b) => rank(a) - rank(b) || (a[0] < b[0] ? -1 : 1));
};

/** An answer with what says where its lists and texts are cut. */
const shortened = (value: unknown, items: number): unknown => {
  if (Array.isArray(value)) {
    const short = (each: unknown) => shortened(each, items);
    const rest = value.slice(items);
    const woven = rest.filter(isWoven).slice(0, 1);
    const cut = rest.length > 0 ? [CUT] : [];
    return [...value.slice(0, items).map(short), ...cut, ...woven, ...(woven.length ? cut : [])];
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      entriesOf(value).map(([name, each]) => [name, shortened(each, items)])
    );
  }
  return typeof value === 'string' && value.length > LONG
    ? `${value.slice(0, LONG).trimEnd()}${CUT}`
    : value;
};

const MADE = '2023-06-19T08:31:00.000Z';

/** What differs from one newsroom to the next: ids are drawn, and documents and lists are made at the time of the boot. */
const steady = (text: string): string => {
  const known: string[] = [];
  const numberOf = (id: string): number => {
    if (!known.includes(id)) known.push(id);
    return known.indexOf(id) + 1;
  };
  return text
    .replace(/"id":\d+/g, '"id":1')
    .replace(/"(updatedAt|createdAt|dateModified)":"[^"]*"/g, `"$1":"${MADE}"`)
    .replace(/"next":"[^"]*"/g, `"next":"WyIyMDIz${CUT}"`)
    .replace(/\b[a-z0-9]{24}\b/g, (id) => `document-id-${numberOf(id)}`);
};

const WIDTH = 100;

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const onOneLine = (value: unknown): string => {
  if (isList(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, each]) => `"${name}": ${onOneLine(each)}`);
  return entries.length ? `{ ${entries.join(', ')} }` : '{}';
};

/** JSON as it is written by hand: on one line what fits there. */
const written = (value: unknown, indent = '', key = ''): string => {
  const line = `${indent}${key}${onOneLine(value)}`;
  if (!isObject(value) || line.length < WIDTH) return line;
  const [open, close] = isList(value) ? '[]' : '{}';
  const lines = Object.entries(value).map(([name, each]) =>
    written(each, `${indent}  `, isList(value) ? '' : `"${name}": `)
  );
  return `${indent}${key}${open}\n${lines.join(',\n')}\n${indent}${close}`;
};

const json = (text: string, items: number): string =>
  written(JSON.parse(steady(JSON.stringify(shortened(JSON.parse(text), items)))));

/** A calendar feed as far as its first event. */
const feed = (text: string): string =>
  text
    .replace(/\r\n/g, '\n')
    .replace(/(DTSTAMP|LAST-MODIFIED|CREATED):\S+/g, '$1:20230619T083100Z')
    .replace(/SEQUENCE:\d+/g, 'SEQUENCE:108952260')
    .replace(/\b[a-z0-9]{24}\b/g, 'document-id')
    .replace(/(END:VEVENT\n)[\s\S]*(END:VCALENDAR)/, `$1${CUT}\n$2`);

const idOf = async (newsroom: Newsroom, plural: string, slug: string): Promise<string> => {
  const answer = await newsroom.api.get(`/api/${plural}`).query({ 'filters[slug]': slug });
  return answer.body.data[0].documentId as string;
};

const resolved = async (newsroom: Newsroom, url: string): Promise<string> => {
  let text = url;
  for (const [placeholder, plural, slug] of url.matchAll(/\{([\w/-]+):([^}]+)\}/g)) {
    text = text.replace(placeholder, await idOf(newsroom, plural as string, slug as string));
  }
  return text;
};

interface Request {
  method?: string;
  url?: string;
  /** Headers and body of an HTTP request, with an empty line between them. */
  rest?: string;
  query?: string;
}

/** Asks as the public; writes as a site with a token. */
const createAsk = (newsroom: Newsroom) => {
  let made = '';

  const write = async (method: string, url: string, rest: string) => {
    const { accessKey } = (await newsroom.strapi.service('admin::api-token').create({
      name: `Recorder of ${method}`,
      type: 'full-access',
      lifespan: null,
    })) as { accessKey: string };
    const body = rest.slice(rest.indexOf('\n\n')).trim();
    return newsroom.api[method.toLowerCase() as 'post' | 'put' | 'delete'](url)
      .set('Authorization', `Bearer ${accessKey}`)
      .send(body ? (JSON.parse(body) as object) : undefined);
  };

  /** @throws Error naming a request that is refused */
  return async ({ method = 'GET', url, rest = '', query }: Request): Promise<string> => {
    const address = url && (await resolved(newsroom, url.replace('{made}', made)));
    const answer = !address
      ? await newsroom.api.post('/graphql').send({ query })
      : method === 'GET'
        ? await newsroom.api.get(address)
        : await write(method, address, rest);
    if (answer.status >= 300 || answer.body?.errors) {
      throw new Error(`${url ?? query}: ${answer.status} ${answer.text}`);
    }
    if (method === 'POST') made = answer.body.data.documentId as string;
    return answer.status === 204 ? 'HTTP/1.1 204 No Content' : answer.text;
  };
};

/**
 * The guide with the answers that the newsroom gives now.
 * @throws Error naming a request that is refused
 */
export const recordAnswers = async (newsroom: Newsroom, guide: string): Promise<string> => {
  const ask = createAsk(newsroom);
  let result = '';
  let done = 0;
  for (const match of guide.matchAll(ANSWER)) {
    const { url, items = '1', format } = match.groups as Record<string, string | undefined>;
    const shown = [...guide.slice(0, match.index).matchAll(SHOWN)].pop()?.groups ?? {};
    const text = await ask(url ? { ...shown, url } : shown);
    const answer = format === 'json' ? json(text, Number(items)) : feed(text);
    const [whole] = match;
    const head = whole.slice(0, whole.indexOf('```'));
    result += `${guide.slice(done, match.index)}${head}\`\`\`${format}\n${answer.trimEnd()}\n\`\`\`\n`;
    done = match.index + whole.length;
  }
  return result + guide.slice(done);
};

/** How many answers a guide holds. */
export const answersIn = (guide: string): number => [...guide.matchAll(ANSWER)].length;
