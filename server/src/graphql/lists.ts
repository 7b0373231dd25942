import type { Core } from '@strapi/types';
import DataLoader from 'dataloader';
import { callerView, FIND_SCOPE } from '../also-read/access';
import type { Woven } from '../also-read/service';
import { mayCall } from '../caller';
import type { HttpContext } from '../http';
import { getService } from '../services';

/** Which list of a request is wanted, and whether it is to be woven into a body. */
export interface WantedList {
  uid: string;
  documentId: string;
  locale?: string;
  limit?: number;
  /** The body as the query has read it; left out for the list alone. */
  body?: unknown;
}

type ListLoader = DataLoader<WantedList, Woven | null, string>;

type Context = Pick<HttpContext, 'state'>;

/** One loader for each request: what it has read is for its caller alone. */
const loaders = new WeakMap<object, ListLoader>();

/** What is read in one go: the stories of a type whose lists are as long. */
const groupOf = ({ uid, limit }: WantedList): string => JSON.stringify([uid, limit]);

const storyOf = ({ documentId, locale }: WantedList): string =>
  JSON.stringify([documentId, locale]);

const grouped = (wanted: readonly WantedList[]): WantedList[][] => {
  const groups = new Map<string, WantedList[]>();
  for (const each of wanted) {
    const group = groups.get(groupOf(each));
    if (group) group.push(each);
    else groups.set(groupOf(each), [each]);
  }
  return [...groups.values()];
};

/** A story that is wanted both alone and woven is read once, with its body. */
const storiesIn = (wanted: WantedList[]): Map<string, WantedList> => {
  const stories = new Map<string, WantedList>();
  for (const each of wanted) {
    if (each.body !== undefined || !stories.has(storyOf(each))) stories.set(storyOf(each), each);
  }
  return stories;
};

const read = async (
  strapi: Core.Strapi,
  context: Context,
  wanted: readonly WantedList[]
): Promise<(Woven | null)[]> => {
  const found = new Map<WantedList, Woven | null>();
  if (await mayCall(strapi, context, FIND_SCOPE)) {
    const service = getService(strapi, 'also-read');
    const view = callerView(strapi, context);
    for (const group of grouped(wanted)) {
      const { uid, limit } = group[0] as WantedList;
      const stories = storiesIn(group);
      const woven = await service.weaveMany({
        uid,
        stories: [...stories.values()],
        limit,
        onlyPublished: true,
        ...view,
      });
      const places = new Map([...stories.keys()].map((story, index) => [story, index]));
      for (const each of group) {
        found.set(each, woven[places.get(storyOf(each)) as number] ?? null);
      }
    }
  }
  return wanted.map((story) => found.get(story) ?? null);
};

/** The lists of one request, read together however many stories ask for theirs. */
export const listsOf = (strapi: Core.Strapi, context: Context): ListLoader => {
  let loader = loaders.get(context);
  if (!loader) {
    loader = new DataLoader((wanted) => read(strapi, context, wanted), {
      cacheKeyFn: (wanted) =>
        JSON.stringify([groupOf(wanted), storyOf(wanted), wanted.body !== undefined]),
    });
    loaders.set(context, loader);
  }
  return loader;
};
