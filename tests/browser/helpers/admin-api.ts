import { ARTICLE, USERS, type User } from './desk';

/** Requests of the admin API, as one of the playground's users. */
export type AdminApi = <T = Record<string, unknown>>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object
) => Promise<T>;

/** Logs in. @throws Error naming the request and the answer when one is refused */
export const adminApi = async (
  address: string,
  user: User | { email: string; password: string }
): Promise<AdminApi> => {
  const credentials = typeof user === 'string' ? USERS[user] : user;
  const send = async (method: string, path: string, body?: object, token?: string) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : {}) as { data: unknown };
  };
  const login = await send('POST', '/admin/login', credentials);
  const { token } = login.data as { token: string };
  return async <T>(method: string, path: string, body?: object) =>
    (await send(method, path, body, token)).data as T;
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
