import type { Core } from '@strapi/types';
import { getService } from './services';

/** Before the database is closed: work in the background ends after the step in hand. */
export const destroy = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await getService(strapi, 'attachments').queue.close();
  await getService(strapi, 'background').queue.close();
  await getService(strapi, 'also-read').stop();
};
