import type { Core } from '@strapi/types';
import type { Reason } from '../../../shared/contracts';
import { UID } from '../../../shared/plugin';
import { mayCall } from '../caller';
import type { HttpContext } from '../http';
import type { Row } from '../strapi-types';

/** The content-API permission that lists and woven bodies ask for. */
export const FIND_SCOPE = 'plugin::diplomacy.also-read.find';

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
  const asked = new Map<string, Promise<boolean>>();
  const may = (scope: string): Promise<boolean> => {
    let answer = asked.get(scope);
    if (!answer) asked.set(scope, (answer = mayCall(strapi, ctx, scope)));
    return answer;
  };
  return {
    readTarget: async (uid: string, row: Row): Promise<Row | null> => {
      if (!(await may(`${uid}.find`)) && !(await may(`${uid}.findOne`))) return null;
      const schema = strapi.getModel(uid as 'api::article.article');
      const options = { auth: ctx.state.auth } as never;
      const shown = await strapi.contentAPI.sanitize.output(row, schema, options);
      return { ...(shown as object), documentId: row.documentId } as Row;
    },
    mayShow: async ({ kind }: Reason): Promise<boolean> => {
      const type = REASON_TYPES[kind];
      return type ? may(`${type}.find`) : true;
    },
  };
};
