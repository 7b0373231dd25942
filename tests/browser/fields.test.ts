import type { Page } from 'playwright-core';
import { UID } from '../../shared/plugin';
import type { AdminApi } from './helpers/admin-api';
import { accessibilityProblems, inThemes, phrase, shoot } from './helpers/desk';
import { expectSoon } from './helpers/patience';
import { useSession } from './helpers/session';

const session = useSession();

let page: Page;
let api: AdminApi;

const manage = (uid: string) => `/content-manager/collection-types/${uid}`;

/** The id of the first record that a search finds. */
const find = async (uid: string, words: string): Promise<string> => {
  const { results } = await api<{ results: { documentId: string }[] }>(
    'GET',
    `${manage(uid)}?_q=${encodeURIComponent(words)}`
  );
  return results[0]?.documentId as string;
};

const open = (uid: string, documentId: string, query = '') =>
  page.goto(`${session.address}/admin${manage(uid)}/${documentId}${query}`);

const button = (name: string) => page.getByRole('button', { name, exact: true });
const focused = () => page.evaluate(() => document.activeElement?.id ?? '');

beforeAll(async () => {
  api = await session.apiOf('chief');
  page = await session.pageOf('editor');
});

describe('the country picker', () => {
  let andorra: string;
  const box = () => page.getByRole('combobox', { name: 'Country' });
  const option = (name: string) => page.getByRole('option', { name });

  beforeAll(async () => {
    andorra = await find(UID.country, 'Andorra');
  });

  it('is searched and chosen from the keyboard', async () => {
    await open(UID.country, andorra);
    await box().focus();
    await expectSoon(() => box().inputValue(), 'Andorra');
    await box().fill('');
    await page.keyboard.type('brit');
    await option('United Kingdom').waitFor();
    await expectSoon(() => option('United Kingdom').getAttribute('data-active'), 'true');
    await shoot(page, 'fields-country');
    await page.keyboard.press('Escape');
    await expectSoon(() => box().inputValue(), 'Andorra');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectSoon(() => box().inputValue(), 'Angola');
    await box().fill('deu');
    await page.keyboard.press('Enter');
    await expectSoon(() => box().inputValue(), 'Germany');
  });

  it('shows beside the field why a save was refused, and is cleared with one click', async () => {
    await button('Save').click();
    await page.getByText('This attribute must be unique').first().waitFor();
    await button(phrase('country.clear')).click();
    await expectSoon(() => box().inputValue(), '');
    await box().fill('AND');
    await page.keyboard.press('Tab');
    await expectSoon(() => box().inputValue(), 'Andorra');
  });

  it('has no serious accessibility problems in either theme', async () => {
    await open(UID.country, andorra);
    await box().click();
    await option('Andorra').waitFor();
    await inThemes(page, async (theme) => {
      await shoot(page, `fields-country-${theme}`);
      expect(await accessibilityProblems(page, '[role="listbox"]')).toEqual([]);
      expect(await accessibilityProblems(page, 'input[role="combobox"]')).toEqual([]);
    });
  });
});

describe('the timeline editor', () => {
  let visit: string;
  const group = (name: string) => page.getByRole('group', { name });
  const programme = () => group('Programme');
  const cards = () => programme().locator('[data-entry]');
  const add = () => programme().getByRole('button', { name: phrase('timeline.add') });

  beforeAll(async () => {
    visit = await find(UID.visit, 'Bayramov');
  });

  it('begins a new entry at its title, and takes back what was removed', async () => {
    await open(UID.visit, visit, '?plugins[i18n][locale]=en');
    await cards().first().waitFor();
    const count = await cards().count();
    await add().focus();
    await page.keyboard.press('Enter');
    await expectSoon(focused, `programme.${count}.title`);
    await page.keyboard.type('Tea at the embassy');
    await cards().getByText('Tea at the embassy').waitFor();
    await shoot(page, 'fields-timeline-new');
    const remove = button(phrase('timeline.remove', { title: 'Tea at the embassy' }));
    await remove.focus();
    await page.keyboard.press('Enter');
    await remove.waitFor({ state: 'detached' });
    const last = cards().last();
    await expectSoon(() => last.evaluate((card) => card === document.activeElement), true);
    await button(phrase('timeline.putBack')).click();
    await remove.waitFor();
    expect(await cards().count()).toBe(count + 1);
  });

  it('keeps the keyboard on an entry that is moved', async () => {
    const up = button(phrase('timeline.up', { title: 'Tea at the embassy' }));
    await up.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const count = await cards().count();
    await cards()
      .nth(count - 3)
      .getByText('Tea at the embassy')
      .waitFor();
    await button(phrase('timeline.sort')).waitFor({ state: 'detached' });
  });

  it('marks what is missing beside its field when a save is refused', async () => {
    await button('Save').click();
    await programme().getByText(phrase('timeline.noKind')).waitFor();
    await programme().getByText(phrase('timeline.someErrors')).waitFor();
    await shoot(page, 'fields-timeline-errors');
  });

  it('has no serious accessibility problems in either theme', async () => {
    await open(UID.visit, visit, '?plugins[i18n][locale]=en');
    await cards().first().click();
    await programme().getByLabel('Title').waitFor();
    const editor = '[role="group"][aria-label="Programme"]';
    await inThemes(page, async (theme) => {
      await shoot(page, `fields-timeline-${theme}`);
      expect(await accessibilityProblems(page, editor)).toEqual([]);
    });
  });

  it('is read, not changed, on the published version', async () => {
    await open(UID.visit, visit, '?status=published&plugins[i18n][locale]=en');
    await page.getByRole('tab', { name: 'Published' }).click();
    await cards().first().waitFor();
    await cards().first().click();
    expect(await programme().getByLabel('Title').isDisabled()).toBe(true);
    expect(await add().count()).toBe(0);
    expect(await button(phrase('timeline.putBack')).count()).toBe(0);
  });

  it('stays usable with sixty entries', async () => {
    const milestones = Array.from({ length: 60 }, (_, index) => ({
      date: String(1940 + index),
      precision: 'year',
      kind: 'other',
      title: `Milestone ${index + 1}`,
    }));
    const relationship = await find(UID.bilateralRelationship, 'AZ-GB');
    await api('PUT', `${manage(UID.bilateralRelationship)}/${relationship}?locale=en`, {
      milestones,
    });
    await open(UID.bilateralRelationship, relationship, '?plugins[i18n][locale]=en');
    const field = group('Milestones');
    await field.getByText('Milestone 60').first().waitFor();
    await shoot(page, 'fields-timeline-long');
    await field
      .getByRole('button', { name: phrase('timeline.add') })
      .first()
      .click();
    await expectSoon(focused, 'milestones.60.title');
  });
});

describe('a super administrator', () => {
  beforeAll(async () => {
    page = await session.pageOf('chief');
  });

  it('types other names one per line, and finds them stored as a list', async () => {
    const fiji = await find(UID.country, 'Fiji');
    await open(UID.country, fiji);
    const names = page.getByLabel('Aliases');
    await names.fill('Fidji\n\n  Viti Levu ');
    await button('Save').click();
    await page.getByText('Saved').first().waitFor();
    const { aliases } = await api('GET', `${manage(UID.country)}/${fiji}`);
    expect(aliases).toEqual(['Fidji', 'Viti Levu']);
  });
});
