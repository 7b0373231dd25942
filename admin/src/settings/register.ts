import type { StrapiApp } from '@strapi/strapi/admin';
import { PERMISSION, PLUGIN_ID } from '../../../shared/plugin';

/** What editors-in-chief tune for the whole newsroom: Settings > Diplomacy > Also Read. */
export const registerSettings = (app: Pick<StrapiApp, 'addSettingsLink'>): void =>
  app.addSettingsLink(
    { id: PLUGIN_ID, intlLabel: { id: 'diplomacy.settings.section', defaultMessage: 'Diplomacy' } },
    {
      id: `${PLUGIN_ID}-also-read`,
      to: PLUGIN_ID,
      intlLabel: { id: 'diplomacy.settings.link', defaultMessage: 'Also Read' },
      Component: () => import('./SettingsPage'),
      permissions: [{ action: PERMISSION.readSettings, subject: null }],
    }
  );
