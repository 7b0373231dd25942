import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { adminApi, logIn, type AdminApi, type Credentials } from './admin-api';
import { PATIENCE_MS } from './patience';
import { openBrowser, startPlayground, type RunningPlayground } from './playground';

/** What a test file works with, from its first `beforeAll` on. */
export interface Session {
  readonly address: string;
  /** A page on which nobody has signed in, with storage of its own. */
  newPage: () => Promise<Page>;
  /** The page of a signed-in user: always the same one, without what earlier tests answered in place of the server. */
  pageOf: (user: Credentials) => Promise<Page>;
  apiOf: (user: Credentials) => Promise<AdminApi>;
}

/** What the admin panel keeps in a browser when somebody has signed in. */
const signedIn = (address: string, token: string): BrowserContextOptions['storageState'] => ({
  cookies: [
    {
      name: 'jwtToken',
      value: token,
      domain: new URL(address).hostname,
      path: '/',
      expires: -1,
      httpOnly: false,
      secure: false,
      sameSite: 'Lax',
    },
  ],
  origins: [{ origin: address, localStorage: [{ name: 'isLoggedIn', value: 'true' }] }],
});

/**
 * Gives a test file its playground and its browser, and takes them away after its last test. A user logs in once and by
 * request: the form costs seconds, and Strapi refuses the sixth login of a user in five minutes.
 */
export const useSession = (): Session => {
  let playground: RunningPlayground | undefined;
  let browser: Browser | undefined;
  const tokens = new Map<string, Promise<string>>();
  const pages = new Map<string, Promise<Page>>();

  beforeAll(async () => {
    // Each of its own: when one of them fails, the other one is still to be stopped.
    await Promise.all([
      startPlayground().then((running) => (playground = running)),
      openBrowser().then((running) => (browser = running)),
    ]);
  });

  afterAll(async () => {
    await browser?.close();
    await playground?.stop();
  });

  const address = (): string => (playground as RunningPlayground).address;

  const open = async (storageState?: BrowserContextOptions['storageState']): Promise<Page> => {
    const viewport = { width: 1280, height: 1000 };
    const context = await (browser as Browser).newContext({ viewport, storageState });
    context.setDefaultTimeout(PATIENCE_MS);
    return context.newPage();
  };

  const oneFor = <T>(made: Map<string, Promise<T>>, user: Credentials, make: () => Promise<T>) => {
    const name = typeof user === 'string' ? user : user.email;
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as Promise<T>;
  };

  const tokenOf = (user: Credentials) => oneFor(tokens, user, () => logIn(address(), user));

  return {
    get address() {
      return address();
    },
    newPage: () => open(),
    pageOf: async (user) => {
      const page = await oneFor(pages, user, async () =>
        open(signedIn(address(), await tokenOf(user)))
      );
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      return page;
    },
    apiOf: async (user) => adminApi(address(), await tokenOf(user)),
  };
};
