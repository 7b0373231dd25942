import type { RecordKind } from '../../../shared/plugin';
import { useCarriedAttachmentsQuery } from './api';
import type { Story } from './suggestions/useSuggestions';
import { useAttachments, type Attachments } from './useAttachments';

interface Options {
  story: Story;
  otherLocales: string[];
  isNew: boolean;
  isDraft: boolean;
  locale?: string;
}

interface AllAttachments {
  byKind: Record<RecordKind, Attachments>;
  /** The records are those of another language: this one was never saved, and starts with them. */
  comesAlong: boolean;
}

/** What is attached to an article, of every kind, with the unsaved changes. */
export const useAllAttachments = (options: Options): AllAttachments => {
  const { story, otherLocales, isNew, isDraft, locale } = options;
  const { type, document, documentId = '' } = story;
  const comesAlong = !isNew && !document?.id && otherLocales.length > 0;
  const { data: carried } = useCarriedAttachmentsQuery(
    { uid: type.uid, documentId, locales: otherLocales },
    { skip: !comesAlong }
  );
  const source = comesAlong ? carried?.document : document;
  const sourceOf = (kind: RecordKind) => ({
    kind,
    field: type.relations[kind],
    value: source?.[type.relations[kind]],
    locale: comesAlong ? carried?.locale : locale,
    isDraft,
  });
  const byKind = {
    visit: useAttachments(sourceOf('visit')),
    conference: useAttachments(sourceOf('conference')),
    bilateralRelationship: useAttachments(sourceOf('bilateralRelationship')),
  };
  return { byKind, comesAlong };
};
