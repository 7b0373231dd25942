import type { Page, Route } from 'playwright-core';
import { PERMISSION, UID } from '../../shared/plugin';
import type { SuggestAnswer } from '../../shared/suggestions';
import {
  addUser,
  draftArticle,
  onArticles,
  paragraphs,
  type AdminApi,
  type Right,
} from './helpers/admin-api';
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

const PANEL = `aside:has(input[name="diplomacy-search"])`;
const LONDON = 'azerbaijans-foreign-minister-leaves-for-london';
const VISIT = 'Jeyhun Bayramov in London, 19–21 June 2023';
const RELATIONSHIP = 'Azerbaijan–United Kingdom relations';
const SUGGEST = '**/diplomacy/mentions/suggest';

const TEXT = [
  'Azerbaijan’s foreign minister, Jeyhun Bayramov, left Baku for London on Monday, 19 June 2023.',
  'He will meet officials of the United Kingdom to talk about relations between Azerbaijan and the UK.',
];

const session = useSession();

let page: Page;
let api: AdminApi;
let visits: string[];

interface Named {
  documentId: string;
  title: string;
}

const records = async (query: string): Promise<Named[]> => {
  const answer = await fetch(`${session.address}/api/diplomacy/${query}`);
  return ((await answer.json()) as { data: Named[] }).data;
};

/** The visits that readers get with an article, in order. */
const shownVisits = async (documentId: string, query = ''): Promise<string[]> => {
  const answer = await fetch(
    `${session.address}/api/articles/${documentId}?populate=visits${query}`
  );
  const { data } = (await answer.json()) as { data: { visits: Named[] } };
  return data.visits.map((visit) => visit.documentId);
};

const open = async (documentId: string, locale?: string) => {
  await openArticle(page, session.address, documentId, locale);
  await page.getByText(phrase('attachments.title')).waitFor();
};

const button = (name: string | RegExp) =>
  page.locator(PANEL).getByRole('button', { name, exact: typeof name === 'string' });
/** The sign of an unsaved addition; the live region says more. */
const unsaved = () => page.getByText(phrase('attachments.added'), { exact: true });
const press = (name: 'Save' | 'Publish') => page.getByRole('button', { name, exact: true }).click();
const saved = () => unsaved().first().waitFor({ state: 'detached' });

const storyWith = (...ids: string[]) =>
  draftArticle(api, {
    title: 'A minister travels',
    body: paragraphs(...TEXT),
    visits: { connect: ids.map((documentId) => ({ documentId })) },
  });

const handle = (title: string) => button(phrase('sort.handle', { title }));

/** The titles of the attached visits, from top to bottom. */
const cards = () =>
  page
    .getByRole('list', { name: phrase('attachments.kinds.visit') })
    .getByRole('link')
    .allInnerTexts();

beforeAll(async () => {
  api = await session.apiOf('chief');
  visits = (await records('visits?pagination[pageSize]=3&sort=startDate:desc')).map(
    ({ documentId }) => documentId
  );
  page = await session.pageOf('editor');
});

describe('suggestions', () => {
  it('show the words that prove them, and the sentences on hover and on focus', async () => {
    await open(await storyWith());
    const attach = button(phrase('attachments.attach', { title: VISIT }));
    await attach.waitFor();
    const why = page
      .getByRole('listitem')
      .filter({
        has: page.getByRole('button', { name: phrase('attachments.attach', { title: VISIT }) }),
      })
      .getByRole('button', { name: /^Why/ });
    expect(await why.innerText()).toContain('Bayramov');
    const sentences = page.getByRole('tooltip').filter({ hasText: 'left Baku for London' });
    await why.focus();
    await sentences.waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await sentences.waitFor({ state: 'detached' });
    await why.hover();
    await sentences.waitFor({ state: 'attached' });
    await shoot(page, 'attachments-evidence');
  });

  it('are attached with a click, saved with the article, and offered no more', async () => {
    const id = await storyWith();
    await open(id);
    await button(phrase('attachments.attach', { title: RELATIONSHIP })).click();
    await unsaved().waitFor();
    await button(phrase('attachments.attach', { title: RELATIONSHIP })).waitFor({
      state: 'detached',
    });
    await press('Save');
    await saved();
    await page.reload();
    await button(phrase('attachments.detach', { title: RELATIONSHIP })).waitFor();
  });

  it('follow what is typed, saved or not, and stay away once they are dismissed', async () => {
    await openArticle(page, session.address, 'create');
    await page.getByText(phrase('attachments.suggest.waiting')).waitFor();
    await page.getByLabel('title', { exact: false }).first().fill('Azerbaijan and the UK talk');
    await button(phrase('attachments.attach', { title: RELATIONSHIP })).waitFor();
    await button(phrase('attachments.suggest.dismiss', { title: RELATIONSHIP })).press('Enter');
    await button(phrase('attachments.attach', { title: RELATIONSHIP })).waitFor({
      state: 'detached',
    });
    // The keyboard goes on there, not at the top of the admin.
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expectSoon(focused, phrase('attachments.suggest.title'));
    await page.getByLabel('title', { exact: false }).first().fill('Azerbaijan and the UK talk on');
    await page.getByText(phrase('attachments.suggest.nothing')).waitFor();
  });

  it('say so when they do not load, and try again', async () => {
    const fail = (route: Route) => route.fulfill({ status: 500, json: { error: {} } });
    await page.route(SUGGEST, fail);
    await open(await storyWith());
    await page.getByText(phrase('attachments.suggest.failed')).waitFor();
    await shoot(page, 'attachments-suggestions-failed', PANEL);
    await page.unroute(SUGGEST, fail);
    await button(phrase('retry')).click();
    await button(phrase('attachments.attach', { title: RELATIONSHIP })).waitFor();
  });
});

describe('the search', () => {
  it('attaches from the keyboard alone', async () => {
    const id = await storyWith();
    await open(id);
    await page.getByRole('searchbox', { name: phrase('attachments.search') }).focus();
    await page.keyboard.type('bayramov london');
    // The latest records stand there until the search has answered.
    const found = page.locator('[data-result]').first().filter({ hasText: VISIT });
    await found.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await unsaved().waitFor();
    await page.keyboard.press('Escape');
    await found.waitFor({ state: 'detached' });
    await press('Save');
    await saved();
    const [london] = await records(`visits?filters[title][$eq]=${encodeURIComponent(VISIT)}`);
    expect(await shownVisits(id, '&status=draft')).toEqual([london?.documentId]);
  });

  it('says so when it does not work, and tries again', async () => {
    const pattern = '**/diplomacy/attachments/search*';
    const fail = (route: Route) => route.fulfill({ status: 500, json: { error: {} } });
    await page.route(pattern, fail);
    await open(await storyWith());
    await page.getByRole('searchbox', { name: phrase('attachments.search') }).click();
    await page.getByText(phrase('attachments.searchFailed')).waitFor();
    await page.unroute(pattern, fail);
    await button(phrase('retry')).click();
    await page.getByText(phrase('attachments.latest')).waitFor();
  });
});

describe('the order', () => {
  it('is changed from the keyboard and with the pointer, and is what readers get', async () => {
    const id = await storyWith(...visits);
    await open(id);
    const before = await cards();
    expect(before).toHaveLength(3);

    const moved = { title: before[0] as string, count: 3 };
    await handle(moved.title).focus();
    await page.keyboard.press('Space');
    await heard(page, 'sort.over', moved, 1);
    await page.keyboard.press('ArrowDown');
    await heard(page, 'sort.over', moved, 2);
    await page.keyboard.press('Space');
    await heard(page, 'sort.dropped', moved, 2);
    await expectSoon(async () => (await cards())[1], before[0]);

    await dragToTop(page, { title: before[2] as string, count: 3 }, before[1] as string);
    const wanted = [before[2], before[1], before[0]];
    await expectSoon(cards, wanted);
    await shoot(page, 'attachments-order', PANEL);

    await press('Publish');
    const ids = [visits[2], visits[1], visits[0]] as string[];
    await expectSoon(
      async () => (await fetch(`${session.address}/api/articles/${id}`)).status,
      200
    );
    expect(await shownVisits(id)).toEqual(ids);
    expect(await shownVisits(id, '&status=draft')).toEqual(ids);
    await page.reload();
    await handle(wanted[0] as string).waitFor();
    await expectSoon(cards, wanted);
  });
});

describe('unsaved changes', () => {
  it('are undone one by one, and leave nothing to save', async () => {
    await open(await storyWith(visits[0] as string));
    const [title] = (await cards()) as [string];
    const save = page.getByRole('button', { name: 'Save', exact: true });
    await button(phrase('attachments.detach', { title })).click();
    await page.getByText(phrase('attachments.removed')).waitFor();
    await expectSoon(() => save.isEnabled(), true);
    await button(phrase('attachments.keep', { title })).click();
    await page.getByText(phrase('attachments.removed')).waitFor({ state: 'detached' });
    await expectSoon(() => save.isEnabled(), false);
  });

  it('are asked about before a record’s own page is opened', async () => {
    await open(await storyWith(visits[0] as string));
    const [title] = (await cards()) as [string];
    await button(phrase('attachments.attach', { title: RELATIONSHIP })).click();
    await page.locator(PANEL).getByRole('link', { name: title }).click();
    const question = page.getByRole('alertdialog');
    await question.waitFor();
    await question.getByRole('button', { name: 'Cancel' }).click();
    await unsaved().waitFor();
  });

  it('go when the changes are discarded', async () => {
    const id = await documentIdOf(session.address, LONDON);
    await open(id);
    await button(phrase('attachments.detach', { title: VISIT })).click();
    await press('Save');
    await page.getByText(phrase('attachments.removed')).waitFor({ state: 'detached' });
    await button(phrase('attachments.detach', { title: VISIT })).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'More document actions' }).click();
    await page.getByRole('menuitem', { name: 'Discard changes' }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await button(phrase('attachments.detach', { title: VISIT })).waitFor();
  });
});

describe('a new record', () => {
  const answerWith = async (locale = 'en'): Promise<SuggestAnswer> => {
    const codes = ['UA', 'AZ'].map((code) => `filters[code][$in]=${code}`).join('&');
    const countries = (await records(`countries?${codes}`)) as unknown as {
      documentId: string;
      name: string;
      code: string;
    }[];
    const country = (code: string) => countries.find((each) => each.code === code) ?? null;
    const [conference] = await records('conferences?filters[acronym][$eq]=URC&sort=startDate:desc');
    const [aliyev] = await records('officials?filters[name][$eq]=Ilham Aliyev');
    const [socar] = await records('organizations?filters[acronym][$eq]=SOCAR');
    return {
      data: {
        suggestions: [],
        drafts: [
          {
            kind: 'visit',
            title: `Olena Kovalenko in Baku (${locale})`,
            score: 80,
            evidence: [
              {
                words: 'Olena Kovalenko',
                sentence: 'Olena Kovalenko left for Baku.',
                where: 'body',
              },
            ],
            fields: {
              startDate: '2026-12-03',
              endDate: '2026-12-01',
              datePrecision: 'day',
              eventStatus: 'confirmed',
              city: 'Baku',
              visitors: [],
              newVisitor: { name: 'Olena Kovalenko', office: 'Envoy', level: 'specialEnvoy' },
              officeAtTheTime: 'Envoy',
              visitorLevel: 'specialEnvoy',
              visitType: 'working',
              visitingCountry: country('UA'),
              visitingOrganization: null,
              hostCountry: country('AZ'),
              hostOrganization: socar ? { documentId: socar.documentId, name: 'SOCAR' } : null,
              counterparts: aliyev ? [{ documentId: aliyev.documentId, name: 'Ilham Aliyev' }] : [],
              venue: 'Gulustan Palace',
              purpose: 'To discuss gas',
              conferences: conference
                ? [{ documentId: conference.documentId, name: conference.title }]
                : [],
            },
          },
        ],
      },
    };
  };

  const openDraft = async (id: string, locale?: string) => {
    const answer = await answerWith(locale);
    await page.route(SUGGEST, (route) => route.fulfill({ json: answer }));
    await open(id, locale);
    // A new language starts without words.
    const headline = page.getByLabel('title', { exact: false }).first();
    if (locale) await headline.fill('Une ministre en voyage');
    await button(/^Create Olena/).click();
    await page.getByRole('dialog').waitFor();
  };

  afterEach(() => page.unroute(SUGGEST));

  it('is made from what the text says, with the visitor, and attached', async () => {
    const id = await storyWith();
    await openDraft(id);
    const dialog = page.getByRole('dialog');
    const create = dialog.getByRole('button', { name: phrase('attachments.create.create') });
    await create.click();
    // The text's last day lies before its first one: the server says so, beside the field.
    await dialog.getByText(/Must not be before startDate/).waitFor();
    await shoot(page, 'attachments-create-refused');
    await dialog.getByLabel(phrase('attachments.field.endDate')).fill('2026-12-04');
    await create.click();
    await dialog.waitFor({ state: 'detached' });
    const title = 'Olena Kovalenko in Baku, 3–4 December 2026';
    await button(phrase('attachments.detach', { title })).waitFor();
    await button(/^Create Olena/).waitFor({ state: 'detached' });
    // The story is not out yet, so the record waits for a click of its own.
    const publish = button(phrase('attachments.publishNamed', { title }));
    await publish.click();
    await publish.waitFor({ state: 'detached' });
    await press('Publish');
    await saved();

    const [visit] = await records(
      `visits?filters[title][$eq]=${encodeURIComponent(title)}&populate=*`
    );
    expect(visit).toMatchObject({
      city: 'Baku',
      visitors: [{ name: 'Olena Kovalenko', level: 'specialEnvoy' }],
      visitingCountry: { code: 'UA' },
      hostCountry: { code: 'AZ' },
      hostOrganization: { acronym: 'SOCAR' },
      counterparts: [{ name: 'Ilham Aliyev' }],
      venue: 'Gulustan Palace',
      purpose: 'To discuss gas',
      conferences: [{ acronym: 'URC' }],
    });
    expect(await shownVisits(id)).toEqual([visit?.documentId]);
    const officials = await records('officials?filters[name][$eq]=Olena Kovalenko');
    expect(officials).toHaveLength(1);
  });

  it('is made in the language of the article, whatever that is', async () => {
    const id = await storyWith(visits[0] as string);
    await openDraft(id, 'fr');
    await page.getByText(phrase('attachments.fromOtherLocale')).waitFor({ state: 'attached' });
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(phrase('attachments.field.endDate')).fill('2026-12-04');
    await dialog.getByText(/^Add Olena/).click();
    await dialog.getByText(phrase('attachments.create.publish')).click();
    await dialog.getByRole('button', { name: phrase('attachments.create.create') }).click();
    await dialog.waitFor({ state: 'detached' });
    await shoot(page, 'attachments-french', PANEL);
    await press('Publish');
    await saved();
    const shown = await shownVisits(id, '&locale=fr');
    expect(shown).toHaveLength(2);
    expect(shown[0]).toBe(visits[0]);
    const [french] = await records(
      `visits?locale=fr&filters[documentId][$eq]=${shown[1]}&populate=conferences`
    );
    expect(french?.title).toBe('Ukraine – Bakou, 3–4 décembre 2026'.replace('Bakou', 'Baku'));
  });

  it('waits for a form that does not load, and takes a year as it is typed', async () => {
    await open(await storyWith());
    const form = '**/CreateDialog-*.js';
    await page.route(form, (route) => route.abort());
    const headline = page.getByLabel('title', { exact: false }).first();
    await headline.fill('Typed before the form was asked for');
    await button(phrase('attachments.new')).click();
    await page.getByRole('menuitem', { name: phrase('attachments.new.visit') }).press('Enter');
    await page.getByText(phrase('partFailed')).waitFor();
    await page.unroute(form);
    await button(phrase('retry')).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: phrase('attachments.field.datePrecision') }).click();
    await page.getByRole('option', { name: phrase('precision.year') }).click();
    const year = dialog.getByLabel(phrase('attachments.field.startDate'));
    await year.pressSequentially('2024');
    expect(await year.inputValue()).toBe('2024');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await headline.inputValue()).toBe('Typed before the form was asked for');
  });

  it('is made without a draft as well, its countries found by any of their names', async () => {
    await open(await storyWith());
    await button(phrase('attachments.new')).click();
    // By the keyboard: what the panel finds meanwhile may push the button, and its menu with it, out of sight.
    await page
      .getByRole('menuitem', { name: phrase('attachments.new.bilateralRelationship') })
      .press('Enter');
    const dialog = page.getByRole('dialog');
    const pick = async (label: string, words: string, option: RegExp) => {
      await dialog.getByRole('combobox', { name: label }).pressSequentially(words);
      await page.getByRole('option', { name: option }).click();
    };
    await pick(phrase('attachments.field.countryA'), 'UK', /United Kingdom/);
    await pick(phrase('attachments.field.countryB'), 'Kenya', /Kenya/);
    await dialog.getByRole('button', { name: phrase('attachments.create.create') }).click();
    await button(
      phrase('attachments.detach', { title: 'United Kingdom–Kenya relations' })
    ).waitFor();
  });
});

describe('those who may not', () => {
  const signInWith = async (name: string, ...rights: Right[]) => {
    page = await session.pageOf(await addUser(api, name, rights));
  };

  it('see what is attached, and why they cannot change it', async () => {
    const readVisits: Right = ['plugin::content-manager.explorer.read', UID.visit];
    await signInWith('reporter', ...onArticles('create', 'read', 'update'), readVisits);
    await open(await documentIdOf(session.address, LONDON));
    await page.getByText(phrase('attachments.noPermission')).waitFor();
    await page.getByRole('link', { name: VISIT }).waitFor();
    // The conference and the relationship.
    await page.getByText(phrase('attachments.secret')).nth(1).waitFor();
    await page.getByText(phrase('attachments.statesSecret')).waitFor();
    expect(await page.getByRole('searchbox', { name: phrase('attachments.search') }).count()).toBe(
      0
    );
    await shoot(page, 'attachments-no-permission');
  });

  it('see it when they may only read the article', async () => {
    await signInWith('reader', ...onArticles('read'), [PERMISSION.attach]);
    await open(await documentIdOf(session.address, LONDON));
    await page.getByText(phrase('attachments.readOnly')).waitFor();
    await page.getByText(phrase('attachments.secret')).nth(2).waitFor();
    expect(await page.getByRole('link', { name: VISIT }).count()).toBe(0);
  });

  it('are told when they may attach but not create', async () => {
    await signInWith('attacher', ...onArticles('create', 'read', 'update'), [PERMISSION.attach]);
    await open(await storyWith());
    await page.getByText(phrase('attachments.new.notAllowed')).waitFor();
  });
});

describe('a super admin', () => {
  beforeAll(async () => {
    page = await session.pageOf('chief');
  });

  it('reads what is attached on the Published tab, and changes nothing there', async () => {
    const id = await documentIdOf(session.address, LONDON);
    await open(id);
    await button(phrase('attachments.detach', { title: VISIT })).waitFor();
    await page.getByRole('tab', { name: 'Published' }).click();
    await page.getByText(phrase('attachments.published')).waitFor();
    await page.getByRole('link', { name: VISIT }).waitFor();
    expect(await page.getByRole('button', { name: /^Remove / }).count()).toBe(0);
  });

  it('works in a panel and a dialog that everybody can use, in both themes', async () => {
    await open(await storyWith(...visits));
    await button(phrase('attachments.attach', { title: RELATIONSHIP })).waitFor();
    await inThemes(page, async (theme) => {
      await shoot(page, `attachments-panel-${theme}`, PANEL);
      expect(await accessibilityProblems(page, PANEL)).toEqual([]);
    });
    await button(phrase('attachments.new')).click();
    await page.getByRole('menuitem', { name: phrase('attachments.new.visit') }).click();
    await page.getByRole('dialog').waitFor();
    await inThemes(page, async (theme) => {
      await shoot(page, `attachments-dialog-${theme}`);
      expect(await accessibilityProblems(page, '[role="dialog"]')).toEqual([]);
    });
    await page.keyboard.press('Escape');
  });
});
