import { Calendar, Discuss } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PERMISSION, PLUGIN_ID } from '../../../shared/plugin';
import type { TextId } from '../hooks/useText';

const title = (id: TextId, defaultMessage: string) => ({
  id: `${PLUGIN_ID}.${id}`,
  defaultMessage,
});

/** What the home page shows of the desk's work. */
export const registerWidgets = (app: Pick<StrapiApp, 'widgets'>): void => {
  app.widgets.register([
    {
      id: 'coming-up',
      pluginId: PLUGIN_ID,
      icon: Calendar,
      title: title('comingUp.title', 'Coming up'),
      component: async () => (await import('./ComingUp')).ComingUp,
      permissions: [{ action: PERMISSION.readCalendar, subject: null }],
    },
    {
      id: 'uncovered',
      pluginId: PLUGIN_ID,
      icon: Discuss,
      title: title('uncovered.title', 'Stories without records'),
      component: async () => (await import('./Uncovered')).Uncovered,
      permissions: [{ action: PERMISSION.attach, subject: null }],
    },
  ]);
};
