import type {
  ConferenceEventLeaf,
  CreativeWorkLeaf,
  EventLeaf,
  EventSeriesLeaf,
  PersonLeaf,
  Role,
} from 'schema-dts';
import type { TimelineEntry } from '../../../shared/vocabulary';
import { eventState, knownPart, type EventDates } from '../content-types/dates';
import { isWebAddress } from '../content-types/field-values';
import { officeAt, type Offices } from '../content-types/official/offices';
import { textOf } from '../content-types/rules';
import { slugOf } from '../content-types/titles';
import { en } from '../facts/words/en';
import { wordFor } from '../facts/words';
import { rowsIn, type Shown } from '../shown';
import { withoutEmpty } from './nodes';
import { countryOfPlace, place, virtualLocation } from './places';
import { country, government, identity, organization, person, pictureIn } from './things';
import type { Making, OrganizationNode } from './things';

/** A rumour is nobody's event: search engines get what somebody has announced. */
export const isAnnounced = (event: Shown): boolean => event.eventStatus !== 'tentative';

const MODES = {
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

/** The sessions and meetings of an event. Times are those of the place. */
const parts = (list: unknown): EventLeaf[] =>
  (Array.isArray(list) ? (list as TimelineEntry[]) : []).map((entry) =>
    withoutEmpty<EventLeaf>({
      '@type': 'Event',
      name: entry.title,
      startDate: entry.time ? `${entry.date}T${entry.time}` : entry.date,
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
const inOffice = (
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

const shared = (event: Shown, making: Making) => ({
  name: textOf(event, 'title') ?? undefined,
  ...timing(event, making),
  image: pictureIn(event, 'cover', making),
  subjectOf: sourcesOf(event),
  ...identity(event),
});

/** A visit. schema.org has no type for them; what it is more exactly says `additionalType`. */
export const visitEvent = (visit: Shown, making: Making): EventLeaf => {
  const hosts = rowsIn(visit, 'hostCountry');
  const guests = rowsIn(visit, 'visitingCountry');
  const visitors = rowsIn(visit, 'visitors');
  const isVirtual = visit.format === 'virtual';
  // A meeting that a third party hosts is in the country of neither side; its record does not say in which.
  const host =
    visit.format === 'thirdPartyLocation'
      ? undefined
      : countryOfPlace(hosts, textOf(visit, 'city'));
  return withoutEmpty<EventLeaf>({
    '@type': 'Event',
    '@id': making.addresses.id('visit', String(visit.documentId)),
    additionalType: ['Diplomatic visit', wordFor(en.visitType, visit.visitType) ?? ''],
    ...shared(visit, making),
    description: textOf(visit, 'summary') ?? textOf(visit, 'purpose') ?? undefined,
    eventAttendanceMode: MODES[isVirtual ? 'online' : 'offline'],
    location: isVirtual ? virtualLocation(visit) : place(visit, host, making),
    organizer: [
      ...hosts.map((row) => government(row, making)),
      ...rowsIn(visit, 'hostOrganization').map((row) => organization(row, making)),
    ],
    attendee: [
      ...visitors.map((row, index) =>
        inOffice(row, visit, index === 0 ? textOf(visit, 'officeAtTheTime') : null, making)
      ),
      ...(visitors.length === 0 ? guests.map((row) => government(row, making)) : []),
      ...rowsIn(visit, 'visitingOrganization').map((row) => organization(row, making)),
      ...rowsIn(visit, 'counterparts').map((row) => inOffice(row, visit, null, making)),
    ],
    about: [
      ...[...guests, ...hosts].map((row) => country(row, making)),
      ...rowsIn(visit, 'conferences')
        .filter(isAnnounced)
        .map((row) => outline(row, making)),
    ],
    subEvent: parts(visit.programme),
  });
};

/** A conference as others name it. */
const outline = (conference: Shown, making: Making): ConferenceEventLeaf =>
  withoutEmpty<ConferenceEventLeaf>({
    '@type': 'ConferenceEvent',
    '@id': making.addresses.id('conference', String(conference.documentId)),
    name: textOf(conference, 'title') ?? undefined,
    ...timing(conference, making),
    location: place(conference, undefined, making),
  });

const series = (conference: Shown, { addresses }: Making): EventSeriesLeaf[] => {
  const name = textOf(conference, 'series');
  return name
    ? [{ '@type': 'EventSeries', '@id': addresses.id('series', slugOf(name, 'en') || name), name }]
    : [];
};

export const conferenceEvent = (conference: Shown, making: Making): ConferenceEventLeaf => {
  const hosts = rowsIn(conference, 'hostCountries');
  const mode = (conference.attendanceMode ?? 'offline') as keyof typeof MODES;
  const host = countryOfPlace(hosts, textOf(conference, 'city'));
  const website = textOf(conference, 'website');
  const bodies = (field: string): OrganizationNode[] =>
    rowsIn(conference, field).map((row) => organization(row, making));
  const states = (field: string): OrganizationNode[] =>
    rowsIn(conference, field).map((row) => government(row, making));
  return withoutEmpty<ConferenceEventLeaf>({
    '@type': 'ConferenceEvent',
    '@id': making.addresses.id('conference', String(conference.documentId)),
    additionalType: wordFor(en.conferenceType, conference.conferenceType) ?? undefined,
    ...shared(conference, making),
    alternateName: textOf(conference, 'acronym') ?? undefined,
    description: textOf(conference, 'summary') ?? textOf(conference, 'theme') ?? undefined,
    url: website && isWebAddress(website) ? website : undefined,
    eventAttendanceMode: MODES[mode],
    location: [
      ...(mode === 'online' ? [] : [place(conference, host, making)].flatMap((each) => each ?? [])),
      ...(mode === 'offline' ? [] : [virtualLocation(conference)]),
    ],
    organizer: [...hosts.map((row) => government(row, making)), ...bodies('organizers')],
    attendee: [
      ...rowsIn(conference, 'speakers').map((row) => inOffice(row, conference, null, making)),
      ...states('participantCountries'),
      ...bodies('participantOrganizations'),
    ],
    about: hosts.map((row) => country(row, making)),
    superEvent: [
      ...rowsIn(conference, 'parent')
        .filter(isAnnounced)
        .map((row) => outline(row, making)),
      ...series(conference, making),
    ],
    subEvent: [
      ...rowsIn(conference, 'subEvents')
        .filter(isAnnounced)
        .map((row) => outline(row, making)),
      ...parts(conference.agenda),
    ],
  });
};
