import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import { commaList, readQuery, type HttpContext } from './http';

type Shape = Record<string, z.ZodType>;

/** A route of the content API, with the schemas of what it takes and gives: enforced here, and told to OpenAPI by Strapi. */
export interface ContentRoute<Params extends Shape, Query extends Shape, Answer> {
  method: 'GET';
  path: string;
  /** Its permission is `plugin::diplomacy.` and this. */
  handler: string;
  config: Core.RouteConfig;
  request: { params: Params; query: Query };
  response: z.ZodType<Answer>;
}

/** A name that goes to the database as it is. PostgreSQL takes no NUL in a text. */
export const namePart = z
  .string()
  .min(1)
  .max(255)
  // Not as a pattern, which OpenAPI would tell without the flag that it needs.
  .refine((text) => !/\p{Cc}/u.test(text), 'must not hold control characters');

/** The part of a document's address that every such route takes: its id, or its slug; `documentAt` finds it. */
export const documentKey = namePart;

/** Language of an answer; the newsroom's default one when left out. */
export const localeParameter = z
  .string()
  .regex(/^[\w@-]{2,35}$/, 'must be a language, such as en or pt-BR')
  .optional();

/** A number in a query, in digits alone: `?limit[]=5` and `1e1` are none. GraphQL gives numbers. */
export const wholeNumber = (least: number, most: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
    z.number().int().min(least).max(most)
  );

/** Names of a fixed list, with commas between them: a text, as it stands in an address, so that OpenAPI is told of it. */
export const someOf = (names: readonly string[]) =>
  z
    .string()
    .max(200)
    .refine((text) => commaList(text).every((name) => names.includes(name)), {
      error: `must be some of ${names.join(', ')}, with commas between them`,
    });

export const contentRoute = <Params extends Shape, Query extends Shape, Answer>({
  path,
  handler,
  scope,
  params,
  query,
  answer,
}: {
  path: string;
  handler: string;
  /** Another handler whose permission this route shares. */
  scope?: string;
  params: Params;
  query: Query;
  answer: z.ZodType<Answer>;
}): ContentRoute<Params, Query, Answer> => ({
  method: 'GET',
  path,
  handler,
  config: scope ? { auth: { scope: [`plugin::diplomacy.${scope}`] } } : {},
  request: { params, query },
  response: answer,
});

const pick = (names: string[], values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, values[name]]));

/**
 * Reads what a request asks for by the schemas of its route.
 * @throws ValidationError (400) that names the parameter
 */
export const readRequest = <Params extends Shape, Query extends Shape>(
  { request }: Pick<ContentRoute<Params, Query, unknown>, 'request'>,
  ctx: Pick<HttpContext, 'params' | 'query'>
) => ({
  // Koa adds the numbered groups of its own pattern.
  params: readQuery(request.params, pick(Object.keys(request.params), ctx.params)),
  query: readQuery(request.query, ctx.query),
});

/**
 * An answer as its route promises it. What the schema does not know is left out, so that nothing slips into an answer.
 * @throws ZodError when something promised is missing: a mistake of the plugin, answered with 500
 */
export const answerOf = <Answer>(
  { response }: Pick<ContentRoute<Shape, Shape, Answer>, 'response'>,
  answer: Answer
): Answer => response.parse(answer);
