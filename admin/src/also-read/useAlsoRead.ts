import { useEffect, useRef } from 'react';
import { useAlsoReadQuery, type StoryKey } from './api';

/** The server indexes a story right after the save, in the background; by then it is done at any size of archive. */
const INDEXED_AFTER_MS = 1500;

/**
 * The stored list of a published story, asked for again whenever the story changes.
 * @param version differs after each publication
 */
export const useAlsoRead = (story: StoryKey, version: string) => {
  const query = useAlsoReadQuery(story, { refetchOnMountOrArgChange: true });
  const { refetch, data } = query;
  const seen = useRef(version);
  // A story that is opened right after its first publish mounts before it is indexed.
  const isAwaited = data?.meta.reason === 'notIndexed';
  useEffect(() => {
    const changed = seen.current !== version;
    seen.current = version;
    if (changed) void refetch();
    if (!changed && !isAwaited) return;
    const timer = setTimeout(() => void refetch(), INDEXED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [version, isAwaited, refetch]);
  return query;
};
