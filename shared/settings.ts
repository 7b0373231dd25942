/** What editors-in-chief tune for the whole newsroom. */
export interface Settings {
  /** Own words for "Also Read", by locale or language (`fr`, `fr-CA`); built-in words where there are none. */
  labels: Record<string, string>;
  /** Items in a list that asks for no other number. */
  links: number;
  /** Stories below this score (0 to 100) are not related. */
  minimumScore: number;
  /** Whether newer stories may be suggested as well, or only older ones. */
  candidates: 'any' | 'older';
  /** Days between two stories after which the ageing part of their score is halved; null: nothing ages. */
  halfLifeDays: number | null;
  /** Stories that came out longer ago are not suggested; null: no limit. */
  maximumAgeDays: number | null;
  /** The same for targets of one type of article; null: they never grow too old. */
  maximumAgeByType: Record<string, number | null>;
  placement: PlacementSettings;
  /** Words and names that say nothing in this newsroom, by locale or language, or `*` for all. */
  ignoredTerms: Record<string, string[]>;
  /** What two stories must share, whatever their score: nothing in particular, or an attached record. */
  require: 'nothing' | 'record';
  /** Appended to the address of every link, like `utm_source=also-read`; null: nothing. */
  campaign: string | null;
}

export interface PlacementSettings {
  /** Beside the passage that a link relates to, evenly over the body, or after the paragraphs of `after`. */
  mode: 'matching' | 'even' | 'after';
  /** Paragraphs, counted from 1; negative ones from the end. */
  after: number[];
  /** No link before the end of this paragraph. */
  firstParagraph: number;
  /** Paragraphs between two links, at least. */
  gap: number;
  /** At most so many links in a body. */
  maximum: number;
}

/** The settings that hold entries of their own: one for each language, or for each type of article. */
export const MAPS = ['labels', 'ignoredTerms', 'maximumAgeByType'] as const;

/** Stands for the general age in changes of `maximumAgeByType`, where null means that stories never grow too old. */
export const GENERAL_AGE = 'general';

/**
 * Changes to the settings; those that are left out stay, also inside `placement` and the maps. An entry of `labels` and
 * `ignoredTerms` goes with null, one of `maximumAgeByType` with `general`.
 */
export type SettingsChanges = Partial<
  Omit<Settings, 'placement' | (typeof MAPS)[number]> & {
    placement: Partial<PlacementSettings>;
    labels: Record<string, string | null>;
    ignoredTerms: Record<string, string[] | null>;
    maximumAgeByType: Record<string, number | null | typeof GENERAL_AGE>;
  }
>;

/** The smallest and the largest number that each setting takes. */
export const LIMITS = {
  links: { min: 1, max: 10 },
  minimumScore: { min: 0, max: 100 },
  halfLifeDays: { min: 1, max: 3650 },
  maximumAgeDays: { min: 1, max: 36500 },
  firstParagraph: { min: 1, max: 50 },
  gap: { min: 0, max: 50 },
  maximum: { min: 1, max: 10 },
  /** Places in `placement.after`, and how far from the start or the end they may lie. */
  after: { places: 20, distance: 100 },
  /** Letters. */
  label: 60,
  campaign: 200,
  term: 80,
  /** Ignored terms of one locale. */
  terms: 500,
} as const;

/** Body of `POST /diplomacy/settings/preview`, which answers like `GET /diplomacy/also-read/:uid/:documentId`. */
export interface SettingsPreviewBody {
  uid: string;
  documentId: string;
  locale?: string;
  /** What would be changed; the other settings count as they are stored. */
  settings: SettingsChanges;
}

/** Answer of `GET`, `PUT` and `DELETE /diplomacy/settings`. */
export interface SettingsAnswer {
  data: Settings;
  meta: {
    defaults: Settings;
    /** The settings that differ from the defaults. */
    changed: (keyof Settings)[];
    /** The built-in words by locale of the newsroom, its own first, which stand where `labels` has none. */
    builtInLabels: Record<string, string>;
    /** The types of articles that take part, as the Content Manager names them. */
    types: {
      uid: string;
      name: string;
      /** Name of the field. */ title: string;
      isLocalized: boolean;
    }[];
  };
}
