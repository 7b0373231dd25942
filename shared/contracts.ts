import type { RecordKind } from './plugin';

/** A visit, conference or relationship as lists and cards show it. */
export interface RecordSummary {
  kind: RecordKind;
  documentId: string;
  title: string;
  /** `YYYY-MM-DD`; null on relationships. */
  startDate: string | null;
  endDate: string | null;
  /** Where the event stands today; null on relationships and on events without a valid date. */
  state: 'upcoming' | 'ongoing' | 'concluded' | null;
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
  }[];
}

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
  };
  meta: {
    /** When the stored list last changed, ISO 8601; null when the story is not indexed. */
    updatedAt: string | null;
    reason?: ListReason;
  };
}
