/** Where a background goes: after the section with this number (as `sections` counts them), or at the end of the story. */
export type BackgroundPlace = number | null;

/** Body of `POST /diplomacy/background/insert`. */
export interface InsertBackgroundBody {
  /** Type of article that the body belongs to; tells how it is stored. */
  uid: string;
  /** The body as it stands in the form, saved or not. */
  body: unknown;
  /** The article's language; the newsroom's own when left out. */
  locale?: string;
  /** documentId of the bilateral relationship. */
  relationship: string;
  after: BackgroundPlace;
  /** The text takes the place of an earlier version of itself; `after` does not count then. */
  replace?: boolean;
}

/** Why a background cannot be put where it was asked for. */
export type BackgroundRefusal = 'noField' | 'noSection' | 'noOlderVersion' | 'brokenText';

/** The field of the request that a refusal is about, and what is wrong with it. */
export const BACKGROUND_REFUSALS: Record<BackgroundRefusal, readonly [string, string]> = {
  noField: ['body', 'has no part yet that can hold text'],
  noSection: ['after', 'is not a section of this body'],
  noOlderVersion: ['replace', 'the body holds no earlier version of this background'],
  brokenText: [
    'after',
    'the text there is not closed properly (an open tag, comment or code block)',
  ],
};

/** Which version of the record a background was read from: what readers see, unless only a draft has one. */
export type BackgroundSource = 'published' | 'draft';

/** Answer of `POST /diplomacy/background/insert`; nothing is stored. */
export interface InsertBackgroundAnswer {
  data: {
    /** The body with the background, in its own format. */
    body: unknown;
    /** How many blocks were put in, with the heading. */
    inserted: number;
    source: BackgroundSource;
  };
}

/** Body of `POST /diplomacy/background/look`. */
export type LookForBackgroundBody = Pick<
  InsertBackgroundBody,
  'uid' | 'body' | 'locale' | 'relationship'
>;

/** A section of a body that a background may follow. */
export interface BodySection {
  /** Counts the headings from 1; 0 is the text before the first one. */
  section: number;
  /** Null for section 0. */
  heading: string | null;
  /** 1 to 6; 0 for section 0. */
  level: number;
}

/** Answer of `POST /diplomacy/background/look`: what an unsaved body holds. */
export interface LookForBackgroundAnswer {
  data: {
    /** Empty while the body has no headings. */
    sections: BodySection[];
    /** Whether the background stands in the body, and in an earlier version than the record's; null when it does not. */
    here: { outdated: boolean } | null;
  };
}

/** A saved story that holds a background. */
export interface BackgroundStory {
  uid: string;
  documentId: string;
  title: string;
  locale: string | null;
}

/** Answer of `GET /diplomacy/background/:relationship`. */
export interface BackgroundAnswer {
  data: {
    /** Whether the record has one in the story's language. */
    hasBackground: boolean;
    /** Null when there is none. */
    source: BackgroundSource | null;
    /** When it last went into another story, ISO 8601, and into which one: null when the user may not read that one. */
    lastUsed: { at: string; story: BackgroundStory | null } | null;
    /** The record says something else now than it did then. */
    changedSince: boolean;
    /** Since when the story asked for holds it, as last saved. */
    here: { at: string; outdated: boolean } | null;
  };
}
