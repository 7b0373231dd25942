import { Box, Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { UID } from '../../../../shared/plugin';
import type { Suggestion } from '../../../../shared/suggestions';
import { DocumentLink } from '../../components/DocumentLink';
import { useText } from '../../hooks/useText';
import { RecordCard } from '../RecordCard';
import { EvidenceWords } from './EvidenceWords';
import { Dismiss, Suggested } from './parts';

interface Props {
  suggestion: Suggestion;
  locale?: string;
  onAttach: () => void;
  onDismiss: () => void;
}

/** A record of the desk that the text is about, with the words that prove it and a button to attach it. */
export const SuggestionCard = ({ suggestion, locale, onAttach, onDismiss }: Props) => {
  const t = useText();
  const { record, evidence } = suggestion;
  const title = record.title || t('untitled');
  return (
    <Suggested>
      <RecordCard
        record={record}
        title={
          <DocumentLink uid={UID[record.kind]} documentId={record.documentId} locale={locale}>
            {title}
          </DocumentLink>
        }
        corner={<Dismiss title={title} onDismiss={onDismiss} />}
      >
        <EvidenceWords evidence={evidence} />
        <Box paddingTop={1}>
          <Button
            type="button"
            variant="secondary"
            size="S"
            startIcon={<Plus />}
            aria-label={t('attachments.attach', { title })}
            onClick={onAttach}
          >
            {t('attachments.suggest.attach')}
          </Button>
        </Box>
      </RecordCard>
    </Suggested>
  );
};
