import type { Page } from 'playwright-core';
import words from '../../admin/src/translations/en.json';
import { addDays } from '../../server/src/calendar/days';
import { PERMISSION, UID } from '../../shared/plugin';
import { draftArticle } from './helpers/admin-api';
import { accessibilityProblems, inThemes, shoot, withoutRight } from './helpers/desk';
import { recordMakers } from './helpers/records';
import { useSession } from './helpers/session';

const COMING_UP = 'section[aria-labelledby="plugin::diplomacy.coming-up"]';
const UNCOVERED = 'section[aria-labelledby="plugin::diplomacy.uncovered"]';

const session = useSession();

let page: Page;

/** The browser's own today: the widget counts from there. */
const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000)
  .toISOString()
  .slice(0, 10);
const day = (days: number) => addDays(today, days);

const fill = async (): Promise<void> => {
  const api = await session.apiOf('chief');
  // Those of the seed may be older than the widget looks back.
  await draftArticle(api, { title: 'A story without records' });
  const { country, make } = await recordMakers(api);
  const sides = { visitingCountry: country('DE'), hostCountry: country('AZ') };
  await make(UID.visit, {
    title: 'Baerbock in Baku',
    startDate: day(0),
    endDate: day(1),
    city: 'Baku',
    ...sides,
  });
  await make(
    UID.visit,
    { title: 'Meloni in Ganja', startDate: day(3), eventStatus: 'tentative', ...sides },
    false
  );
  await make(UID.conference, {
    title: 'Caspian summit',
    startDate: day(5),
    eventStatus: 'postponed',
    hostCountries: country('KZ'),
  });
  const established = day(2);
  await make(UID.bilateralRelationship, {
    title: 'Iceland–Norway relations',
    countryA: country('IS'),
    countryB: country('NO'),
    establishedOn: `${Number(established.slice(0, 4)) - 75}${established.slice(4)}`,
  });
};

beforeAll(fill);

const open = async (user: 'chief' | 'editor') => {
  page = await session.pageOf(user);
  await goHome();
};

/** Loads the home page anew, with another answer of the server where one is given. */
const goHome = async (answers: Record<string, { status: number; json: object }> = {}) => {
  for (const [path, answer] of Object.entries(answers)) {
    await page.route(`**/diplomacy/${path}*`, (route) => route.fulfill(answer));
  }
  await page.goto(`${session.address}/admin`);
};

describe.each(['chief', 'editor'] as const)('the %s', (user) => {
  beforeEach(() => open(user));

  it('sees what is coming up, in its order and in words, and opens it', async () => {
    const widget = page.locator(COMING_UP);
    const rows = widget.getByRole('row');
    await rows.first().waitFor();
    const lines = (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    // The seed's own anniversaries stand among them, whichever are near today.
    const place = (title: string) => lines.findIndex((text) => text.includes(title));
    const line = (title: string) => lines[place(title)];
    const order = ['Baerbock', 'Iceland–Norway', 'Meloni', 'Caspian'].map(place);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(line('Baerbock')).toMatch(/Baerbock in Baku.* · Baku, Azerbaijan.*today/);
    expect(line('Iceland')).toMatch(/Iceland–Norway relations.* · 75 years since.*in 2 days/);
    expect(line('Iceland')).toContain(words['comingUp.round']);
    expect(line('Meloni')).toContain(words['comingUp.draft']);
    expect(line('Meloni')).toContain(words['comingUp.tentative']);
    expect(line('Meloni')).toContain('in 3 days');
    expect(line('Caspian')).toContain(words['comingUp.postponed']);
    expect(line('Caspian')).not.toContain('in 5 days');
    await shoot(page, `home-page-${user}`);
    await rows.filter({ hasText: 'Baerbock' }).click();
    await page.getByRole('heading', { name: 'Baerbock in Baku' }).waitFor();
  });

  it('sees the stories without records, and goes on to the list of them', async () => {
    const widget = page.locator(UNCOVERED);
    const count = await widget.getByText('in the last seven days').innerText();
    const rows = widget.getByRole('row');
    expect(await rows.count()).toBe(Number.parseInt(count, 10));
    await widget.getByRole('link', { name: words['uncovered.all'] }).click();
    await page.getByRole('combobox', { name: words['records.filter'] }).waitFor();
    await page.getByRole('combobox').getByText(words['records.none']).waitFor();
    await page.getByRole('heading', { name: 'Article' }).waitFor();
  });
});

it('opens a story from the keyboard', async () => {
  await open('editor');
  const pencil = page
    .locator(UNCOVERED)
    .getByRole('link', { name: /^Edit / })
    .first();
  const name = await pencil.getAttribute('aria-label').then((label) => label ?? '');
  await pencil.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/api::article\.article\/[a-z0-9]{24}/);
  const title = name.replace(/^Edit /, '');
  if (title) await page.getByRole('heading', { name: title }).waitFor();
});

it('says so when nothing is planned, and when every story has a record', async () => {
  await open('editor');
  await goHome({
    'calendar/upcoming': {
      status: 200,
      json: { data: [], meta: { from: today, to: today, kinds: ['visit'], more: false } },
    },
    'attachments/coverage': {
      status: 200,
      json: { data: [], meta: { total: 0, types: [{ uid: 'a', displayName: 'A', count: 0 }] } },
    },
  });
  await page
    .locator(COMING_UP)
    .getByText(/^Nothing is planned/)
    .waitFor();
  await page.locator(UNCOVERED).getByText(words['uncovered.empty']).waitFor();
  await shoot(page, 'home-page-empty');
});

it('says so when the server fails, and when the records are not for this user', async () => {
  await open('editor');
  await goHome({
    'calendar/upcoming': {
      status: 200,
      json: { data: [], meta: { from: today, to: today, kinds: [], more: false } },
    },
    'attachments/coverage': { status: 500, json: { error: { status: 500 } } },
  });
  await page
    .locator(COMING_UP)
    .getByText(/permission to see this widget/)
    .waitFor();
  await page
    .locator(UNCOVERED)
    .getByText(/load widget content/)
    .waitFor();
});

it('is without the widgets that a role does not have', async () => {
  await open('editor');
  await withoutRight(page, PERMISSION.readCalendar);
  await goHome();
  await page.locator(UNCOVERED).waitFor();
  expect(await page.locator(COMING_UP).count()).toBe(0);
});

it('is accessible in both themes', async () => {
  await open('chief');
  await goHome();
  await page.locator(COMING_UP).getByRole('row').first().waitFor();
  await page.locator(UNCOVERED).getByRole('row').first().waitFor();
  await inThemes(page, async (theme) => {
    await shoot(page, `coming-up-${theme}`, COMING_UP);
    await shoot(page, `uncovered-${theme}`, UNCOVERED);
    // Inside Strapi's own frame, whose faults are not ours.
    expect(await accessibilityProblems(page, `${COMING_UP} table`)).toEqual([]);
    expect(await accessibilityProblems(page, `${UNCOVERED} main`)).toEqual([]);
  });
});
