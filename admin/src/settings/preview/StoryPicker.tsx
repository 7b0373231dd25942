import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useText } from '../../hooks/useText';
import { usePublishedStoriesQuery, type Story } from '../api';

/** Long enough to finish a word, short enough to feel at once. */
const PAUSE_MS = 250;

interface Props {
  uid: string;
  titleField: string;
  locale?: string;
  story: Story;
  onPick: (story: Story) => void;
}

/** Finds a published story by its headline; an empty box offers the newest ones. */
export const StoryPicker = ({ uid, titleField, locale, story, onPick }: Props) => {
  const t = useText();
  const [typed, setTyped] = useState('');
  const q = useDebounce(typed.trim(), PAUSE_MS);
  const { data = [], isFetching } = usePublishedStoriesQuery({ uid, titleField, locale, q });
  const others = data.filter(({ documentId }) => documentId !== story.documentId);
  // What is chosen stays among the options: the box shows its headline.
  const options = typed ? data : [story, ...others];
  return (
    <Field.Root name="settings-story" id="settings-story">
      <Field.Label>{t('settings.preview.story')}</Field.Label>
      <Combobox
        autocomplete="none"
        placeholder={t('settings.preview.search')}
        loading={isFetching}
        loadingMessage={t('loading')}
        noOptionsMessage={() => t('settings.preview.notFound')}
        value={story.documentId}
        onInputChange={(event) => setTyped(event.currentTarget.value)}
        onOpenChange={(isOpen) => {
          if (!isOpen) setTyped('');
        }}
        onChange={(documentId) => {
          const picked = options.find((each) => each.documentId === documentId);
          if (picked) onPick(picked);
        }}
      >
        {options.map(({ documentId, title }) => (
          <ComboboxOption key={documentId} value={documentId} textValue={title}>
            {title}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
};
