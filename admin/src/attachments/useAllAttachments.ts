import type { RecordKind } from '../../../shared/plugin';
import type { Story } from './suggestions/useSuggestions';
import { useAttachments, type Attachments } from './useAttachments';
import { useCarried } from './useCarried';

interface Options {
  story: Story;
  isDraft: boolean;
  locale?: string;
}

interface AllAttachments {
  byKind: Record<RecordKind, Attachments>;
  /** The records are those of another language: this one was never saved, and starts with them. */
  comesAlong: boolean;
  /** Why those are not known. */
  error: unknown;
  retry: () => void;
}

/** What is attached to an article, of every kind, with the unsaved changes. */
export const useAllAttachments = ({ story, isDraft, locale }: Options): AllAttachments => {
  const { type, document } = story;
  const { comesAlong, carried, error, refetch } = useCarried({ ...story, uid: type.uid });
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
  return { byKind, comesAlong, error, retry: () => void refetch() };
};
