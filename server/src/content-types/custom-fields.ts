import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../../shared/plugin';

/** The fields that editors get beyond Strapi's own; checked by `field-values.ts`. */
export const registerCustomFields = (strapi: Core.Strapi): void => {
  strapi.customFields.register([
    {
      name: 'timeline',
      plugin: PLUGIN_ID,
      type: 'json',
      inputSize: { default: 12, isResizable: false },
    },
    {
      name: 'list',
      plugin: PLUGIN_ID,
      type: 'json',
      inputSize: { default: 6, isResizable: true },
    },
    {
      name: 'country',
      plugin: PLUGIN_ID,
      type: 'string',
      inputSize: { default: 6, isResizable: true },
    },
  ]);
};
