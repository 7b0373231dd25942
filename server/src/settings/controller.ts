import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import type { Settings, SettingsAnswer, SettingsChanges } from '../../../shared/settings';
import { readQuery, type HttpContext } from '../http';
import { getService } from '../services';
import { builtInLabel } from './labels';

const resetQuery = { keys: z.string().min(1).optional() };

export const settingsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const answer = async (data: Settings): Promise<SettingsAnswer> => {
    const settings = getService(strapi, 'settings');
    const locales = (await strapi.plugin('i18n').service('locales').find()) as { code: string }[];
    return {
      data,
      meta: {
        defaults: settings.defaults,
        changed: await settings.changed(),
        builtInLabels: Object.fromEntries(locales.map(({ code }) => [code, builtInLabel(code)])),
      },
    };
  };

  return {
    /** `GET /diplomacy/settings` */
    async show(ctx: HttpContext): Promise<void> {
      ctx.body = await answer(await getService(strapi, 'settings').get());
    },

    /** `PUT /diplomacy/settings`: the settings in the body are changed, the others stay. */
    async change(ctx: HttpContext): Promise<void> {
      const changes = ctx.request.body as SettingsChanges;
      ctx.body = await answer(await getService(strapi, 'settings').set(changes));
    },

    /** `DELETE /diplomacy/settings?keys=links,labels`: back to the defaults; without `keys` all of them. */
    async reset(ctx: HttpContext): Promise<void> {
      const { keys } = readQuery(resetQuery, ctx.query);
      const names = keys?.split(',').map((key) => key.trim());
      ctx.body = await answer(await getService(strapi, 'settings').reset(names));
    },
  };
};
