import { ARTICLE, USERS, type User } from './desk';

/** Who signs in: one of the playground's users, or one that a test has made. */
export type Credentials = User | { email: string; password: string };

/** Requests of the admin API as one user. @returns what an answer holds: its `data`, or the whole of one without */
export type AdminApi = <T = Record<string, unknown>>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object
) => Promise<T>;

const send = async (
  url: string,
  { method, token, body }: { method: string; token?: string; body?: object }
): Promise<unknown> => {
  const answer = await fetch(url, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${text}`);
  const content = (text ? JSON.parse(text) : {}) as { data?: unknown };
  return content.data ?? content;
};

/** @returns the token of a new session; Strapi refuses the sixth login of a user in five minutes */
export const logIn = async (address: string, user: Credentials): Promise<string> => {
  const body = typeof user === 'string' ? USERS[user] : user;
  const login = await send(`${address}/admin/login`, { method: 'POST', body });
  return (login as { token: string }).token;
};

/** @throws Error naming the request and the answer when one is refused */
export const adminApi =
  (address: string, token: string): AdminApi =>
  async <T>(method: string, path: string, body?: object) =>
    (await send(`${address}${path}`, { method, token, body })) as T;

/** A right to do something, with documents of a type when one is named. */
export type Right = [action: string, subject?: string];

/** The Content Manager's own rights on articles. */
export const onArticles = (...names: ('create' | 'read' | 'update')[]): Right[] =>
  names.map((name) => [`plugin::content-manager.explorer.${name}`, ARTICLE]);

/** Adds a user with a role of its own, who works in English. */
export const addUser = async (
  api: AdminApi,
  name: string,
  rights: Right[]
): Promise<{ email: string; password: string }> => {
  const role = await api<{ id: number }>('POST', '/admin/roles', { name, description: name });
  await api('PUT', `/admin/roles/${role.id}/permissions`, {
    permissions: rights.map(([action, subject = null]) => ({
      action,
      subject,
      properties: subject ? { fields: ['title', 'slug', 'body'], locales: ['en'] } : {},
      conditions: [],
    })),
  });
  const user = { email: `${name}@example.com`, password: 'Reporter-1-pass' };
  const { id } = await api<{ id: number }>('POST', '/admin/users', {
    firstname: name,
    email: user.email,
    roles: [role.id],
  });
  await api('PUT', `/admin/users/${id}`, { password: user.password, isActive: true });
  return user;
};

/** A body of one paragraph per text. */
export const paragraphs = (...texts: string[]) =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

let made = 0;

/** Makes a draft of an article. @returns its document id */
export const draftArticle = async (api: AdminApi, data: object): Promise<string> => {
  made += 1;
  const { documentId } = await api<{ documentId: string }>(
    'POST',
    `/content-manager/collection-types/${ARTICLE}`,
    { slug: `browser-${Date.now()}-${made}`, ...data }
  );
  return documentId;
};
