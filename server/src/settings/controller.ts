import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import type { Settings, SettingsAnswer, SettingsChanges } from '../../../shared/settings';
import { requireArticle } from '../also-read/article-rights';
import { editorView } from '../also-read/editor-view';
import { articleTypes } from '../config/article-types';
import { defaultLocale } from '../content-types/versions';
import { commaList, readQuery, type HttpContext } from '../http';
import { getService } from '../services';
import { checkInput, unknownKeys } from '../input';
import { builtInLabel } from './labels';
import { settingsChanges } from './schema';

const resetQuery = { keys: z.string().min(1).optional() };

const previewFields = {
  uid: z.string().max(200),
  documentId: z.string().max(200),
  locale: z.string().min(2).max(35).optional(),
  settings: settingsChanges,
};

const previewBody = z.strictObject(previewFields, {
  error: unknownKeys('field', Object.keys(previewFields)),
});

export const settingsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const answer = async (data: Settings): Promise<SettingsAnswer> => {
    const settings = getService(strapi, 'settings');
    const found = (await strapi.plugin('i18n').service('locales').find()) as { code: string }[];
    const main = await defaultLocale(strapi);
    const locales = [...found].sort((a, b) => Number(b.code === main) - Number(a.code === main));
    return {
      data,
      meta: {
        defaults: settings.defaults,
        changed: await settings.changed(),
        builtInLabels: Object.fromEntries(locales.map(({ code }) => [code, builtInLabel(code)])),
        types: articleTypes().map(({ uid, title, isLocalized }) => ({
          uid,
          name: strapi.getModel(uid).info.displayName,
          title,
          isLocalized,
        })),
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
      const names = keys === undefined ? undefined : commaList(keys);
      ctx.body = await answer(await getService(strapi, 'settings').reset(names));
    },

    /** `POST /diplomacy/settings/preview {uid, documentId, locale?, settings}`: a story's list under changed settings. */
    async preview(ctx: HttpContext): Promise<void> {
      const body = checkInput(previewBody, ctx.request.body);
      const { uid, documentId, locale } = body;
      const asked = { state: ctx.state, params: { uid, documentId } };
      await requireArticle(strapi, asked, 'read', locale);
      const changes = body.settings as SettingsChanges;
      const settings = await getService(strapi, 'settings').proposed(changes, ['settings']);
      ctx.body = await getService(strapi, 'also-read').tryOut({
        uid,
        documentId,
        locale,
        settings,
        ...editorView(strapi, ctx),
      });
    },
  };
};
