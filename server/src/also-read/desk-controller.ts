import type { Core } from '@strapi/types';
import { errors, z } from '@strapi/utils';
import type { DeskAnswer, StoriesAnswer, WeaveAnswer } from '../../../shared/also-read';
import type { AlsoReadAnswer, PreviewBody } from '../../../shared/contracts';
import { articleType, articleTypes, type ArticleType } from '../config/article-types';
import { problem, refuse } from '../content-types/problems';
import { defaultLocale } from '../content-types/versions';
import { readQuery, type HttpContext } from '../http';
import { checkInput, unknownKeys } from '../input';
import { getService } from '../services';
import { checkerFor, requireArticle, requireNewArticle, requireVersion } from './article-rights';
import { readArticle } from './articles';
import { bake } from './baking';
import { editorView } from './editor-view';
import { placesInWords } from './places';
import { searchStories } from './story-search';
import { storyTime } from './story-time';
import { unweave, type WovenLink } from './weaving';

const locale = z.string().min(2).max(35).optional();
const uid = z.string().min(1).max(255);
const documentId = z.string().min(1).max(255);

const listQuery = { locale, limit: z.coerce.number().int().min(1).max(20).optional() };

const limitQuery = { limit: listQuery.limit };

const storiesQuery = {
  q: z.string().max(200).default(''),
  uid: uid.optional(),
  locale,
  /** The article that links are looked for. */
  except: documentId.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
};

const attached = z.array(documentId).max(200).optional();

/** More than a headline ever needs; the body is limited by what Strapi reads of a request. */
const TITLE_LETTERS = 2000;

const storyFields = {
  uid,
  documentId: documentId.optional(),
  locale,
  title: z.string().max(TITLE_LETTERS),
  body: z.unknown().optional(),
  attached: z
    .strictObject(
      { visit: attached, conference: attached, bilateralRelationship: attached },
      { error: unknownKeys('kind of record', ['visit', 'conference', 'bilateralRelationship']) }
    )
    .default({}),
  publishedAt: z.iso.datetime({ offset: true }).optional(),
};

const storyBody = z.strictObject(storyFields, {
  error: unknownKeys('field', Object.keys(storyFields)),
});

const typeOf = (name: string): ArticleType => {
  const type = articleType(name);
  if (!type) {
    const known = articleTypes().map((each) => each.uid);
    refuse([problem('uid', `"${name}" is not a type of article; there are: ${known.join(', ')}`)]);
  }
  return type as ArticleType;
};

/** What the panel beside an article asks for while its editor writes. */
export const alsoReadDeskController = ({ strapi }: { strapi: Core.Strapi }) => {
  const inWords = (answer: AlsoReadAnswer, type: ArticleType, body: unknown): DeskAnswer => {
    const placements = answer.data.items.map(({ placement }) => placement);
    const places = placesInWords(body, type.bodyShape, placements);
    return { ...answer, meta: { ...answer.meta, places } };
  };

  /** The text that a request brings along, for a user who may read the article, or create it. */
  const readStory = async (
    ctx: HttpContext
  ): Promise<{ type: ArticleType; story: PreviewBody }> => {
    const story = checkInput(storyBody, ctx.request.body) as PreviewBody;
    const type = typeOf(story.uid);
    const saved = story.documentId;
    if (!saved) {
      await requireNewArticle(strapi, ctx, type, story.locale);
      return { type, story };
    }
    const key = await requireVersion(strapi, ctx, 'read', { ...story, documentId: saved });
    const publishedAt = story.publishedAt ?? (await storyTime(strapi, type, key));
    return { type, story: { ...story, publishedAt } };
  };

  const list = async (
    ctx: HttpContext,
    story: PreviewBody,
    limit?: number
  ): Promise<AlsoReadAnswer> =>
    (await getService(strapi, 'also-read').preview({
      ...story,
      limit,
      ...editorView(strapi, ctx),
    })) as AlsoReadAnswer;

  return {
    /** `GET /diplomacy/also-read/:uid/:documentId`: the list that readers see now. */
    async show(ctx: HttpContext): Promise<void> {
      const { locale: asked, limit } = readQuery(listQuery, ctx.query);
      const key = await requireArticle(strapi, ctx, 'read', asked);
      const type = articleType(key.uid) as ArticleType;
      const article = type.body ? await readArticle(strapi, type, key) : null;
      const body = article && type.body ? article[type.body] : undefined;
      const answer = (await getService(strapi, 'also-read').find({
        ...key,
        locale: asked,
        limit,
        body,
        ...editorView(strapi, ctx),
      })) as AlsoReadAnswer;
      ctx.body = inWords(answer, type, body);
    },

    /** `POST /diplomacy/also-read/preview`: the list that a text would have; nothing is stored. */
    async preview(ctx: HttpContext): Promise<void> {
      const { limit } = readQuery(limitQuery, ctx.query);
      const { type, story } = await readStory(ctx);
      ctx.body = inWords(await list(ctx, story, limit), type, story.body);
    },

    /** `POST /diplomacy/also-read/weave`: the text's body with its links as paragraphs of its own; nothing is stored. */
    async weave(ctx: HttpContext): Promise<void> {
      const { limit } = readQuery(limitQuery, ctx.query);
      const { type, story } = await readStory(ctx);
      const { bodyShape } = type;
      if (!bodyShape) {
        throw new errors.ValidationError(
          `uid: articles of "${type.uid}" have no body to write into`
        );
      }
      const body = unweave(story.body, bodyShape);
      const { data } = await list(ctx, { ...story, body }, limit);
      const links = data.items.flatMap(({ label: title, url, placement }): WovenLink[] =>
        placement ? [{ label: data.label, title, url, ...placement }] : []
      );
      ctx.body = {
        data: { body: bake(body, bodyShape, links), links: links.length },
      } satisfies WeaveAnswer;
    },

    /** `GET /diplomacy/also-read/stories?q=`: published stories to pin. */
    async stories(ctx: HttpContext): Promise<void> {
      const query = readQuery(storiesQuery, ctx.query);
      const types = query.uid ? [typeOf(query.uid)] : articleTypes();
      const data = await searchStories(
        strapi,
        types.map((type) => ({ type, checker: checkerFor(strapi, ctx, type.uid) })),
        { ...query, locale: query.locale ?? (await defaultLocale(strapi)) }
      );
      ctx.body = { data } satisfies StoriesAnswer;
    },
  };
};
