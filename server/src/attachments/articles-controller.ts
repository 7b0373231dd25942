import type { Core } from '@strapi/types';
import { errors, z } from '@strapi/utils';
import { BULK_LIMIT, type BulkAnswer, type CoverageAnswer } from '../../../shared/coverage';
import { RECORD_KINDS } from '../../../shared/plugin';
import { checkerFor, requireLocale } from '../also-read/article-rights';
import { articleType, articleTypes, type ArticleType } from '../config/article-types';
import { problem, refuse } from '../content-types/problems';
import { readQuery, type HttpContext } from '../http';
import { checkInput, unknownKeys } from '../input';
import { attachToMany } from './bulk';
import { findUncovered } from './coverage';

const locale = z.string().min(2).max(35).optional();

export const coverageQuery = {
  days: z.coerce.number().int().min(1).max(366).default(7),
  locale,
  limit: z.coerce.number().int().min(1).max(100).default(10),
};

const bulkShape = {
  uid: z.string().max(200),
  documentIds: z.array(z.string().min(1).max(100)).min(1).max(BULK_LIMIT),
  kind: z.enum(RECORD_KINDS),
  record: z.string().min(1).max(100),
  locale,
};

export const bulkBody = z.strictObject(bulkShape, {
  error: unknownKeys('field', Object.keys(bulkShape)),
});

const DAY_MS = 24 * 60 * 60 * 1000;

/** What looks at many articles at once. */
export const articlesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async coverage(ctx: HttpContext): Promise<void> {
    const { days, locale: language, limit } = readQuery(coverageQuery, ctx.query);
    if (language) await requireLocale(strapi, language);
    const since = new Date(Date.now() - days * DAY_MS);
    ctx.body = (await findUncovered(strapi, ctx, {
      since,
      locale: language,
      limit,
    })) satisfies CoverageAnswer;
  },

  async attach(ctx: HttpContext): Promise<void> {
    const request = checkInput(bulkBody, ctx.request.body ?? {});
    const type = requireType(request.uid);
    if (checkerFor(strapi, ctx, type.uid).cannot.update()) {
      throw new errors.PolicyError(`You may not update articles of "${type.uid}"`);
    }
    if (type.isLocalized && request.locale) await requireLocale(strapi, request.locale);
    ctx.body = {
      data: await attachToMany(strapi, ctx, type, request),
    } satisfies BulkAnswer;
  },
});

/** @throws ValidationError (400) naming the types that there are */
const requireType = (uid: string): ArticleType => {
  const type = articleType(uid);
  const known = articleTypes().map((each) => each.uid);
  if (!type) {
    refuse([problem('uid', `"${uid}" is not a type of article; there are: ${known.join(', ')}`)]);
  }
  return type as ArticleType;
};
