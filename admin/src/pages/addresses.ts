import { PLUGIN_ID, UID, type RecordKind } from '../../../shared/plugin';

/** Where the plugin's own pages stand in the admin; relative to its root, as the menu wants them. */
export const ROOT = `plugins/${PLUGIN_ID}`;

export const CALENDAR = `/${ROOT}/calendar`;
export const RELATIONSHIPS = `/${ROOT}/relationships`;

const inLocale = (locale: string | null | undefined): string =>
  locale ? `?locale=${encodeURIComponent(locale)}` : '';

/** The page of one relationship. */
export const relationshipAddress = (documentId: string, locale?: string | null): string =>
  `${RELATIONSHIPS}/${documentId}${inLocale(locale)}`;

/** A record's edit view in the Content Manager, in the language of the version that was shown. */
export const recordAddress = (record: {
  kind: RecordKind;
  documentId: string;
  locale?: string | null;
}): string => documentAddress(UID[record.kind], record.documentId, record.locale);

export const documentAddress = (
  uid: string,
  documentId: string,
  locale?: string | null
): string => {
  const search = locale ? `?plugins[i18n][locale]=${encodeURIComponent(locale)}` : '';
  return `/content-manager/collection-types/${uid}/${documentId}${search}`;
};
