/** Where things are found, and by what name they are known to machines. */
export interface Addresses {
  /** An address on the site. Relative ones count from the page that carries the data. */
  page: (path: string) => string;
  /** A file of Strapi's. */
  file: (path: string) => string;
  /** The stable name of a thing, the same in every answer and language: `https://news.example/#visit-abc123`. */
  id: (kind: string, key: string) => string;
}

const isAbsolute = (address: string): boolean => /^https?:\/\//i.test(address);

const under = (base: string, path: string): string =>
  isAbsolute(path) ? path : `${base}${path.startsWith('/') ? '' : '/'}${path}`;

/**
 * @param siteUrl where the site lives, such as `https://news.example`; without it addresses on the site stay relative
 * @param serverUrl where Strapi lives, when it knows; without it addresses of files stay as Strapi gives them
 */
export const addressesOf = (siteUrl: string | undefined, serverUrl?: string): Addresses => {
  const site = (siteUrl ?? '').replace(/\/+$/, '');
  const server = serverUrl && isAbsolute(serverUrl) ? serverUrl.replace(/\/+$/, '') : '';
  return {
    page: (path) => under(site, path),
    file: (path) => under(server, path),
    id: (kind, key) => `${site}/#${kind}-${encodeURIComponent(key)}`,
  };
};
