import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../../shared/plugin';
import { articleType, articleTypes } from '../config/article-types';
import { defaultLocale, readVersion } from '../content-types/versions';
import { getService } from '../services';
import type { DocumentContext } from '../strapi-types';

/** The language that a new version of an article comes from; undefined when the version is not new. */
const sourceLocale = async (
  strapi: Core.Strapi,
  { uid, params }: DocumentContext,
  locale: string
): Promise<string | undefined> => {
  const documentId = params.documentId as string;
  if (await readVersion(strapi, uid, { documentId, locale }, [])) return undefined;
  const main = await defaultLocale(strapi);
  const source =
    (await readVersion(strapi, uid, { documentId, locale: main }, [])) ??
    (await readVersion(strapi, uid, { documentId }, []));
  return source?.locale ?? undefined;
};

/**
 * Decisions follow their article: a copy has them too, a version in a new language starts with those of the version it
 * comes from, and what is deleted is forgotten. Publishing and unpublishing change nothing: they are kept by document id.
 */
export const keepDecisions =
  (strapi: Core.Strapi) =>
  async (context: DocumentContext, next: () => Promise<unknown>): Promise<unknown> => {
    const { uid, action, params } = context;
    const type = articleType(uid);
    if (!type || !['clone', 'update', 'delete'].includes(action)) return next();
    const decisions = getService(strapi, 'decisions');
    const documentId = params.documentId as string;

    if (action === 'update') {
      if (!type.isLocalized || !documentId) return next();
      const locale =
        typeof params.locale === 'string' ? params.locale : await defaultLocale(strapi);
      const source = await sourceLocale(strapi, context, locale).catch((error: unknown) => {
        strapi.log.error(`[${PLUGIN_ID}] decisions: ${String(error)}`);
        return undefined;
      });
      const result = await next();
      if (source && result) {
        await decisions.afterWrite(`copying those of ${documentId} to ${locale}`, () =>
          decisions.copy({ uid, documentId, locale: source }, { uid, documentId, locale })
        );
      }
      return result;
    }

    const result = await next();
    if (action === 'delete') {
      await decisions.afterWrite(`forgetting those of ${documentId}`, () =>
        decisions.forgetGone(uid, { documentId })
      );
      return result;
    }
    const copy = (result as { documentId?: string } | null)?.documentId;
    if (copy) {
      await decisions.afterWrite(`copying those of ${documentId} to its copy`, () =>
        decisions.copyDocument(uid, documentId, copy)
      );
    }
    return result;
  };

/** Strapi deletes the articles of a deleted locale below the document service, where no middleware sees it. */
export const watchBulkDeletes = (strapi: Core.Strapi): void => {
  strapi.db.lifecycles.subscribe({
    models: articleTypes().map(({ uid }) => uid),
    async afterDeleteMany({ model, params }) {
      const { locale } = (params.where ?? {}) as { locale?: unknown };
      const which = typeof locale === 'string' ? { locale } : {};
      const decisions = getService(strapi, 'decisions');
      await decisions.afterWrite(`forgetting deleted articles of ${model.uid}`, () =>
        decisions.forgetGone(model.uid, which)
      );
    },
  });
};
