import type { Page } from 'playwright-core';
import words from '../../admin/src/translations/en.json';
import { PERMISSION } from '../../shared/plugin';
import {
  accessibilityProblems,
  ARTICLE,
  inThemes,
  documentIdOf,
  shoot,
  withoutRight,
} from './helpers/desk';
import { useSession } from './helpers/session';

const VISIT = 'Jeyhun Bayramov in London, 19–21 June 2023';
/** Stories of the seed without records. */
const PLAIN = ['Chile wants the state', 'ECOWAS gives Niger'];
const MODIFIED = 'black-sea-power-cable-agreed-in-bucharest';

const session = useSession();

let page: Page;

beforeAll(async () => {
  const api = await session.apiOf('chief');
  const documentId = await documentIdOf(session.address, MODIFIED);
  await api('PUT', `/content-manager/collection-types/${ARTICLE}/${documentId}`, {
    standfirst: 'Not ready to be read.',
  });
});

const open = async (user: 'chief' | 'editor', query = '') => {
  page = await session.pageOf(user);
  await openList(query);
};

const openList = async (query = '') => {
  await page.goto(`${session.address}/admin/content-manager/collection-types/${ARTICLE}${query}`);
  await page.getByRole('heading', { name: 'Article' }).waitFor();
};

const rowOf = (title: string) => page.getByRole('row').filter({ hasText: title });

const filter = () => page.getByRole('combobox', { name: words['records.filter'] });

const choose = async (id: keyof typeof words) => {
  await filter().click();
  await page.getByRole('option', { name: words[id], exact: true }).click();
};

/** Keys that come before the list has taken the focus are lost. */
const focusedOption = (id: keyof typeof words) =>
  page.locator('[role="option"]:focus').filter({ hasText: words[id] }).waitFor();

const entries = async (): Promise<number> =>
  Number.parseInt(await page.getByText(/\d+ entr(y|ies) found/).innerText(), 10);

const select = async (titles: string[]) => {
  for (const title of titles) await rowOf(title).getByRole('checkbox').click();
  await page.getByRole('button', { name: words['bulk.action'] }).click();
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
};

const dialog = () => page.getByRole('dialog');

/** The latest records stand there until the search has answered. */
const onlyRadio = async (name: string): Promise<void> => {
  await page.waitForFunction(
    () =>
      document.querySelectorAll('[role="dialog"] [type="radio"], [role="dialog"] [role="radio"]')
        .length === 1
  );
  await dialog().getByRole('radio', { name }).waitFor();
};

it('shows what is attached to each story, and the titles on hover', async () => {
  await open('editor', '?_q=leaves%20for%20London');
  const row = rowOf('Azerbaijan’s foreign minister leaves');
  const visits = row.getByText(`1 visit: ${VISIT}`);
  await visits.waitFor({ state: 'attached' });
  await row.getByText(/^1 conference: /).waitFor({ state: 'attached' });
  await visits.locator('..').hover();
  await page.getByRole('tooltip').getByText(VISIT).first().waitFor();
  await shoot(page, 'list-view-column');
});

it('narrows the list from the keyboard, and gives all of it back', async () => {
  await open('editor');
  await filter().waitFor();
  const all = await entries();
  await filter().focus();
  await page.keyboard.press('Enter');
  await focusedOption('records.all');
  await page.keyboard.press('ArrowDown');
  await focusedOption('records.none');
  await page.keyboard.press('Enter');
  await page.waitForURL(/records/);
  await rowOf('Chile wants the state').waitFor();
  await page.getByText(/^[1-9] entries found/).waitFor();
  const none = await entries();
  await shoot(page, 'list-view-without');
  await choose('records.any');
  await page.getByText(`${all - none} entries found`).waitFor();
  await choose('records.all');
  await page.getByText(`${all} entries found`).waitFor();
});

it('leaves other lists alone', async () => {
  await open('chief');
  await filter().waitFor();
  await page.getByRole('link', { name: 'Conference', exact: true }).click();
  await page.getByRole('heading', { name: 'Conference' }).waitFor();
  expect(await filter().count()).toBe(0);
  expect(await page.getByRole('columnheader', { name: words['records.column'] }).count()).toBe(0);
});

it('attaches one record to several stories, and tells what readers see', async () => {
  await open('editor', '?plugins[diplomacy][records]=none');
  await select([...PLAIN, 'Black Sea power cable']);
  await shoot(page, 'list-view-choose');
  await dialog().getByRole('searchbox').fill('bayramov london');
  await onlyRadio(VISIT);
  await dialog().getByRole('radio', { name: VISIT }).check();
  await dialog().getByRole('button', { name: 'Attach to 3 stories' }).click();
  await dialog().getByText('Attached to 3 stories.').waitFor();
  await dialog()
    .getByText(/^1 of them has other unpublished changes/)
    .waitFor();
  await shoot(page, 'list-view-outcome');
  await dialog().getByRole('button', { name: words['bulk.close'], exact: true }).last().click();
  // They have a record now, and nothing is selected any more.
  await rowOf('Chile wants the state').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: words['bulk.action'] }).waitFor({ state: 'detached' });
  await choose('records.visit');
  await rowOf('ECOWAS gives Niger').waitFor();
});

it('chooses a record from the keyboard, and says which stories had it', async () => {
  await open('editor', '?_q=leaves%20for%20London');
  await select(['Azerbaijan’s foreign minister leaves']);
  await dialog().getByRole('searchbox').fill('bayramov london');
  await onlyRadio(VISIT);
  await dialog().getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog().getByText('1 story had it already.').waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
});

it('names the stories that did not get it when the server fails', async () => {
  await open('editor', '?_q=leaves%20for%20London');
  await page.route('**/diplomacy/attachments/bulk', (route) =>
    route.fulfill({ status: 500, json: { error: { status: 500, message: 'Out of order' } } })
  );
  await select(['Azerbaijan’s foreign minister leaves']);
  await dialog().getByRole('radio').first().check();
  await dialog().getByRole('button', { name: 'Attach to 1 story' }).click();
  await dialog().getByText('1 story did not get it:').waitFor();
  await dialog().getByText('Azerbaijan’s foreign minister leaves').waitFor();
  await shoot(page, 'list-view-failed');
});

it('offers no attaching to those who may not', async () => {
  page = await session.pageOf('editor');
  await withoutRight(page, PERMISSION.attach);
  await openList('?_q=leaves%20for%20London');
  await rowOf('Azerbaijan’s foreign minister leaves').getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Unpublish' }).waitFor();
  expect(await page.getByRole('button', { name: words['bulk.action'] }).count()).toBe(0);
});

it('is accessible in both themes', async () => {
  await open('chief');
  await openList('?_q=leaves%20for%20London');
  await filter().waitFor();
  await inThemes(page, async (theme) => {
    expect(await accessibilityProblems(page, 'tbody')).toEqual([]);
    expect(await accessibilityProblems(page, `[aria-label="${words['records.filter']}"]`)).toEqual(
      []
    );
    await shoot(page, `list-view-${theme}`);
  });
  await select(['Azerbaijan’s foreign minister leaves']);
  await inThemes(page, async (theme) => {
    expect(await accessibilityProblems(page, '[role="dialog"]')).toEqual([]);
    await shoot(page, `list-view-dialog-${theme}`);
  });
});
