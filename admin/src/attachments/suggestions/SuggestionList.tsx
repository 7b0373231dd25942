import { Flex, Loader, TextButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import type { RecordSummary } from '../../../../shared/contracts';
import type { RecordKind } from '../../../../shared/plugin';
import type { RecordDraft } from '../../../../shared/suggestions';
import { Notice, NotLoaded } from '../../components/Notice';
import { PlainList } from '../../components/PlainList';
import { WordsButton } from '../../components/WordsButton';
import { useFocusKept } from '../../hooks/useFocusKept';
import { useText } from '../../hooks/useText';
import { DraftCard } from './DraftCard';
import { SuggestionCard } from './SuggestionCard';
import { idOf, useSuggestions, type Story } from './useSuggestions';

/** The rest is a click away. */
const FIRST = 5;

/** From this score on a suggestion is certain enough to be attached with the others, unseen. */
const STRONG = 75;

interface Props {
  story: Story;
  locale?: string;
  isAttached: (record: RecordSummary) => boolean;
  onAttach: (records: RecordSummary[]) => void;
  mayCreate: (kind: RecordKind) => boolean;
  /** `onDone` once the record is made. */
  onCreate: (draft: RecordDraft, onDone: () => void) => void;
}

/** What the text is about, with the words that prove it, and what it reports that the desk has no record of. */
export const SuggestionList = (props: Props) => {
  const { story, locale, isAttached, mayCreate, onCreate } = props;
  const t = useText();
  const { state, error, suggestions, drafts, retry, dismiss } = useSuggestions(story);
  const [section, act] = useFocusKept<HTMLElement>();
  const onAttach = (records: RecordSummary[]) => {
    act();
    props.onAttach(records);
  };
  const onDismiss = (id: string) => {
    act();
    dismiss(id);
  };
  const onShowAll = () => {
    act();
    setAll(true);
  };
  const [all, setAll] = useState(false);
  const open = suggestions.filter(({ record }) => !isAttached(record));
  const strong = open.filter(({ score }) => score >= STRONG).map(({ record }) => record);
  const shown = all ? open : open.slice(0, FIRST);
  const creatable = drafts.filter(({ kind }) => mayCreate(kind));

  return (
    <Flex
      tag="section"
      ref={section}
      tabIndex={-1}
      direction="column"
      alignItems="stretch"
      gap={1}
      aria-label={t('attachments.suggest.title')}
    >
      <Flex justifyContent="space-between" gap={2} minHeight="2rem">
        <Typography variant="sigma" textColor="neutral600" tag="h3">
          {t('attachments.suggest.title')}
        </Typography>
        {state === 'reading' && <Loader small>{t('attachments.suggest.reading')}</Loader>}
      </Flex>
      {state === 'waiting' && <Notice>{t('attachments.suggest.waiting')}</Notice>}
      {state === 'failed' && (
        <NotLoaded error={error} forbidden={t('attachments.noPermission')} onRetry={retry}>
          {t('attachments.suggest.failed')}
        </NotLoaded>
      )}
      {state === 'ready' && open.length + creatable.length === 0 && (
        <Notice>{t('attachments.suggest.nothing')}</Notice>
      )}
      {strong.length > 1 && (
        <WordsButton
          type="button"
          variant="secondary"
          size="S"
          startIcon={<Plus />}
          fullWidth
          onClick={() => onAttach(strong)}
        >
          {t('attachments.suggest.all', { count: strong.length })}
        </WordsButton>
      )}
      {open.length + creatable.length > 0 && (
        <PlainList>
          {shown.map((suggestion) => (
            <SuggestionCard
              key={idOf(suggestion)}
              suggestion={suggestion}
              locale={locale}
              onAttach={() => onAttach([suggestion.record])}
              onDismiss={() => onDismiss(idOf(suggestion))}
            />
          ))}
          {creatable.map((draft) => (
            <DraftCard
              key={idOf(draft)}
              draft={draft}
              onCreate={() => onCreate(draft, () => dismiss(idOf(draft)))}
              onDismiss={() => onDismiss(idOf(draft))}
            />
          ))}
        </PlainList>
      )}
      {shown.length < open.length && (
        <TextButton type="button" onClick={onShowAll}>
          {t('attachments.suggest.more', { count: open.length - shown.length })}
        </TextButton>
      )}
    </Flex>
  );
};
