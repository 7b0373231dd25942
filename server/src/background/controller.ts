import type { Core } from '@strapi/types';
import { errors, z } from '@strapi/utils';
import {
  BACKGROUND_REFUSALS,
  type BackgroundAnswer,
  type InsertBackgroundAnswer,
  type LookForBackgroundAnswer,
} from '../../../shared/background';
import { UID } from '../../../shared/plugin';
import { checkerFor } from '../also-read/article-rights';
import type { StoryKey } from '../also-read/keys';
import { articleType, type ArticleType } from '../config/article-types';
import { problem, refuse } from '../content-types/problems';
import { readQuery, type HttpContext } from '../http';
import { checkInput, unknownKeys } from '../input';
import { getService } from '../services';
import type { Row } from '../strapi-types';
import { insertBackground, replaceBackground } from './insertion';
import type { BackgroundRecord } from './record';
import { outlineOf, sectionsOf } from './sections';
import type { BackgroundKey, Use } from './store';
import { passagesOf, sameVersion, versionIn, versionOf } from './versions';

const documentId = z.string({ error: 'must be a documentId' }).min(1).max(255);
const locale = z.string({ error: 'must be a language' }).min(2).max(35).optional();

const lookShape = {
  uid: z.string({ error: 'must be a type of article' }),
  body: z.unknown(),
  locale,
  relationship: documentId,
};

const lookInput = z.strictObject(lookShape, {
  error: unknownKeys('field', Object.keys(lookShape)),
});

const insertShape = {
  ...lookShape,
  after: z
    .int({ error: 'must be the number of a section, or null for the end of the story' })
    .min(0)
    .nullable(),
  replace: z.boolean({ error: 'must be true or false' }).default(false),
};

const insertInput = z.strictObject(insertShape, {
  error: unknownKeys('field', Object.keys(insertShape)),
});

const showQuery = { locale, uid: z.string().optional(), documentId: documentId.optional() };

const languageName = (code: string): string => {
  try {
    return `${new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code} (${code})`;
  } catch {
    return code;
  }
};

/** @throws ValidationError when the type takes no part, or has no body to put a background into */
const requireBody = (uid: string): ArticleType & Required<Pick<ArticleType, 'bodyShape'>> => {
  const type = articleType(uid);
  if (!type) refuse([problem('uid', `"${uid}" is not a type of article`)]);
  if (!type?.bodyShape) refuse([problem('uid', `"${uid}" has no body`)]);
  return type as ArticleType & Required<Pick<ArticleType, 'bodyShape'>>;
};

export const backgroundController = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = () => getService(strapi, 'background');

  /** The record, for a user who may read its background. @throws NotFoundError, PolicyError (403) */
  const requireRecord = async (ctx: HttpContext, key: BackgroundKey): Promise<BackgroundRecord> => {
    const checker = checkerFor(strapi, ctx, UID.bilateralRelationship);
    const refusal = new errors.PolicyError('You may not read the background of this relationship');
    if (checker.cannot.read()) throw refusal;
    const record = await service().record(key);
    if (!record) throw new errors.NotFoundError(`There is no relationship "${key.relationship}"`);
    if (checker.cannot.read(record.row, 'background')) throw refusal;
    return record;
  };

  /** The story behind a use, as far as the user may know of it. */
  const shownStory = (ctx: HttpContext, { story }: Use, row: Row) => {
    const type = articleType(story.uid);
    const checker = checkerFor(strapi, ctx, story.uid);
    if (!type || checker.cannot.read(row, type.title)) return null;
    return {
      uid: story.uid,
      documentId: story.documentId,
      title: String(row[type.title] ?? ''),
      locale: story.locale || null,
    };
  };

  return {
    /** `POST /diplomacy/background/insert` */
    async insert(ctx: HttpContext): Promise<void> {
      const input = checkInput(insertInput, ctx.request.body);
      const { bodyShape } = requireBody(input.uid);
      const language = await service().language(input.locale);
      const key = { relationship: input.relationship, language };
      const { background, row } = await requireRecord(ctx, key);
      if (!background) {
        const what = `"${String(row.title ?? '')}" has no background in ${languageName(language)}`;
        return refuse([problem('relationship', what)]);
      }
      const present = versionOf(background.blocks);
      const result = input.replace
        ? replaceBackground(
            input.body,
            bodyShape,
            background,
            new Set([...present, ...(await service().earlierVersions(key, present)).flat()])
          )
        : insertBackground(input.body, bodyShape, background, input.after);
      if ('refusal' in result) return refuse([problem(...BACKGROUND_REFUSALS[result.refusal])]);
      ctx.body = {
        data: { ...result, source: background.source },
      } satisfies InsertBackgroundAnswer;
    },

    /** `POST /diplomacy/background/look` */
    async look(ctx: HttpContext): Promise<void> {
      const input = checkInput(lookInput, ctx.request.body);
      const { bodyShape } = requireBody(input.uid);
      const language = await service().language(input.locale);
      const key = { relationship: input.relationship, language };
      const { background } = await requireRecord(ctx, key);
      const present = background ? versionOf(background.blocks) : [];
      const versions = [present, ...(await service().earlierVersions(key, present))];
      const held = versionIn(passagesOf(input.body, bodyShape), versions);
      ctx.body = {
        data: {
          sections: sectionsOf(outlineOf(input.body, bodyShape)),
          here: held && { outdated: !sameVersion(held, present) },
        },
      } satisfies LookForBackgroundAnswer;
    },

    /** `GET /diplomacy/background/:relationship?locale=&uid=&documentId=` */
    async show(ctx: HttpContext): Promise<void> {
      const query = readQuery(showQuery, ctx.query);
      const language = await service().language(query.locale);
      const key = { relationship: ctx.params.relationship as string, language };
      const { background } = await requireRecord(ctx, key);
      const present = background ? versionOf(background.blocks) : [];
      const story = storyOf(query, language);
      const last = await service().lastUse(key, story);
      const mayKnow = story !== null && !checkerFor(strapi, ctx, story.uid).cannot.read();
      const here = mayKnow ? await service().useIn(key, story) : null;
      ctx.body = {
        data: {
          hasBackground: background !== null,
          source: background?.source ?? null,
          lastUsed: last && {
            at: new Date(last.use.usedAt).toISOString(),
            story: shownStory(ctx, last.use, last.row),
          },
          changedSince: last !== null && !sameVersion(last.use.version, present),
          here: here && {
            at: new Date(here.usedAt).toISOString(),
            outdated: !sameVersion(here.version, present),
          },
        },
      } satisfies BackgroundAnswer;
    },
  };
};

/** @throws ValidationError when the type takes no part */
const storyOf = (
  { uid, documentId: id }: { uid?: string; documentId?: string },
  language: string
): StoryKey | null => {
  if (!uid || !id) return null;
  const type = articleType(uid);
  if (!type) refuse([problem('uid', `"${uid}" is not a type of article`)]);
  return { uid, documentId: id, locale: type?.isLocalized ? language : '' };
};
