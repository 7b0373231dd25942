import type { Page, Route } from 'playwright-core';
import type { RebuildStatus } from '../../shared/contracts';
import {
  accessibilityProblems,
  inThemes,
  documentIdOf,
  phrase,
  shoot,
  withoutRight,
} from './helpers/desk';
import { expectSoon } from './helpers/patience';
import { useSession } from './helpers/session';

const SLUG = 'baku-celebrates-30th-anniversary-of-azerbaijan-belarus-ties';
const PAGE = 'main';

const session = useSession();

let page: Page;

const open = async (): Promise<void> => {
  await page.goto(`${session.address}/admin/settings/diplomacy`);
  await page.getByRole('heading', { level: 1, name: phrase('settings.title') }).waitFor();
  await page.getByRole('heading', { name: phrase('settings.preview.now') }).waitFor();
};

const box = (name: string) => page.getByRole('textbox', { name, exact: true });

const saveButton = () => page.getByRole('button', { name: phrase('settings.save'), exact: true });

const save = async (): Promise<void> => {
  await saveButton().click();
  await page.getByText(phrase('settings.saved')).first().waitFor();
};

const choose = async (label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

/** The list as readers get it. */
const readList = async (): Promise<{ label: string; items: { url: string }[] }> => {
  const documentId = await documentIdOf(session.address, SLUG);
  const answer = await fetch(`${session.address}/api/diplomacy/also-read/articles/${documentId}`);
  return ((await answer.json()) as { data: { label: string; items: { url: string }[] } }).data;
};

const list = (title: string) => page.getByRole('list', { name: title });

/** Answers the status as if a rebuild stood there. */
const pretend = async (rebuild: Partial<RebuildStatus['rebuild']>): Promise<void> => {
  await page.route('**/diplomacy/also-read/status', async (route: Route) => {
    const answer = await route.fetch();
    const { data } = (await answer.json()) as { data: RebuildStatus };
    await route.fulfill({
      response: answer,
      json: { data: { ...data, rebuild: { ...data.rebuild, ...rebuild } } },
    });
  });
};

beforeAll(async () => {
  page = await session.pageOf('chief');
});

afterEach(() => page.unrouteAll({ behavior: 'ignoreErrors' }));

describe('a chief', () => {
  it('changes words and number, saves, and readers get both', async () => {
    await open();
    await expectSoon(() => saveButton().isDisabled(), true);
    await box('English').fill('Read next');
    await box(phrase('settings.links')).fill('3');
    await save();
    await expectSoon(() => saveButton().isDisabled(), true);
    const { label, items } = await readList();
    expect(label).toBe('Read next');
    expect(items).toHaveLength(3);
  });

  it('finds what was changed, and brings back one setting, then all', async () => {
    await open();
    const mark = page.getByText(phrase('settings.changedFrom', { value: 2 }));
    await mark.waitFor();
    await page
      .getByRole('button', {
        name: phrase('settings.resetOne', { name: phrase('settings.links') }),
      })
      .click();
    await mark.waitFor({ state: 'detached' });
    await expectSoon(() => box(phrase('settings.links')).inputValue(), '2');
    await save();
    expect((await readList()).items).toHaveLength(2);
    expect((await readList()).label).toBe('Read next');

    await page.getByRole('button', { name: phrase('settings.resetAll') }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText(phrase('settings.resetDone')).first().waitFor();
    await expectSoon(() => box('English').inputValue(), '');
    expect((await readList()).label).toBe('Also Read');
  });

  it('is told beside the field what cannot be, and loses nothing that was typed', async () => {
    await open();
    await box('English').fill('Read next');
    await box(phrase('settings.links')).fill('44');
    await saveButton().click();
    await page.getByText(phrase('settings.range', { min: 1, max: 10 })).waitFor();
    await box(phrase('settings.links')).fill('2');
    await page.getByText(phrase('settings.range', { min: 1, max: 10 })).waitFor({
      state: 'detached',
    });
    const campaign = box(phrase('settings.campaign'));
    await campaign.fill('nonsense');
    await saveButton().click();
    const problem = page.getByText('Must look like "utm_source=also-read&utm_medium=link"');
    await problem.waitFor();
    expect(await campaign.getAttribute('aria-describedby')).toBe(await problem.getAttribute('id'));
    await expectSoon(() => campaign.evaluate((field) => field === document.activeElement), true);
    expect(await box('English').inputValue()).toBe('Read next');
    expect((await readList()).label).toBe('Also Read');
  });

  it('sees in the preview what the form would do, before anything is saved', async () => {
    await open();
    const picker = page.getByRole('combobox', {
      name: phrase('settings.preview.story'),
      exact: true,
    });
    await picker.click();
    await picker.fill('nothing of this name');
    await page.getByText(phrase('settings.preview.notFound')).waitFor();
    await picker.fill('30th anniv');
    await page.getByRole('option', { name: /30th anniversary/i }).click();
    await box('English').fill('Read next');
    await box(phrase('settings.links')).fill('4');
    await page.getByText('2 stories come in, none falls out.').waitFor();
    const then = list(phrase('settings.preview.then'));
    expect(await then.getByRole('listitem').count()).toBe(4);
    expect(await then.getByText(phrase('settings.preview.in')).count()).toBe(2);
    expect(await then.getByText('Read next').count()).toBe(4);
    await expectSoon(() => list(phrase('settings.preview.now')).getByRole('listitem').count(), 2);
    await shoot(page, 'settings-preview-1280');
    await box(phrase('settings.links')).fill('');
    await page.getByText(phrase('settings.preview.incomplete')).waitFor();
    await box(phrase('settings.links')).fill('1');
    await page.getByText('No story comes in, 1 falls out.').waitFor();
    await choose(phrase('settings.preview.locale'), 'French');
    await page
      .getByText(/À lire aussi/)
      .first()
      .waitFor();
    expect((await readList()).items).toHaveLength(2);
  });

  it('is asked before unsaved changes are left behind', async () => {
    await open();
    await box('English').fill('Read next');
    await page.getByRole('link', { name: 'Webhooks' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await box('English').inputValue()).toBe('Read next');
    await page.getByRole('link', { name: 'Webhooks' }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.waitForURL(/settings\/webhooks/);
  });

  it('keeps lists of terms and paragraphs from the keyboard', async () => {
    await open();
    const terms = box(phrase('settings.terms.in', { language: 'English' }));
    await terms.fill('Reuters, AFP');
    await terms.press('Enter');
    await terms.fill('Interfax');
    await terms.press('Tab');
    await page.getByText('Interfax', { exact: true }).waitFor();
    await terms.press('Backspace');
    await page.getByText('Interfax', { exact: true }).waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: phrase('settings.removeTerm', { term: 'AFP' }) })
      .click();
    await choose(phrase('settings.placement.mode'), phrase('settings.placement.mode.after'));
    const paragraphs = box(phrase('settings.placement.after'));
    await paragraphs.fill('-1, 2');
    await paragraphs.press('Enter');
    await save();
    await open();
    await page.getByText('Reuters', { exact: true }).waitFor();
    expect(await page.getByText('AFP', { exact: true }).count()).toBe(0);
    const removals = page.getByRole('button', { name: /^Remove -?\d$/ });
    expect(await removals.evaluateAll((all) => all.map((each) => each.ariaLabel))).toEqual([
      'Remove 2',
      'Remove -1',
    ]);
    await page.getByRole('button', { name: phrase('settings.resetAll') }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText(phrase('settings.resetDone')).first().waitFor();
  });

  it('has all stories read again, and sees it done', async () => {
    await open();
    await page.getByRole('button', { name: phrase('settings.archive.rebuild') }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText(phrase('settings.archive.doneNow')).first().waitFor();
    await page.getByText(/All links were last worked out on/).waitFor();
  });

  it('sees the rebuild of a colleague, and why one failed', async () => {
    await pretend({ state: 'running', phase: 'listing', done: 3600, total: 15_000 });
    await open();
    await page
      .getByText(phrase('settings.archive.progress', { done: '1,200', total: '5,000' }))
      .waitFor();
    const bar = page.getByRole('progressbar', { name: phrase('settings.archive.running') });
    expect(await bar.getAttribute('aria-valuenow')).toBe('24');
    const button = page.getByRole('button', { name: phrase('settings.archive.rebuild') });
    expect(await button.isDisabled()).toBe(true);
    await bar.scrollIntoViewIfNeeded();
    await shoot(page, 'settings-rebuild');

    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await pretend({ state: 'failed', error: 'Error: disk full', endedAt: '2024-05-01T10:00:00Z' });
    await page
      .getByText(phrase('settings.archive.reason', { reason: 'Error: disk full' }))
      .waitFor();
    await page.getByRole('button', { name: phrase('settings.archive.goOn') }).waitFor();
  });

  it('is told when the preview fails, and tries again', async () => {
    await page.route('**/diplomacy/settings/preview', (route) => route.fulfill({ status: 500 }));
    await page.goto(`${session.address}/admin/settings/diplomacy`);
    await page.getByText(phrase('settings.preview.failed')).waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.getByRole('button', { name: phrase('retry') }).click();
    await page.getByRole('heading', { name: phrase('settings.preview.now') }).waitFor();
  });

  it('works with a page without serious accessibility problems, in both themes', async () => {
    await page.setViewportSize({ width: 1920, height: 1000 });
    await open();
    await box(phrase('settings.links')).fill('4');
    await page.getByRole('heading', { name: phrase('settings.preview.then') }).waitFor();
    await inThemes(page, async (theme) => {
      await shoot(page, `settings-1920-${theme}`);
      expect(await accessibilityProblems(page, PAGE)).toEqual([]);
    });
    await box(phrase('settings.links')).fill('2');
    await page.setViewportSize({ width: 1280, height: 1000 });
  });
});

describe('an editor', () => {
  beforeAll(async () => {
    page = await session.pageOf('editor');
  });

  it('looks at the settings, is told why they cannot be changed, and sees no archive', async () => {
    await open();
    await page.getByText(phrase('settings.readOnly')).waitFor();
    await expectSoon(() => box('English').isDisabled(), true);
    expect(await box(phrase('settings.links')).isDisabled()).toBe(true);
    expect(await saveButton().count()).toBe(0);
    expect(await page.getByRole('button', { name: phrase('settings.resetAll') }).count()).toBe(0);
    expect(
      await page.getByRole('heading', { name: phrase('settings.archive.title') }).count()
    ).toBe(0);
    await expectSoon(() => list(phrase('settings.preview.now')).getByRole('listitem').count(), 2);
    await shoot(page, 'settings-read-only');
    expect(await accessibilityProblems(page, PAGE)).toEqual([]);
  });

  it('without the permission has no such page', async () => {
    await withoutRight(page, 'plugin::diplomacy.settings.read');
    await page.goto(`${session.address}/admin/settings/diplomacy`);
    await page.getByText("You don't have the permissions to access that content").waitFor();
    expect(await page.getByRole('heading', { name: phrase('settings.title') }).count()).toBe(0);
  });
});
