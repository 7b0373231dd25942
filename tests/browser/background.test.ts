import type { Page } from 'playwright-core';
import { UID } from '../../shared/plugin';
import type { AdminApi } from './helpers/admin-api';
import {
  accessibilityProblems,
  ARTICLE,
  inThemes,
  documentIdOf,
  openArticle,
  phrase,
  shoot,
} from './helpers/desk';
import { expectSoon } from './helpers/patience';
import { useSession } from './helpers/session';

/** Three stories about the same two countries, whose record has a background. */
const CHEQUERS = 'sunak-promises-ukraine-long-range-drones-at-chequers';
const TANKS = 'ukrainian-tank-crews-finish-training-in-england';
const WINGS = 'zelensky-asks-britain-for-wings';
const PANEL = '[role="group"][aria-label^="Background of"]';

const session = useSession();

let page: Page;

interface Block {
  type: string;
  children: { text?: string }[];
}

const bodyOf = async (slug: string): Promise<Block[]> => {
  const answer = await fetch(`${session.address}/api/articles?filters[slug]=${slug}`);
  const { data } = (await answer.json()) as { data: { body: Block[] }[] };
  return data[0]?.body ?? [];
};

const headings = (body: Block[]): (string | undefined)[] =>
  body.filter(({ type }) => type === 'heading').map(({ children }) => children[0]?.text);

const button = (name: string) => page.getByRole('button', { name, exact: true });
const text = (words: string) => page.locator(PANEL).getByText(words);

const open = async (slug: string) => {
  await openArticle(page, session.address, await documentIdOf(session.address, slug));
  await page.getByText(phrase('attachments.title')).first().waitFor();
};

const add = () => button(phrase('background.add')).click();

const publish = async () => {
  await button('Publish').click();
  await page.getByText('Published document').first().waitFor();
};

beforeAll(async () => {
  page = await session.pageOf('editor');
});

it('puts the background at the end of the story with one click, and takes it out again with another', async () => {
  const before = await bodyOf(CHEQUERS);
  await open(CHEQUERS);
  await add();
  await text(phrase('background.addedAtEnd')).waitFor();
  await shoot(page, 'background-added');
  const undo = button(phrase('background.undo'));
  await expectSoon(() => undo.evaluate((element) => element === document.activeElement), true);
  await page.keyboard.press('Enter');
  await button(phrase('background.add')).waitFor();

  await add();
  await undo.waitFor();
  await publish();
  await text(phrase('background.here')).waitFor();
  await undo.waitFor({ state: 'detached' });
  const after = await bodyOf(CHEQUERS);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(headings(after).at(-1)).toBe('United Kingdom–Ukraine relations');
  expect(after.length).toBeGreaterThan(before.length + 1);
});

it('tells on another story when and where it was last used', async () => {
  await open(WINGS);
  const link = page.locator(PANEL).getByRole('link', { name: /long-range drones at Chequers/ });
  await link.waitFor();
  await page
    .locator(PANEL)
    .getByText(/Last used (now|\d+ (seconds|minutes?) ago) in/)
    .waitFor();
});

it('has no serious accessibility problems on a wide screen, closed and open, in both themes', async () => {
  await page.setViewportSize({ width: 1920, height: 1000 });
  await open(TANKS);
  const menu = button(phrase('background.choosePlace'));
  await menu.waitFor();
  await inThemes(page, async (theme) => {
    expect(await accessibilityProblems(page, PANEL)).toEqual([]);
    await shoot(page, `background-${theme}`);
  });
  await menu.click();
  await page.getByRole('menuitem').first().waitFor();
  await inThemes(page, async (theme) => {
    await shoot(page, `background-menu-${theme}`);
    expect(await accessibilityProblems(page, '[role="menu"]')).toEqual([]);
  });
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1280, height: 1000 });
});

it('goes after a chosen section, from the keyboard', async () => {
  await open(WINGS);
  const sections = headings(await bodyOf(WINGS));
  const first = sections[0] as string;
  await button(phrase('background.choosePlace')).focus();
  await page.keyboard.press('Enter');
  const choice = page.getByRole('menuitem', {
    name: phrase('background.afterSection', { section: first }),
  });
  await choice.waitFor();
  while (!(await choice.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await text(phrase('background.addedAfterSection', { section: first })).waitFor();
  await publish();
  expect(headings(await bodyOf(WINGS)).slice(0, 2)).toEqual([
    first,
    'United Kingdom–Ukraine relations',
  ]);
});

describe('a super administrator', () => {
  let api: AdminApi;
  const manage = (uid: string, rest = '') =>
    `/content-manager/collection-types/${uid}${rest}?locale=en`;

  beforeAll(async () => {
    api = await session.apiOf('chief');
    page = await session.pageOf('chief');
  });

  it('reads that a record has no background yet, with a way to write it', async () => {
    const { documentId } = await api<{ documentId: string }>(
      'POST',
      manage(UID.bilateralRelationship),
      {
        countryA: 'FJ',
        countryB: 'WS',
      }
    );
    const story = await api<{ documentId: string }>('POST', manage(ARTICLE), {
      title: 'Fiji and Samoa talk',
      bilateralRelationships: { connect: [{ documentId }], disconnect: [] },
    });
    await openArticle(page, session.address, story.documentId);
    await text(phrase('background.none')).waitFor();
    await shoot(page, 'background-none');
    await page
      .locator(PANEL)
      .getByRole('link', { name: phrase('background.write') })
      .click();
    await page.waitForURL(new RegExp(documentId));
  });

  it('sees that the record has changed, and puts the new text in the place of the old one', async () => {
    const before = await bodyOf(WINGS);
    const relationship = await fetch(
      `${session.address}/api/diplomacy/bilateral-relationships?filters[pair]=GB-UA`
    );
    const { data } = (await relationship.json()) as {
      data: { documentId: string; background: Block[] }[];
    };
    const record = data[0] as (typeof data)[number];
    const background = record.background.map((block, index) =>
      index === 0
        ? { type: 'paragraph', children: [{ type: 'text', text: 'A new beginning.' }] }
        : block
    );
    await api('POST', manage(UID.bilateralRelationship, `/${record.documentId}/actions/publish`), {
      background,
    });
    await open(WINGS);
    await text(phrase('background.outdated')).waitFor();
    await shoot(page, 'background-outdated');
    await button(phrase('background.renew')).click();
    await text(phrase('background.renewed')).waitFor();
    await publish();
    const after = await bodyOf(WINGS);
    expect(JSON.stringify(after)).toContain('A new beginning.');
    expect(after).toHaveLength(before.length);
    expect(headings(after)).toEqual(headings(before));
  });
});
