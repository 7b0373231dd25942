import type { Locator, Page } from 'playwright-core';
import type { AlsoReadItem } from '../../shared/contracts';
import { addUser, onArticles, type Credentials } from './helpers/admin-api';
import {
  accessibilityProblems,
  inThemes,
  documentIdOf,
  openArticle,
  phrase,
  shoot,
} from './helpers/desk';
import { expectSoon } from './helpers/patience';
import { useSession } from './helpers/session';
import { dragToTop, heard } from './helpers/sorting';

const STORY = 'azerbaijans-foreign-minister-leaves-for-london';
const OSCE = 'OSCE: Azerbaijani minister met Ukrainian minister';
const BAKU = 'Baku celebrates 30th anniversary of Azerbaijan–Belarus ties';
const TRAIN = 'Kishida slips into Kyiv by night train';
const VISIT = 'Jeyhun Bayramov in London, 19–21 June 2023';
const PANEL = `[role="group"][aria-label="${phrase('alsoRead.title')}"]`;

const WINDOW = { width: 1280, height: 1000 };

const session = useSession();

let page: Page;
let panel: Locator;
let story: string;

/** What readers get, as the public API lists it. */
const readers = async (): Promise<AlsoReadItem[]> => {
  const answer = await fetch(`${session.address}/api/diplomacy/also-read/articles/${story}`);
  return ((await answer.json()) as { data: { items: AlsoReadItem[] } }).data.items;
};

/** Waits until readers get these links, each with how it came into the list. */
const expectReaders = (...wanted: string[]): Promise<void> =>
  expectSoon(
    async () => (await readers()).map(({ source, label }) => `${source}: ${label}`),
    wanted
  );

const shown = () => panel.getByRole('listitem').getByRole('link').allTextContents();

const expectShown = async (...wanted: string[]): Promise<void> => {
  await panel.getByRole('listitem').filter({ hasText: wanted[0] }).first().waitFor();
  await expectSoon(shown, wanted);
};

const button = (id: Parameters<typeof phrase>[0], title = ''): Locator =>
  panel.getByRole('button', { name: phrase(id, { title }), exact: true });

const undo = () => panel.getByRole('button', { name: /^Undo/ }).click();

const open = async (documentId = story, locale = 'en'): Promise<void> => {
  await openArticle(page, session.address, documentId, locale);
  await panel.waitFor();
};

const turnTo = async (user: Credentials): Promise<void> => {
  page = await session.pageOf(user);
  panel = page.locator(PANEL);
};

/** What has the focus, and whether something else lies on it. */
const focused = (on: Page): Promise<{ name: string; inList: boolean; covered: boolean }> =>
  on.evaluate(() => {
    const element = document.activeElement as Element;
    const { left, top, width, height } = element.getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      name: element.textContent ?? element.outerHTML,
      inList: element.closest('[role="group"] li') !== null,
      covered: !element.contains(above),
    };
  });

beforeAll(async () => {
  story = await documentIdOf(session.address, STORY);
  await turnTo('editor');
});

describe('while an editor writes', () => {
  it('the list follows the typed text and attached records, without a save', async () => {
    await open('create');
    await panel.getByText(phrase('alsoRead.nothingWritten')).waitFor();
    await panel.getByText(phrase('alsoRead.saveFirst')).waitFor();
    await panel.getByText(phrase('alsoRead.oncePublished')).waitFor();
    await page.getByLabel('title').fill('A night train to Kyiv');
    await page.locator('[data-slate-editor="true"]').click();
    await page.keyboard.type('The prime minister of Japan, Fumio Kishida, took the train.');
    await panel.getByRole('link', { name: TRAIN }).waitFor();
    expect(
      await panel.getByRole('button', { name: phrase('alsoRead.pin', { title: TRAIN }) }).count()
    ).toBe(0);

    const records = page.getByRole('searchbox', { name: phrase('attachments.search') });
    await records.fill('bayramov london');
    // The latest records stand there until the search has answered.
    await page.locator('[data-result]').first().filter({ hasText: VISIT }).waitFor();
    await page
      .getByRole('button', { name: phrase('attachments.attach', { title: VISIT }) })
      .click();
    await panel
      .getByText(phrase('reason.visit', { label: VISIT }))
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await shoot(page, 'also-read-new', PANEL);
  });
});

describe('decisions', () => {
  beforeAll(async () => {
    await page.goto(`${session.address}/admin/content-manager`).catch(() => {});
    await open();
    await expectShown(OSCE, BAKU);
  });

  it('say where each link will stand, and lead there', async () => {
    const place = phrase('alsoRead.placedInSection', { paragraph: 3, section: 'The conference' });
    await panel.getByRole('button', { name: new RegExp(`^${place}`) }).click();
    await page.waitForFunction(() => {
      const { top, bottom } = (
        [...document.querySelectorAll('[data-slate-editor="true"] > *')].find((each) =>
          each.textContent?.includes('Dmytro Kuleba')
        ) as Element
      ).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  });

  it('hide, and bring back with one click', async () => {
    await button('alsoRead.hide', OSCE).click();
    await panel.getByText(phrase('alsoRead.did.hidden', { title: OSCE })).waitFor();
    await panel.getByRole('link', { name: BAKU }).waitFor();
    await panel.getByRole('button', { name: '1 hidden story' }).click();
    await button('alsoRead.showAgain', OSCE).waitFor();
    expect((await readers()).map(({ label }) => label)).not.toContain(OSCE);
    await undo();
    await expectReaders(`automatic: ${OSCE}`, `automatic: ${BAKU}`);
    await expectShown(OSCE, BAKU);
  });

  it('add a story by search, from the keyboard alone', async () => {
    const box = panel.getByRole('combobox', { name: phrase('alsoRead.add') });
    await box.focus();
    await page.keyboard.type('train kyiv');
    await panel.getByRole('option', { name: new RegExp(TRAIN) }).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('[role="option"]').length === 1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectReaders(`pinned: ${TRAIN}`, `automatic: ${OSCE}`);
    await expectShown(TRAIN, OSCE);
  });

  it('move by keyboard: the moved link and all above it are pinned', async () => {
    const osce = { title: OSCE, count: 2 };
    await button('sort.handle', OSCE).focus();
    await page.keyboard.press('Space');
    await heard(page, 'sort.over', osce, 2);
    await page.keyboard.press('ArrowUp');
    await heard(page, 'sort.over', osce, 1);
    await page.keyboard.press('Space');
    await expectReaders(`pinned: ${OSCE}`, `pinned: ${TRAIN}`);
    await expectShown(OSCE, TRAIN);
  });

  it('move by pointer', async () => {
    await dragToTop(page, { title: TRAIN, count: 2 }, OSCE);
    await expectReaders(`pinned: ${TRAIN}`, `pinned: ${OSCE}`);
    await expectShown(TRAIN, OSCE);
  });

  it('never stay under the line that says what was done, when the keyboard comes to them', async () => {
    const list = panel.getByRole('listitem');
    await list.first().evaluate((card) => card.scrollIntoView({ block: 'end' }));
    await list.first().getByRole('link').focus();
    const covered: string[] = [];
    for (let at = await focused(page); at.inList; at = await focused(page)) {
      if (at.covered) covered.push(at.name);
      await page.keyboard.press('Tab');
    }
    expect(covered).toEqual([]);
  });

  it('reword a link: Escape leaves it, Enter saves it', async () => {
    await button('alsoRead.reword', TRAIN).click();
    const box = panel.getByRole('textbox', { name: phrase('alsoRead.label', { title: TRAIN }) });
    await box.fill('Not this');
    await page.keyboard.press('Escape');
    await panel.getByRole('link', { name: TRAIN }).waitFor();
    await button('alsoRead.reword', TRAIN).click();
    await box.fill('By night train');
    await page.keyboard.press('Enter');
    await expectReaders('pinned: By night train', `pinned: ${OSCE}`);
    await panel.getByText(phrase('alsoRead.ownHeadline', { title: TRAIN })).waitFor();
  });

  it('lose nothing when two come quickly, and are taken back one by one', async () => {
    await button('alsoRead.unpin', 'By night train').click();
    await button('alsoRead.unpin', OSCE).click();
    await expectReaders(`automatic: ${OSCE}`, `automatic: ${BAKU}`);
    await undo();
    await undo();
    await expectReaders('pinned: By night train', `pinned: ${OSCE}`);
    while (await panel.getByRole('button', { name: /^Undo/ }).count()) await undo();
    await expectReaders(`automatic: ${OSCE}`, `automatic: ${BAKU}`);
    await expectShown(OSCE, BAKU);
  });

  it('leave the keyboard alone when the story is opened again', async () => {
    await button('alsoRead.hide', OSCE).click();
    await panel.getByText(phrase('alsoRead.did.hidden', { title: OSCE })).waitFor();
    await page.getByRole('link', { name: 'Content Manager' }).first().click();
    await page
      .getByRole('searchbox')
      .or(page.getByRole('heading', { level: 1 }))
      .first()
      .waitFor();
    await page.goBack();
    await panel.getByText(phrase('alsoRead.did.hidden', { title: OSCE })).waitFor();
    const held = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? ''
    );
    expect(held).not.toMatch(/^Undo/);
    await undo();
    await expectShown(OSCE, BAKU);
  });

  it('are all in the list at once, however quickly they come', async () => {
    await button('alsoRead.hide', OSCE).click();
    await button('alsoRead.hide', BAKU).click();
    await expectSoon(async () => {
      const labels = await shown();
      return labels.length === 2 && !labels.includes(OSCE) && !labels.includes(BAKU);
    }, true);
    await undo();
    await undo();
    await expectShown(OSCE, BAKU);
  });

  it('can be taken back after a look at the published version', async () => {
    await button('alsoRead.hide', OSCE).click();
    await panel.getByText(phrase('alsoRead.did.hidden', { title: OSCE })).waitFor();
    await expectSoon(async () => (await readers()).some(({ label }) => label === OSCE), false);
    await page.getByRole('tab', { name: 'Published' }).click();
    await panel.getByText(phrase('alsoRead.readersSee')).waitFor();
    await page.getByRole('tab', { name: 'Draft' }).click();
    await undo();
    await expectReaders(`automatic: ${OSCE}`, `automatic: ${BAKU}`);
  });

  it('switch links off and on, and add keywords', async () => {
    await button('alsoRead.more').click();
    await panel.getByRole('checkbox', { name: phrase('alsoRead.switchOff') }).click();
    await panel.getByText(phrase('alsoRead.off')).waitFor();
    await expectReaders();
    await button('alsoRead.switchOn').click();
    await expectReaders(`automatic: ${OSCE}`, `automatic: ${BAKU}`);
    await panel.getByRole('textbox', { name: phrase('alsoRead.keywords') }).fill('night train');
    await page.keyboard.press('Enter');
    const word = panel.getByRole('button', {
      name: phrase('alsoRead.keywordRemove', { word: 'night train' }),
    });
    await word.waitFor();
    await word.click();
    await word.waitFor({ state: 'detached' });
  });

  it('that the server refuses are taken back, with the reason', async () => {
    const decisions = '**/decisions?*';
    await page.route(decisions, (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue()
    );
    await button('alsoRead.hide', OSCE).click();
    const refusal = panel.getByRole('alert');
    await refusal.getByText(phrase('alsoRead.refusedAway')).waitFor();
    await expectShown(OSCE, BAKU);
    await page.unroute(decisions);
    await refusal.getByRole('button', { name: phrase('alsoRead.forget') }).click();
  });
});

describe('links in the text', () => {
  it('are written into the form and taken out again; saved, they are the article’s own', async () => {
    const editor = page.locator('[data-slate-editor="true"]');
    const before = await editor.innerText();
    await button('alsoRead.bakeTitle').click();
    await button('alsoRead.bake').click();
    await panel.getByText(/part of the text now/).waitFor();
    await editor.getByText(OSCE).waitFor();
    // What the text links to is not in the list any more.
    await panel.getByRole('link', { name: OSCE }).waitFor({ state: 'detached' });
    await button('alsoRead.unbake').click();
    await editor.getByText(OSCE).waitFor({ state: 'detached' });
    await expectSoon(() => editor.innerText(), before);
    await expectShown(OSCE, BAKU);

    await button('alsoRead.bake').click();
    await editor.getByText(OSCE).waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Published document').first().waitFor();
    await page.getByRole('tab', { name: 'Published' }).click();
    await panel.getByText(phrase('alsoRead.readersSee')).waitFor();
    await page.getByRole('tab', { name: 'Draft' }).click();
    await button('alsoRead.bakeTitle').click();
    await button('alsoRead.unbake').waitFor();
    const answer = await fetch(`${session.address}/api/articles/${story}`);
    const { data } = (await answer.json()) as { data: { body: object[] } };
    const text = JSON.stringify(data.body);
    expect(text).toContain(OSCE);
    expect(text).not.toContain('"alsoRead"');
  });
});

describe('what the panel says', () => {
  it('on the Published tab: what readers see now, read-only', async () => {
    await page.getByRole('tab', { name: 'Published' }).click();
    await panel.getByText(phrase('alsoRead.readersSee')).waitFor();
    const [first] = await readers();
    await panel.getByRole('link', { name: first?.label }).waitFor();
    expect(await panel.getByRole('button', { name: /^(Pin|Hide|Reword) / }).count()).toBe(0);
    await shoot(page, 'also-read-published', PANEL);
  });

  it('of a language that was never saved: the records that come along count', async () => {
    const english = await documentIdOf(
      session.address,
      'ukrainian-tank-crews-finish-training-in-england'
    );
    const asked = page.waitForRequest((request) => {
      if (!request.url().includes('/also-read/preview')) return false;
      const { attached } = request.postDataJSON() as {
        attached: { bilateralRelationship: string[] };
      };
      return attached.bilateralRelationship.length === 1;
    });
    await open(english, 'fr');
    await asked;
  });

  it('of a language that the article does not have yet', async () => {
    const english = await documentIdOf(session.address, 'finland-becomes-the-31st-member-of-nato');
    await open(english, 'fr');
    await panel.getByText(phrase('alsoRead.saveFirst')).waitFor();
    await panel.getByText(phrase('alsoRead.nothingWritten')).waitFor();
  });

  it.each([
    [500, phrase('alsoRead.failed')],
    [413, phrase('alsoRead.tooLong')],
  ])('when a request fails (%i), with a way to try again', async (status, words) => {
    const previews = '**/also-read/preview*';
    await page.route(previews, (route) =>
      route.fulfill({ status, json: { data: null, error: { status, name: 'E', message: 'E' } } })
    );
    await open();
    await panel.getByRole('alert').getByText(words).waitFor();
    await page.unroute(previews);
    const retry = panel.getByRole('button', { name: phrase('retry') });
    await retry.click();
    // The form asks again when it has its records. That question may have failed after the click; nobody would stop there.
    await expectSoon(async () => {
      if (await retry.isVisible()) await retry.click({ timeout: 1000 }).catch(() => undefined);
      return (await panel.getByRole('listitem').count()) > 0;
    }, true);
  });

  it('to those who lack the right, without a way to try in vain', async () => {
    const previews = '**/also-read/preview*';
    const error = { status: 403, name: 'ForbiddenError', message: 'Forbidden' };
    await page.route(previews, (route) =>
      route.fulfill({ status: 403, json: { data: null, error } })
    );
    await open();
    await panel.getByText(phrase('alsoRead.mayNotRead')).waitFor();
    expect(await panel.getByRole('button', { name: phrase('retry') }).count()).toBe(0);
    await page.unroute(previews);
  });

  it('is accessible in both themes, with everything open', async () => {
    // The whole panel in sight: for a picture of more than that, the browser would change its window.
    await page.setViewportSize({ width: 1280, height: 4000 });
    await open();
    await panel.getByRole('listitem').first().waitFor();
    const hidden = (await shown())[0] as string;
    await button('alsoRead.hide', hidden).click();
    await panel.getByRole('button', { name: /hidden stor/ }).click();
    for (const id of ['alsoRead.moreStories', 'alsoRead.bakeTitle', 'alsoRead.more'] as const) {
      await button(id).click();
    }
    await panel.getByRole('combobox').fill('kyiv');
    await panel.getByRole('option').first().waitFor();
    // While it searches, the list is dimmed.
    await panel.locator('[role=listbox][aria-busy=false]').waitFor();
    await inThemes(page, async (theme) => {
      expect(await accessibilityProblems(page, PANEL)).toEqual([]);
      await shoot(page, `also-read-${theme}`, PANEL);
    });
    await page.keyboard.press('Escape');
    await undo();
    await panel.getByText(/^Undone/).waitFor();
    await page.setViewportSize(WINDOW);
  });
});

describe('others at the desk', () => {
  it('see the list without the right to change it, and are told so', async () => {
    const rights = onArticles('create', 'read', 'update');
    await turnTo(await addUser(await session.apiOf('chief'), 'writer', rights));
    await open();
    await panel.getByText(phrase('alsoRead.mayNotCurate')).waitFor();
    await panel.getByRole('listitem').first().waitFor();
    expect(await panel.getByRole('button', { name: /^(Pin|Hide|Reword|Move) / }).count()).toBe(0);
    expect(await panel.getByRole('combobox').count()).toBe(0);
    await shoot(page, 'also-read-writer', PANEL);
  });

  it('a super administrator decides like an editor', async () => {
    await turnTo('chief');
    await open();
    await panel.getByRole('listitem').first().waitFor();
    const first = (await shown())[0] as string;
    await button('alsoRead.pin', first).click();
    await panel.getByText(phrase('alsoRead.did.pinned', { title: first })).waitFor();
    await button('alsoRead.unpin', first).waitFor();
    await undo();
    await button('alsoRead.pin', first).waitFor();
  });
});
