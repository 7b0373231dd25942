import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { BulletList, Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { PLUGIN_ID } from '../../shared/plugin';
import { AlsoReadPanel } from './also-read/AlsoReadPanel';
import { AttachmentsPanel } from './attachments/AttachmentsPanel';
import { KeepEdits } from './components/KeepEdits';
import type { FieldProps } from './fields/props';
import { loadTranslations } from './translations/load';

type LoadInput = () => Promise<{ default?: ComponentType }>;

/** Strapi types the input of a custom field as one without props, and gives it those of a form field. */
const asInput = (load: () => Promise<{ default: ComponentType<FieldProps> }>) =>
  load as unknown as LoadInput;

interface ContentManagerApis {
  addEditViewSidePanel: (panels: PanelComponent[]) => void;
}

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Diplomacy' });
    app.customFields.register([
      {
        name: 'timeline',
        pluginId: PLUGIN_ID,
        type: 'json',
        intlLabel: { id: 'diplomacy.timeline.name', defaultMessage: 'Timeline' },
        intlDescription: {
          id: 'diplomacy.timeline.about',
          defaultMessage: 'Dated entries: a programme, outcomes, milestones',
        },
        icon: Clock,
        components: { Input: asInput(() => import('./fields/TimelineInput')) },
      },
      {
        name: 'list',
        pluginId: PLUGIN_ID,
        type: 'json',
        intlLabel: { id: 'diplomacy.list.name', defaultMessage: 'List' },
        intlDescription: {
          id: 'diplomacy.list.about',
          defaultMessage: 'Several short texts, such as other names',
        },
        icon: BulletList,
        components: { Input: asInput(() => import('./fields/ListInput')) },
      },
    ]);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager')
      .apis as unknown as ContentManagerApis;
    addEditViewSidePanel([AttachmentsPanel, AlsoReadPanel, KeepEdits]);
  },

  registerTrads: ({ locales }: { locales: string[] }) => Promise.all(locales.map(loadTranslations)),
};
