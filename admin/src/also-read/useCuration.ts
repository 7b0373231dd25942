import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useChangeDecisionsMutation, useLazyDiplomacyDecisionsQuery, type StoryKey } from './api';
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
  const [read] = useLazyDiplomacyDecisionsQuery();
  const [write] = useChangeDecisionsMutation();
  // A version that is saved for the first time gets its key later than its queue.
  const key = useRef(story);
  useEffect(() => {
    key.current = story;
  });
  const [queue] = useState(() =>
    createCurationQueue({
      read: () => read(key.current as StoryKey, false).unwrap(),
      write: (changes) => write({ story: key.current as StoryKey, changes }).unwrap(),
    })
  );
  const isSaved = story !== null;
  useEffect(() => {
    if (isSaved) void queue.load();
  }, [isSaved, queue]);
  return { ...useSyncExternalStore(queue.subscribe, queue.getState), queue };
};
