import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../../shared/plugin';
import { AlsoReadPanel } from './also-read/AlsoReadPanel';
import { AttachmentsPanel } from './attachments/AttachmentsPanel';
import { KeepEdits } from './components/KeepEdits';
import { registerFields } from './fields/register';
import { registerSettings } from './settings/register';
import { loadTranslations } from './translations/load';

interface ContentManagerApis {
  addEditViewSidePanel: (panels: PanelComponent[]) => void;
}

/** What the plugin adds to the admin. */
export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Diplomacy' });
    registerFields(app);
    registerSettings(app);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager')
      .apis as unknown as ContentManagerApis;
    addEditViewSidePanel([AttachmentsPanel, AlsoReadPanel, KeepEdits]);
  },

  registerTrads: ({ locales }: { locales: string[] }) => Promise.all(locales.map(loadTranslations)),
};
