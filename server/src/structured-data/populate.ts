import type { RecordKind } from '../../../shared/plugin';
import { announced, publishedIn } from '../published';

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
