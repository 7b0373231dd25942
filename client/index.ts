export {
  createClient,
  type AlsoReadQuery,
  type ArticleAnswer,
  type ArticleQuery,
  type ArticlesAnswer,
  type ArticlesQuery,
  type CalendarQuery,
  type DiplomacyClient,
  type FeedQuery,
  type InlineList,
  type RelationshipKey,
  type TimelineQuery,
} from './client';
export { DiplomacyError, type ClientOptions, type RequestOptions } from './requests';
export { interleave, weave, type LinkList, type Place } from './weave';
export type {
  AlsoReadAnswer,
  AlsoReadItem,
  ListReason,
  Placement,
  Reason,
} from '../shared/contracts';
export type { Anniversary, CalendarAnswer, CalendarItem, OccurrenceKind } from '../shared/calendar';
export type { Fact, FactBox, FactsAnswer, FactValue } from '../shared/facts';
export type { StructuredData } from '../shared/structured-data';
export type {
  TimelineAnswer,
  TimelineCountry,
  TimelineDocument,
  TimelineItem,
  TimelineKind,
  TimelineRelationship,
  TimelineYear,
} from '../shared/timeline';
