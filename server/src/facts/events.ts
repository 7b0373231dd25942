import type { Fact, FactBox, FactValue } from '../../../shared/facts';
import { UID } from '../../../shared/plugin';
import { eventState, formatDates, knownPart, type EventDates } from '../content-types/dates';
import { textOf } from '../content-types/rules';
import type { Shown } from '../shown';
import * as values from './values';
import { wordFor, type Label, type Words } from './words';

/** What boxes are made with. */
export interface Making {
  locale: string;
  words: Words;
  now: Date;
}

/** A line, unless it would be empty. */
export const line = (
  name: string,
  words: Words,
  list: FactValue[],
  label: Label = name as Label
): Fact[] => (list.length > 0 ? [{ name, label: words.label[label], values: list }] : []);

/** Where an event stands; what nobody has confirmed did not take place, whatever its dates. */
export const stateOf = (event: Shown, now: Date): FactBox['state'] => {
  const { eventStatus } = event;
  if (eventStatus === 'postponed' || eventStatus === 'cancelled') return eventStatus;
  const { state } = eventState(event as EventDates, now);
  return state && eventStatus === 'tentative' ? 'tentative' : state;
};

const status = (event: Shown, { locale, words, now }: Making): FactValue[] => {
  const state = stateOf(event, now);
  if (!state) return [];
  const reason = textOf(event, 'eventStatusReason');
  const calledOff = state === 'postponed' || state === 'cancelled';
  const { moved } = eventState(event as EventDates, now);
  const [before] = moved
    ? values.dateIn(event, 'previousStartDate', (event as EventDates).datePrecision, locale)
    : [];
  return [
    ...values.valueOf(words.state[state], { detail: calledOff ? reason : null }),
    ...(before
      ? values.valueOf(words.state.movedFrom.replace('{date}', before.text), {
          date: before.date,
          detail: reason,
        })
      : []),
  ];
};

const dates = (event: Shown, { locale }: Making): FactValue[] => {
  const stored = event as EventDates;
  if (!stored.startDate) return [];
  return values.valueOf(formatDates(stored, locale), {
    date: knownPart(stored.startDate, stored.datePrecision),
  });
};

/** Dates and status. The dates of what was called off are plans of the past. */
const when = (event: Shown, making: Making): Fact[] => {
  const state = stateOf(event, making.now);
  const calledOff = state === 'postponed' || state === 'cancelled';
  return [
    ...line('status', making.words, status(event, making)),
    ...line('dates', making.words, dates(event, making), calledOff ? 'plannedDates' : 'dates'),
  ];
};

const place = (event: Shown): FactValue[] =>
  values.valueOf(values.joined([textOf(event, 'venue'), textOf(event, 'city')]));

/** The day that decides about offices, as much as is known of it. */
const dayOf = ({ startDate, datePrecision }: EventDates): string | null =>
  startDate ? knownPart(startDate, datePrecision) : null;

const several = <Name extends string>(list: unknown[], one: Name, many: Name): Name =>
  list.length > 1 ? many : one;

export const visitFacts = (visit: Shown, making: Making): Fact[] => {
  const { locale, words } = making;
  const day = dayOf(visit);
  const city = textOf(visit, 'city');
  const visitors = values.people(visit, 'visitors', {
    day,
    first: textOf(visit, 'officeAtTheTime'),
  });
  const side = (role: string) => [
    ...values.countries(visit, `${role}Country`, locale),
    ...values.organizations(visit, `${role}Organization`),
  ];
  const host = side('host');
  return [
    ...line('type', words, values.valueOf(wordFor(words.visitType, visit.visitType))),
    ...line('visitor', words, visitors, several(visitors, 'visitor', 'visitors')),
    ...line('visiting', words, side('visiting')),
    ...line('host', words, host, several(host, 'host', 'hosts')),
    ...when(visit, making),
    ...line('place', words, place(visit)),
    ...line('format', words, values.valueOf(wordFor(words.format, visit.format))),
    ...line('counterparts', words, values.people(visit, 'counterparts', { day })),
    ...line('purpose', words, values.valueOf(textOf(visit, 'purpose'))),
    ...line('conferences', words, values.records(visit, 'conferences', UID.conference)),
    ...line(
      'programme',
      words,
      values.entries(values.entriesOf(visit.programme), locale, { city })
    ),
    ...outcomes(visit, making),
    ...line('sources', words, values.sources(visit)),
  ];
};

const outcomes = (event: Shown, { locale, words }: Making): Fact[] => {
  const city = textOf(event, 'city');
  const list = values.entries(values.entriesOf(event.outcomes), locale, {
    kinds: words.outcome,
    city,
  });
  return line('outcomes', words, list);
};

export const conferenceFacts = (conference: Shown, making: Making): Fact[] => {
  const { locale, words } = making;
  const text = (field: string) => textOf(conference, field);
  const hosts = values.countries(conference, 'hostCountries', locale);
  const organizers = values.organizations(conference, 'organizers');
  const series = values.joined([text('series'), text('edition')]);
  return [
    ...line(
      'type',
      words,
      values.valueOf(wordFor(words.conferenceType, conference.conferenceType))
    ),
    ...when(conference, making),
    ...line('place', words, place(conference)),
    ...line('hosts', words, hosts, several(hosts, 'host', 'hosts')),
    ...line('organizers', words, organizers),
    ...line('theme', words, values.valueOf(text('theme'))),
    ...line(
      'attendance',
      words,
      values.valueOf(wordFor(words.attendance, conference.attendanceMode))
    ),
    ...line('series', words, values.valueOf(series)),
    ...line(
      'previousEdition',
      words,
      values.records(conference, 'previousEdition', UID.conference)
    ),
    ...line('parent', words, values.records(conference, 'parent', UID.conference)),
    ...line('speakers', words, values.people(conference, 'speakers', { day: dayOf(conference) })),
    ...line('participants', words, [
      ...values.countries(conference, 'participantCountries', locale),
      ...values.organizations(conference, 'participantOrganizations'),
    ]),
    ...line('website', words, values.website(conference)),
    ...line(
      'agenda',
      words,
      values.entries(values.entriesOf(conference.agenda), locale, { city: text('city') })
    ),
    ...outcomes(conference, making),
    ...line('sources', words, values.sources(conference)),
  ];
};
