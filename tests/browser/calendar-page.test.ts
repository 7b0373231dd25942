import type { Page } from 'playwright-core';
import words from '../../admin/src/translations/en.json';
import { PERMISSION, UID } from '../../shared/plugin';
import {
  accessibilityProblems,
  inThemes,
  phrase,
  shoot,
  withoutRight,
  type User,
} from './helpers/desk';
import { recordMakers } from './helpers/records';
import { useSession } from './helpers/session';

const session = useSession();

let page: Page;

/** Far from the seed's records and from today. */
const MONTH = '2031-05';
const day = (number: number) => `${MONTH}-${String(number).padStart(2, '0')}`;

const fill = async (): Promise<void> => {
  const { country, make } = await recordMakers(await session.apiOf('chief'));
  const visit = (title: string, from: string, to: string, data: object, publish = true) =>
    make(
      UID.visit,
      { title, visitingCountry: country(from), hostCountry: country(to), ...data },
      publish
    );
  await visit('Baerbock in Baku', 'DE', 'AZ', { startDate: day(6), endDate: day(8), city: 'Baku' });
  await visit(
    'Meloni in Astana',
    'IT',
    'KZ',
    { startDate: day(13), eventStatus: 'tentative' },
    false
  );
  await visit('Macron in Tbilisi', 'FR', 'GE', {
    startDate: day(15),
    eventStatus: 'cancelled',
    eventStatusReason: 'Floods at home',
  });
  await visit('Fidan in Kyiv', 'TR', 'UA', {
    startDate: day(20),
    eventStatus: 'confirmed',
    previousStartDate: day(2),
  });
  for (const name of ['Tusk', 'Stubb', 'Kallas', 'Orpo', 'Rinne', 'Støre', 'Frederiksen'])
    await visit(`${name} in Vilnius`, 'PL', 'LT', { startDate: day(27) });
  await visit('Starmer in Baku', 'GB', 'AZ', { startDate: day(1), datePrecision: 'month' });
  await make(UID.conference, {
    title: 'Caspian summit',
    startDate: day(22),
    endDate: day(23),
    hostCountries: country('KZ'),
  });
};

beforeAll(fill);

/** The page's own address ends alike. */
const REQUEST = /\d\/diplomacy\/calendar\?/;

const nothing = (kinds: string[]) => ({
  data: [],
  meta: {
    from: day(1),
    to: day(31),
    kinds,
    pagination: { page: 1, pageSize: 100, pageCount: 0, total: 0 },
  },
});

const event = (title: string) => page.getByRole('link', { name: new RegExp(title) });

const open = async (user: User, search = `?month=${MONTH}`): Promise<void> => {
  page = await session.pageOf(user);
  await page.goto(`${session.address}/admin/plugins/diplomacy/calendar${search}`);
  await page.getByRole('heading', { level: 1, name: words['calendar.title'] }).waitFor();
};

const month = (name: string) => page.getByRole('heading', { level: 2, name });

describe.each(['chief', 'editor'] as const)('the %s', (user) => {
  it('comes from the main menu to this month', async () => {
    page = await session.pageOf(user);
    await page.goto(`${session.address}/admin`);
    await page.getByRole('link', { name: words['pages.menu'] }).click();
    await page.waitForURL(/plugins\/diplomacy\/calendar$/);
    const now = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' });
    await month(now.format(new Date())).waitFor();
    const today = page.getByRole('button', { name: words['calendar.today'] });
    expect(await today.isDisabled()).toBe(true);
  });

  it('sees the month, with all that must not be overlooked', async () => {
    await open(user);
    await month('May 2031').waitFor();
    await event('Baerbock').first().waitFor();
    const textOf = (title: string) => event(title).first().innerText();
    expect(await textOf('Baerbock')).not.toContain(words['comingUp.draft']);
    expect(await textOf('Meloni')).toContain(words['comingUp.tentative']);
    expect(await textOf('Meloni')).toContain(words['comingUp.draft']);
    expect(await textOf('Macron')).toContain(words['eventStatus.cancelled']);
    expect(await textOf('Fidan')).toContain(words['comingUp.moved']);
    const undated = page.getByRole('region', { name: words['calendar.undated'] });
    await undated.getByRole('link', { name: /Starmer in Baku/ }).waitFor();
    await shoot(page, `calendar-${user}`);
  });

  it.each(['month', 'list'])('opens a record from the %s', async (layout) => {
    await open(user, `?month=${MONTH}&view=${layout}`);
    await event('Caspian summit').first().click();
    await page.waitForURL(new RegExp(`collection-types/${UID.conference}/`));
    await page.getByRole('heading', { name: 'Caspian summit' }).waitFor();
  });
});

describe('the calendar', () => {
  beforeEach(() => open('editor'));

  it('goes through the months and to the list, which the address remembers', async () => {
    await event('Baerbock').first().waitFor();
    await page.getByRole('button', { name: words['calendar.next'] }).click();
    await month('June 2031').waitFor();
    await event('Baerbock').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: words['calendar.previous'] }).click();
    await page.getByRole('button', { name: words['calendar.view.list'] }).click();
    await page.getByText('Thursday 15 May').waitFor();
    await page.getByText('Floods at home').waitFor();
    expect(page.url()).toMatch(/\?month=2031-05&view=list$/);
    await page.reload();
    await page.getByText('Floods at home').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: words['calendar.view.month'], pressed: true }).waitFor();
    await shoot(page, 'calendar-back');
  });

  it('is narrowed by kind and country, and widened again', async () => {
    await event('Baerbock').first().waitFor();
    await page.getByRole('button', { name: words['calendar.kind.conference'] }).click();
    await event('Baerbock').first().waitFor({ state: 'detached' });
    await event('Caspian summit').first().waitFor();
    await page.getByRole('button', { name: words['calendar.kind.visit'] }).waitFor();
    const country = page.getByRole('combobox', { name: words['country.name'] });
    await country.fill('azerb');
    await country.press('Enter');
    await page.getByText(words['calendar.emptyFiltered']).waitFor();
    expect(page.url()).toMatch(/kind=conference&country=AZ$/);
    await page.getByRole('button', { name: words['calendar.kind.conference'] }).click();
    await event('Baerbock').first().waitFor();
    expect(await event('Caspian summit').count()).toBe(0);
    await page.getByRole('button', { name: words['calendar.clear'] }).click();
    await event('Caspian summit').first().waitFor();
  });

  it('shows all of a full day, from the keyboard', async () => {
    const more = page.getByText('+3', { exact: true });
    await more.waitFor();
    await more.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Tuesday 27 May' });
    await dialog.waitFor();
    expect(await dialog.getByRole('link').count()).toBe(7);
    await shoot(page, 'calendar-full-day');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await event('Baerbock').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Baerbock in Baku' }).waitFor();
  });

  it('gives the address to subscribe to, with its filters', async () => {
    await page.getByRole('button', { name: words['calendar.kind.visit'] }).click();
    await page.waitForURL(/kind=visit/);
    await page.getByRole('button', { name: words['calendar.subscribe'] }).click();
    const dialog = page.getByRole('dialog');
    const feed = dialog.getByRole('textbox', { name: words['calendar.subscribe.address'] });
    expect(await feed.inputValue()).toBe(
      `${session.address}/api/diplomacy/calendar.ics?kind=visit`
    );
    await dialog.getByText(words['calendar.subscribe.permission']).waitFor();
    await shoot(page, 'calendar-subscribe');
    // Before a button is pointed at: Strapi's own is too pale then.
    expect(await accessibilityProblems(page, '[role="dialog"]')).toEqual([]);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await dialog.getByText(words['calendar.subscribe.copy'], { exact: true }).last().click();
    await page.getByText(words['calendar.subscribe.copied']).first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await feed.inputValue());
    await page.keyboard.press('Escape');
  });

  it('says when it did not load, and tries again', async () => {
    await page.route(REQUEST, (route) => route.fulfill({ status: 500 }));
    await page.getByRole('button', { name: words['calendar.next'] }).click();
    await page.getByText(words['calendar.failed']).waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.getByRole('button', { name: words.retry }).click();
    await page.getByRole('gridcell').first().waitFor();
    await page.getByText(words['calendar.failed']).waitFor({ state: 'detached' });
  });

  it('says when nothing is planned', async () => {
    await page.route(REQUEST, (route) => route.fulfill({ json: nothing(['visit']) }));
    await page.reload();
    await page.getByText(words['calendar.empty']).waitFor();
    await page.getByRole('button', { name: words['calendar.view.list'] }).click();
    await page.getByText(words['calendar.empty']).waitFor();
  });

  it('says when there is more than it shows', async () => {
    await page.route(REQUEST, async (route) => {
      const answer = await route.fetch();
      const json = (await answer.json()) as { data: object[]; meta: { pagination: object } };
      Object.assign(json.meta.pagination, { total: 5000 });
      await route.fulfill({ response: answer, json });
    });
    await page.reload();
    await page
      .getByText(new RegExp(phrase('calendar.tooMany', { shown: '\\d+', count: 5000 })))
      .waitFor();
  });
});

it('is not there for those without the permission, nor for those who may read no records', async () => {
  page = await session.pageOf('editor');
  await withoutRight(page, PERMISSION.readCalendar);
  await page.goto(`${session.address}/admin/plugins/diplomacy/calendar`);
  const refused = page.getByText("You don't have the permissions to access that content");
  await refused.waitFor();
  expect(await page.getByRole('link', { name: words['pages.menu'] }).count()).toBe(0);

  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.route(REQUEST, (route) => route.fulfill({ json: nothing([]) }));
  await page.goto(`${session.address}/admin/plugins/diplomacy/calendar`);
  await refused.waitFor();
});

it.each([1280, 1920])('is accessible at %i pixels, in both themes', async (width) => {
  for (const layout of ['month', 'list'] as const) {
    await open('chief', `?month=${MONTH}&view=${layout}`);
    await page.setViewportSize({ width, height: 1000 });
    await event('Baerbock').first().waitFor();
    await inThemes(page, async (theme) => {
      await shoot(page, `calendar-${layout}-${theme}-${width}`);
      expect(await accessibilityProblems(page, 'main')).toEqual([]);
    });
  }
});
