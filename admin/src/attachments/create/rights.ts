import { UID, type OwnUid } from '../../../../shared/plugin';

/** The part of an admin permission that tells what it allows. */
export interface Granted {
  action: string;
  subject?: string | null;
  properties?: { locales?: string[] | null };
}

/**
 * Whether somebody may create or publish records of a type in a language. Only to show or hide a button: the server
 * decides, with the conditions of the role.
 */
export const mayWrite = (
  permissions: Granted[],
  action: 'create' | 'publish',
  uid: OwnUid,
  locale: string | undefined
): boolean => {
  // Officials have one version for all languages.
  const localized = uid !== UID.official;
  return permissions.some(
    (granted) =>
      granted.action === `plugin::content-manager.explorer.${action}` &&
      granted.subject === uid &&
      (!localized ||
        !locale ||
        !granted.properties?.locales ||
        granted.properties.locales.includes(locale))
  );
};
