import { BulletList, Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { PLUGIN_ID } from '../../../shared/plugin';
import type { FieldProps } from './props';

type LoadInput = () => Promise<{ default?: ComponentType }>;

/** Strapi types the input of a custom field as one without props, and gives it those of a form field. */
const asInput = (load: () => Promise<{ default: ComponentType<FieldProps> }>) =>
  load as unknown as LoadInput;

/** The custom fields: what editors type into, loaded when a form shows one. */
export const registerFields = (app: Pick<StrapiApp, 'customFields'>): void =>
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
      components: { Input: asInput(() => import('./TimelineInput')) },
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
      components: { Input: asInput(() => import('./ListInput')) },
    },
  ]);
