import { RECORD_KINDS, type RecordKind } from './plugin';

/** What a list of articles can be narrowed to: `plugins[diplomacy][records]` in the address of the Content Manager's list. */
export const RECORDS_FILTERS = ['none', 'any', ...RECORD_KINDS] as const;

export type RecordsFilter = (typeof RECORDS_FILTERS)[number];

export type DocumentStatus = 'draft' | 'published' | 'modified';

/** A story that no record is attached to. */
export interface UncoveredStory {
  uid: string;
  documentId: string;
  /** Null on types that are not localized. */
  locale: string | null;
  /** Empty when the user may not read it. */
  title: string;
  /** ISO 8601. */
  updatedAt: string;
  /** Who changed it last, else who began it; null when it came through the API. */
  author: string | null;
  /** Null on types without drafts. */
  status: DocumentStatus | null;
}

/** Answer of `GET /diplomacy/attachments/coverage`. */
export interface CoverageAnswer {
  /** The latest first. */
  data: UncoveredStory[];
  meta: {
    /** All of them, by type of article that the user may read. */
    total: number;
    types: { uid: string; displayName: string; count: number }[];
    /** The beginning of the window, ISO 8601. */
    since: string;
  };
}

/** Body of `POST /diplomacy/attachments/bulk`. */
export interface BulkRequest {
  /** Type of the articles. */
  uid: string;
  /** At most `BULK_LIMIT`. */
  documentIds: string[];
  kind: RecordKind;
  /** Document id of the record. */
  record: string;
  /** The version of the articles; the default language when left out. */
  locale?: string;
}

export const BULK_LIMIT = 100;

/** Why readers do not see the record beside an article yet, though it is published. */
export type Waiting = 'modified' | 'mayNotPublish' | 'notPublished';

/** What became of one article. */
export interface BulkResult {
  documentId: string;
  /** Empty when the user may not read the article. */
  title: string;
  outcome: 'attached' | 'already' | 'failed';
  /** Set when the article is published without it. */
  waiting: Waiting | null;
  /** Why it failed, or was not published. */
  reason: string | null;
}

/** Answer of `POST /diplomacy/attachments/bulk`: a result for each article, in the order asked. */
export interface BulkAnswer {
  data: BulkResult[];
}
