import type { Core } from '@strapi/types';
import { contentTypes, errors } from '@strapi/utils';
import type { Reason } from '../../../shared/contracts';
import type { FactBox } from '../../../shared/facts';
import { UID } from '../../../shared/plugin';
import { mayCall } from '../caller';
import { articleType } from '../config/article-types';
import type { HttpContext } from '../http';
import { callerReader } from '../readers';
import { getService } from '../services';
import type { Row } from '../strapi-types';

/** The content-API permission that lists and woven bodies ask for. */
export const FIND_SCOPE = 'plugin::diplomacy.also-read.find';

/** That facts ask for, wherever they stand. */
const FACTS_SCOPE = 'plugin::diplomacy.facts.find';

/**
 * Lets only those go on who hold a permission that a parameter asks for.
 * @throws PolicyError (403) that names both
 */
export const requireScope = async (
  strapi: Core.Strapi,
  ctx: HttpContext,
  parameter: string,
  scope: string
): Promise<void> => {
  if (await mayCall(strapi, ctx, scope)) return;
  throw new errors.PolicyError(`${parameter}: the caller lacks the permission ${scope}`);
};

/** The type behind a reason; none for words and names, which stand in the text. */
export const REASON_TYPES: Partial<Record<Reason['kind'], string>> = {
  visit: UID.visit,
  conference: UID.conference,
  series: UID.conference,
  bilateralRelationship: UID.bilateralRelationship,
  official: UID.official,
  organization: UID.organization,
  country: UID.country,
  countryPair: UID.country,
};

/** What a caller may see of a list: targets and reasons of the types whose `find` it holds, without private fields. */
export const callerView = (strapi: Core.Strapi, ctx: Pick<HttpContext, 'state'>) => {
  const known = new Map<string, boolean>();
  const ask = async (scope: string): Promise<boolean> => {
    const answer = await mayCall(strapi, ctx, scope);
    known.set(scope, answer);
    return answer;
  };
  const may = (scope: string): boolean | Promise<boolean> => known.get(scope) ?? ask(scope);
  return {
    readTarget: async (uid: string, row: Row): Promise<Row | null> => {
      if (!(await may(`${uid}.find`))) return null;
      const schema = strapi.getModel(uid as 'api::article.article');
      const options = { auth: ctx.state.auth } as never;
      const shown = await strapi.contentAPI.sanitize.output(row, schema, options);
      return { ...(shown as object), documentId: row.documentId } as Row;
    },
    mayShow: ({ kind }: Reason): boolean | Promise<boolean> => {
      const type = REASON_TYPES[kind];
      return type ? may(`${type}.find`) : true;
    },
    mayQuote: (uid: string): boolean => {
      const body = articleType(uid)?.body;
      const schema = strapi.getModel(uid as 'api::article.article');
      return !body || !contentTypes.isPrivateAttribute(schema, body);
    },
  };
};

/**
 * The facts of a story's records, for the parameter `facts`: of what is published, and as far as the caller may read it.
 * @throws PolicyError (403) for callers without the permission
 */
export const factsOf = async (
  strapi: Core.Strapi,
  ctx: HttpContext,
  story: { uid: string; documentId: string; locale?: string }
): Promise<FactBox[]> => {
  await requireScope(strapi, ctx, 'facts', FACTS_SCOPE);
  const found = await getService(strapi, 'facts').find(story, callerReader(strapi, ctx));
  return found?.data ?? [];
};
