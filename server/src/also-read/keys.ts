/** Which version of which document a story is. */
export interface StoryKey {
  uid: string;
  documentId: string;
  /** Empty on types that are not localized. */
  locale: string;
}

/** A document of a type of article, in whatever language. */
export type Target = Pick<StoryKey, 'uid' | 'documentId'>;

/** A target as one text, for sets and maps. */
export const targetText = ({ uid, documentId }: Target): string => `${uid} ${documentId}`;

/** A key as one text. */
export const keyText = (key: StoryKey): string => `${targetText(key)} ${key.locale}`;
