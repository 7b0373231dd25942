/** The facts column: what the plugin's fact boxes say of the records attached to a story, as they say it. */

import { el, link } from './site.js';
import { t } from './words.js';

const emojiOf = (code) =>
  String.fromCodePoint(...[...code].map((letter) => 0x1f1a5 + letter.charCodeAt(0)));

/** Windows and some Linux systems have no flags and would show two odd letters. */
const systemHasFlags = (() => {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return false;
  const width = (text) => context.measureText(text).width;
  return width(emojiOf('FR')) < width(emojiOf('F')) * 1.7;
})();

const flag = (code) => {
  if (!/^[A-Z]{2}$/.test(code ?? '')) return null;
  if (!systemHasFlags) return el('span', { class: 'code', 'aria-hidden': 'true' }, code);
  return el('span', { class: 'flag', 'aria-hidden': 'true' }, emojiOf(code));
};

const country = ({ code, text }) =>
  el('span', { class: 'country' }, flag(code), el('span', {}, text));

/** "Azerbaijan → United Kingdom", or "Armenia · Azerbaijan" for a pair. */
const sides = (from, to, { sign, spoken }) => {
  if (!from && !to) return null;
  const between = from &&
    to && [
      el('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
      el('span', { class: 'sr-only' }, ` ${spoken} `),
    ];
  return el('p', { class: 'sides' }, from && country(from), between, to && country(to));
};

const words = ({ text, date, url }) => {
  const said = url ? link(url, {}, text) : text;
  return date ? el('time', { datetime: date }, said) : said;
};

const plainValue = (value) =>
  el(
    'span',
    { class: 'value' },
    words(value),
    value.detail && el('span', { class: 'detail' }, value.detail)
  );

const row = ({ label, values }) =>
  el(
    'div',
    {},
    el('dt', {}, label),
    el(
      'dd',
      {},
      values.map((value) => (value.code ? country(value) : plainValue(value)))
    )
  );

const chips = ({ label, values }) =>
  el(
    'div',
    {},
    el('dt', {}, label),
    el(
      'dd',
      {},
      el(
        'ul',
        { class: 'chips' },
        values.map(({ text }) => el('li', {}, text))
      )
    )
  );

const entry = ({ text, detail, time, url }) =>
  el(
    'li',
    {},
    el('span', { class: 'entry-title' }, url ? link(url, {}, text) : text),
    el('span', { class: 'entry-more' }, [time, detail].filter(Boolean).join(' · '))
  );

const byDay = (entries) => [
  ...entries
    .reduce((days, one) => days.set(one.date, [...(days.get(one.date) ?? []), one]), new Map())
    .values(),
];

/** Dated entries, those of one day under one date. */
const timeline = ({ label, values }) =>
  el(
    'section',
    {},
    el('h4', {}, label),
    el(
      'ol',
      { class: 'timeline' },
      byDay(values).map((entries) =>
        el(
          'li',
          {},
          el('time', { datetime: entries[0].date }, entries[0].when),
          el('ul', {}, entries.map(entry))
        )
      )
    )
  );

const isTimeline = ({ values }) => values.some(({ when }) => when);

/** Why an event was called off, and what it was moved from. */
const notes = (status, changes) => [
  status?.detail && el('p', { class: 'change' }, status.detail),
  changes.map((change) =>
    el('p', { class: 'change' }, words(change), change.detail && `. ${change.detail}`)
  ),
];

/** Facts that have a place of their own on a card; all others are rows or timelines. */
const PLACED = ['type', 'status', 'theme', 'visiting', 'host', 'countries'];

const card = ({ kind, label, title, summary, state, facts }) => {
  const named = (name) => facts.find((fact) => fact.name === name)?.values ?? [];
  const [type] = named('type');
  const [status, ...changes] = named('status');
  const [theme] = named('theme');
  const isVisit = kind === 'visit';
  const [from, to] = isVisit ? [named('visiting')[0], named('host')[0]] : named('countries');
  const placed = state ? PLACED : PLACED.filter((name) => name !== 'status');
  const others = facts.filter(({ name }) => !placed.includes(name));
  const rows = others.filter((fact) => !isTimeline(fact));
  return el(
    'article',
    { class: 'card' },
    el(
      'header',
      {},
      el('p', { class: 'kind' }, type?.text ?? label),
      state && el('span', { class: `state ${state}` }, status?.text)
    ),
    el('h3', {}, title),
    theme && el('p', { class: 'theme' }, theme.text),
    sides(from, to, isVisit ? { sign: '→', spoken: t.to } : { sign: '·', spoken: t.and }),
    // The stories themselves say what a visit or conference was about.
    !state && summary && el('p', { class: 'summary' }, summary),
    state && notes(status, changes),
    rows.length > 0 &&
      el(
        'dl',
        { class: 'rows' },
        rows.map((fact) => (fact.name === 'sectors' ? chips(fact) : row(fact)))
      ),
    others.filter(isTimeline).map(timeline)
  );
};

/** One card per attached record; null without any. */
export const factsColumn = (boxes) => {
  if (boxes.length === 0) return null;
  const title = el('h2', { id: 'facts', class: 'sr-only' }, t.facts);
  return el('aside', { class: 'facts', 'aria-labelledby': 'facts' }, title, boxes.map(card));
};
