/** What a new visit or conference can name. */
export const REFERENCE_KINDS = ['country', 'organization', 'official', 'conference'] as const;

export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** Something that a record can name, as a search shows it. */
export interface Reference {
  documentId: string;
  name: string;
  /** What tells it from others of the same name: an office, an acronym, a code; null when nothing does. */
  note: string | null;
}

/** Answer of `GET /diplomacy/attachments/references`. */
export interface ReferencesAnswer {
  data: Reference[];
}
