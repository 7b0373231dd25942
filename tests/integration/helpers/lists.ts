import type { AlsoReadAnswer, AlsoReadItem, Decisions } from '../../../shared/contracts';
import { NO_DECISIONS } from '../../../shared/decisions';
import type { SettingsChanges } from '../../../shared/settings';
import type { Newsroom } from './newsroom';

export const ARTICLE = 'api::article.article';

/** What makes lists readable for the public. */
export const READ_LISTS = [
  'api::article.article.find',
  'api::article.article.findOne',
  'plugin::diplomacy.also-read.find',
];

export const articleTarget = (documentId: string) => ({ uid: ARTICLE, documentId });

/** Lists as the public reads them, and what decides about them. */
export const desk = ({ strapi, api }: Newsroom) => {
  const service = (name: string) => strapi.plugin('diplomacy').service(name);
  const key = (documentId: string, locale = 'en') => ({ ...articleTarget(documentId), locale });

  const answer = async (documentId: string, query = 'limit=20'): Promise<AlsoReadAnswer> => {
    const { status, body } = await api.get(
      `/api/diplomacy/also-read/articles/${documentId}?${query}`
    );
    expect(status).toBe(200);
    return body as AlsoReadAnswer;
  };

  /** All that follows from writes so far, decisions and settings among them, is done. */
  const settled = async (): Promise<void> => {
    // Listeners of settings are called a moment after the change.
    await new Promise(setImmediate);
    await service('decisions').idle();
    await service('also-read').queue.idle();
  };

  return {
    service,
    settled,
    answer,

    items: async (documentId: string, query?: string): Promise<AlsoReadItem[]> =>
      (await answer(documentId, query)).data.items,

    /** The slugs of a list, without stories that only stand in because nothing is close. */
    slugs: async (documentId: string, query?: string): Promise<(string | null)[]> => {
      const { data, meta } = await answer(documentId, query);
      const isLatest = meta.reason === 'latestInstead';
      return data.items
        .filter(({ source }) => source === 'pinned' || !isLatest)
        .map(({ slug }) => slug);
    },

    /** Replaces the decisions about a version of an article. */
    decide: (documentId: string, some: Partial<Decisions>, locale?: string): Promise<Decisions> =>
      service('decisions').write(key(documentId, locale), { ...NO_DECISIONS, ...some }),

    /** Changes settings and waits for what follows. */
    tune: async (changes: SettingsChanges): Promise<void> => {
      await service('settings').set(changes);
      await settled();
    },
  };
};
