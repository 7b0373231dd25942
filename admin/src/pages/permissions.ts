import { PERMISSION, UID } from '../../../shared/plugin';

/** All pages show what the desk plans, drafts included. */
export const MAY_SEE_CALENDAR = [{ action: PERMISSION.readCalendar, subject: null }];

/** Whoever may read relationships in the Content Manager gets a list of them. */
export const MAY_READ_RELATIONSHIPS = [
  { action: 'plugin::content-manager.explorer.read', subject: UID.bilateralRelationship },
];
