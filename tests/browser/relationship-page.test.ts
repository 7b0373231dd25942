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
let documentId: string;

/** More visits than a page of the timeline holds, of years that follow each other. */
const YEARS = Array.from({ length: 30 }, (_, index) => 1993 + index);

const fill = async (): Promise<void> => {
  const { country, make } = await recordMakers(await session.apiOf('chief'));
  documentId = await make(UID.bilateralRelationship, {
    title: 'Iceland–Norway relations',
    countryA: country('IS'),
    countryB: country('NO'),
    establishedOn: '1991-03-04',
    milestones: [
      {
        date: '1992-06',
        precision: 'month',
        kind: 'missionOpened',
        title: 'Embassy opened in Oslo',
        url: 'https://example.com/embassy',
      },
    ],
  });
  for (const year of YEARS) {
    const [from, to] = year % 3 === 0 ? ['NO', 'IS'] : ['IS', 'NO'];
    await make(UID.visit, {
      title: `Visit of ${year}`,
      startDate: `${year}-05-10`,
      visitingCountry: country(from as string),
      hostCountry: country(to as string),
      ...(year === 2022 ? { eventStatus: 'cancelled' } : {}),
    });
  }
  const api = await session.apiOf('chief');
  await api('POST', `/content-manager/collection-types/${UID.bilateralRelationship}?locale=fr`, {
    title: FRENCH,
    countryA: country('IS'),
    countryB: country('FI'),
  });
  await make(
    UID.visit,
    {
      title: 'Visit in the making',
      startDate: '2023-02-01',
      visitingCountry: country('NO'),
      hostCountry: country('IS'),
    },
    false
  );
};

beforeAll(fill);

const open = async (user: User, search = ''): Promise<void> => {
  page = await session.pageOf(user);
  await page.goto(
    `${session.address}/admin/plugins/diplomacy/relationships/${documentId}${search}`
  );
  await page.getByRole('heading', { level: 1, name: 'Iceland–Norway relations' }).waitFor();
};

/** A relationship that the desk has in French alone. */
const FRENCH = 'Relations entre l’Islande et la Finlande';

const year = (number: number) => page.getByRole('region', { name: String(number), exact: true });

describe.each(['chief', 'editor'] as const)('the %s', (user) => {
  it('finds a relationship in the list, and reads its timeline', async () => {
    page = await session.pageOf(user);
    await page.goto(`${session.address}/admin/plugins/diplomacy/relationships`);
    const search = page.getByRole('searchbox', { name: words['relationships.search'] });
    await search.fill('no such pair');
    await page.getByText(phrase('attachments.nothingFound', { q: 'no such pair' })).waitFor();
    await search.fill('iceland');
    await page.getByRole('link', { name: /Iceland–Norway relations/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Iceland–Norway relations' }).waitFor();
    await year(2023).getByText('Visit in the making').waitFor();
    expect(await year(2023).innerText()).toContain(words['attachments.draft']);
    expect(await year(2022).innerText()).toContain(words['eventStatus.cancelled']);
    expect(await year(2021).innerText()).toContain(
      phrase('relationship.direction', { from: 'Iceland', to: 'Norway' })
    );
    await shoot(page, `relationship-${user}`);
  });

  it('comes to it from the record, and goes back there', async () => {
    page = await session.pageOf(user);
    await page.goto(
      `${session.address}/admin/content-manager/collection-types/${UID.bilateralRelationship}/${documentId}`
    );
    await page.getByRole('link', { name: words['relationships.open'] }).click();
    await year(2023).waitFor();
    await page.getByRole('link', { name: words['relationship.edit'] }).click();
    await page.waitForURL(new RegExp(`${UID.bilateralRelationship}/${documentId}`));
  });
});

it('is found among those of its language, and opened in it', async () => {
  page = await session.pageOf('editor');
  await page.goto(`${session.address}/admin/plugins/diplomacy/relationships`);
  await page.getByRole('link', { name: /Iceland–Norway/ }).waitFor();
  expect(await page.getByRole('link', { name: FRENCH }).count()).toBe(0);
  await page.getByRole('combobox', { name: words['calendar.locale'] }).click();
  await page.getByRole('option', { name: /^French/ }).click();
  const link = page.getByRole('link', { name: FRENCH });
  await link.waitFor();
  await shoot(page, 'relationships-french');
  await link.click();
  await page.getByRole('heading', { level: 1, name: FRENCH }).waitFor();
  await page.getByRole('link', { name: words['relationship.edit'] }).click();
  await page.waitForURL(/plugins(\[|%5B)i18n(\]|%5D)(\[|%5B)locale(\]|%5D)=fr/);
});

describe('the timeline', () => {
  beforeEach(() => open('editor'));

  it('goes on where it stopped, to its end', async () => {
    await year(2023).waitFor();
    expect(await year(1991).count()).toBe(0);
    const before = await page.getByRole('listitem').filter({ hasText: 'Visit of' }).count();
    await page.getByRole('button', { name: words['relationship.more'] }).click();
    await year(1991).getByText(words['timelineKind.relationsEstablished']).first().waitFor();
    await page.getByText(words['relationship.end']).waitFor();
    const all = await page.getByRole('listitem').filter({ hasText: 'Visit of' }).count();
    expect(all).toBe(YEARS.length);
    expect(before).toBeLessThan(all);
    const embassy = year(1992).getByRole('listitem');
    expect(await embassy.innerText()).toContain(words['timelineKind.missionOpened']);
    const source = embassy.getByRole('link', { name: words['relationship.source'] });
    expect(await source.getAttribute('href')).toBe('https://example.com/embassy');
  });

  it('is narrowed by kind and turned around, which the address remembers', async () => {
    await year(2023).waitFor();
    await page.getByRole('button', { name: words['relationship.kind.milestone'] }).click();
    await year(1992).waitFor();
    await year(2023).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: words['relationship.kind.visit'] }).click();
    await page.getByRole('combobox', { name: words['relationship.order'] }).click();
    await page.getByRole('option', { name: words['relationship.order.asc'] }).click();
    await year(1993).waitFor();
    expect(page.url()).toMatch(/\?order=asc&kinds=milestone,visit$/);
    await page.reload();
    await year(1993).waitFor();
    const years = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(years.filter((text) => /^\d+$/.test(text)).slice(0, 2)).toEqual(['1992', '1993']);
    await open('editor', '?kinds=agreement');
    await page.getByText(words['relationship.noneOfKind']).waitFor();
  });

  it('opens a visit', async () => {
    await year(2021).getByRole('link', { name: 'Visit of 2021' }).click();
    await page.getByRole('heading', { name: 'Visit of 2021' }).waitFor();
  });

  it('has a picture of the visits, said in words and shown as a table', async () => {
    const picture = page.getByRole('img', { name: /Bars for each year from 1993/ });
    await picture.waitFor();
    const to = (country: string) => phrase('relationship.hosted', { country });
    const description = await picture.getAttribute('aria-label');
    const [, iceland, norway] =
      /Visits to Iceland: (\d+)\. Visits to Norway: (\d+)\./.exec(description ?? '') ?? [];
    expect(Number(iceland) + Number(norway)).toBeGreaterThanOrEqual(YEARS.length - 1);
    await page.getByRole('button', { name: words['relationship.table'] }).click();
    const table = page.getByRole('table', { name: words['relationship.visits'] });
    await table.getByRole('columnheader', { name: to('Iceland') }).waitFor();
    const row = table.getByRole('row', { name: /^1995/ });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['1', '0']);
    await shoot(page, 'relationship-table');
  });

  it('says when a page did not load, and keeps those before', async () => {
    await year(2023).waitFor();
    await page.route('**/diplomacy/timeline/*cursor=*', (route) => route.fulfill({ status: 500 }));
    await page.getByRole('button', { name: words['relationship.more'] }).click();
    await page.getByText(words['relationship.failed']).waitFor();
    expect(await year(2023).count()).toBe(1);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.getByRole('button', { name: words.retry }).click();
    await year(1991).waitFor();
  });
});

it('says when there is no such relationship', async () => {
  page = await session.pageOf('editor');
  await page.goto(`${session.address}/admin/plugins/diplomacy/relationships/nothing`);
  await page.getByText(words['relationship.notFound']).waitFor();
});

it('is not there without the permission, nor is the way to it', async () => {
  page = await session.pageOf('editor');
  await withoutRight(page, PERMISSION.readCalendar);
  await page.goto(`${session.address}/admin/plugins/diplomacy/relationships/${documentId}`);
  await page.getByText("You don't have the permissions to access that content").waitFor();
  await page.goto(
    `${session.address}/admin/content-manager/collection-types/${UID.bilateralRelationship}/${documentId}`
  );
  await page.getByRole('heading', { name: 'Iceland–Norway relations' }).waitFor();
  expect(await page.getByRole('link', { name: words['relationships.open'] }).count()).toBe(0);
});

it.each([1280, 1920])('is accessible at %i pixels, in both themes', async (width) => {
  await open('chief');
  await page.setViewportSize({ width, height: 1000 });
  await year(2023).waitFor();
  await page.getByRole('img', { name: /Bars/ }).waitFor();
  await inThemes(page, async (theme) => {
    await shoot(page, `relationship-${theme}-${width}`);
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
  });
  await page.goto(`${session.address}/admin/plugins/diplomacy/relationships`);
  await page.getByRole('link', { name: /Iceland–Norway/ }).waitFor();
  await inThemes(page, async (theme) => {
    await shoot(page, `relationships-${theme}-${width}`);
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
  });
});
