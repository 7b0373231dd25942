import type {
  ConferenceType,
  DatePrecision,
  EventStatus,
  OfficialLevel,
} from '../../../shared/vocabulary';

/** The desk's records as far as texts speak of them. Countries are named by code, all else by documentId. */
export interface Desk {
  countries: DeskCountry[];
  officials: DeskOfficial[];
  organizations: DeskOrganization[];
  visits: DeskVisit[];
  conferences: DeskConference[];
  relationships: DeskRelationship[];
}

export interface DeskCountry {
  documentId: string;
  code: string;
  name: string;
  officialName: string | null;
  adjective: string | null;
  demonym: string | null;
  capital: string | null;
  aliases: string[];
}

export interface DeskOfficial {
  documentId: string;
  name: string;
  aliases: string[];
  office: string | null;
  level: OfficialLevel | null;
  country: string | null;
  /** The body that the official works for. */
  organization: string | null;
}

export interface DeskOrganization {
  documentId: string;
  name: string;
  acronym: string | null;
  aliases: string[];
  country: string | null;
  /** It speaks for its country, as a ministry does; the seat of an international body says nothing. */
  isNational: boolean;
}

export interface DeskEvent {
  documentId: string;
  /** `YYYY-MM-DD`; null when an event has no valid date yet. */
  startDate: string | null;
  endDate: string | null;
  datePrecision: DatePrecision;
  eventStatus: EventStatus | null;
  city: string | null;
}

export interface DeskVisit extends DeskEvent {
  visitors: string[];
  counterparts: string[];
  visitingCountry: string | null;
  hostCountry: string | null;
  visitingOrganization: string | null;
  hostOrganization: string | null;
  conferences: string[];
}

export interface DeskConference extends DeskEvent {
  /** In the article's language, and in the desk's own. */
  titles: string[];
  acronym: string | null;
  series: string | null;
  edition: string | null;
  conferenceType: ConferenceType | null;
  hostCountries: string[];
  speakers: string[];
  organizers: string[];
}

export interface DeskRelationship {
  documentId: string;
  countryA: string;
  countryB: string;
}
