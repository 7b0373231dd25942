import type { Core } from '@strapi/types';
import type {
  AlsoReadAnswer,
  AlsoReadImage,
  AlsoReadItem,
  ListReason,
  Reason,
} from '../../../shared/contracts';
import { articleType, articleTypes, type ArticleType } from '../config/article-types';
import { defaultLocale } from '../content-types/versions';
import type { Row } from '../strapi-types';
import { createNeighbours } from './neighbours';
import { hasOutline, outlineOf, placementAt, placeLinks, type Outline } from './placement';
import { createQueue } from './queue';
import { labelFor, SETTINGS } from './settings';
import type { Neighbour, StoredStory } from './store';
import { featureCounter } from './terms';
import { readBody } from './text';
import { unweave, weave } from './weaving';

export interface FindOptions {
  uid: string;
  documentId: string;
  locale?: string;
  /** 1 to 20; the number of links of the settings when left out. */
  limit?: number;
  /** Called with each target before it is shown; the content API removes what the caller may not read. */
  readTarget?: (uid: string, row: Row) => Promise<Row | null>;
  /** Whether a reason of this kind may be shown to the caller. */
  mayShow?: (reason: Reason) => Promise<boolean>;
  /** The body that the places are for, when it is not the published one. */
  body?: unknown;
}

/** More than any list shows, since some targets turn out to be unpublished or out of reach. */
const SPARE = 10;

const path = (url: string): string => url.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '');

export const alsoReadService = ({ strapi }: { strapi: Core.Strapi }) => {
  const neighbours = createNeighbours(strapi);
  const queue = createQueue(strapi);

  const keyOf = async (type: ArticleType, documentId: string, locale?: string) => ({
    uid: type.uid,
    documentId,
    locale: type.isLocalized ? (locale ?? (await defaultLocale(strapi))) : '',
  });

  const readTargets = async (
    targets: Neighbour[],
    readTarget: FindOptions['readTarget']
  ): Promise<Map<string, Row>> => {
    const found = new Map<string, Row>();
    for (const type of articleTypes()) {
      const wanted = targets.filter(({ target }) => target.uid === type.uid);
      if (wanted.length === 0) continue;
      const rows = (await strapi.documents(type.uid).findMany({
        status: 'published',
        ...(type.isLocalized ? { locale: wanted[0]?.target.locale } : {}),
        filters: { documentId: { $in: wanted.map(({ target }) => target.documentId) } },
        fields: ['documentId', type.title, type.slug].filter(Boolean),
        ...(type.image ? { populate: [type.image] } : {}),
      } as never)) as unknown as Row[];
      for (const row of rows) {
        const shown = readTarget ? await readTarget(type.uid, row) : row;
        if (shown) found.set(`${type.uid} ${row.documentId}`, shown);
      }
    }
    return found;
  };

  /** The outline that places are looked for in: the stored one, or a new one when the body at hand differs from it. */
  const outlineFor = async (
    { bodyShape }: ArticleType,
    story: StoredStory,
    chosen: { neighbour: Neighbour; item: { label: string; url: string } }[],
    { body, label }: { body: unknown; label: string }
  ): Promise<Outline> => {
    if (!body || !bodyShape) return story.outline;
    const texts = chosen.map(({ item }) => ({ label, title: item.label, url: item.url }));
    const read = readBody(unweave(body, bodyShape, texts), bodyShape);
    if (hasOutline(read, story.outline)) return story.outline;
    const ids = chosen.flatMap(({ neighbour }) => neighbour.evidence.map(([id]) => id));
    const names = await neighbours.store.featureNames([...new Set(ids)]);
    return outlineOf(read, featureCounter(names, story.locale || (await defaultLocale(strapi))));
  };

  const choose = async (
    story: StoredStory,
    list: Neighbour[],
    { limit = SETTINGS.links, readTarget }: FindOptions
  ) => {
    const linked = new Set(story.links.map(path));
    const rows = await readTargets(list.slice(0, limit + SPARE), readTarget);
    const chosen: { neighbour: Neighbour; item: Omit<AlsoReadItem, 'reasons' | 'placement'> }[] =
      [];
    for (const neighbour of list) {
      if (chosen.length === limit) break;
      const { target, score } = neighbour;
      const row = rows.get(`${target.uid} ${target.documentId}`);
      const type = articleType(target.uid);
      if (!row || !type || row[type.title] === undefined) continue;
      const item = itemOf(type, row, { score, publishedAt: target.publishedAt });
      if (!linked.has(path(item.url))) chosen.push({ neighbour, item });
    }
    return chosen;
  };

  const find = async (options: FindOptions): Promise<AlsoReadAnswer | null> => {
    const type = articleType(options.uid);
    if (!type) return null;
    const key = await keyOf(type, options.documentId, options.locale);
    const stored = await neighbours.store.list(key);
    const label = labelFor(key.locale || (await defaultLocale(strapi)));
    if (!stored)
      return { data: { label, items: [] }, meta: { updatedAt: null, reason: 'notIndexed' } };

    let reason: ListReason | undefined;
    let chosen = await choose(stored.story, stored.neighbours, options);
    if (chosen.length === 0) {
      const latest = await neighbours.store.latest(key, (options.limit ?? SETTINGS.links) + SPARE);
      chosen = await choose(stored.story, latest, options);
      reason = chosen.length > 0 ? 'latestInstead' : 'nothingClose';
    }
    const links = chosen.map(({ neighbour }) => neighbour);
    const outline = await outlineFor(type, stored.story, chosen, { body: options.body, label });
    const places = placeLinks(outline, links, {
      firstParagraph: SETTINGS.firstParagraph,
      gap: SETTINGS.gap,
      maximum: SETTINGS.links,
    });
    const items = await Promise.all(
      chosen.map(async ({ neighbour, item }, index): Promise<AlsoReadItem> => {
        const afterBlock = places[index] ?? null;
        return {
          ...item,
          reasons: await shownReasons(neighbour, reason, options.mayShow),
          placement: afterBlock === null ? null : placementAt(outline, afterBlock),
        };
      })
    );
    const updatedAt = new Date(stored.story.changedAt).toISOString();
    return { data: { label, items }, meta: { updatedAt, ...(reason ? { reason } : {}) } };
  };

  return {
    neighbours,
    queue,

    /**
     * The stored list of a story, with the targets as they are published now.
     * @returns null when the type takes no part
     */
    find,

    /**
     * A body with the links woven in.
     * @returns the woven body beside the list it came from
     */
    async weave(
      options: FindOptions & { body: unknown }
    ): Promise<{ body: unknown; answer: AlsoReadAnswer } | null> {
      const shape = articleType(options.uid)?.bodyShape;
      const answer = shape ? await find(options) : null;
      if (!shape || !answer) return null;
      const { label, items } = answer.data;
      const links = items.flatMap(({ label: title, url, placement }) =>
        placement ? [{ ...placement, label, title, url }] : []
      );
      return { body: weave(options.body, shape, links), answer };
    },

    /** Rebuilds the lists of one type or of all, and returns the number of stories. */
    rebuild: neighbours.rebuild,

    /** How many stories the index holds. */
    status: async (): Promise<{ stories: number }> => ({
      stories: await neighbours.store.countAll(),
    }),

    /**
     * Brings the index in step with what is published, in the background: an archive that was there before the plugin,
     * stories published while it was off, a first fill that was interrupted.
     */
    async catchUpAtBoot(): Promise<void> {
      const { missing, gone } = await neighbours.differences();
      if (missing.length + gone.length === 0) return;
      const first = (await neighbours.store.countAll()) === 0;
      strapi.log.info(
        `[diplomacy] also-read: reading ${missing.length} published stories in the background`
      );
      await queue.afterCommit(async () => {
        if (first) await neighbours.rebuild();
        else for (const key of [...gone, ...missing]) await neighbours.refresh(key);
        strapi.log.info(`[diplomacy] also-read: ${missing.length} stories read`);
      });
    },
  };
};

const shownReasons = async (
  { reasons }: Neighbour,
  listReason: ListReason | undefined,
  mayShow: FindOptions['mayShow']
): Promise<Reason[]> => {
  if (listReason === 'latestInstead') return [{ kind: 'latest', label: '' }];
  if (!mayShow) return reasons;
  const shown = await Promise.all(reasons.map(mayShow));
  return reasons.filter((_, index) => shown[index]);
};

const imageOf = (value: unknown): AlsoReadImage | null => {
  const image = value as Partial<AlsoReadImage> | null | undefined;
  if (!image?.url) return null;
  const { url, alternativeText = null, width = null, height = null } = image;
  return { url, alternativeText, width, height };
};

const itemOf = (
  type: ArticleType,
  row: Row,
  { score, publishedAt }: { score: number; publishedAt: number }
): Omit<AlsoReadItem, 'reasons' | 'placement'> => {
  const title = String(row[type.title]);
  const slug = type.slug && row[type.slug] ? String(row[type.slug]) : null;
  const url = type.url
    .replace('{slug}', encodeURIComponent(slug ?? row.documentId))
    .replace('{documentId}', encodeURIComponent(row.documentId));
  return {
    type: type.uid,
    documentId: row.documentId,
    title,
    label: title,
    slug,
    url,
    publishedAt: new Date(publishedAt).toISOString(),
    image: type.image ? imageOf(row[type.image]) : null,
    score: Math.round(score),
    source: 'automatic',
  };
};
