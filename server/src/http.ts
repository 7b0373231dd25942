import { errors, z } from '@strapi/utils';

/** The part of Koa's context that controllers use. */
export interface HttpContext {
  method: string;
  /** Path and query string, as they were asked for. */
  url: string;
  query: Record<string, unknown>;
  params: Record<string, string>;
  request: { path: string; body?: unknown };
  state: {
    auth?: { ability?: unknown; strategy?: unknown; credentials?: unknown };
    route?: { handler?: unknown; info?: { apiName?: string; pluginName?: string } };
    userAbility?: { can: (action: string) => boolean };
    user?: { id: number | string };
  };
  body: unknown;
  status: number;
  notFound: (message?: string) => void;
  /** A header of the request; empty when it is not there. */
  get: (header: string) => string;
  set: (header: string, value: string) => void;
  remove: (header: string) => void;
  vary: (header: string) => void;
  response: { get: (header: string) => string };
}

type Shape = Record<string, z.ZodType>;

/** Building a schema takes longer than checking a query with it. */
const schemas = new WeakMap<Shape, z.ZodType>();

const schemaOf = (shape: Shape): z.ZodType => {
  let schema = schemas.get(shape);
  if (!schema) schemas.set(shape, (schema = z.strictObject(shape)));
  return schema;
};

/** The parts of a list that stands in a query as one text: `visit, conference`. */
export const commaList = (text: string): string[] => text.split(',').map((part) => part.trim());

/**
 * Reads a query string by a shape of zod schemas.
 * @throws ValidationError (400) naming the parameter, also for parameters that the shape does not know
 */
export const readQuery = <T extends Shape>(
  shape: T,
  query: Record<string, unknown>
): z.output<z.ZodObject<T>> => {
  const result = schemaOf(shape).safeParse(query);
  if (result.success) return result.data as z.output<z.ZodObject<T>>;
  const details = result.error.issues.map((issue) => {
    const name =
      issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.map(String).join('.');
    const reason =
      issue.code === 'unrecognized_keys'
        ? `is not a parameter; known are: ${Object.keys(shape).join(', ') || 'none'}`
        : issue.message;
    return { path: [name], message: `${name}: ${reason}`, name: 'ValidationError' };
  });
  throw new errors.ValidationError(details[0]?.message ?? 'Invalid query', { errors: details });
};

/** A route of the admin API: for users with the permission, or for everyone who is logged in. */
export const adminRoute = (method: string, path: string, handler: string, permission?: string) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      ...(permission ? [{ name: 'admin::hasPermissions', config: { actions: [permission] } }] : []),
    ],
  },
});
