import type { RecordKind } from '../../../shared/plugin';
import { publishedIn } from '../published';

const PICTURE = { select: ['url'] };
const COUNTRY = { select: ['documentId', 'code', 'name', 'capital'] };
const ORGANIZATION = {
  select: ['documentId', 'name', 'acronym', 'kind', 'website', 'externalIds'],
  populate: { logo: PICTURE },
};
const OFFICIAL = {
  select: [
    'documentId',
    'name',
    'office',
    'inOfficeFrom',
    'inOfficeTo',
    'formerOffices',
    'externalIds',
  ],
  populate: { country: COUNTRY, organization: ORGANIZATION, portrait: PICTURE },
};

/** What others name a conference by. */
const CONFERENCE = {
  select: [
    'documentId',
    'title',
    'startDate',
    'endDate',
    'datePrecision',
    'timeZone',
    'eventStatus',
    'previousStartDate',
    'venue',
    'city',
  ],
};

/**
 * A rumour is nobody's event: search engines get what somebody has announced. Asked of what is stored, since the reader may
 * not see it.
 */
export const announced = (kind: RecordKind): object =>
  kind === 'bilateralRelationship'
    ? {}
    : { $or: [{ eventStatus: { $ne: 'tentative' } }, { eventStatus: { $null: true } }] };

/** What nodes need of each kind: one query for each of these, however many records there are. */
export const nodePopulate = (kind: RecordKind, locale: string): object => {
  const { where } = publishedIn(locale);
  const conference = { ...CONFERENCE, where: { ...where, ...announced('conference') } };
  return {
    visit: {
      cover: PICTURE,
      visitors: OFFICIAL,
      counterparts: OFFICIAL,
      visitingCountry: COUNTRY,
      hostCountry: COUNTRY,
      visitingOrganization: ORGANIZATION,
      hostOrganization: ORGANIZATION,
      conferences: conference,
    },
    conference: {
      cover: PICTURE,
      hostCountries: COUNTRY,
      organizers: ORGANIZATION,
      speakers: OFFICIAL,
      participantCountries: COUNTRY,
      participantOrganizations: ORGANIZATION,
      parent: conference,
      subEvents: conference,
    },
    bilateralRelationship: { cover: PICTURE, countryA: COUNTRY, countryB: COUNTRY },
  }[kind];
};
