import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import words from '../../../admin/src/translations/en.json';

/** The users whom the playground's seed makes. */
export const USERS = {
  chief: { email: 'chief@example.com', password: 'Chief-of-desk-1' },
  editor: { email: 'editor@example.com', password: 'Editor-at-desk-1' },
} as const;

export type User = keyof typeof USERS;

export const ARTICLE = 'api::article.article';

/** A phrase of the admin with its values filled in, as it stands on the screen. */
export const phrase = (id: keyof typeof words, values: Record<string, string | number> = {}) =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, String(value)),
    words[id] as string
  );

/** Signs in as a user does, through the form. */
export const signIn = async (page: Page, address: string, user: User): Promise<void> => {
  await page.goto(`${address}/admin/auth/login`);
  await page.getByLabel('Email').fill(USERS[user].email);
  await page.getByLabel('Password', { exact: false }).first().fill(USERS[user].password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
};

/** Lets the page's user be without a right from the next page on. */
export const withoutRight = async (page: Page, action: string): Promise<void> => {
  await page.route('**/admin/users/me/permissions', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { data: { action: string }[] };
    const data = body.data.filter((permission) => permission.action !== action);
    await route.fulfill({ response: answer, json: { ...body, data } });
  });
};

/** The id of a published story. */
export const documentIdOf = async (address: string, slug: string): Promise<string> => {
  const answer = await fetch(`${address}/api/articles?filters[slug]=${slug}`);
  const { data } = (await answer.json()) as { data: { documentId: string }[] };
  return data[0]?.documentId as string;
};

/** Opens an article's edit view; `create` for a new one. */
export const openArticle = (page: Page, address: string, documentId: string, locale = 'en') =>
  page.goto(
    `${address}/admin/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=${locale}`
  );

interface Violation {
  id: string;
  impact: string | null;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Runs axe on a part of the page.
 * @returns what it finds serious or critical, one line each; empty when all is well
 */
export const accessibilityProblems = async (page: Page, selector: string): Promise<string[]> => {
  // What fades in has little contrast while it does.
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  // As an expression: Strapi's security headers refuse script elements that are not its own.
  await page.evaluate(AXE);
  const violations = await page.evaluate(
    (within) =>
      (
        globalThis as unknown as {
          axe: { run: (context: string) => Promise<{ violations: Violation[] }> };
        }
      ).axe
        .run(within)
        .then((result) => result.violations),
    selector
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
};

/** Saves a picture of the page or of a part of it, when `SCREENSHOTS` names a folder. */
export const shoot = async (page: Page, name: string, selector?: string): Promise<void> => {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.png`);
  await (selector
    ? page.locator(selector).first().screenshot({ path: file })
    : page.screenshot({ path: file }));
};

const THEMES = ['light', 'dark'] as const;

/** In the page: whether it has put a theme on, and no colour is on its way any more. */
const wears = (theme: string): boolean => {
  const [red = 0] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(
    Number
  );
  const isDark = red < 128;
  const isSettled = document
    .getAnimations()
    .every((each) => !(each instanceof CSSTransition) || each.playState !== 'running');
  return isDark === (theme === 'dark') && isSettled;
};

/** Looks at a page in both themes of the admin, which follow the system's while the user has chosen none. */
export const inThemes = async (
  page: Page,
  look: (theme: (typeof THEMES)[number]) => Promise<void>
): Promise<void> => {
  try {
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      await page.waitForFunction(wears, theme);
      await look(theme);
    }
  } finally {
    await page.emulateMedia({ colorScheme: null });
  }
};
