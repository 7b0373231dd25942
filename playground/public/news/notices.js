/** What the page says when there is nothing to read. */

import { el } from './site.js';
import { t } from './words.js';

export const notice = (title, ...content) =>
  el('section', { class: 'notice' }, el('h1', {}, title), ...content);

const explanation = ({ status, message }) => {
  if (status === undefined) return el('p', {}, t.pageFault);
  if (status === 0) return el('p', {}, t.noAnswer);
  if (status === 401 || status === 403) {
    return [
      el('p', {}, t.forbidden),
      el('p', { class: 'notice-path' }, t.forbiddenPath),
      el('p', {}, t.forbiddenTick),
    ];
  }
  if (status === 404) return el('p', {}, t.noArticles);
  return el('p', {}, t.answered(status, message));
};

/** In plain words, why the API gave no story. */
export const failure = (error) => {
  const again = el('a', { href: location.href }, t.tryAgain);
  return notice(t.failed, explanation(error), el('p', {}, again));
};

/** Quiet bars while a page loads; they only appear when that takes a while. */
export const skeleton = () =>
  el(
    'div',
    { class: 'skeleton' },
    el('p', { class: 'sr-only', role: 'status' }, t.loading),
    Array.from({ length: 7 }, () => el('div', { class: 'bar' }))
  );
