import type { EventLeaf } from 'schema-dts';
import { textOf } from '../content-types/rules';
import { wordFor } from '../facts/words';
import { en } from '../facts/words/en';
import { rowsIn, type Shown } from '../shown';
import { commonOf, inOffice, MODES, outline, parts } from './events';
import { withoutEmpty } from './nodes';
import { countryOfPlace, place, virtualLocation } from './places';
import { country, government, organization, type Making } from './things';

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
    ...commonOf(visit, making),
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
      ...rowsIn(visit, 'conferences').map((row) => outline(row, making)),
    ],
    subEvent: parts(visit.programme),
  });
};
