import { Button, Field, Flex, Textarea, Typography, VisuallyHidden } from '@strapi/design-system';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../hooks/useText';

/** As long as the server takes. */
const LETTERS = 200;

interface Props {
  label: string;
  /** The story's own headline, which an empty label stands for. */
  title: string;
  onSave: (label: string) => void;
  onCancel: () => void;
}

/** The words of a link, in place of its headline. Enter saves, Escape leaves them as they were. */
export const LabelEditor = ({ label, title, onSave, onCancel }: Props) => {
  const t = useText();
  const [words, setWords] = useState(label);
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => box.current?.select(), []);

  const save = () => {
    const said = words.replace(/\s+/g, ' ').trim();
    if (said === label) onCancel();
    else onSave(said === title ? '' : said);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends the choice of a character in some scripts.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    }
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingBottom={2} onKeyDown={onKeyDown}>
      <Field.Root name="diplomacy-label">
        <VisuallyHidden>
          <Field.Label>{t('alsoRead.label', { title })}</Field.Label>
        </VisuallyHidden>
        <Textarea
          ref={box}
          maxLength={LETTERS}
          rows={3}
          minHeight="7rem"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </Field.Root>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {t('alsoRead.labelHint')}
      </Typography>
      <Flex gap={2} wrap="wrap">
        <Button type="button" size="S" onClick={save}>
          {t('alsoRead.labelSave')}
        </Button>
        <Button type="button" size="S" variant="tertiary" onClick={onCancel}>
          {t('alsoRead.labelCancel')}
        </Button>
      </Flex>
    </Flex>
  );
};
