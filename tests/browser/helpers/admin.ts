import type { Browser, Page } from 'playwright-core';
import { signIn, USERS, type User } from './desk';

type Method = 'GET' | 'POST' | 'PUT';

/** Requests of the admin API as one of the playground's users, to make what a test needs. */
export const adminApi = async (address: string, user: User = 'chief') => {
  const send = async (method: Method, path: string, body?: object, token?: string) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { data: Record<string, unknown>; results?: unknown[] };
  };
  const { data } = await send('POST', '/admin/login', USERS[user]);
  return (method: Method, path: string, body?: object) =>
    send(method, path, body, data.token as string);
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

/** One signed-in page for each user, for all tests of a file: Strapi refuses the sixth login of a user in five minutes. */
export const signedInPages = (browser: Browser, address: string) => {
  const pages = new Map<User, Page>();
  return async (user: User): Promise<Page> => {
    const known = pages.get(user);
    await known?.unrouteAll({ behavior: 'ignoreErrors' });
    if (known) return known;
    const context = await browser.newContext({ viewport: { width: 1280, height: 1200 } });
    const page = await context.newPage();
    await signIn(page, address, user);
    pages.set(user, page);
    return page;
  };
};
