import { useEffect, useState, useSyncExternalStore } from 'react';
import { useChangeDecisionsMutation, useLazyDecisionsQuery, type StoryKey } from './api';
import { createCurationQueue, type CurationQueue, type CurationState } from './queue';

export interface Curation extends CurationState {
  queue: CurationQueue;
}

/**
 * The decisions about one version of an article, as they are at hand and on their way to the server. One component for
 * each article and language: give it a key.
 * @param story null while the article was never saved, when nothing can be decided about it
 */
export const useCuration = (story: StoryKey | null): Curation => {
  const [read] = useLazyDecisionsQuery();
  const [write] = useChangeDecisionsMutation();
  const [queue] = useState(() =>
    createCurationQueue({
      read: () => read(story as StoryKey, false).unwrap(),
      write: (changes) => write({ story: story as StoryKey, changes }).unwrap(),
    })
  );
  const isSaved = story !== null;
  useEffect(() => {
    if (isSaved) void queue.load();
  }, [isSaved, queue]);
  return { ...useSyncExternalStore(queue.subscribe, queue.getState), queue };
};
