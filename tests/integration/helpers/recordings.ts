import type { Newsroom } from './newsroom';

/**
 * Answers in a guide, recorded from a running newsroom. In Markdown a comment names the request and the block of code after
 * it is the answer:
 *
 *     <!-- answer GET /api/diplomacy/calendar?from=2023-06-19 -->
 *     <!-- answer GET /api/articles/{articles:a-slug}?alsoRead=list, 2 items -->
 *     <!-- answer GraphQL -->
 *
 * `{articles:a-slug}` stands for the id of the article with this slug. A GraphQL answer is that to the last block of
 * GraphQL before it. Of each list one item is shown unless the comment says how many.
 */
const ANSWER =
  /<!-- answer (GET (?<url>\S+?)|GraphQL)(?:, (?<items>\d+) items?)? -->\n+```(?<format>\w+)\n[\s\S]*?```\n/g;

const LONG = 100;

/** What differs from one newsroom to the next: ids are drawn, lists are made at the time of the boot. */
const steady = (text: string): string => {
  const ids = new Map<string, string>();
  const shortIds = new Map<string, number>();
  return text
    .replace(/"updatedAt":"[^"]*"/g, '"updatedAt":"2023-06-19T08:31:00.000Z"')
    .replace(/"dateModified":"[^"]*"/g, '"dateModified":"2023-06-19T08:31:00.000Z"')
    .replace(/"id":(\d+)/g, (_, id: string) => {
      if (!shortIds.has(id)) shortIds.set(id, shortIds.size + 1);
      return `"id":${shortIds.get(id)}`;
    })
    .replace(/\b(?=[a-z]*\d)[a-z0-9]{24}\b/g, (id) => {
      if (!ids.has(id)) ids.set(id, `document-id-${ids.size + 1}`);
      return ids.get(id) as string;
    });
};

const shortened = (value: unknown, items: number): unknown => {
  if (Array.isArray(value)) {
    const shown = value.slice(0, items).map((each) => shortened(each, items));
    return value.length > items ? [...shown, '…'] : shown;
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, shortened(each, items)])
    );
  }
  return typeof value === 'string' && value.length > LONG ? `${value.slice(0, LONG)}…` : value;
};

/** A calendar feed as far as its first event. */
const feed = (text: string): string =>
  text
    .replace(/\r\n/g, '\n')
    .replace(/(DTSTAMP|LAST-MODIFIED|CREATED):\S+/g, '$1:20230619T083100Z')
    .replace(/SEQUENCE:\d+/g, 'SEQUENCE:1')
    .replace(/UID:[a-z0-9]{24}/g, 'UID:document-id')
    .replace(/(END:VEVENT\n)[\s\S]*(END:VCALENDAR)/, '$1…\n$2');

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

const lastQuery = (text: string): string => {
  const blocks = [...text.matchAll(/```graphql\n([\s\S]*?)```/g)];
  return blocks[blocks.length - 1]?.[1] ?? '';
};

/**
 * The guide with the answers that the newsroom gives now.
 * @throws Error naming a request that is refused
 */
export const recordAnswers = async (newsroom: Newsroom, guide: string): Promise<string> => {
  let result = '';
  let done = 0;
  for (const match of guide.matchAll(ANSWER)) {
    const { url, items = '1', format } = match.groups as Record<string, string | undefined>;
    const before = guide.slice(0, match.index);
    const answer = url
      ? await newsroom.api.get(await resolved(newsroom, url))
      : await newsroom.api.post('/graphql').send({ query: lastQuery(before) });
    if (answer.status !== 200 || answer.body?.errors) {
      throw new Error(`${url ?? 'GraphQL'}: ${answer.status} ${answer.text}`);
    }
    const shown =
      format === 'json'
        ? JSON.stringify(shortened(JSON.parse(steady(answer.text)), Number(items)), null, 2)
        : feed(answer.text);
    const [whole] = match;
    const head = whole.slice(0, whole.indexOf('```'));
    result += `${guide.slice(done, match.index)}${head}\`\`\`${format}\n${shown.trimEnd()}\n\`\`\`\n`;
    done = match.index + whole.length;
  }
  return result + guide.slice(done);
};

/** How many answers a guide holds. */
export const answersIn = (guide: string): number => [...guide.matchAll(ANSWER)].length;
