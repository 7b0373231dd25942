/** The plugin's id in Strapi; part of every uid, route and translation key. */
export const PLUGIN_ID = 'diplomacy';

/** The event, and webhook, that tells of lists that changed; see `AlsoReadUpdate`. */
export const ALSO_READ_UPDATE = 'diplomacy.also-read.update';

/** The content types that the plugin owns. */
export const UID = {
  visit: 'plugin::diplomacy.visit',
  conference: 'plugin::diplomacy.conference',
  bilateralRelationship: 'plugin::diplomacy.bilateral-relationship',
  country: 'plugin::diplomacy.country',
  organization: 'plugin::diplomacy.organization',
  official: 'plugin::diplomacy.official',
} as const;

export type OwnUid = (typeof UID)[keyof typeof UID];

/** The three kinds of record that an editor attaches to an article. */
export const RECORD_KINDS = ['visit', 'conference', 'bilateralRelationship'] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** The custom fields, as content-type schemas name them. */
export const TIMELINE_FIELD = 'plugin::diplomacy.timeline';
export const LIST_FIELD = 'plugin::diplomacy.list';
export const COUNTRY_FIELD = 'plugin::diplomacy.country';

/** The permissions of the plugin's own admin features. */
export const PERMISSION = {
  attach: 'plugin::diplomacy.attachments.attach',
  rebuild: 'plugin::diplomacy.also-read.rebuild',
  curate: 'plugin::diplomacy.also-read.curate',
  readSettings: 'plugin::diplomacy.settings.read',
  configure: 'plugin::diplomacy.settings.configure',
  readCalendar: 'plugin::diplomacy.calendar.read',
} as const;
