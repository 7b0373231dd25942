import type { Browser, Page } from 'playwright-core';
import words from '../../admin/src/translations/en.json';
import { openBrowser, startPlayground, type RunningPlayground } from './helpers/playground';

const EDITOR = { email: 'editor@example.com', password: 'Editor-at-desk-1' };

/** A story without records; its links change with the first one. */
const SLUG = 'black-sea-power-cable-agreed-in-bucharest';
const VISIT = 'Jeyhun Bayramov in London, 19–21 June 2023';

let playground: RunningPlayground;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  playground = await startPlayground();
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
});

afterAll(async () => {
  await browser?.close();
  await playground?.stop();
});

const documentIdOf = async (slug: string): Promise<string> => {
  const answer = await fetch(`${playground.address}/api/articles?filters[slug]=${slug}`);
  const { data } = (await answer.json()) as { data: { documentId: string }[] };
  return data[0]?.documentId as string;
};

it('lets an editor attach a visit, publish, and see the woven story on the reader’s page', async () => {
  await page.goto(`${playground.address}/admin/auth/login`);
  await page.getByLabel('Email').fill(EDITOR.email);
  await page.getByLabel('Password', { exact: false }).first().fill(EDITOR.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));

  const documentId = await documentIdOf(SLUG);
  await page.goto(
    `${playground.address}/admin/content-manager/collection-types/api::article.article/${documentId}?plugins[i18n][locale]=en`
  );
  await page.getByRole('searchbox', { name: words['attachments.search'] }).fill('bayramov london');
  await page
    .getByRole('button', {
      name: words['attachments.attach'].replace('{title}', VISIT),
    })
    .click();
  await page.getByText(words['attachments.added']).waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText(words['attachments.added']).waitFor({ state: 'detached' });

  // The list is renewed a moment after the publication.
  await page.getByText(words['reason.visit'].replace('{label}', VISIT)).waitFor();

  await page.goto(`${playground.address}/news/${SLUG}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const link = page.getByRole('link', { name: /Azerbaijan’s foreign minister leaves for London/ });
  await link.first().waitFor();
  await page.getByText(VISIT).first().waitFor();
  await link.first().click();
  await page.waitForURL(/azerbaijans-foreign-minister-leaves-for-london/);
});
