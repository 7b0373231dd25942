/** One story, with its links woven in and the facts of its records beside it. */

import { findStory, readFacts, readStory, readStructuredData, translatedSlug } from './api.js';
import { plainText, renderBlocks } from './blocks.js';
import { formatMoment } from './dates.js';
import { factsColumn } from './facts.js';
import { dateline } from './front.js';
import { notice } from './notices.js';
import { el, hrefIn, link, locale, LOCALES, picture, safeHref, SITE } from './site.js';
import { t } from './words.js';

const moreItem = ({ url, label, title, publishedAt }) =>
  el(
    'li',
    {},
    link(url, {}, label || title),
    publishedAt && el('time', { datetime: publishedAt }, formatMoment(publishedAt))
  );

/** Related stories for which the body had no fitting place. */
const more = (alsoRead) => {
  const items = (alsoRead?.items ?? []).filter(({ placement }) => !placement);
  if (items.length === 0) return null;
  const title = alsoRead.reason === 'latestInstead' ? t.latest : t.more;
  return el(
    'section',
    { class: 'more', 'aria-labelledby': 'more' },
    el('h2', { id: 'more' }, title),
    el('ul', {}, items.map(moreItem))
  );
};

const cover = (media) => {
  const img = picture(media, { sizes: '(min-width: 72rem) 68rem, 100vw', lazy: false });
  if (!img) return null;
  return el(
    'figure',
    { class: 'cover' },
    img,
    media.caption && el('figcaption', {}, media.caption)
  );
};

// Many desks repeat the first sentence as the standfirst; a page should not say it twice.
const opensWith = (body, standfirst) =>
  Array.isArray(body) && body.length > 0 && plainText(body[0]).startsWith(standfirst.trim());

const article = ({ data, meta, missing }, boxes) => {
  const { title, standfirst, body } = data;
  const repeated = Boolean(standfirst) && opensWith(body, standfirst);
  const facts = factsColumn(boxes);
  return el(
    'div',
    { class: facts ? 'story with-facts' : 'story' },
    el(
      'article',
      {},
      el(
        'header',
        {},
        dateline(data),
        el('h1', {}, title),
        standfirst && !repeated && el('p', { class: 'standfirst' }, standfirst)
      ),
      cover(data.cover),
      el('div', { class: repeated ? 'body lede' : 'body' }, renderBlocks(body)),
      missing && el('p', { class: 'aside-note' }, t.storyAlone(missing)),
      more(meta?.alsoRead)
    ),
    facts
  );
};

/** The address may be of another language's version: go to ours, or say that there is none yet. */
const elsewhere = async (slug) => {
  for (const language of LOCALES.filter((other) => other !== locale)) {
    const found = await findStory(slug, language);
    if (!found) continue;
    const ours = await translatedSlug(found.documentId);
    if (ours) {
      location.replace(hrefIn(locale, ours));
      // The page stays as it is until the browser has gone.
      return new Promise(() => {});
    }
    const original = el('a', { href: hrefIn(language, slug), hreflang: language }, found.title);
    original.lang = language;
    return notice(
      t.notTranslated,
      el('p', {}, t.readIn(language), t.colon, original),
      el('p', {}, el('a', { href: safeHref('/news') }, t.toFront))
    );
  }
  return null;
};

const notFound = () =>
  notice(
    t.notFound,
    el('p', {}, t.notFoundWhy),
    el('p', {}, el('a', { href: safeHref('/news') }, t.toFront))
  );

/** Search engines read it there; a page that is rendered on a server puts it into its own head. */
const tellMachines = (structuredData) => {
  if (!structuredData) return;
  document.head.append(
    el('script', { type: 'application/ld+json' }, JSON.stringify(structuredData))
  );
};

export const storyPage = async (slug) => {
  const found = await findStory(slug);
  if (!found) return (await elsewhere(slug)) ?? notFound();
  const { documentId } = found;
  const [answer, boxes, structuredData] = await Promise.all([
    readStory(documentId),
    readFacts(documentId),
    readStructuredData(documentId),
  ]);
  document.title = `${answer.data.title} · ${SITE}`;
  tellMachines(structuredData);
  return article(answer, boxes);
};
