import { PERMISSION, UID } from '../../../shared/plugin';

const permission = (action: string, subject: string | null) => ({ action, subject });

export const MAY_SEE_CALENDAR = [permission(PERMISSION.readCalendar, null)];

/** Whoever may read relationships in the Content Manager. */
export const MAY_SEE_RELATIONSHIPS = [
  permission('plugin::content-manager.explorer.read', UID.bilateralRelationship),
];

export const MAY_SEE_ANY = [...MAY_SEE_CALENDAR, ...MAY_SEE_RELATIONSHIPS];
