import type { Core } from '@strapi/types';
import { errors, z } from '@strapi/utils';
import type { StatusAnswer } from '../../../shared/contracts';
import { mayCall } from '../caller';
import { articleType, articleTypes, type ArticleType } from '../config/article-types';
import { answerConditionally } from '../conditional';
import { answerOf, readRequest } from '../content-route';
import { defaultLocale } from '../content-types/versions';
import { documentBySlug } from '../document-key';
import { readQuery, type HttpContext } from '../http';
import { getService } from '../services';
import { callerView, factsOf } from './access';
import { alsoReadRoute } from './routes';

const rebuildBody = { uid: z.string().max(200).optional() };

/** A list says things about the story itself, so it is for those who may read the story; for others there is none. */
const mayRead = async (strapi: Core.Strapi, type: ArticleType, ctx: HttpContext) =>
  (await mayCall(strapi, ctx, `${type.uid}.findOne`)) ||
  (await mayCall(strapi, ctx, `${type.uid}.find`));

const typeByPlural = (pluralName: string | undefined): ArticleType => {
  const type = articleTypes().find((each) => each.pluralName === pluralName);
  if (type) return type;
  const known = articleTypes().map((each) => each.pluralName);
  throw new errors.NotFoundError(
    `"${pluralName}" is not a type of article; there are: ${known.join(', ')}`
  );
};

export const alsoReadController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/diplomacy/also-read/:pluralName/:documentId`, by the story's id or its slug. */
  async find(ctx: HttpContext): Promise<void> {
    const { params, query } = readRequest(alsoReadRoute, ctx);
    const { locale, limit, facts } = query;
    const type = typeByPlural(params.pluralName);
    const view = callerView(strapi, ctx);
    const service = getService(strapi, 'also-read');
    const find = (documentId: string) =>
      service.find({ uid: type.uid, documentId, locale, limit, onlyPublished: true, ...view });
    const search = async () => {
      // Most ask by id, which needs no look at the articles themselves.
      const found = await find(params.documentId);
      if (found) return { documentId: params.documentId, answer: found };
      const documentId = await documentBySlug(strapi, {
        uid: type.uid,
        key: params.documentId,
        locale: locale ?? (await defaultLocale(strapi)),
        slug: type.slug ?? null,
      });
      const answer = documentId && (await find(documentId));
      return answer ? { documentId, answer } : null;
    };
    const found = (await mayRead(strapi, type, ctx)) && (await search());
    if (!found) {
      throw new errors.NotFoundError(`There is no published story "${params.documentId}"`);
    }
    const { answer, documentId } = found;
    if (facts === 'true') {
      answer.data.facts = await factsOf(strapi, ctx, { uid: type.uid, documentId, locale });
    }
    ctx.body = answerOf(alsoReadRoute, answer);
    answerConditionally(ctx);
  },

  /** `GET /diplomacy/also-read/status` */
  async status(ctx: HttpContext): Promise<void> {
    readQuery({}, ctx.query);
    ctx.body = { data: await getService(strapi, 'also-read').status() } satisfies StatusAnswer;
  },

  /** `POST /diplomacy/also-read/rebuild {uid?}`: begins at once, answers with the status; progress is asked for there. */
  async rebuild(ctx: HttpContext): Promise<void> {
    const { uid } = readQuery(rebuildBody, (ctx.request.body ?? {}) as Record<string, unknown>);
    if (uid && !articleType(uid)) {
      const known = articleTypes().map((type) => type.uid);
      throw new errors.ValidationError(
        `uid: "${uid}" is not a type of article; there are: ${known.join(', ')}`
      );
    }
    const service = getService(strapi, 'also-read');
    // One that finds another rebuild at work ends at once; the status tells of that one.
    await service.begin({ uid });
    ctx.status = 202;
    ctx.body = { data: await service.status() } satisfies StatusAnswer;
  },
});
