import type { HttpContext } from '../http';

/** What resolvers know of the request. */
export type GraphqlContext = Pick<HttpContext, 'state'>;
