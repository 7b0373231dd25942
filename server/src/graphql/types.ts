import { OCCURRENCE_KINDS } from '../../../shared/calendar';
import { TIMELINE_KINDS } from '../../../shared/timeline';

const enumeration = (name: string, values: readonly string[]): string =>
  `enum ${name} {\n${values.map((value) => `  ${value}`).join('\n')}\n}`;

/** What the answers of REST are in GraphQL: the same names, the same meanings (shared/ says which). */
const TYPES = `
${enumeration('DiplomacyOccurrenceKind', OCCURRENCE_KINDS)}

${enumeration('DiplomacyTimelineKind', TIMELINE_KINDS)}

enum DiplomacyOrder {
  asc
  desc
}

type DiplomacyReason {
  kind: String!
  label: String!
  documentId: ID
}

"Where in the body a link belongs: after the block with this index, 0-based, in the body without links."
type DiplomacyPlacement {
  afterBlock: Int!
  section: String
  component: Int
  field: String
}

type DiplomacyImage {
  url: String!
  alternativeText: String
  width: Int
  height: Int
}

type DiplomacyAlsoReadItem {
  type: String!
  documentId: ID!
  title: String!
  "The words of the link: an editor's own, else the title."
  label: String!
  slug: String
  url: String!
  publishedAt: DateTime
  image: DiplomacyImage
  "0 to 100."
  score: Int!
  "pinned or automatic"
  source: String!
  reasons: [DiplomacyReason!]!
  placement: DiplomacyPlacement
}

type DiplomacyAlsoRead {
  label: String!
  items: [DiplomacyAlsoReadItem!]!
  updatedAt: DateTime
  "Why the list is empty or made of the newest stories: off, notIndexed, nothingClose or latestInstead."
  reason: String
}

type DiplomacyCountry {
  "ISO 3166-1 alpha-2, EU or XK."
  code: String!
  name: String!
}

type DiplomacyOrganizationName {
  documentId: ID!
  name: String!
  acronym: String
}

type DiplomacyRecordName {
  "visit, conference or bilateralRelationship"
  kind: String!
  documentId: ID!
  title: String!
  slug: String
  summary: String
  locale: String
}

type DiplomacyAnniversary {
  "recognition, establishment or milestone"
  of: String!
  title: String
  "As much as is known of the day itself: a day, a month or a year."
  since: String!
  years: Int!
  isRound: Boolean!
  isJubilee: Boolean!
}

type DiplomacyCalendarItem {
  kind: DiplomacyOccurrenceKind!
  record: DiplomacyRecordName!
  "A day; with the precision month or year the rest is a placeholder."
  startDate: Date!
  endDate: Date!
  precision: String!
  timeZone: String
  eventStatus: String
  eventStatusReason: String
  previousStartDate: Date
  "upcoming, ongoing or concluded; null when postponed, cancelled or an anniversary"
  state: String
  moved: Boolean!
  city: String
  venue: String
  "Of conferences."
  website: String
  "The hosts."
  countries: [DiplomacyCountry!]!
  visitors: [DiplomacyCountry!]!
  organizations: [DiplomacyOrganizationName!]!
  anniversary: DiplomacyAnniversary
}

type DiplomacyCalendar {
  items: [DiplomacyCalendarItem!]!
  from: Date!
  to: Date!
  "What the caller may read; the others are left out."
  kinds: [DiplomacyOccurrenceKind!]!
  pagination: Pagination!
}

type DiplomacyDirection {
  from: DiplomacyCountry!
  to: DiplomacyCountry!
}

type DiplomacyTimelineDocument {
  type: String!
  documentId: ID!
  title: String!
  slug: String
  url: String
}

type DiplomacyTimelineItem {
  kind: DiplomacyTimelineKind!
  "As much as is known: a day, a month or a year."
  date: String!
  endDate: String
  precision: String!
  title: String!
  description: String
  place: String
  url: String
  entryKind: String
  direction: DiplomacyDirection
  eventStatus: String
  state: String
  document: DiplomacyTimelineDocument
}

type DiplomacyTimelineYear {
  year: Int!
  items: [DiplomacyTimelineItem!]!
}

type DiplomacyTimelineRelationship {
  documentId: ID!
  title: String!
  slug: String
  countries: [DiplomacyCountry!]!
}

type DiplomacyTimeline {
  years: [DiplomacyTimelineYear!]!
  relationship: DiplomacyTimelineRelationship
  order: DiplomacyOrder!
  "Goes into cursor of the next request; null on the last page."
  next: String
}

extend type Query {
  "Visits, conferences and anniversaries by date."
  diplomacyCalendar(
    from: Date
    to: Date
    country: String
    organization: ID
    kinds: [DiplomacyOccurrenceKind!]
    locale: String
    page: Int
    pageSize: Int
  ): DiplomacyCalendar
  "What happened between two countries: by the id or slug of their relationship, or by their codes."
  diplomacyTimeline(
    relationship: String
    countries: [String!]
    kinds: [DiplomacyTimelineKind!]
    order: DiplomacyOrder
    locale: String
    cursor: String
    limit: Int
  ): DiplomacyTimeline
}
`;

/** What a type of article gets. @param name of its type in GraphQL */
const articleFields = (name: string, hasBody: boolean): string => `
extend type ${name} {
  "The stories to read beside this one; null on drafts."
  alsoRead(limit: Int): DiplomacyAlsoRead
${hasBody ? '  "The body with the links set in, in its own format; null on drafts."\n  wovenBody(limit: Int): JSON' : ''}
}
`;

/** The plugin's part of the schema. */
export const typeDefinitions = (articles: { name: string; hasBody: boolean }[]): string =>
  [TYPES, ...articles.map(({ name, hasBody }) => articleFields(name, hasBody))].join('\n');
