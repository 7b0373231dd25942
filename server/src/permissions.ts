import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../shared/plugin';

const action = (uid: string, displayName: string, subCategory: string) => ({
  section: 'plugins',
  pluginName: PLUGIN_ID,
  uid,
  displayName,
  subCategory,
});

const ACTIONS = [
  action('attachments.attach', 'Attach records to articles', 'Attachments'),
  action('also-read.curate', 'Pin, hide and reword links', 'Also Read'),
  action('also-read.rebuild', 'Rebuild the lists', 'Also Read'),
  action('settings.read', 'Read the settings', 'Settings'),
  action('settings.configure', 'Change the settings', 'Settings'),
  action('calendar.read', 'See what is coming up', 'Calendar'),
];

/** What administrators can tick under Settings > Roles > Plugins > Diplomacy. */
export const registerPermissions = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.service('admin::permission').actionProvider.registerMany(ACTIONS);
