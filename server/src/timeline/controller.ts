import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { TimelineAnswer, VisitYearsAnswer } from '../../../shared/timeline';
import { answerConditionally } from '../conditional';
import { answerOf, documentKey, localeParameter, readRequest } from '../content-route';
import { readQuery, type HttpContext } from '../http';
import { callerReader, editorReader } from '../readers';
import { getService } from '../services';
import {
  countriesAsked,
  countriesRoute,
  kindsIn,
  relationshipRoute,
  timelineQuery,
} from './routes';

const noRelationship = (key: string, published = ''): errors.NotFoundError =>
  new errors.NotFoundError(`There is no ${published}relationship "${key}"`);

const named = { relationship: documentKey };

/** @throws ValidationError (400) for a path that is no key */
const relationshipIn = ({ params }: HttpContext): string =>
  readQuery(named, { relationship: params.relationship }).relationship;

export const timelineController = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = () => getService(strapi, 'timeline');

  const ofRelationship = async (ctx: HttpContext): Promise<TimelineAnswer> => {
    const { params, query } = readRequest(relationshipRoute, ctx);
    const relationship = params.documentId;
    const asked = { ...query, kinds: kindsIn(query.kinds), relationship };
    const answer = await service().find(asked, callerReader(strapi, ctx));
    if (!answer) throw noRelationship(relationship, 'published ');
    return answerOf(relationshipRoute, answer);
  };

  const ofCountries = async (ctx: HttpContext): Promise<TimelineAnswer> => {
    const { query } = readRequest(countriesRoute, ctx);
    const answer = await service().find(countriesAsked(query), callerReader(strapi, ctx));
    return answerOf(countriesRoute, answer as TimelineAnswer);
  };

  return {
    /** `GET /api/diplomacy/bilateral-relationships/:documentId/timeline`, `GET /api/diplomacy/timeline?countries=` */
    async find(ctx: HttpContext): Promise<void> {
      ctx.body = await (ctx.params.documentId === undefined
        ? ofCountries(ctx)
        : ofRelationship(ctx));
      answerConditionally(ctx);
    },

    /** `GET /diplomacy/timeline/:relationship`: with drafts, for a desk. */
    async show(ctx: HttpContext): Promise<void> {
      const query = readQuery(timelineQuery, ctx.query);
      const relationship = relationshipIn(ctx);
      const asked = {
        ...query,
        kinds: kindsIn(query.kinds),
        relationship,
        status: 'draft' as const,
      };
      const answer = await service().find(asked, editorReader(strapi, ctx));
      if (!answer) throw noRelationship(relationship);
      ctx.body = answer;
    },

    /** `GET /diplomacy/timeline/:relationship/years` */
    async years(ctx: HttpContext): Promise<void> {
      const { locale } = readQuery({ locale: localeParameter }, ctx.query);
      const relationship = relationshipIn(ctx);
      const answer = await service().years({ relationship, locale }, editorReader(strapi, ctx));
      if (!answer) throw noRelationship(relationship);
      ctx.body = answer satisfies VisitYearsAnswer;
    },
  };
};
