import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../helpers/environment';
import { openNewsroom, type Newsroom } from './helpers/newsroom';
import { answersIn, recordAnswers } from './helpers/recordings';

const ARTICLE = 'api::article.article';
const LONDON = 'azerbaijans-foreign-minister-leaves-for-london';
const BELARUS = 'baku-celebrates-30th-anniversary-of-azerbaijan-belarus-ties';
const OSCE = 'osce-azerbaijani-minister-met-ukrainian-minister';

interface Story {
  documentId: string;
  title: string;
  slug: string;
}

let newsroom: Newsroom;

beforeAll(async () => {
  // Addresses in structured data begin with it.
  process.env.SITE_URL = 'https://news.example';
  newsroom = await openNewsroom({ application: 'playground' });
  // It fills a whole newsroom: on a busy machine that takes minutes.
}, 600_000);

afterAll(() => newsroom.stop());

const documents = () => newsroom.strapi.documents(ARTICLE);

const published = async (): Promise<Story[]> =>
  (await documents().findMany({ status: 'published', limit: 200 } as never)) as unknown as Story[];

const alsoRead = () => newsroom.strapi.plugin('diplomacy').service('also-read');

/** The links of the London story in the order of the text, as `[slug, section]`. */
const links = async () => {
  const story = (await published()).find(({ slug }) => slug === LONDON) as Story;
  const { data } = await alsoRead().find({ uid: ARTICLE, documentId: story.documentId });
  return data.items
    .map((item: { slug: string; placement: { afterBlock: number; section: string } }) => ({
      slug: item.slug,
      ...item.placement,
    }))
    .sort((a: { afterBlock: number }, b: { afterBlock: number }) => a.afterBlock - b.afterBlock)
    .map(({ slug, section }: { slug: string; section: string }) => [slug, section]);
};

const EXPECTED = [
  [BELARUS, 'Azerbaijan–UK ties'],
  [OSCE, 'The conference'],
];

it('holds a real choice: forty stories, ten on Azerbaijan, Britain or Ukraine', async () => {
  const stories = await published();
  expect(stories.length).toBeGreaterThanOrEqual(40);
  const near = stories.filter((story) =>
    /Azerbaijan|Baku|Brit|London|Ukrain|Kyiv|Zelensky/.test(JSON.stringify(story))
  );
  expect(near.length).toBeGreaterThanOrEqual(10);
});

it('links the London story to the anniversary and to the meeting at the OSCE', async () => {
  expect(await links()).toEqual(EXPECTED);
});

it('serves the woven story to the public', async () => {
  const found = await newsroom.api.get(`/api/articles?filters[slug]=${LONDON}&fields[0]=title`);
  const { documentId } = found.body.data[0];
  const answer = await newsroom.api.get(
    `/api/articles/${documentId}?alsoRead=woven&populate=visits`
  );
  const woven = answer.body.data.body.filter((block: { alsoRead?: boolean }) => block.alsoRead);
  expect(woven).toHaveLength(2);
  expect(answer.body.data.visits[0].title).toBe('Jeyhun Bayramov in London, 19–21 June 2023');
});

it('does so in French as well', async () => {
  const story = (await published()).find(({ slug }) => slug === LONDON) as Story;
  const { data } = await alsoRead().find({
    uid: ARTICLE,
    documentId: story.documentId,
    locale: 'fr',
  });
  expect(data.label).toBe('À lire aussi');
  const targets = (await published()).filter(({ slug }) => [BELARUS, OSCE].includes(slug));
  expect(data.items.map((item: Story) => item.documentId).sort()).toEqual(
    targets.map(({ documentId }) => documentId).sort()
  );
});

it('gives the answers that docs/frontends.md shows (npm run docs:record writes them)', async () => {
  const file = path.join(ROOT, 'docs', 'frontends.md');
  const guide = fs.readFileSync(file, 'utf8');
  expect(answersIn(guide)).toBeGreaterThan(0);
  const recorded = await recordAnswers(newsroom, guide);
  if (process.env.RECORD_ANSWERS) fs.writeFileSync(file, recorded);
  else expect(recorded).toBe(guide);
});

it('finds the same links when every story has another name and another id', async () => {
  const stories = await published();
  for (const { documentId } of stories) await documents().unpublish({ documentId });
  await newsroom.settled();
  expect(await alsoRead().status()).toMatchObject({ stories: 8 });
  for (const [index, { documentId }] of stories.reverse().entries()) {
    await documents().update({
      documentId,
      status: 'published',
      data: { title: `Story number ${index}` },
    } as never);
  }
  await newsroom.settled();
  await alsoRead().rebuild();
  expect(await links()).toEqual(EXPECTED);
});
