import fs from 'node:fs';
import path from 'node:path';
import type { Locator, Page, Response } from 'playwright-core';
import type { AlsoReadAnswer, StoryText } from '../../shared/contracts';
import { RECORD_KINDS } from '../../shared/plugin';
import { draftArticle } from './helpers/admin-api';
import { openArticle, phrase, shoot } from './helpers/desk';
import { expectSoon } from './helpers/patience';
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

const click = async (target: Locator): Promise<void> => {
  await target.click();
  clicks += 1;
};

const button = (name: string) => page.getByRole('button', { name, exact: true });

const LINKS = `[role="group"][aria-label="${phrase('alsoRead.title')}"]`;

/** Waits until the list in the panel is the one for the text with all its records. @returns what its links say, in their order */
const shownLinks = async (preview: Promise<Response>): Promise<string[]> => {
  const { data } = (await (await preview).json()) as AlsoReadAnswer;
  const labels = data.items.map(({ label }) => label);
  const links = page.locator(LINKS).getByRole('listitem').getByRole('link');
  await expectSoon(() => links.allTextContents(), labels);
  return labels;
};

/** The answer to a question for the links of the pasted text with a record of each kind. */
const previewOfAll = (): Promise<Response> =>
  page.waitForResponse((answer) => {
    if (!answer.url().endsWith('/diplomacy/also-read/preview') || !answer.ok()) return false;
    const { attached } = answer.request().postDataJSON() as StoryText;
    return RECORD_KINDS.every((kind) => attached[kind].length === 1);
  });

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

/**
 * Headline and date come with the story from the wire, as here through the API; the desk writes the text elsewhere and
 * pastes it. Whoever publishes has seen the links in the panel, and takes them as they are.
 */
it('brings a text pasted below its headline to its readers, with records and the links shown, in six clicks', async () => {
  const api = await session.apiOf('editor');
  const planned = await draftArticle(api, { title: TITLE, publicationDate: WRITTEN });
  await openArticle(page, session.address, planned);
  // The editor is there when the panels are; nobody pastes into a page that is still being built.
  await button(phrase('attachments.new')).waitFor();
  const editor = page.locator('[contenteditable="true"]').first();
  await click(editor);
  await page.waitForFunction(() => document.activeElement?.matches('[contenteditable="true"]'));
  await paste(clipboard());
  await page.getByText('left Baku on Monday for London').first().waitFor();

  const preview = previewOfAll();
  for (const title of Object.values(RECORDS)) {
    await click(button(phrase('attachments.attach', { title })));
    await button(phrase('attachments.detach', { title })).waitFor();
  }
  const approved = await shownLinks(preview);
  expect(approved.length).toBeGreaterThan(0);
  await shoot(page, 'six-clicks-attached');
  await click(button('Publish'));
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

  const readers = async (): Promise<string[]> => {
    const links = await fetch(
      `${session.address}/api/diplomacy/also-read/articles/${story?.documentId}`
    );
    const { data: list } = (await links.json()) as Partial<AlsoReadAnswer>;
    return list?.items.map(({ label }) => label) ?? [];
  };
  // The list is made a moment after the publication.
  await expectSoon(readers, approved);
});
