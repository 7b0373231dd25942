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

/** The body is undefined for a list alone. */
type Found = Pick<Woven, 'answer'> & Partial<Woven>;

type ListLoader = DataLoader<WantedList, Found | null, string>;

type Context = Pick<HttpContext, 'state'>;

/** One loader for each request: what it has read is for its caller alone. */
const loaders = new WeakMap<object, ListLoader>();

/** What is read in one go: the stories of a type whose lists are as long, and are wanted in the same form. */
const groupOf = ({ uid, limit, body }: WantedList): string =>
  JSON.stringify([uid, limit, body !== undefined]);

const grouped = (wanted: readonly WantedList[]): WantedList[][] => {
  const groups = new Map<string, WantedList[]>();
  for (const each of wanted) {
    const group = groups.get(groupOf(each));
    if (group) group.push(each);
    else groups.set(groupOf(each), [each]);
  }
  return [...groups.values()];
};

const read = async (
  strapi: Core.Strapi,
  context: Context,
  wanted: readonly WantedList[]
): Promise<(Found | null)[]> => {
  const found = new Map<WantedList, Found | null>();
  if (await mayCall(strapi, context, FIND_SCOPE)) {
    const service = getService(strapi, 'also-read');
    const view = callerView(strapi, context);
    for (const stories of grouped(wanted)) {
      const { uid, limit, body } = stories[0] as WantedList;
      const options = { uid, stories, limit, onlyPublished: true, ...view };
      const answers: (Found | null)[] =
        body === undefined
          ? (await service.findMany(options)).map((answer) => answer && { answer })
          : await service.weaveMany(options);
      stories.forEach((story, index) => found.set(story, answers[index] ?? null));
    }
  }
  return wanted.map((story) => found.get(story) ?? null);
};

/** The lists of one request, read together however many stories ask for theirs. */
export const listsOf = (strapi: Core.Strapi, context: Context): ListLoader => {
  let loader = loaders.get(context);
  if (!loader) {
    loader = new DataLoader((wanted) => read(strapi, context, wanted), {
      cacheKeyFn: ({ documentId, locale, ...wanted }) =>
        JSON.stringify([groupOf({ documentId, ...wanted }), documentId, locale]),
    });
    loaders.set(context, loader);
  }
  return loader;
};
