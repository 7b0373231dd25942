import { BulletList, Clock, Globe } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { PLUGIN_ID } from '../../../shared/plugin';
import type { FieldProps } from './props';

type LoadInput = () => Promise<{ default?: ComponentType }>;

/** Strapi types the input of a custom field as one without props, and gives it those of a form field. */
const asInput = (load: () => Promise<{ default: ComponentType<FieldProps> }>) =>
  load as unknown as LoadInput;

/** Strapi's type knows the options that it has itself, not the `options.…` that it lets a field have beside them. */
const FORMER = 'options.former' as 'default';

/** An option of every field, in the words of the Content-Type Builder. */
const rootOption = (name: 'required' | 'unique' | 'private', word: string, fallback: string) => {
  const id = `content-type-builder.form.attribute.item.${word}`;
  return {
    name,
    type: 'checkbox' as const,
    intlLabel: { id, defaultMessage: fallback },
    description: { id: `${id}.description`, defaultMessage: fallback },
  };
};

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
    {
      name: 'country',
      pluginId: PLUGIN_ID,
      type: 'string',
      intlLabel: { id: 'diplomacy.country.name', defaultMessage: 'Country' },
      intlDescription: {
        id: 'diplomacy.country.about',
        defaultMessage: 'A country, chosen by name and kept as its two-letter code',
      },
      icon: Globe,
      components: { Input: asInput(() => import('./country/CountryInput')) },
      options: {
        advanced: [
          {
            name: FORMER,
            type: 'checkbox',
            intlLabel: {
              id: 'diplomacy.country.former',
              defaultMessage: 'States that are no more',
            },
            description: {
              id: 'diplomacy.country.formerAbout',
              defaultMessage: 'Such as the Soviet Union and Yugoslavia',
            },
          },
          rootOption('required', 'requiredField', 'Required field'),
          rootOption('unique', 'uniqueField', 'Unique field'),
          rootOption('private', 'privateField', 'Private field'),
        ],
      },
    },
  ]);
