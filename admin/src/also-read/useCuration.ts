import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useChangeDecisionsMutation, useLazyDiplomacyDecisionsQuery, type StoryKey } from './api';
import { createCurationQueue, type CurationQueue, type CurationState } from './queue';
import { createQueues } from './queues';

export interface Curation extends CurationState {
  queue: CurationQueue;
}

const queueOf = createQueues();

const never = (): Promise<never> => Promise.reject(new Error('The article was never saved'));

/**
 * The decisions about one version of an article, as they are at hand and on their way to the server. What can be taken
 * back outlives the component.
 * @param story null while the article was never saved, when nothing can be decided about it
 */
export const useCuration = (story: StoryKey | null): Curation => {
  const [read] = useLazyDiplomacyDecisionsQuery();
  const [write] = useChangeDecisionsMutation();
  // Somebody else who signs in here has decided nothing yet.
  const user = useAuth('Curation', (state) => state.user?.id);
  const { uid, documentId, locale } = story ?? {};
  const queue = useMemo(() => {
    if (!uid || !documentId) return createCurationQueue({ read: never, write: never });
    const key = { uid, documentId, locale };
    return queueOf(JSON.stringify([user, uid, documentId, locale]), {
      read: () => read(key, false).unwrap(),
      write: (changes) => write({ story: key, changes }).unwrap(),
    });
  }, [read, write, user, uid, documentId, locale]);
  const isSaved = story !== null;
  useEffect(() => {
    if (isSaved) void queue.load();
  }, [isSaved, queue]);
  return { ...useSyncExternalStore(queue.subscribe, queue.getState), queue };
};
