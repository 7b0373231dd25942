/** The facts column: what the records attached to a story say. Empty fields are left out. */

import { eventState, formatDay, formatSpan } from './dates.js';
import { el, link, locale } from './site.js';
import { conferenceTypeName, t, valueName, visitTypeName } from './words.js';

const REGION_NAMES = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });

const countryName = ({ code, name }) => {
  try {
    return REGION_NAMES.of(code) ?? name;
  } catch {
    return name;
  }
};

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

const countryLabel = (one) =>
  el('span', { class: 'country' }, flag(one.code), el('span', {}, countryName(one)));

const side = (one, body) => {
  if (one) return countryLabel(one);
  return body ? el('span', { class: 'country' }, body.name) : null;
};

/** "Azerbaijan → United Kingdom", or "Armenia – Azerbaijan" for a pair. */
const sides = (from, to, { sign, spoken }) => {
  if (!from && !to) return null;
  const between = from &&
    to && [
      el('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
      el('span', { class: 'sr-only' }, ` ${spoken} `),
    ];
  return el('p', { class: 'sides' }, from, between, to);
};

const isFilled = (content) => (Array.isArray(content) ? content.some(isFilled) : Boolean(content));

const row = (term, content) =>
  isFilled(content) ? el('div', {}, el('dt', {}, term), el('dd', {}, content)) : null;

const facts = (...rows) => (isFilled(rows) ? el('dl', { class: 'rows' }, rows) : null);

const names = (people) => (people ?? []).map(({ name }) => name).join(', ');

const place = ({ city, venue }) => [venue, city].filter(Boolean).join(', ');

const dates = (event) => {
  if (!event.startDate) return null;
  const time = el('time', { datetime: event.startDate }, formatSpan(event));
  return ['postponed', 'cancelled'].includes(event.eventStatus) ? el('s', {}, time) : time;
};

const stateLabel = (event) => {
  const state = eventState(event);
  return state && el('span', { class: `state ${state}` }, valueName('state', state));
};

const section = (title, content) => content && el('section', {}, el('h4', {}, title), content);

// The event's own city goes without saying.
const entryText = (entry, { kinds, city }) => [
  kinds && entry.kind && entry.kind !== 'other'
    ? el('span', { class: 'entry-kind' }, valueName(kinds, entry.kind))
    : null,
  el('span', { class: 'entry-title' }, entry.url ? link(entry.url, {}, entry.title) : entry.title),
  el(
    'span',
    { class: 'entry-more' },
    [entry.time, entry.place !== city && entry.place, entry.with].filter(Boolean).join(' · ')
  ),
  entry.description && el('span', { class: 'entry-more' }, entry.description),
];

const hasTitle = (entry) => typeof entry?.title === 'string' && entry.title.trim() !== '';

const when = ({ date, time }) => `${date ?? ''} ${time ?? ''}`;

const byDay = (entries) =>
  entries.reduce(
    (days, entry) => days.set(entry.date, [...(days.get(entry.date) ?? []), entry]),
    new Map()
  );

/** Entries in order of time, those of one day under one date. */
const timeline = (entries, options = {}) => {
  if (!Array.isArray(entries)) return null;
  const sorted = entries.filter(hasTitle).sort((a, b) => when(a).localeCompare(when(b)));
  if (sorted.length === 0) return null;
  const day = ([date, [first]]) =>
    date &&
    el('time', { datetime: date }, formatDay(date, first.precision, { short: true, ...options }));
  return el(
    'ol',
    { class: 'timeline' },
    [...byDay(sorted)].map((group) =>
      el(
        'li',
        {},
        day(group),
        el(
          'ul',
          {},
          group[1].map((entry) => el('li', {}, entryText(entry, options)))
        )
      )
    )
  );
};

const card = (kind, state, ...content) =>
  el(
    'article',
    { class: 'card' },
    el('header', {}, el('p', { class: 'kind' }, kind), state),
    content
  );

const titled = (title) => title && el('h3', {}, title);

/** The office is of the visit's own time; the officials' records hold today's. */
const visitorNames = ({ visitors, officeAtTheTime }) => [
  names(visitors),
  officeAtTheTime && el('span', { class: 'office' }, officeAtTheTime),
];

const visitCard = (visit) => {
  const options = { exceptYear: visit.startDate?.slice(0, 4), city: visit.city };
  return card(
    visitTypeName(visit.visitType),
    stateLabel(visit),
    titled(visit.title),
    sides(
      side(visit.visitingCountry, visit.visitingOrganization),
      side(visit.hostCountry, visit.hostOrganization),
      { sign: '→', spoken: t.to }
    ),
    facts(
      row(visit.visitors?.length > 1 ? t.visitors : t.visitor, visitorNames(visit)),
      row(t.dates, dates(visit)),
      row(t.place, place(visit)),
      row(t.counterparts, names(visit.counterparts)),
      row(t.purpose, visit.purpose)
    ),
    section(t.programme, timeline(visit.programme, options)),
    section(t.outcomes, timeline(visit.outcomes, { ...options, kinds: 'outcome' }))
  );
};

const seriesName = ({ series, edition }) => [series, edition].filter(Boolean).join(', ');

const conferenceCard = (conference) => {
  const options = { exceptYear: conference.startDate?.slice(0, 4), city: conference.city };
  return card(
    conferenceTypeName(conference.conferenceType),
    stateLabel(conference),
    titled(conference.title),
    conference.theme && el('p', { class: 'theme' }, conference.theme),
    facts(
      row(t.dates, dates(conference)),
      row(t.place, place(conference)),
      row(t.hosts, (conference.hostCountries ?? []).map(countryLabel)),
      row(t.organizers, names(conference.organizers)),
      row(t.series, seriesName(conference))
    ),
    section(t.agenda, timeline(conference.agenda, options)),
    section(t.outcomes, timeline(conference.outcomes, { ...options, kinds: 'outcome' }))
  );
};

const chips = (values) =>
  Array.isArray(values) && values.length > 0
    ? el(
        'ul',
        { class: 'chips' },
        values.map((value) => el('li', {}, valueName('sector', value)))
      )
    : null;

// "Established" says no more than the date of establishment does.
const relationStatus = ({ relationStatus: status }) =>
  status && status !== 'established' ? valueName('relationStatus', status) : null;

const relationshipCard = (pair) =>
  card(
    t.bilateralRelationship,
    null,
    titled(pair.title),
    sides(
      pair.countryA && countryLabel(pair.countryA),
      pair.countryB && countryLabel(pair.countryB),
      {
        sign: '·',
        spoken: t.and,
      }
    ),
    pair.summary && el('p', { class: 'summary' }, pair.summary),
    facts(
      row(t.recognisedOn, formatDay(pair.recognisedOn, pair.recognisedOnPrecision ?? 'day')),
      row(t.establishedOn, formatDay(pair.establishedOn, pair.establishedOnPrecision ?? 'day')),
      row(t.status, relationStatus(pair)),
      row(t.level, pair.level && valueName('level', pair.level)),
      row(t.sectors, chips(pair.sectors))
    ),
    section(t.milestones, timeline(pair.milestones))
  );

/** One card per attached record; null without any. */
export const factsColumn = ({ visits, conferences, bilateralRelationships }) => {
  const cards = [
    ...(visits ?? []).map(visitCard),
    ...(conferences ?? []).map(conferenceCard),
    ...(bilateralRelationships ?? []).map(relationshipCard),
  ];
  if (cards.length === 0) return null;
  const title = el('h2', { id: 'facts', class: 'sr-only' }, t.facts);
  return el('aside', { class: 'facts', 'aria-labelledby': 'facts' }, title, cards);
};
