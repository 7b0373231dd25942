/** Two pages behind one file: the address says which. */

import { frontPage } from './front.js';
import { failure, skeleton } from './notices.js';
import { el, hrefIn, locale, LOCALES, safeHref, SITE, slug } from './site.js';
import { storyPage } from './story.js';
import { LANGUAGES, t } from './words.js';

const languageLink = (language) =>
  el(
    'li',
    {},
    el(
      'a',
      {
        href: hrefIn(language),
        lang: language,
        hreflang: language,
        'aria-label': LANGUAGES[language],
        'aria-current': language === locale ? 'true' : null,
      },
      language.toUpperCase()
    )
  );

const masthead = () => [
  el('p', { class: 'tagline' }, t.tagline),
  el('p', { class: 'name' }, el('a', { href: safeHref('/news') }, SITE)),
  el(
    'nav',
    { class: 'languages', 'aria-label': t.language },
    el('ul', {}, LOCALES.map(languageLink))
  ),
];

const main = document.querySelector('main');

const show = (page) => {
  main.replaceChildren(page);
  main.removeAttribute('aria-busy');
};

document.documentElement.lang = locale;
document.body.className = slug ? 'story-page' : 'front-page';
document.querySelector('.skip').textContent = t.skip;
document.querySelector('.masthead').replaceChildren(...masthead());
document.querySelector('.colophon').replaceChildren(el('p', {}, t.colophon));
main.replaceChildren(skeleton());

// Not awaited: the module ends here, so that the browser may paint while the API answers.
(slug ? storyPage(slug) : frontPage()).then(show, (error) => {
  // Anything but an answer of the API is a fault of this page, and belongs in the console.
  if (error.status === undefined) console.error(error);
  show(failure(error));
});
