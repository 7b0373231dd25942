import { Box, Field, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useText } from '../../hooks/useText';

interface Props {
  chips: string[];
  placeholder: string;
  maxLength?: number;
  disabled: boolean;
  /** Takes what was typed or pasted. @returns whether it was of use; otherwise it stays in the box */
  onAdd: (text: string) => boolean;
  onRemove: (index: number) => void;
}

/** Short texts, each with a button that takes it out, and a box to type more. What is typed counts when one leaves the box. */
export const ChipsInput = ({ chips, placeholder, maxLength, disabled, onAdd, onRemove }: Props) => {
  const t = useText();
  const [typed, setTyped] = useState('');
  const add = (text: string): void => {
    if (text.trim() && onAdd(text)) setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ',') {
      // Enter would save the form.
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && chips.length > 0) {
      onRemove(chips.length - 1);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (!/[\n,;]/.test(text)) return;
    event.preventDefault();
    add(`${typed}${text}`);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {chips.length > 0 && (
        <Box maxHeight="18rem" overflow="auto">
          <Flex gap={1} wrap="wrap">
            {chips.map((chip, index) => (
              <Tag
                key={chip}
                icon={<Cross aria-hidden />}
                label={t('settings.removeTerm', { term: chip })}
                disabled={disabled}
                onClick={(event) => {
                  // The design system's button would save the form.
                  event.preventDefault();
                  onRemove(index);
                }}
              >
                {chip}
              </Tag>
            ))}
          </Flex>
        </Box>
      )}
      <Field.Input
        type="text"
        size="S"
        autoComplete="off"
        disabled={disabled}
        placeholder={placeholder}
        maxLength={maxLength}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => add(typed)}
      />
    </Flex>
  );
};
