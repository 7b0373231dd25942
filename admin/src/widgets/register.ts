import { Calendar, Discuss } from '@strapi/icons';
import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin';
import { PERMISSION, PLUGIN_ID } from '../../../shared/plugin';
import type { TextId } from '../hooks/useText';

const title = (id: TextId, defaultMessage: string) => ({
  id: `${PLUGIN_ID}.${id}`,
  defaultMessage,
});

const WIDGETS: WidgetArgs[] = [
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
];

/** The first of Strapi's own that says nothing about stories. */
const AFTER_STORIES = 'profile-info';

/** What the home page shows of the desk's work: beside the latest stories, before the profile and the statistics. */
export const registerWidgets = (app: Pick<StrapiApp, 'widgets'>): void => {
  app.widgets.register((widgets) => {
    const place = widgets.findIndex(({ id }) => id === AFTER_STORIES);
    const at = place < 0 ? widgets.length : place;
    return [...widgets.slice(0, at), ...WIDGETS, ...widgets.slice(at)];
  });
};
