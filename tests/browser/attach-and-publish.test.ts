import type { Page } from 'playwright-core';
import words from '../../admin/src/translations/en.json';
import { documentIdOf, openArticle, signIn } from './helpers/desk';
import { useSession } from './helpers/session';

/** A story without records; its links change with the first one. */
const SLUG = 'black-sea-power-cable-agreed-in-bucharest';
const VISIT = 'Jeyhun Bayramov in London, 19–21 June 2023';

const session = useSession();

let page: Page;

beforeAll(async () => {
  page = await session.newPage();
});

it('lets an editor attach a visit, publish, and see the woven story on the reader’s page', async () => {
  await signIn(page, session.address, 'editor');
  await openArticle(page, session.address, await documentIdOf(session.address, SLUG));
  await page.getByRole('searchbox', { name: words['attachments.search'] }).fill('bayramov london');
  await page
    .getByRole('button', {
      name: words['attachments.attach'].replace('{title}', VISIT),
    })
    .click();
  await page.getByText(words['attachments.added'], { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText(words['attachments.added'], { exact: true }).waitFor({ state: 'detached' });

  // The list is renewed a moment after the publication.
  await page.getByText(words['reason.visit'].replace('{label}', VISIT)).waitFor();

  await page.goto(`${session.address}/news/${SLUG}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const link = page.getByRole('link', { name: /Azerbaijan’s foreign minister leaves for London/ });
  await link.first().waitFor();
  await page.getByText(VISIT).first().waitFor();
  await link.first().click();
  await page.waitForURL(/azerbaijans-foreign-minister-leaves-for-london/);
});
