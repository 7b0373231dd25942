import { useAuth, useDebounce } from '@strapi/strapi/admin';
import { useMemo, useSyncExternalStore } from 'react';
import type { RecordDraft, Suggestion, SuggestRequest } from '../../../../shared/suggestions';
import { useStoryText } from '../../hooks/useStoryText';
import type { ArticleType } from '../../hooks/useArticleType';
import { useStorySuggestionsQuery } from '../api';
import { createDismissals, createDismissed } from './dismissed';
import { hasWords } from './text';

/** Long enough for a thought, short enough to feel at once. */
const PAUSE_MS = 400;

export interface Story {
  type: ArticleType;
  document: Record<string, unknown> | undefined;
  documentId: string | undefined;
  /** The languages that the article has, besides this one. */
  otherLocales: string[];
  /** What dates in the text count from, where the story has no date of the desk's own; now while it is not published. */
  publishedAt: string | undefined;
}

export interface Suggestions {
  /** `waiting`: there is no text yet; `reading`: the first answer is under way. */
  state: 'waiting' | 'reading' | 'failed' | 'ready';
  /** Why it failed. */
  error: unknown;
  suggestions: Suggestion[];
  drafts: RecordDraft[];
  retry: () => void;
  /** Not again for this story, in this language, until the admin is loaded anew. */
  dismiss: (id: string) => void;
}

/** What a suggestion or a draft is called among those that were dismissed. */
export const idOf = (suggested: Suggestion | RecordDraft): string =>
  'record' in suggested
    ? `${suggested.record.kind} ${suggested.record.documentId}`
    : `${suggested.kind} ${suggested.title}`;

const dismissedOf = createDismissals();

/** What the user sent away from a story in a language; a story that was never saved has nothing to be known again by. */
const useDismissed = (uid: string, documentId: string | undefined, locale: string | undefined) => {
  const user = useAuth('Suggestions', (state) => state.user?.id);
  const dismissed = useMemo(
    () =>
      documentId === undefined
        ? createDismissed()
        : dismissedOf(JSON.stringify([user, uid, documentId, locale])),
    [user, uid, documentId, locale]
  );
  return { ids: useSyncExternalStore(dismissed.subscribe, dismissed.ids), add: dismissed.add };
};

/**
 * What the unsaved text is about, asked for when typing pauses. An answer to a text that has changed meanwhile is never
 * shown as the answer to the new one; until that comes, the last one stands.
 */
export const useSuggestions = ({ type, publishedAt, ...stored }: Story): Suggestions => {
  const { uid, documentId, title, body, locale, publishedAt: dated } = useStoryText(type, stored);
  const request = useMemo(
    (): SuggestRequest => ({ uid, title, body, locale, publishedAt: dated ?? publishedAt }),
    [uid, title, body, locale, dated, publishedAt]
  );
  const asked = useDebounce(request, PAUSE_MS);
  const empty = !hasWords(asked.title) && !hasWords(asked.body);
  const { data, error, isError, isFetching, refetch } = useStorySuggestionsQuery(asked, {
    skip: empty,
  });
  const dismissed = useDismissed(uid, documentId, locale);
  const stays = (each: Suggestion | RecordDraft) => !dismissed.ids.has(idOf(each));
  const known = empty ? undefined : data;
  return {
    state: empty ? 'waiting' : isError && !isFetching ? 'failed' : known ? 'ready' : 'reading',
    error,
    suggestions: known?.suggestions.filter(stays) ?? [],
    drafts: known?.drafts.filter(stays) ?? [],
    retry: () => void refetch(),
    dismiss: dismissed.add,
  };
};
