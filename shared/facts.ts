import type { RecordKind } from './plugin';

/** Somebody or something that a fact names. */
export interface FactValue {
  /** As it stands on the page, in the language of the answer: "Jeyhun Bayramov", "19–21 June 2023". */
  text: string;
  /** What follows in smaller print: the office held at the time, a reason, place and company of a meeting. */
  detail?: string;
  /** Of entries of a programme and the like, their day in words: "20 June 2023". */
  when?: string;
  /** `HH:MM` at the place, when it is known. */
  time?: string;
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
  /** Stable name, such as `visitor`, `host`, `dates`, `place`, `organizers`, `series`, `recognisedOn`. */
  name: string;
  /** In the language of the answer, or in English. */
  label: string;
  /** Never empty. */
  values: FactValue[];
}

export const FACT_STATES = [
  'tentative',
  'upcoming',
  'ongoing',
  'concluded',
  'postponed',
  'cancelled',
] as const;

/** What a site can print beside a story, as it is. */
export interface FactBox {
  kind: RecordKind;
  /** The kind in the language of the answer: "Visit". */
  label: string;
  documentId: string;
  title: string;
  slug: string | null;
  summary: string | null;
  /** The first of its kind on the story is what the story is about. */
  primary: boolean;
  /** Where the event stands today, for a colour; the fact `status` says it in words. Null on relationships. */
  state: (typeof FACT_STATES)[number] | null;
  facts: Fact[];
}

/** Answer of `GET /api/diplomacy/facts/:pluralName/:documentId`. */
export interface FactsAnswer {
  /** Of an article: its attached records, in their order; of a record: itself. */
  data: FactBox[];
  meta: {
    /** The language of names, dates and labels; labels are English where it is none of the plugin's own. */
    locale: string;
  };
}
