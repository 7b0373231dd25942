import { Field, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useState, type KeyboardEvent } from 'react';
import { useText } from '../hooks/useText';
import type { Change } from './decisions';

/** As long as the server takes one. */
const LETTERS = 80;

interface Props {
  keywords: string[];
  disabled: boolean;
  onDecide: (change: Change, said: string) => void;
}

/** Words that say what the article is about beyond its own; Enter or a comma adds what is typed. */
export const Keywords = ({ keywords, disabled, onDecide }: Props) => {
  const t = useText();
  const [words, setWords] = useState('');

  const add = () => {
    const fresh = words
      .split(',')
      .map((word) => word.replace(/\s+/g, ' ').trim())
      .filter((word, index, all) => word && all.indexOf(word) === index)
      .filter((word) => !keywords.includes(word));
    setWords('');
    if (fresh.length === 0) return;
    onDecide(
      (now) => ({ ...now, keywords: [...new Set([...now.keywords, ...fresh])] }),
      t('alsoRead.did.keywordAdded', { word: fresh.join(', ') })
    );
  };

  const remove = (word: string) =>
    onDecide(
      (now) => ({ ...now, keywords: now.keywords.filter((each) => each !== word) }),
      t('alsoRead.did.keywordRemoved', { word })
    );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== ',')) return;
    event.preventDefault();
    add();
  };

  return (
    <Field.Root name="diplomacy-keywords" hint={t('alsoRead.keywordsHint')}>
      <Field.Label>{t('alsoRead.keywords')}</Field.Label>
      <Field.Input
        size="S"
        autoComplete="off"
        disabled={disabled}
        maxLength={LETTERS}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
      {keywords.length > 0 && (
        <Flex gap={1} wrap="wrap">
          {keywords.map((word) => (
            <Tag
              key={word}
              icon={<Cross aria-hidden />}
              label={t('alsoRead.keywordRemove', { word })}
              disabled={disabled}
              onClick={() => remove(word)}
            >
              {word}
            </Tag>
          ))}
        </Flex>
      )}
      <Field.Hint />
    </Field.Root>
  );
};
