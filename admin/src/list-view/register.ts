import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { AttachToMany } from './AttachToMany';
import { addRecordsColumn } from './column';
import { RecordsFilter } from './RecordsFilter';

interface ContentManager {
  apis: {
    addBulkAction: (change: (actions: BulkActionComponent[]) => BulkActionComponent[]) => void;
  };
  injectComponent: (
    view: 'listView',
    zone: 'actions',
    component: { name: string; Component: ComponentType }
  ) => void;
}

/** What the lists of articles get: the column, the filter and the bulk action. */
export const registerListView = ({
  getPlugin,
  registerHook,
}: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void => {
  const contentManager = getPlugin('content-manager') as unknown as ContentManager;
  registerHook('Admin/CM/pages/ListView/inject-column-in-table', addRecordsColumn);
  contentManager.injectComponent('listView', 'actions', {
    name: 'diplomacy-records-filter',
    Component: RecordsFilter,
  });
  contentManager.apis.addBulkAction((actions) => [AttachToMany, ...actions]);
};
