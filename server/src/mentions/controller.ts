import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import { readerOf } from '../also-read/article-rights';
import { articleType, articleTypes } from '../config/article-types';
import type { HttpContext } from '../http';
import { checkInput, unknownKeys } from '../input';
import { getService } from '../services';
import type { SuggestRequest } from '../../../shared/suggestions';

const FIELDS: (keyof SuggestRequest)[] = ['uid', 'title', 'body', 'locale', 'publishedAt'];

const LONGEST_TITLE = 2000;

const suggestBody = z.strictObject(
  {
    uid: z
      .string({ error: 'must be the uid of a type of article' })
      .refine((uid) => articleType(uid) !== undefined, {
        error: () =>
          `is not a type of article; there are: ${articleTypes()
            .map(({ uid }) => uid)
            .join(', ')}`,
      })
      .optional(),
    title: z
      .string({ error: 'must be text' })
      .max(LONGEST_TITLE, { error: `must have at most ${LONGEST_TITLE} letters` }),
    body: z.unknown(),
    locale: z
      .string({ error: 'must be a code of a language' })
      .regex(/^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/, { error: 'must be a code of a language' })
      .nullish(),
    publishedAt: z.iso
      .datetime({ offset: true, error: 'must be a date and time, ISO 8601' })
      .nullish(),
  },
  { error: unknownKeys('field', FIELDS) }
);

export const mentionsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /diplomacy/mentions/suggest` */
  async suggest(ctx: HttpContext): Promise<void> {
    const { locale, publishedAt, ...story } = checkInput(suggestBody, ctx.request.body);
    const mayRead = readerOf(strapi, ctx);
    ctx.body = await getService(strapi, 'mentions').suggest({
      ...story,
      locale: locale ?? undefined,
      publishedAt: publishedAt ?? undefined,
      mayRead,
    });
  },
});
