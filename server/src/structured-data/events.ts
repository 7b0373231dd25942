import type {
  ConferenceEventLeaf,
  CreativeWorkLeaf,
  EventLeaf,
  PersonLeaf,
  Role,
} from 'schema-dts';
import type { TimelineEntry } from '../../../shared/vocabulary';
import { eventState, knownPart, type EventDates } from '../content-types/dates';
import { isWebAddress } from '../content-types/field-values';
import { officeAt, type Offices } from '../content-types/official/offices';
import { textOf } from '../content-types/rules';
import type { Shown } from '../shown';
import { withoutEmpty } from './nodes';
import { place } from './places';
import { identity, person, pictureIn, type Making, type OrganizationNode } from './things';

/** How an event is attended. */
export const MODES = {
  offline: 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  mixed: 'https://schema.org/MixedEventAttendanceMode',
} as const;

const status = (event: Shown, now: Date) => {
  if (event.eventStatus === 'cancelled') return 'https://schema.org/EventCancelled';
  if (event.eventStatus === 'postponed') return 'https://schema.org/EventPostponed';
  return eventState(event as EventDates, now).moved
    ? 'https://schema.org/EventRescheduled'
    : 'https://schema.org/EventScheduled';
};

/** Dates as far as they are known, and what became of them. */
const timing = (event: Shown, { now }: Making) => {
  const { startDate, endDate, datePrecision, previousStartDate } = event as EventDates;
  const known = (date: string | null | undefined) =>
    date ? knownPart(date, datePrecision) : undefined;
  const eventStatus = status(event, now);
  const moved = eventStatus === 'https://schema.org/EventRescheduled';
  return {
    startDate: known(startDate),
    endDate: known(endDate),
    eventStatus,
    previousStartDate: moved ? known(previousStartDate) : undefined,
  } as const;
};

/** Where the desk has it from. */
export const sourcesOf = (record: Shown): CreativeWorkLeaf[] => {
  const list = Array.isArray(record.sources) ? (record.sources as Shown[]) : [];
  return list.map((source) => {
    const url = textOf(source, 'url');
    return withoutEmpty<CreativeWorkLeaf>({
      '@type': 'CreativeWork',
      name: textOf(source, 'title') ?? undefined,
      url: url && isWebAddress(url) ? url : undefined,
      datePublished: textOf(source, 'date') ?? undefined,
    });
  });
};

/** A time of day means something on a day alone, not in a month. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The sessions and meetings of an event. Times are those of the place. */
export const parts = (list: unknown): EventLeaf[] =>
  (Array.isArray(list) ? (list as TimelineEntry[]) : []).map((entry) =>
    withoutEmpty<EventLeaf>({
      '@type': 'Event',
      name: entry.title,
      startDate: entry.time && DAY.test(entry.date) ? `${entry.date}T${entry.time}` : entry.date,
      location: entry.place ? { '@type': 'Place', name: entry.place } : undefined,
      description: entry.description || undefined,
      url: entry.url && isWebAddress(entry.url) ? entry.url : undefined,
    })
  );

type Attendee = PersonLeaf | OrganizationNode;
type Attendance = Attendee | Role<Attendee, 'attendee'>;

/**
 * Somebody who attends, in the office of the day.
 * @param kept the office as the event's own record has kept it
 */
export const inOffice = (
  official: Shown,
  event: Shown,
  kept: string | null,
  making: Making
): Attendance => {
  const { startDate, datePrecision } = event as EventDates;
  const held = startDate
    ? officeAt(official as Offices, knownPart(startDate, datePrecision))
    : null;
  const roleName = kept ?? held?.title;
  const attendee = person(official, making);
  if (!roleName) return attendee;
  // "Minister of Foreign Affairs of Azerbaijan" is the office whose dates are known; another title has none.
  const dates = held && roleName.toLowerCase().includes(held.title.toLowerCase()) ? held : null;
  return withoutEmpty<Role<Attendee, 'attendee'>>({
    '@type': 'Role',
    roleName,
    startDate: dates?.from,
    endDate: dates?.to ?? undefined,
    attendee,
  });
};

/** What visits and conferences have in common. */
export const commonOf = (event: Shown, making: Making) => ({
  name: textOf(event, 'title') ?? undefined,
  ...timing(event, making),
  image: pictureIn(event, 'cover', making),
  subjectOf: sourcesOf(event),
  ...identity(event),
});

/** A conference as others name it. */
export const outline = (conference: Shown, making: Making): ConferenceEventLeaf =>
  withoutEmpty<ConferenceEventLeaf>({
    '@type': 'ConferenceEvent',
    '@id': making.addresses.id('conference', String(conference.documentId)),
    name: textOf(conference, 'title') ?? undefined,
    ...timing(conference, making),
    location: place(conference, undefined, making),
  });
