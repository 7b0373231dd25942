/** The closed lists of values that records use; what they mean to a desk is told in docs/editors.md. */

export const VISIT_TYPES = [
  'state',
  'official',
  'officialWorking',
  'working',
  'guest',
  'informal',
  'courtesy',
  'private',
  'pastoral',
  'transit',
  'other',
] as const;

export const VISIT_FORMATS = [
  'bilateral',
  'multilateral',
  'trilateral',
  'thirdPartyLocation',
  'virtual',
] as const;

/** Where an event stands today; nobody types it, it follows from the dates. */
export const EVENT_STATES = ['upcoming', 'ongoing', 'concluded'] as const;

/** The life of an event, apart from draft and published; Strapi reserves the name `status`. */
export const EVENT_STATUSES = [
  'tentative',
  'announced',
  'confirmed',
  'postponed',
  'cancelled',
] as const;

export const DATE_PRECISIONS = ['day', 'month', 'year'] as const;

export const OFFICIAL_LEVELS = [
  'headOfState',
  'headOfGovernment',
  'royal',
  'vicePresident',
  'deputyHeadOfGovernment',
  'foreignMinister',
  'defenceMinister',
  'otherMinister',
  'speaker',
  'deputyMinister',
  'specialEnvoy',
  'headOfOrganization',
  'ambassador',
  'other',
] as const;

export const CONFERENCE_TYPES = [
  'summit',
  'ministerial',
  'conference',
  'forum',
  'assembly',
  'councilMeeting',
  'donorConference',
  'negotiationRound',
  'jointCommission',
  'strategicDialogue',
  'signingCeremony',
  'commemoration',
  'symposium',
  'other',
] as const;

export const ATTENDANCE_MODES = ['offline', 'online', 'mixed'] as const;

export const RELATION_STATUSES = [
  'established',
  'limited',
  'suspended',
  'severed',
  'none',
  'notRecognised',
] as const;

export const SECTORS = [
  'political',
  'security',
  'trade',
  'energy',
  'investment',
  'transport',
  'education',
  'culture',
  'science',
  'humanitarian',
  'development',
  'parliamentary',
  'environment',
  'digital',
  'health',
  'consular',
] as const;

export const COUNTRY_KINDS = [
  'sovereignState',
  'partiallyRecognised',
  'dependentTerritory',
  'formerState',
  'other',
] as const;

export const REGIONS = [
  'africa',
  'americas',
  'asia',
  'europe',
  'middleEast',
  'oceania',
  'other',
] as const;

export const ORGANIZATION_KINDS = [
  'intergovernmental',
  'alliance',
  'ministry',
  'headOfStateOffice',
  'governmentAgency',
  'parliament',
  'politicalParty',
  'company',
  'ngo',
  'thinkTank',
  'university',
  'media',
  'other',
] as const;

const PROGRAMME_KINDS = [
  'meeting',
  'address',
  'ceremony',
  'signing',
  'meal',
  'pressConference',
  'siteVisit',
  'arrival',
  'departure',
  'other',
] as const;

/** The kinds of dated entries, by the timeline that holds them. */
export const TIMELINE_KINDS = {
  programme: PROGRAMME_KINDS,
  agenda: PROGRAMME_KINDS,
  outcomes: [
    'treaty',
    'agreement',
    'memorandum',
    'jointStatement',
    'declaration',
    'protocol',
    'roadmap',
    'announcement',
    'pledge',
    'other',
  ],
  milestones: [
    'recognition',
    'relationsEstablished',
    'missionOpened',
    'missionClosed',
    'missionMoved',
    'elevation',
    'suspension',
    'severance',
    'interruption',
    'cessation',
    'resumption',
    'reestablishment',
    'treatySigned',
    'visit',
    'recall',
    'expulsion',
    'other',
  ],
  offices: ['appointed', 'acting', 'interim', 'adInterim', 'elect', 'left', 'other'],
} as const;

export type TimelineName = keyof typeof TIMELINE_KINDS;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];
export type EventStatus = (typeof EVENT_STATUSES)[number];
export type StateOfDates = (typeof EVENT_STATES)[number];
export type VisitType = (typeof VISIT_TYPES)[number];
export type OfficialLevel = (typeof OFFICIAL_LEVELS)[number];
export type ConferenceType = (typeof CONFERENCE_TYPES)[number];

/** One dated entry of a timeline field. */
export interface TimelineEntry {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as long as `precision` says. */
  date: string;
  /** `HH:MM`, local time of the place. */
  time?: string;
  precision: DatePrecision;
  kind: string;
  title: string;
  place?: string;
  with?: string;
  description?: string;
  url?: string;
}
