import { createHash } from 'node:crypto';
import ical, {
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalCalendar,
  type ICalEventData,
} from 'ical-generator';
import type { CalendarItem } from '../../../shared/calendar';
import type { EventStatus } from '../../../shared/vocabulary';
import { formatDates } from '../content-types/dates';
import { addDays } from './days';
import { wordsFor, yearsText } from './feed-words';
import { foldLines } from './folding';

/** Something in the calendar that has a day, with what a feed says of the record behind it. */
export interface FeedItem {
  item: CalendarItem;
  createdAt: Date;
  /** When the record last changed, in whichever language: a change of one may show in all. */
  updatedAt: Date;
}

export interface FeedOptions {
  locale: string;
  /** What the feed is about, when not everything: "Azerbaijan". */
  about?: string;
}

/** Calendar apps are asked to come back so often; many come when they like. Seconds. */
const REFRESH = 6 * 3600;

const EPOCH = Date.UTC(2020, 0, 1);

/** Grows with every change of the record in any language, and is the same in all of them; 32 bits last until 2088. */
const sequenceOf = (updatedAt: Date): number =>
  Math.max(0, Math.floor((updatedAt.getTime() - EPOCH) / 1000));

/** A promise is in the calendar until it is broken; a day that no longer holds, without a new one, is not certain. */
const STATUS: Partial<Record<EventStatus, ICalEventStatus>> = {
  announced: ICalEventStatus.CONFIRMED,
  confirmed: ICalEventStatus.CONFIRMED,
  postponed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** Control characters are not allowed in any text, but for these two. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;

const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROLS, '');

/** The library writes the calendar's name as it is. */
const escaped = (text: string): string =>
  plain(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, ' ');

/** An address that apps can open; signs that the library would escape as in a text are written in their other form. */
const addressOf = (website: string | null): string | null => {
  if (!website || !URL.canParse(website)) return null;
  const { protocol, href } = new URL(website);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return href.replace(/,/g, '%2C').replace(/;/g, '%3B');
};

/** Tells the milestones of one day apart, whatever their order in the record; titles of milestones have no languages. */
const digestOf = (title: string): string =>
  createHash('sha1').update(title).digest('hex').slice(0, 8);

/**
 * Stable in every language. The anniversaries of a fact are events of their own, one a year: a yearly recurrence could not
 * say how many years it is.
 */
const uidOf = ({ record, kind, startDate, anniversary }: CalendarItem): string => {
  const base = `${kind}-${record.documentId}`;
  if (!anniversary) return base;
  const { of, since, title } = anniversary;
  const fact = of === 'milestone' ? `${of}-${since}-${digestOf(title ?? '')}` : of;
  return `${base}-${fact}-${startDate.slice(0, 4)}`;
};

const summaryOf = (item: CalendarItem, locale: string): string => {
  const { record, eventStatus, anniversary } = item;
  const words = wordsFor(locale);
  if (eventStatus === 'cancelled') return `${words.cancelled}: ${record.title}`;
  if (eventStatus === 'postponed') return `${words.postponed}: ${record.title}`;
  if (!anniversary) return record.title;
  const years = yearsText(anniversary.years, locale);
  const what =
    anniversary.of === 'milestone'
      ? [anniversary.title, years].filter(Boolean).join(', ')
      : words.since[anniversary.of](years);
  return `${record.title}: ${what}`;
};

const descriptionOf = (item: CalendarItem, locale: string): string => {
  const { anniversary, moved, previousStartDate, eventStatusReason, record } = item;
  const day = (startDate: string) => formatDates({ startDate }, locale);
  return [
    eventStatusReason,
    moved && previousStartDate ? wordsFor(locale).movedFrom(day(previousStartDate)) : null,
    anniversary ? day(anniversary.since) : null,
    record.summary,
  ]
    .filter(Boolean)
    .join('\n\n');
};

const locationOf = ({ venue, city, countries }: CalendarItem): string =>
  [venue, city, ...countries.map(({ name }) => name)].filter(Boolean).join(', ');

/** The end of what lasts all day is the first day after it; where there is none, a day without an end is one day. */
const endOf = ({ startDate, endDate }: CalendarItem): string | undefined => {
  const end = addDays(endDate < startDate ? startDate : endDate, 1);
  return end > startDate ? end : undefined;
};

const eventOf = ({ item, createdAt, updatedAt }: FeedItem, locale: string): ICalEventData => ({
  start: item.startDate,
  end: endOf(item),
  allDay: true,
  // Without a method, the stamp is when the record last changed: the same feed is the same text.
  stamp: updatedAt,
  lastModified: updatedAt,
  created: createdAt,
  sequence: sequenceOf(updatedAt),
  status: (item.eventStatus && STATUS[item.eventStatus]) ?? null,
  // Nobody is busy because a minister travels.
  transparency: ICalEventTransparency.TRANSPARENT,
  busystatus: ICalEventBusyStatus.FREE,
  summary: plain(summaryOf(item, locale)),
  description: plain(descriptionOf(item, locale)) || null,
  location: plain(locationOf(item)) || null,
  url: addressOf(item.website),
  categories: [{ name: wordsFor(locale).categories[item.kind] }],
});

const addEvents = (calendar: ICalCalendar, items: FeedItem[], locale: string): string => {
  const uids = new Map<string, number>();
  return items
    .map((each) => {
      const uid = uidOf(each.item);
      const before = uids.get(uid) ?? 0;
      uids.set(uid, before + 1);
      // Two milestones that say the same of one day.
      const id = `${uid}${before > 0 ? `-${before + 1}` : ''}@strapi-plugin-diplomacy`;
      return calendar.createEvent({ ...eventOf(each, locale), id }).toString();
    })
    .join('');
};

const END = 'END:VCALENDAR';

/**
 * A calendar to subscribe to (RFC 5545) of events that last whole days. The library writes the properties; lines are folded
 * here, since it takes milliseconds for each event to do so.
 */
export const feedOf = (items: FeedItem[], { locale, about }: FeedOptions): string => {
  const { calendar: title } = wordsFor(locale);
  const calendar = ical({
    prodId: { company: 'strapi-plugin-diplomacy', product: 'calendar', language: 'EN' },
    name: escaped(about ? `${title}: ${about}` : title),
    ttl: REFRESH,
  });
  const frame = calendar.toString();
  const events = addEvents(calendar, items, locale);
  return foldLines(`${frame.slice(0, frame.lastIndexOf(END))}${events}${END}\r\n`);
};
