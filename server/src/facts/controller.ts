import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { answerConditionally } from '../conditional';
import { answerOf, readRequest } from '../content-route';
import type { HttpContext } from '../http';
import { subjectByPlural } from '../published';
import { callerReader } from '../readers';
import { getService } from '../services';
import { factsRoute } from './routes';

export const factsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/diplomacy/facts/:pluralName/:documentId` */
  async find(ctx: HttpContext): Promise<void> {
    const { params, query } = readRequest(factsRoute, ctx);
    const { uid } = subjectByPlural(params.pluralName);
    // The facts of a story say something about it: they are for those who may read it.
    const mayRead = await callerReader(strapi, ctx, ['find', 'findOne'])(uid);
    const asked = { uid, documentId: params.documentId, locale: query.locale };
    const answer =
      mayRead && (await getService(strapi, 'facts').find(asked, callerReader(strapi, ctx)));
    if (!answer)
      throw new errors.NotFoundError(`There is nothing published at "${params.documentId}"`);
    ctx.body = answerOf(factsRoute, answer);
    answerConditionally(ctx);
  },
});
