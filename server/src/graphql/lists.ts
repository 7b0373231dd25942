import type { Core } from '@strapi/types';
import DataLoader from 'dataloader';
import type { AlsoReadAnswer } from '../../../shared/contracts';
import { callerView, FIND_SCOPE } from '../also-read/access';
import { mayCall } from '../caller';
import { getService } from '../services';
import type { GraphqlContext } from './context';

/** Which list of a request is wanted. */
export interface WantedList {
  uid: string;
  documentId: string;
  locale?: string;
  limit?: number;
}

type ListLoader = DataLoader<WantedList, AlsoReadAnswer | null, string>;

/** One loader for each request: what it has read is for its caller alone. */
const loaders = new WeakMap<object, ListLoader>();

const textOf = (parts: unknown[]): string => JSON.stringify(parts);

const read = async (
  strapi: Core.Strapi,
  context: GraphqlContext,
  wanted: readonly WantedList[]
): Promise<(AlsoReadAnswer | null)[]> => {
  if (!(await mayCall(strapi, context, FIND_SCOPE))) return wanted.map(() => null);
  const view = callerView(strapi, context);
  const groups = new Map<string, WantedList[]>();
  for (const each of wanted) {
    const key = textOf([each.uid, each.locale, each.limit]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const found = new Map<WantedList, AlsoReadAnswer | null>();
  for (const group of groups.values()) {
    const { uid, locale, limit } = group[0] as WantedList;
    const documentIds = group.map(({ documentId }) => documentId);
    const lists = await getService(strapi, 'also-read').findMany({
      uid,
      documentIds,
      locale,
      limit,
      ...view,
    });
    for (const each of group) found.set(each, lists.get(each.documentId) ?? null);
  }
  return wanted.map((each) => found.get(each) ?? null);
};

/** The lists of one request, read together however many stories ask for theirs. */
export const listsOf = (strapi: Core.Strapi, context: GraphqlContext): ListLoader => {
  let loader = loaders.get(context);
  if (!loader) {
    loader = new DataLoader((wanted) => read(strapi, context, wanted), {
      cacheKeyFn: ({ uid, documentId, locale, limit }) => textOf([uid, documentId, locale, limit]),
    });
    loaders.set(context, loader);
  }
  return loader;
};
