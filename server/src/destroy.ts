import type { Core } from '@strapi/types';
import { getService } from './services';

/** Before the database is closed: work in the background ends after the step in hand. */
export const destroy = ({ strapi }: { strapi: Core.Strapi }): Promise<void> =>
  getService(strapi, 'also-read').stop();
