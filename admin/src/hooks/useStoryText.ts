import { useForm } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { StoryText } from '../../../shared/contracts';
import { useAttachedIds } from '../attachments/useAttachedIds';
import { useCarried } from '../attachments/useCarried';
import type { ArticleType } from './useArticleType';
import { useContentLocale } from './useContentLocale';

/** The story as it is stored. */
interface Stored {
  document: Record<string, unknown> | undefined;
  documentId: string | undefined;
  /** The languages that it has, besides this one. */
  otherLocales: string[];
}

/**
 * The story as it stands in the form: what is typed counts, saved or not. A new object whenever something changes, so
 * requests wait for a pause (`useDebounce`).
 */
export const useStoryText = (
  { uid, fields, relations }: ArticleType,
  { document, documentId, otherLocales }: Stored
): StoryText => {
  const locale = useContentLocale();
  const title = useForm('Story', (form) => valueOf(form.values, fields.title));
  const body = useForm('Story', (form) => valueOf(form.values, fields.body));
  const publishedAt = useForm('Story', (form) => timeOf(valueOf(form.values, fields.date)));
  const { carried } = useCarried({ uid, document, documentId, otherLocales });
  const attached = useAttachedIds(relations, carried?.document ?? document);
  const saved = document?.id ? documentId : undefined;
  return useMemo(
    () => ({
      uid,
      documentId: saved,
      locale,
      title: typeof title === 'string' ? title : '',
      body: body ?? null,
      attached,
      publishedAt,
    }),
    [uid, saved, locale, title, body, attached, publishedAt]
  );
};

const valueOf = (values: unknown, field: string | null): unknown =>
  field === null ? null : (values as Record<string, unknown>)[field];

/** The desk's own date of a story, in the form that requests take; undefined while there is none, or half of one. */
const timeOf = (value: unknown): string | undefined => {
  const time = typeof value === 'string' || value instanceof Date ? new Date(value) : null;
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined;
};
