import type { ConferenceEventLeaf, EventSeriesLeaf } from 'schema-dts';
import { isWebAddress } from '../content-types/field-values';
import { textOf } from '../content-types/rules';
import { slugOf } from '../content-types/titles';
import { wordFor } from '../facts/words';
import { en } from '../facts/words/en';
import { rowsIn, type Shown } from '../shown';
import { commonOf, inOffice, MODES, outline, parts } from './events';
import { withoutEmpty } from './nodes';
import { countryOfPlace, place, virtualLocation } from './places';
import { country, government, organization, type Making, type OrganizationNode } from './things';

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
    ...commonOf(conference, making),
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
      ...rowsIn(conference, 'parent').map((row) => outline(row, making)),
      ...series(conference, making),
    ],
    subEvent: [
      ...rowsIn(conference, 'subEvents').map((row) => outline(row, making)),
      ...parts(conference.agenda),
    ],
  });
};
