import ICAL from 'ical.js';
import { addDays } from '../../server/src/calendar/days';
import { UID } from '../../shared/plugin';
import { CALENDAR, day, MARCH, RELATIONS, useCalendar } from './helpers/calendar';

/** What calendar applications get when they subscribe. */
const calendar = useCalendar();
const { ids, everyone, documents, visit, request } = calendar;

const URL = `${CALENDAR}.ics`;

const subscribe = async (query: object = MARCH, token = everyone.all) => {
  const answer = await request(query, token, URL);
  expect(answer.status).toBe(200);
  const properties = new ICAL.Component(ICAL.parse(answer.text));
  const events = properties.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { answer, properties, events };
};
const summaries = async (query?: object, token?: string) =>
  (await subscribe(query, token)).events.map(({ summary }) => summary);

it('has what has a day, and of the anniversaries those that are worth telling', async () => {
  expect(await summaries()).toEqual([
    'Under way',
    'Begins',
    'Cancelled: Cancelled',
    'Postponed: Postponed',
    'Moved',
    'Secretary General',
    'Renamed since',
    'Congress',
    `${RELATIONS}: 35 years since recognition`,
    `${RELATIONS}: 29 years since relations were established`,
    `${RELATIONS}: Embassy in Minsk, 25 years`,
  ]);
});

it('says when, where and what it is, as calendar text', async () => {
  const { answer, properties, events } = await subscribe();
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(answer.headers['content-disposition']).toBe('inline; filename="calendar.ics"');
  expect(properties.getFirstPropertyValue('name')).toBe('Diplomatic calendar');
  const begins = events.find(({ summary }) => summary === 'Begins');
  expect(begins).toMatchObject({
    uid: `visit-${ids.Begins}@strapi-plugin-diplomacy`,
    location: 'Lancaster House, London, United Kingdom',
    description: 'Talks on gas.',
  });
  expect(String(begins?.startDate)).toBe(day(2));
  expect(String(begins?.endDate)).toBe(day(4));
});

it('is in the language asked for, about the country asked for', async () => {
  const { properties, events } = await subscribe({ ...MARCH, locale: 'fr', country: 'gb' });
  expect(properties.getFirstPropertyValue('name')).toBe('Calendrier diplomatique: Royaume-Uni');
  expect(events.map(({ summary, location }) => [summary, location])).toEqual([
    ['En français', 'Royaume-Uni'],
  ]);
});

it('shares the permission of the calendar, and has what its caller may read', async () => {
  expect((await request(MARCH, undefined, URL)).status).toBe(403);
  expect(await summaries(MARCH, everyone.nothing)).toEqual([]);
  const { events } = await subscribe(MARCH, everyone.visits);
  expect(events.find(({ summary }) => summary === 'Begins')?.location).toBe(
    'Lancaster House, London'
  );
  const text = (await request(MARCH, everyone.all, URL)).text;
  expect(text).not.toMatch(/Not told yet|Not for readers|Reported|Draft/);
});

it('looks back ninety days and a year ahead when nothing is said', async () => {
  const today = new Date().toISOString().slice(0, 10);
  await visit('Lately', { startDate: addDays(today, -80) });
  await visit('Long ago', { startDate: addDays(today, -100) });
  await visit('In a year', { startDate: addDays(today, 360) });
  expect(await summaries({ kind: 'visit' })).toEqual(['Lately', 'In a year']);
});

it('counts the changes of what it has, and is not sent again without one', async () => {
  const title = 'To be moved';
  const { documentId } = await visit(title, { startDate: day(-30) });
  const query = { from: day(-30), to: day(-20) };
  const first = await subscribe(query);
  const held = first.answer.headers.etag as string;
  const again = () => request(query, everyone.all, URL).set('If-None-Match', held);
  expect((await again()).status).toBe(304);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await documents(UID.visit).update({
    documentId,
    data: { startDate: day(-25) },
    status: 'published',
  } as never);
  expect((await again()).status).toBe(200);
  const then = await subscribe(query);
  expect(then.events.map(({ uid }) => uid)).toEqual(first.events.map(({ uid }) => uid));
  expect(then.events[0]?.sequence).toBeGreaterThan(first.events[0]?.sequence as number);
  expect(String(then.events[0]?.startDate)).toBe(day(-25));
});

it('numbers changes alike in every language', async () => {
  const { documentId } = await visit('In two languages', { startDate: day(-60) });
  const update = (locale: string, data: object) =>
    documents(UID.visit).update({ documentId, locale, data, status: 'published' } as never);
  await update('fr', { title: 'En deux langues' });
  const sequences = async () => {
    const query = { from: day(-60), to: day(-60) };
    const [english] = (await subscribe(query)).events;
    const [french] = (await subscribe({ ...query, locale: 'fr' })).events;
    expect(french?.summary).toBe('En deux langues');
    expect(french?.uid).toBe(english?.uid);
    return [english?.sequence as number, french?.sequence as number];
  };
  const [before] = await sequences();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await update('en', { hostCountry: 'FR' });
  const [english, french] = await sequences();
  expect(french).toBe(english);
  expect(french).toBeGreaterThan(before as number);
});

it('counts a text that was written before another language came out, and is published after it', async () => {
  const title = 'Written early';
  const { documentId } = await visit(title, { startDate: day(-90) });
  const update = (locale: string, data: object, status?: string) =>
    documents(UID.visit).update({ documentId, locale, data, status } as never);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 1000));
  const event = async () =>
    (await subscribe({ from: day(-90), to: day(-90) })).events[0] as ICAL.Event;
  await update('en', { title: 'Published late' });
  await pause();
  await update('fr', { title: 'Écrit plus tard' }, 'published');
  const before = await event();
  expect(before.summary).toBe(title);
  await pause();
  await documents(UID.visit).publish({ documentId, locale: 'en' } as never);
  const after = await event();
  expect(after.summary).toBe('Published late');
  expect(after.sequence).toBeGreaterThan(before.sequence);
});

it('holds what has no end before the last day there is', async () => {
  await visit('For ever', { startDate: '9999-12-30', endDate: '9999-12-31' });
  const { answer, events } = await subscribe({ from: '9999-12-31' });
  expect(answer.text).not.toMatch(/DTEND;VALUE=DATE:\d{9}/);
  expect(events.map(({ summary, startDate }) => [summary, String(startDate)])).toEqual([
    ['For ever', '9999-12-30'],
  ]);
});

it.each([
  ['page=1', /^page: is not a parameter/],
  ['from=2090-01-01&to=2092-01-03', /^to: must be within 732 days of from/],
])('%s is refused', async (query, message) => {
  const { status, body } = await calendar.newsroom.api
    .get(`${URL}?${query}`)
    .set('Authorization', `Bearer ${everyone.all}`);
  expect(status).toBe(400);
  expect(body.error.message).toMatch(message);
});
