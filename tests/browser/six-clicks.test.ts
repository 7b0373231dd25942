import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { RECORD_KINDS } from '../../shared/plugin';
import { draftArticle } from './helpers/admin-api';
import { openArticle, phrase, shoot } from './helpers/desk';
import { useSession } from './helpers/session';

const STORY = path.join(
  __dirname,
  '../../playground/seed/stories/azerbaijans-foreign-minister-leaves-for-london.md'
);
/** Not the seeded story's: two stories of one title would have one address. */
const TITLE = 'Azerbaijan’s foreign minister travels to London';

/** The day of the story: years later the same words would report another visit. */
const WRITTEN = '2023-06-19T08:30:00.000Z';

/** The records of the seeded story, by relation. */
const RECORDS = {
  visits: 'Jeyhun Bayramov in London, 19–21 June 2023',
  conferences: 'Ukraine Recovery Conference 2023',
  bilateralRelationships: 'Azerbaijan–United Kingdom relations',
};

interface Named {
  title: string;
}

interface Published extends Record<keyof typeof RECORDS, Named[]> {
  documentId: string;
}

const session = useSession();

let page: Page;
let clicks = 0;

const click = async (name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click();
  clicks += 1;
};

/** The text as it lies on the clipboard of somebody who copied it from a word processor. */
const clipboard = (): string =>
  (fs.readFileSync(STORY, 'utf8').split('---\n')[2] as string)
    .trim()
    .replace(/^## /gm, '')
    .replace(/\[(.*?)\]\(.*?\)/g, '$1')
    .replace(/\*+/g, '');

const paste = async (text: string): Promise<void> => {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+V');
};

beforeAll(async () => {
  page = await session.pageOf('editor');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});

it('brings a pasted story to its readers, with records and links, in six clicks and no typing', async () => {
  const api = await session.apiOf('editor');
  const planned = await draftArticle(api, { title: TITLE, publicationDate: WRITTEN });
  await openArticle(page, session.address, planned);
  await page.locator('[contenteditable="true"]').first().click();
  await paste(clipboard());
  await page.getByText('left Baku on Monday for London').first().waitFor();

  for (const title of Object.values(RECORDS)) {
    await click(phrase('attachments.attach', { title }));
    await page
      .getByRole('button', { name: phrase('attachments.detach', { title }), exact: true })
      .waitFor();
  }
  await shoot(page, 'six-clicks-attached');
  await click('Publish');
  await page.getByText(phrase('attachments.added'), { exact: true }).first().waitFor({
    state: 'detached',
  });
  expect(clicks).toBeLessThanOrEqual(6);
  await shoot(page, 'six-clicks-published');

  const query = Object.keys(RECORDS)
    .map((name, index) => `populate[${index}]=${name}`)
    .join('&');
  const answer = await fetch(
    `${session.address}/api/articles?filters[title][$eq]=${encodeURIComponent(TITLE)}&${query}`
  );
  const { data } = (await answer.json()) as { data: Published[] };
  const [story] = data;
  expect(data).toHaveLength(1);
  expect(Object.keys(RECORDS)).toHaveLength(RECORD_KINDS.length);
  for (const [relation, title] of Object.entries(RECORDS)) {
    expect(story?.[relation as keyof typeof RECORDS].map((record) => record.title)).toEqual([
      title,
    ]);
  }

  const list = async (): Promise<unknown[]> => {
    const links = await fetch(
      `${session.address}/api/diplomacy/also-read/articles/${story?.documentId}`
    );
    return ((await links.json()) as { data?: { items: unknown[] } }).data?.items ?? [];
  };
  // The list is made a moment after the publication.
  while ((await list()).length === 0) await page.waitForTimeout(200);
});
