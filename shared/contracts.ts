import type { FactBox } from './facts';
import type { RecordKind } from './plugin';
import type { DatePrecision, EventStatus, StateOfDates } from './vocabulary';

export type { PlacementSettings, Settings, SettingsAnswer, SettingsChanges } from './settings';
export type * from './suggestions';
export type * from './attachments';

/** A visit, conference or relationship as lists and cards show it. */
export interface RecordSummary {
  kind: RecordKind;
  documentId: string;
  title: string;
  /** `YYYY-MM-DD`; null on relationships. */
  startDate: string | null;
  endDate: string | null;
  /** What the state's words need besides the dates; left out on relationships. */
  datePrecision?: DatePrecision | null;
  timeZone?: string | null;
  eventStatus?: EventStatus | null;
  previousStartDate?: string | null;
  /** Where the event stands today; null on relationships and on events without a valid date. */
  state: StateOfDates | null;
  published: boolean;
}

/** Answer of `GET /diplomacy/attachments/search`. */
export interface SearchAnswer {
  data: RecordSummary[];
}

/** Answer of `GET /diplomacy/article-types`. */
export interface ArticleTypesAnswer {
  data: {
    uid: string;
    /** Names of the relations on articles of this type. */
    relations: Record<RecordKind, string>;
    /** Names of its fields; null where it has none. */
    fields: { title: string; body: string | null; slug: string | null; date: string | null };
    /** How the body is stored; `zone` for dynamic zones and components, `text` for a plain field of HTML or Markdown. */
    bodyFormat: 'blocks' | 'markdown' | 'html' | 'text' | 'zone' | null;
  }[];
}

/** Attached documents by kind, the primary one first. */
export type AttachedIds = Record<RecordKind, string[]>;

/** A story as it stands in the form, saved or not. */
export interface StoryText {
  uid: string;
  /** Left out while it was never saved. */
  documentId?: string;
  locale?: string;
  title: string;
  body: unknown;
  attached: AttachedIds;
  /** ISO 8601; now when left out. */
  publishedAt?: string;
}

/** Body of `POST /diplomacy/also-read/preview`, which answers like `GET /diplomacy/also-read/:uid/:documentId`. */
export type PreviewBody = StoryText;

/** What two stories share, or why a story stands in the list. */
export type ReasonKind =
  | RecordKind
  | 'official'
  | 'organization'
  | 'countryPair'
  | 'country'
  | 'series'
  | 'name'
  | 'words'
  | 'latest';

export interface Reason {
  kind: ReasonKind;
  /** "Jeyhun Bayramov", "Azerbaijan and Ukraine", "restoration, donors". */
  label: string;
  /** The record behind it, when there is one. */
  documentId?: string;
}

/** Where in the body a link belongs: after the block with this index (0-based), in a heading's section when named. */
export interface Placement {
  afterBlock: number;
  section: string | null;
  /** In a dynamic zone or a component: index of the component, 0-based, … */
  component?: number;
  /** … and the name of its field, whose blocks are counted. */
  field?: string;
}

export interface AlsoReadImage {
  url: string;
  alternativeText: string | null;
  width: number | null;
  height: number | null;
}

/** One related story, as the content API and the panel show it. */
export interface AlsoReadItem {
  /** Content type of the target; a site may have several types of articles. */
  type: string;
  documentId: string;
  title: string;
  /** The link's own words, when an editor gave it some; otherwise the title. */
  label: string;
  slug: string | null;
  url: string;
  publishedAt: string | null;
  image: AlsoReadImage | null;
  /** 0 to 100. */
  score: number;
  source: 'pinned' | 'automatic';
  reasons: Reason[];
  /** Null when the body has no fitting place left. */
  placement: Placement | null;
}

/** Why a list is empty or made of fallbacks. */
export type ListReason = 'off' | 'notIndexed' | 'nothingClose' | 'latestInstead';

/** Answer of `GET /api/diplomacy/also-read/:pluralName/:documentId`. */
export interface AlsoReadAnswer {
  data: {
    /** "Also Read", in the story's language. */
    label: string;
    items: AlsoReadItem[];
    /** Of the story's own records, when they were asked for. */
    facts?: FactBox[];
  };
  meta: {
    /** When the stored list last changed, ISO 8601; null when the story is not indexed. */
    updatedAt: string | null;
    reason?: ListReason;
  };
}

/** What the event `diplomacy.also-read.update`, and the body of its webhook, says: whose list changed. */
export interface AlsoReadUpdate {
  /** Type of the article. */
  uid: string;
  /** Null when many did: take all stories of this type and language for changed. */
  documentId: string | null;
  /** Null on types that are not localized. */
  locale: string | null;
}

/** A story that a decision is about. */
export interface DecisionTarget {
  uid: string;
  documentId: string;
}

/** What editors decided for one language version of an article. */
export interface Decisions {
  /** Come first, in this order. */
  pinned: DecisionTarget[];
  /** Are never suggested here. */
  hidden: DecisionTarget[];
  /** Own words of links to these stories. */
  labels: (DecisionTarget & { label: string })[];
  /** No links on this article. */
  off: boolean;
  /** This article is never suggested elsewhere. */
  neverSuggest: boolean;
  /** What the article is about, beyond its own words. */
  keywords: string[];
}

/** A story as the panel names it. */
export interface DecisionTargetSummary extends DecisionTarget {
  /** In the article's language, where there is such a version. */
  title: string;
  /** Whether readers can see it in the article's language. */
  published: boolean;
}

/** Answer of `GET` and `PUT /diplomacy/also-read/:uid/:documentId/decisions`. */
export interface DecisionsAnswer {
  data: Decisions;
  meta: {
    /** When they last changed, ISO 8601; null when nobody has decided anything. */
    updatedAt: string | null;
    /** The stories that decisions are about, as far as the user may read them. */
    targets: DecisionTargetSummary[];
  };
}

/** Answer of `GET /diplomacy/also-read/status` and of `POST /diplomacy/also-read/rebuild`. */
export interface StatusAnswer {
  data: RebuildStatus;
}

/** What the index holds, and how its last rebuild stands. */
export interface RebuildStatus {
  /** Stories in the index. */
  stories: number;
  /** Types of articles that take part. */
  types: string[];
  rebuild: {
    state: 'idle' | 'running' | 'interrupted' | 'done' | 'failed';
    /** One type; null for all. */
    uid: string | null;
    phase: string | null;
    /** Steps done, and in all. */
    done: number;
    total: number;
    /** ISO 8601. */
    startedAt: string | null;
    endedAt: string | null;
    error: string | null;
  };
}
