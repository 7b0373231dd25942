import type { Core } from '@strapi/types';
import { errors, z } from '@strapi/utils';
import type { AlsoReadAnswer } from '../../../shared/contracts';
import { answerConditionally } from '../conditional';
import { articleType, articleTypes, type ArticleType } from '../config/article-types';
import { readQuery, type HttpContext } from '../http';
import { getService } from '../services';
import { callerView, factsOf, FIND_SCOPE, requireScope } from './access';
import { factsParameter } from './routes';

const FORMS = ['list', 'woven'] as const;

type Form = (typeof FORMS)[number];

const one = { error: 'must be one language, since a list is made in one' };

const shape = {
  alsoRead: z.enum(FORMS, { error: `must be one of ${FORMS.join(', ')}` }),
  facts: factsParameter,
  locale: z
    .string(one)
    .refine((locale) => locale !== '*', one)
    .optional(),
};

/** A story as the host's own route shows it; its fields stand one level deeper in the format of Strapi 4. */
type Entry = Record<string, unknown> & {
  documentId?: string;
  attributes?: Record<string, unknown>;
};

interface Answer {
  data?: Entry | Entry[] | null;
  meta?: Record<string, unknown>;
}

/** Where in the answer the list of a story stands. */
type Summary = AlsoReadAnswer['data'] & AlsoReadAnswer['meta'];

interface Route {
  handler: unknown;
  info?: { apiName?: string };
  request?: { query?: Record<string, unknown> };
}

/** What Strapi is told of the parameters. */
const PARAMETERS = {
  alsoRead: z.enum(FORMS).optional(),
  facts: z.enum(['true', 'false']).optional(),
};

const ACTIONS = ['find', 'findOne'];

/** The whole name of a route's handler: within its own API a host may write `article.find`. */
const handlerOf = ({ handler, info }: Route): string | null => {
  if (typeof handler !== 'string') return null;
  return handler.includes('::') ? handler : `api::${info?.apiName}.${handler}`;
};

/** The article type whose own route answered, by the route's handler. */
const answeredType = (ctx: HttpContext): ArticleType | undefined => {
  const handler = ctx.state.route && handlerOf(ctx.state.route as Route);
  if (!handler) return undefined;
  const dot = handler.lastIndexOf('.');
  return ACTIONS.includes(handler.slice(dot + 1)) ? articleType(handler.slice(0, dot)) : undefined;
};

const fieldsOf = (entry: Entry): Record<string, unknown> => entry.attributes ?? entry;

const withField = (entry: Entry, name: string, value: unknown): Entry =>
  entry.attributes
    ? { ...entry, attributes: { ...entry.attributes, [name]: value } }
    : { ...entry, [name]: value };

const summaryOf = ({ data, meta }: AlsoReadAnswer): Summary => ({ ...data, ...meta });

/** Stories with their lists, and with the links in the bodies that the answer holds when they are to be woven. */
const deliver = async (
  strapi: Core.Strapi,
  ctx: HttpContext,
  { type, form, locale }: { type: ArticleType; form: Form; locale?: string },
  entries: Entry[]
): Promise<{ entry: Entry; list: Summary | null }[]> => {
  const { body } = type;
  const stories = entries.map((entry) => ({
    documentId: entry.documentId ?? '',
    locale: (fieldsOf(entry).locale as string | null | undefined) ?? locale,
    body: form === 'woven' && body ? fieldsOf(entry)[body] : undefined,
  }));
  const asked = { uid: type.uid, stories, ...callerView(strapi, ctx) };
  const woven = await getService(strapi, 'also-read').weaveMany(asked);
  return entries.map((entry, index) => {
    const found = woven[index];
    if (!found) return { entry, list: null };
    const isWoven = body && stories[index]?.body;
    return {
      entry: isWoven ? withField(entry, body, found.body) : entry,
      list: summaryOf(found.answer),
    };
  });
};

/**
 * `?alsoRead=list` and `?alsoRead=woven` on the host's own `GET /api/articles` and `GET /api/articles/:documentId`: the same
 * answer, with the list in `meta.alsoRead` (of a page: the lists by document) and, when woven, with the links in the bodies.
 */
export const deliverAlsoRead =
  (strapi: Core.Strapi) =>
  async (ctx: HttpContext, next: () => Promise<void>): Promise<void> => {
    const { alsoRead, facts, locale } = ctx.query;
    if (alsoRead === undefined && (facts === undefined || facts === 'false')) return next();
    await next();
    const type = answeredType(ctx);
    const answer = ctx.body as Answer | undefined;
    if (!type || !answer?.data) return;
    if (alsoRead === undefined) {
      // A host's own parameter of that name is none of our business.
      if ((ctx.state.route as Route).request?.query?.facts !== PARAMETERS.facts) return;
      throw new errors.ValidationError('facts: are given with a list; ask for alsoRead=list too');
    }
    const query = readQuery(shape, { alsoRead, facts, locale });
    await requireScope(strapi, ctx, 'alsoRead', FIND_SCOPE);
    // Strapi takes an empty one for none.
    const asked = { type, form: query.alsoRead, locale: query.locale || undefined };
    const isPage = Array.isArray(answer.data);
    if (isPage && query.facts === 'true') {
      throw new errors.ValidationError('facts: are given with a single story, not with a page');
    }
    const entries = Array.isArray(answer.data) ? answer.data : [answer.data];
    const delivered = await deliver(strapi, ctx, asked, entries);
    if (isPage) {
      const lists = delivered.flatMap(({ entry: { documentId }, list }) =>
        documentId && list ? [[documentId, list] as const] : []
      );
      ctx.body = {
        ...answer,
        data: delivered.map(({ entry }) => entry),
        meta: { ...answer.meta, alsoRead: Object.fromEntries(lists) },
      };
    } else {
      const [{ entry, list }] = delivered as [(typeof delivered)[number]];
      if (!list || !entry.documentId) return;
      if (query.facts === 'true') {
        const story = { uid: type.uid, documentId: entry.documentId, locale: asked.locale };
        list.facts = await factsOf(strapi, ctx, story);
      }
      ctx.body = { ...answer, data: entry, meta: { ...answer.meta, alsoRead: list } };
    }
    answerConditionally(ctx);
  };

/** Makes the parameters known, so that `api.rest.strictParams` lets them through and checks them. */
export const registerQueryParameters = (strapi: Core.Strapi): void => {
  const handlers = new Set(
    articleTypes().flatMap(({ uid }) => ACTIONS.map((action) => `${uid}.${action}`))
  );
  // A parameter of the host's own that has the same name stays the host's.
  const isFree = (route: Route, name: string): boolean =>
    handlers.has(handlerOf(route) ?? '') && !(name in (route.request?.query ?? {}));
  for (const [name, schema] of Object.entries(PARAMETERS)) {
    const matchRoute = (route: Route) => isFree(route, name);
    strapi.contentAPI.addQueryParams({ [name]: { schema, matchRoute } } as never);
  }
};
