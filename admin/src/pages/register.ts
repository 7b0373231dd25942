import { HandHeart } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ROOT } from './addresses';
import { MAY_SEE_CALENDAR } from './permissions';

/** The plugin's own pages, behind one link of the main menu. */
export const registerPages = (app: Pick<StrapiApp, 'addMenuLink'>): void =>
  app.addMenuLink({
    to: ROOT,
    icon: HandHeart,
    intlLabel: { id: 'diplomacy.pages.menu', defaultMessage: 'Diplomacy' },
    Component: () => import('./Pages'),
    permissions: MAY_SEE_CALENDAR,
    position: 4,
  });
