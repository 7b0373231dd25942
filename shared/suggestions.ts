import type { RecordSummary } from './contracts';
import type {
  ConferenceType,
  DatePrecision,
  EventStatus,
  OfficialLevel,
  VisitType,
} from './vocabulary';

/** Words of the text that prove a suggestion. */
export interface Evidence {
  /** As they stand in the text: "Bayramov", "in London". */
  words: string;
  /** The sentence or headline around them, cut to some 200 letters. */
  sentence: string;
  where: 'title' | 'body';
}

/** A record of the desk that the text is about. */
export interface Suggestion {
  record: RecordSummary;
  /** 0 to 100. */
  score: number;
  /** The strongest first; never empty. */
  evidence: Evidence[];
}

/** A document that a draft refers to. */
export interface Named {
  documentId: string;
  name: string;
}

export interface NamedCountry extends Named {
  /** ISO 3166-1 alpha-2, or EU / XK. */
  code: string;
}

interface Draft {
  /** The title that the record would get. */
  title: string;
  /** 0 to 100. */
  score: number;
  evidence: Evidence[];
}

interface DraftDates {
  /** `YYYY-MM-DD`; null when the text names no day. */
  startDate: string | null;
  endDate: string | null;
  datePrecision: DatePrecision;
  eventStatus: EventStatus;
  city: string | null;
}

/** A visit that the text reports and the desk has no record of, with every field that the text fills. */
export interface VisitDraft extends Draft {
  kind: 'visit';
  fields: DraftDates & {
    /** The principal first. */
    visitors: Named[];
    /** A visitor whom the desk has no official for. */
    newVisitor: { name: string; office: string | null; level: OfficialLevel | null } | null;
    officeAtTheTime: string | null;
    visitorLevel: OfficialLevel | null;
    visitType: VisitType | null;
    visitingCountry: NamedCountry | null;
    visitingOrganization: Named | null;
    hostCountry: NamedCountry | null;
    hostOrganization: Named | null;
    /** Officials of the desk whom the visitor meets. */
    counterparts: Named[];
    /** The house, as the text calls it: "Lancaster House". */
    venue: string | null;
    /** In the words of the text: "To discuss grain exports". */
    purpose: string | null;
    conferences: Named[];
  };
}

/** The same for a conference. */
export interface ConferenceDraft extends Draft {
  kind: 'conference';
  fields: DraftDates & {
    title: string;
    acronym: string | null;
    conferenceType: ConferenceType | null;
    series: string | null;
    edition: string | null;
    venue: string | null;
    hostCountries: NamedCountry[];
    organizers: Named[];
  };
}

export type RecordDraft = VisitDraft | ConferenceDraft;

/** Body of `POST /diplomacy/mentions/suggest`. */
export interface SuggestRequest {
  /** Type of article that the text belongs to; tells how the body is stored. */
  uid: string;
  title: string;
  body: unknown;
  locale?: string;
  /** ISO 8601; relative dates ("on Monday") count from here. Now when left out. */
  publishedAt?: string;
}

export interface SuggestAnswer {
  data: {
    /** The best first; records that are attached already are among them. */
    suggestions: Suggestion[];
    /** Events in the text that no record fits. */
    drafts: RecordDraft[];
  };
}
