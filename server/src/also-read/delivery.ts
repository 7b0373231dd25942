import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { mayCall } from '../caller';
import { articleType, articleTypes, type ArticleType } from '../config/article-types';
import type { HttpContext } from '../http';
import { getService } from '../services';
import { callerView, FIND_SCOPE } from './access';

const FORMS = ['list', 'woven'] as const;

type Form = (typeof FORMS)[number];

interface Answer {
  data?: (Record<string, unknown> & { documentId?: string; locale?: string | null }) | null;
  meta?: Record<string, unknown>;
}

const readForm = (value: unknown): Form => {
  if (FORMS.includes(value as Form)) return value as Form;
  throw new errors.ValidationError(`alsoRead: must be one of ${FORMS.join(', ')}`, {
    errors: [
      {
        path: ['alsoRead'],
        message: `must be one of ${FORMS.join(', ')}`,
        name: 'ValidationError',
      },
    ],
  });
};

/** The article type whose single-document route answered, by the route's handler. */
const answeredType = (ctx: HttpContext): ArticleType | undefined => {
  const handler = ctx.state.route?.handler;
  if (typeof handler !== 'string' || !handler.endsWith('.findOne')) return undefined;
  return articleType(handler.slice(0, -'.findOne'.length));
};

/**
 * `?alsoRead=list` and `?alsoRead=woven` on the host's own `GET /api/articles/:documentId`: the same answer, with the list
 * in `meta.alsoRead` and, when woven, with the links in the body.
 */
export const deliverAlsoRead =
  (strapi: Core.Strapi) =>
  async (ctx: HttpContext, next: () => Promise<void>): Promise<void> => {
    if (ctx.query.alsoRead === undefined) return next();
    await next();
    const type = answeredType(ctx);
    const answer = ctx.body as Answer | undefined;
    const documentId = answer?.data?.documentId;
    if (!type || !answer?.data || !documentId) return;
    const form = readForm(ctx.query.alsoRead);
    if (!(await mayCall(strapi, ctx, FIND_SCOPE))) {
      throw new errors.PolicyError(`alsoRead: the caller lacks the permission ${FIND_SCOPE}`);
    }
    const locale = answer.data.locale ?? (ctx.query.locale as string | undefined);
    const asked = { uid: type.uid, documentId, locale, ...callerView(strapi, ctx) };
    const service = getService(strapi, 'also-read');
    const body = type.body ? answer.data[type.body] : undefined;
    if (form === 'woven' && body) {
      const woven = await service.weave({ ...asked, body });
      if (!woven) return;
      ctx.body = {
        ...answer,
        data: { ...answer.data, [type.body as string]: woven.body },
        meta: { ...answer.meta, alsoRead: summary(woven.answer) },
      };
      return;
    }
    const list = await service.find(asked);
    if (list) ctx.body = { ...answer, meta: { ...answer.meta, alsoRead: summary(list) } };
  };

const summary = ({ data, meta }: { data: object; meta: object }) => ({ ...data, ...meta });

/** Makes the parameter known, so that `api.rest.strictParams` lets it through and checks it. */
export const registerQueryParameter = (strapi: Core.Strapi): void => {
  const handlers = new Set(articleTypes().map(({ uid }) => `${uid}.findOne`));
  strapi.contentAPI.addQueryParams({
    alsoRead: {
      schema: (z: { enum: (values: readonly string[]) => { optional: () => unknown } }) =>
        z.enum(FORMS).optional(),
      matchRoute: (route: { handler: unknown }) =>
        typeof route.handler === 'string' && handlers.has(route.handler),
    },
  } as never);
};
