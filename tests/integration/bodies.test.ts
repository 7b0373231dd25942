import MarkdownIt from 'markdown-it';
import type { AlsoReadItem } from '../../shared/contracts';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

const TYPES = { note: 'notes', page: 'pages', report: 'reports' } as const;

type Kind = keyof typeof TYPES;

const PARAGRAPHS = [
  'Two agreements of the summer are put to the test this week.',
  'Neither side has said what happens if they fail.',
  'Ships loaded with wheat left the port of Odesa on Monday & went south.',
  'The corridor through the Black Sea was agreed in July.',
  'Farmers along the Danube expect a good harvest; insurers ask for convoys.',
  'Officials meet again on Friday.',
];

const TITLE = 'Wheat ships *leave* Odesa & <b>more</b>';

let newsroom: Newsroom;

const create = async (kind: Kind, data: object): Promise<string> => {
  const made = await newsroom.strapi
    .documents(`api::${kind}.${kind}` as never)
    .create({ data, status: 'published' } as never);
  return (made as { documentId: string }).documentId;
};

const get = async (kind: Kind, documentId: string, query: string) => {
  const answer = await newsroom.api.get(`/api/${TYPES[kind]}/${documentId}?${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
};

/** The same document plain and woven, and the links of the answer that have a place. */
const read = async (kind: Kind, documentId: string, query = '') => {
  const plain = await get(kind, documentId, query);
  const woven = await get(kind, documentId, `alsoRead=woven&${query}`);
  const items: AlsoReadItem[] = woven.meta.alsoRead.items;
  expect({ ...woven.meta, alsoRead: undefined }).toEqual({ ...plain.meta });
  return { plain: plain.data, woven: woven.data, items: items.filter((item) => item.placement) };
};

beforeAll(async () => {
  newsroom = await openNewsroom();
  await newsroom.allowPublic([
    ...Object.keys(TYPES).flatMap((kind) => [
      `api::${kind}.${kind}.find`,
      `api::${kind}.${kind}.findOne`,
    ]),
    'plugin::diplomacy.also-read.find',
  ]);
  const text = 'Wheat ships left Odesa through the Black Sea corridor; farmers on the Danube wait.';
  await create('note', { title: TITLE, slug: 'wheat-ships', body: text });
  await create('page', {
    title: 'Harvest on the Danube',
    story: '<p>Convoys carry the harvest of the Danube; insurers and officials meet on Friday.</p>',
  });
});

afterAll(() => newsroom.stop());

it('weaves links into Markdown, which shows them beside the text as it was', async () => {
  const documentId = await create('note', {
    title: 'Grain corridor holds',
    body: PARAGRAPHS.join('\r\n\r\n'),
  });
  await newsroom.settled();
  const { plain, woven, items } = await read('note', documentId);
  expect(items.map(({ title }) => title)).toContain(TITLE);
  expect(woven.body).toContain('\r\n\r\n**Also Read:** [');
  const html = new MarkdownIt({ html: true }).render(woven.body);
  expect(html).toContain(
    '<p><strong>Also Read:</strong> <a href="/notes/wheat-ships">Wheat ships *leave* Odesa &amp; &lt;b&gt;more&lt;/b&gt;</a></p>'
  );
  expect(woven.body.replaceAll(/\r\n\r\n\*\*Also Read:[^\r\n]*/g, '')).toBe(plain.body);
});

it('weaves links into the HTML of a rich-text field that another plugin brings', async () => {
  const documentId = await create('page', {
    title: 'Grain corridor holds, a page',
    story: PARAGRAPHS.map((text) => `<p>${text.replace('&', '&amp;')}</p>`).join('\n'),
  });
  await newsroom.settled();
  const { plain, woven, items } = await read('page', documentId);
  expect(items.length).toBeGreaterThan(0);
  const paragraphs = woven.story.match(/<p class="also-read">.*?<\/p>/g);
  expect(paragraphs).toHaveLength(items.length);
  expect(paragraphs[0]).toMatch(/^<p class="also-read"><strong>Also Read:<\/strong> <a href="\//);
  expect(woven.story.replaceAll(/<p class="also-read">.*?<\/p>/g, '')).toBe(plain.story);
});

it('weaves links into the components of a dynamic zone, where placement says', async () => {
  const text = (...paragraphs: string[]) => ({
    __component: 'story.text',
    text: paragraphs.join('\n\n'),
  });
  const documentId = await create('report', {
    title: 'Grain corridor holds, a report',
    parts: [
      text(PARAGRAPHS[0] as string),
      { __component: 'story.picture', caption: 'The port' },
      text(...PARAGRAPHS.slice(1)),
    ],
  });
  await newsroom.settled();
  const { plain, woven, items } = await read('report', documentId, 'populate=*');
  expect(items.length).toBeGreaterThan(0);
  for (const { placement } of items) {
    expect(placement).toMatchObject({ component: 2, field: 'text', section: null });
  }
  expect(woven.parts.slice(0, 2)).toEqual(plain.parts.slice(0, 2));
  expect(woven.parts[2].text.match(/\n\n\*\*Also Read:\*\* \[/g)).toHaveLength(items.length);
  expect(woven.parts[2].text.replaceAll(/\n\n\*\*Also Read:[^\n]*/g, '')).toBe(plain.parts[2].text);
});

it('lists the links of a body that was not asked for', async () => {
  const documentId = await create('report', {
    title: 'Corridor holds for wheat from Odesa',
    parts: [{ __component: 'story.text', text: PARAGRAPHS.join('\n\n') }],
  });
  await newsroom.settled();
  const { woven, items } = await read('report', documentId);
  expect(woven.parts).toBeUndefined();
  expect(items.length).toBeGreaterThan(0);
});

it('stops the boot when the configuration names a format that the field cannot hold', async () => {
  const config = { articles: [{ uid: 'api::report.report', body: 'parts', format: 'html' }] };
  await expect(openNewsroom({ config, empty: true })).rejects.toThrow(
    '"api::report.report.parts" is a dynamiczone field, which cannot hold html (option "format")'
  );
});
