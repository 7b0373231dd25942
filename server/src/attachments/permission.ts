import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { PERMISSION, RECORD_KINDS, UID } from '../../../shared/plugin';
import { articleType } from '../config/article-types';
import { changesRelation } from '../content-types/relations';
import type { DocumentContext } from '../strapi-types';
import { attachmentNames, inverseRelations } from './relations';

const RECORD_UIDS: string[] = RECORD_KINDS.map((kind) => UID[kind]);

/** The part of an admin request that the plugin's document middlewares read. */
export interface AdminContext {
  params: Record<string, string>;
  query: Record<string, unknown>;
  state: {
    route?: { handler?: unknown; info?: { pluginName?: string } };
    userAbility?: { can: (action: string, subject?: string) => boolean };
  };
}

/** The admin request that a write belongs to; undefined for REST, GraphQL, cron and code. */
export const contentManagerRequest = (strapi: Core.Strapi): AdminContext | undefined => {
  const ctx = strapi.requestContext.get() as unknown as AdminContext | undefined;
  // By the route, not the path: the router takes paths in any case of letters.
  return ctx?.state.route?.info?.pluginName === 'content-manager' ? ctx : undefined;
};

/** The attachment fields of a type: an article's three relations, or a record's relations back to articles. */
const attachmentFields = (strapi: Core.Strapi, uid: string): string[] => {
  if (articleType(uid)) return Object.values(attachmentNames(strapi));
  if (RECORD_UIDS.includes(uid)) return inverseRelations(strapi, uid).map(([name]) => name);
  return [];
};

/**
 * The Content Manager checks no permission on hidden fields, so it is checked here, on the server, for writes from
 * either end of the relation.
 */
export const guardAttachments =
  (strapi: Core.Strapi) =>
  async (context: DocumentContext, next: () => Promise<unknown>): Promise<unknown> => {
    const { data } = context.params;
    if (data) {
      const changed = attachmentFields(strapi, context.uid).filter((field) =>
        changesRelation(data[field])
      );
      const request = changed.length > 0 ? contentManagerRequest(strapi) : undefined;
      if (request && !request.state.userAbility?.can(PERMISSION.attach)) {
        // Strapi shows the message of a policy error only; other refusals become a bare "Forbidden".
        throw new errors.PolicyError(
          `You may not attach records to articles (${changed.join(', ')}). ` +
            'Ask an administrator for the permission "Attach records to articles".'
        );
      }
    }
    return next();
  };

/**
 * The Content Manager populates hidden relations whole. A record with a thousand articles would weigh megabytes in every
 * list, so its requests get the number of articles instead.
 */
export const countArticles =
  (strapi: Core.Strapi) =>
  async (context: DocumentContext, next: () => Promise<unknown>): Promise<unknown> => {
    const populate = context.params.populate as Record<string, unknown> | undefined;
    if (!populate || typeof populate !== 'object' || !RECORD_UIDS.includes(context.uid)) {
      return next();
    }
    const whole = inverseRelations(strapi, context.uid).filter(([name]) => populate[name] === true);
    if (whole.length > 0 && contentManagerRequest(strapi)) {
      const counts = Object.fromEntries(whole.map(([name]) => [name, { count: true }]));
      context.params.populate = { ...populate, ...counts };
    }
    return next();
  };
