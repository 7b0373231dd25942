import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../../shared/plugin';
import { AlsoReadPanel } from './also-read/AlsoReadPanel';
import { AttachmentsPanel } from './attachments/AttachmentsPanel';
import { KeepEdits } from './components/KeepEdits';
import { registerFields } from './fields/register';
import { registerPages } from './pages/register';
import { registerSettings } from './settings/register';
import { LoadArticleTypes } from './list-view/known-types';
import { registerListView } from './list-view/register';
import { TimelinePanel } from './timeline/TimelinePanel';
import { loadTranslations } from './translations/load';
import { registerWidgets } from './widgets/register';

interface ContentManagerApis {
  addEditViewSidePanel: (panels: PanelComponent[]) => void;
}

/** What the plugin adds to the admin. */
export default {
  register(app: StrapiApp) {
    app.registerPlugin({
      id: PLUGIN_ID,
      name: 'Diplomacy',
      initializer: LoadArticleTypes,
      isReady: false,
    });
    registerFields(app);
    registerPages(app);
    registerSettings(app);
    registerWidgets(app);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager')
      .apis as unknown as ContentManagerApis;
    addEditViewSidePanel([AttachmentsPanel, AlsoReadPanel, TimelinePanel, KeepEdits]);
    registerListView(app);
  },

  registerTrads: ({ locales }: { locales: string[] }) => Promise.all(locales.map(loadTranslations)),
};
