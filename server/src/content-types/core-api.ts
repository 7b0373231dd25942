import { factories } from '@strapi/strapi';
import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import { UID, type OwnUid } from '../../../shared/plugin';
import { EVENT_STATES } from '../../../shared/vocabulary';
import type { Row } from '../strapi-types';
import { withStates } from './state';

interface Answer {
  data: Row | Row[] | null;
  meta: object;
}

const HAVE_STATE: string[] = [UID.visit, UID.conference];

/** Refuses parameters that nobody knows, as the plugin's other routes do, whatever `api.rest.strictParams` is for the host's. */
const strictly =
  (strapi: Core.Strapi, uid: OwnUid) =>
  async ({ query, state }: Context): Promise<void> => {
    const options = { auth: state.auth ?? {}, route: state.route, strictParams: true };
    await strapi.contentAPI.validate.query(query, strapi.contentType(uid), options);
  };

/** A core controller; visits and conferences also answer with what their dates say of today. */
const controller = (uid: OwnUid) =>
  HAVE_STATE.includes(uid)
    ? factories.createCoreController(uid, ({ strapi }) => ({
        validateQuery: strictly(strapi, uid),
        async find(this: CoreController, ctx) {
          return stated(strapi, uid, (await super.find(ctx)) as Answer);
        },
        async findOne(this: CoreController, ctx) {
          return stated(strapi, uid, (await super.findOne(ctx)) as Answer | undefined);
        },
      }))
    : factories.createCoreController(uid, ({ strapi }) => ({
        validateQuery: strictly(strapi, uid),
      }));

type Context = Parameters<CoreController['find']>[0];

type CoreController = Core.CoreAPI.Controller.CollectionType;

const stated = async <T extends Answer | undefined>(
  strapi: Core.Strapi,
  uid: OwnUid,
  answer: T
): Promise<T> => {
  if (!answer?.data) return answer;
  const { data } = answer;
  const records = await withStates(strapi, uid, Array.isArray(data) ? data : [data], new Date());
  return { ...answer, data: Array.isArray(data) ? records : records[0] };
};

const forEachType = <T>(make: (uid: OwnUid) => T): Record<string, T> =>
  Object.fromEntries(Object.values(UID).map((uid) => [uid.slice(uid.indexOf('.') + 1), make(uid)]));

/** A core route, as far as its answer's schema is told to OpenAPI. */
interface CoreRoute {
  handler: string;
  response?: z.ZodObject<{ data: z.ZodObject | z.ZodArray<z.ZodObject> }>;
}

const STATE = {
  state: z
    .enum(EVENT_STATES)
    .nullable()
    .optional()
    .describe('Where it stands today; null when postponed or cancelled'),
  moved: z.boolean().optional().describe('Whether it begins on another day than first announced'),
};

/** The same route with what its controller adds to a visit or conference. */
const withStateInSchema = (route: CoreRoute): CoreRoute => {
  const data = route.response?.shape.data;
  if (!data || !/\.(find|findOne)$/.test(route.handler)) return route;
  const stated = 'element' in data ? z.array(data.element.extend(STATE)) : data.extend(STATE);
  return { ...route, response: z.object({ ...route.response?.shape, data: stated }) };
};

const router = (uid: OwnUid) => {
  const core = factories.createCoreRouter(uid);
  if (!HAVE_STATE.includes(uid)) return core;
  let routes: CoreRoute[] | undefined;
  return {
    type: core.type,
    prefix: core.prefix,
    // Strapi makes them when the types are known, and writes into them afterwards.
    get routes() {
      return (routes ??= (core.routes as unknown as CoreRoute[]).map(withStateInSchema));
    },
  };
};

/** Core controllers, services and routes, named after the types: populating a record asks for its type's `find`. */
export const coreControllers = forEachType(controller);
export const coreServices = forEachType((uid) => factories.createCoreService(uid));
export const coreRouters = forEachType(router);
