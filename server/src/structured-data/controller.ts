import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { mayCall } from '../caller';
import { answerConditionally } from '../conditional';
import { answerOf, readRequest } from '../content-route';
import type { HttpContext } from '../http';
import { subjectByPlural } from '../published';
import { callerReader } from '../readers';
import { getService } from '../services';
import { structuredDataRoute } from './routes';

export const structuredDataController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/diplomacy/structured-data/:pluralName/:documentId` */
  async find(ctx: HttpContext): Promise<void> {
    const { params, query } = readRequest(structuredDataRoute, ctx);
    const { uid } = subjectByPlural(params.pluralName);
    const { documentId } = params;
    const answer = await getService(strapi, 'structured-data').find(
      { uid, documentId, locale: query.locale },
      callerReader(strapi, ctx),
      {
        storyReaderOf: callerReader(strapi, ctx, ['find', 'findOne']),
        withLinks: await mayCall(strapi, ctx, 'plugin::diplomacy.also-read.find'),
      }
    );
    if (!answer) throw new errors.NotFoundError(`There is nothing published at "${documentId}"`);
    ctx.body = answerOf(structuredDataRoute, answer);
    answerConditionally(ctx);
  },
});
