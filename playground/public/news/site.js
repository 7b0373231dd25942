/** What every page needs: the language, the address, elements and safe links. */

export const SITE = 'The Foreign Desk';
export const LOCALES = ['en', 'fr'];

const asked = new URLSearchParams(location.search).get('locale');

export const locale = LOCALES.includes(asked) ? asked : 'en';

const decode = (part) => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** `/news/some-story` -> `some-story`; null on the front page. */
export const slug = decode(/^\/news\/([^/]+)/.exec(location.pathname)?.[1] ?? '') || null;

const put = (element, name, value) => {
  if (value === null || value === undefined || value === false) return;
  element.setAttribute(name, value === true ? '' : String(value));
};

/**
 * An element with attributes and children. Strings become text nodes, so nothing that the API
 * answers is ever read as HTML; empty children are left out.
 */
export const el = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => put(element, name, value));
  const kept = children.flat(Infinity).filter((child) => child || child === 0);
  element.append(...kept.map((child) => (child instanceof Node ? child : String(child))));
  return element;
};

const PROTOCOLS = ['http:', 'https:', 'mailto:'];

const parse = (address) => {
  if (typeof address !== 'string' || address.trim() === '') return null;
  try {
    return new URL(address, location.href);
  } catch {
    return null;
  }
};

const isPage = ({ origin, pathname }) =>
  origin === location.origin && /^\/news(\/|$)/.test(pathname);

/** An address that is safe to follow, in the reader's language when it is ours; otherwise null. */
export const safeHref = (address) => {
  const url = parse(address);
  if (!url || !PROTOCOLS.includes(url.protocol)) return null;
  if (isPage(url) && locale !== 'en' && !url.searchParams.has('locale')) {
    url.searchParams.set('locale', locale);
  }
  return url.origin === location.origin ? url.pathname + url.search + url.hash : url.href;
};

/** A link, or only its words when the address is not one to follow. */
export const link = (address, attributes, ...children) => {
  const href = safeHref(address);
  if (!href) return el('span', attributes, ...children);
  const rel = /^https?:/.test(href) ? 'noopener noreferrer' : null;
  return el('a', { ...attributes, href, rel }, ...children);
};

export const storyHref = (storySlug) => safeHref(`/news/${encodeURIComponent(storySlug)}`);

/** The same page in another language. */
export const hrefIn = (language, storySlug = slug) => {
  const path = storySlug ? `/news/${encodeURIComponent(storySlug)}` : '/news';
  return `${path}?locale=${language}`;
};

const imageAddress = (address) => {
  const url = parse(address);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
};

/** An uploaded picture with its smaller versions; with its size, so that the page does not jump. */
export const picture = (media, { sizes, lazy = true } = {}) => {
  const src = imageAddress(media?.url);
  if (!src) return null;
  const versions = [...Object.values(media.formats ?? {}), media]
    .filter(({ url, width }) => imageAddress(url) && width)
    .map(({ url, width }) => `${imageAddress(url)} ${width}w`);
  return el('img', {
    src,
    srcset: versions.length > 1 ? versions.join(', ') : null,
    sizes: versions.length > 1 ? sizes : null,
    width: media.width,
    height: media.height,
    alt: media.alternativeText ?? '',
    loading: lazy ? 'lazy' : null,
    decoding: 'async',
  });
};
