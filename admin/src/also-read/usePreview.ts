import { useDebounce } from '@strapi/strapi/admin';
import type { StoryText } from '../../../shared/contracts';
import { usePreviewLinksQuery } from './api';

/** After the last keystroke; long enough to finish a word. */
const PAUSE_MS = 500;

/**
 * The list that the text in the form would have. The last one stays at hand while a new one is on its way; answers that
 * come late are for nobody.
 * @param stored counts the decisions that the server has taken: each may change the list
 */
export const usePreview = (text: StoryText, stored: number) => {
  const story = useDebounce(text, PAUSE_MS);
  const { data, error, isFetching, refetch } = usePreviewLinksQuery({ story, stored });
  return { story, data, error, refetch, isUpdating: isFetching || story !== text };
};
