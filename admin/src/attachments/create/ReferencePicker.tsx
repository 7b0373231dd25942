import { Combobox, ComboboxOption, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useDebounce } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ReferenceKind } from '../../../../shared/attachments';
import type { Named } from '../../../../shared/suggestions';
import { isForbidden } from '../../errors';
import { useText, type TextId } from '../../hooks/useText';
import { useRecordReferencesQuery } from '../api';

const PAUSE_MS = 200;
const CHOICES = 8;

interface Props {
  kind: ReferenceKind;
  many: boolean;
  locale?: string;
  value: Named[];
  onChange: (value: Named[]) => void;
}

/** Typing on asks anew. */
const emptyText = (error: unknown): TextId => {
  if (!error) return 'attachments.create.foundNothing';
  return isForbidden(error) ? 'attachments.noPermission' : 'attachments.searchFailed';
};

/** Documents that a record names, found by typing; those that are chosen stand below as tags. */
export const ReferencePicker = ({ kind, many, locale, value, onChange }: Props) => {
  const t = useText();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const q = useDebounce(words.trim(), PAUSE_MS);
  const {
    currentData: data = [],
    error,
    isFetching,
  } = useRecordReferencesQuery({ kind, q, locale, limit: CHOICES }, { skip: !open });
  const chosen = new Set(value.map(({ documentId }) => documentId));
  const choices = data.filter(({ documentId }) => !chosen.has(documentId));

  const choose = (documentId?: string) => {
    const choice = choices.find((each) => each.documentId === documentId);
    if (!choice) return;
    onChange([...(many ? value : []), { documentId: choice.documentId, name: choice.name }]);
    setWords('');
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {(many || value.length === 0) && (
        <Combobox
          autocomplete="none"
          value=""
          textValue={words}
          placeholder={t(
            value.length > 0 ? 'attachments.create.findMore' : 'attachments.create.find'
          )}
          loading={isFetching || q !== words.trim()}
          loadingMessage={t('attachments.create.finding')}
          noOptionsMessage={() => t(emptyText(error))}
          clearLabel={t('attachments.create.clear')}
          onOpenChange={(isOpen) => setOpen(Boolean(isOpen))}
          onTextValueChange={setWords}
          onInputChange={(event) => setWords(event.currentTarget.value)}
          onChange={choose}
          onClear={() => setWords('')}
        >
          {choices.map(({ documentId, name, note }) => (
            <ComboboxOption key={documentId} value={documentId} textValue={name}>
              {note ? `${name} (${note})` : name}
            </ComboboxOption>
          ))}
        </Combobox>
      )}
      {value.length > 0 && (
        <Flex gap={2} wrap="wrap">
          {value.map(({ documentId, name }) => (
            <Tag
              key={documentId}
              icon={<Cross aria-hidden />}
              label={t('attachments.create.remove', { name })}
              onClick={() => onChange(value.filter((each) => each.documentId !== documentId))}
            >
              {name}
            </Tag>
          ))}
        </Flex>
      )}
    </Flex>
  );
};
