/** The front page: the newest story large, the next ones beside it, the rest in a grid. */

import { latestStories } from './api.js';
import { formatMoment } from './dates.js';
import { notice } from './notices.js';
import { el, hrefIn, locale, LOCALES, picture, SITE, storyHref } from './site.js';
import { categoryName, t } from './words.js';

const BESIDE = 3;
// A lead without a picture is short: two more stories stand below it.
const BELOW = 2;

export const dateline = ({ category, publicationDate }) =>
  el(
    'p',
    { class: 'dateline' },
    category && el('span', { class: 'kicker' }, categoryName(category)),
    publicationDate && el('time', { datetime: publicationDate }, formatMoment(publicationDate))
  );

const teaser = (story, { kind, sizes }) =>
  el(
    'article',
    { class: `teaser ${kind}${story.cover ? '' : ' wordy'}` },
    sizes && picture(story.cover, { sizes, lazy: kind !== 'lead' }),
    dateline(story),
    el('h2', {}, el('a', { href: storyHref(story.slug) }, story.title)),
    story.standfirst && el('p', { class: 'standfirst' }, story.standfirst)
  );

const nothingYet = () =>
  notice(
    t.noStories,
    LOCALES.filter((other) => other !== locale).map((other) =>
      el('p', {}, el('a', { href: hrefIn(other), hreflang: other }, t.readIn(other)))
    )
  );

const row = (name, stories, options) =>
  stories.length > 0 &&
  el(
    'div',
    { class: name },
    stories.map((story) => teaser(story, options))
  );

export const frontPage = async () => {
  // A story without a slug has no page here.
  const stories = (await latestStories()).filter(({ slug }) => slug);
  if (stories.length === 0) return nothingYet();
  const [lead, ...others] = stories;
  const below = lead.cover ? [] : others.splice(0, BELOW);
  const beside = others.splice(0, BESIDE);
  return el(
    'div',
    { class: 'front' },
    el('h1', { class: 'sr-only' }, `${SITE}: ${t.latest}`),
    el(
      'div',
      { class: beside.length > 0 ? 'top' : 'top alone' },
      el(
        'div',
        {},
        teaser(lead, { kind: 'lead', sizes: '(min-width: 72rem) 50rem, 100vw' }),
        row('below', below, { kind: 'second' })
      ),
      row('beside', beside, { kind: 'second' })
    ),
    row('grid', others, { kind: 'third', sizes: '22rem' })
  );
};
