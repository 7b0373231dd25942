import type { RecordKind } from './plugin';

/** Somebody or something that a fact names. */
export interface FactValue {
  /** As it stands on the page, in the language of the answer. */
  text: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY` of a date, for `<time datetime>`. */
  date?: string;
  /** Address of a source or website. */
  url?: string;
  /** The record behind it, when the caller may read it. */
  type?: string;
  documentId?: string;
  /** Of countries: ISO 3166-1 alpha-2, EU or XK, for a flag. */
  code?: string;
}

/** A line of a fact box: "Visitor: Jeyhun Bayramov, Minister of Foreign Affairs". */
export interface Fact {
  /** Stable name, such as `visitor`, `host`, `dates`, `place`, `organizer`, `series`, `recognisedOn`. */
  name: string;
  /** In the language of the answer. */
  label: string;
  values: FactValue[];
}

/** What a site can print beside a story, as it is. */
export interface FactBox {
  kind: RecordKind;
  documentId: string;
  title: string;
  slug: string | null;
  summary: string | null;
  /** The first of its kind on the story is what the story is about. */
  primary: boolean;
  facts: Fact[];
}

/** Answer of `GET /api/diplomacy/facts/:pluralName/:documentId`. */
export interface FactsAnswer {
  /** Of an article: its attached records, in their order; of a record: itself. */
  data: FactBox[];
  meta: {
    /** The language of labels, dates and names. */
    locale: string;
  };
}
