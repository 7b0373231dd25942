import type { AlsoReadAnswer } from './contracts';

/** Where a link lands, as an editor would say it. */
export interface PlaceInWords {
  /** The paragraph it follows, counted within its section, 1-based. */
  paragraph: number;
  /** The heading of the section; null in the lead. */
  section: string | null;
  /** How that paragraph begins. */
  words: string;
}

/**
 * Answer of `POST /diplomacy/also-read/preview` and of `GET /diplomacy/also-read/:uid/:documentId`: the list, and for each
 * of its items the place in words, null where it has none in the text.
 */
export interface DeskAnswer extends AlsoReadAnswer {
  meta: AlsoReadAnswer['meta'] & { places: (PlaceInWords | null)[] };
}

/** A published story that may be pinned. */
export interface FoundStory {
  uid: string;
  documentId: string;
  title: string;
  /** When it came out, ISO 8601. */
  publishedAt: string;
}

/** Answer of `GET /diplomacy/also-read/stories`. */
export interface StoriesAnswer {
  data: FoundStory[];
}

/** Answer of `POST /diplomacy/also-read/weave`. */
export interface WeaveAnswer {
  data: {
    /** In the body's own format, with the links as ordinary paragraphs. */
    body: unknown;
    /** How many links were written into it. */
    links: number;
  };
}
