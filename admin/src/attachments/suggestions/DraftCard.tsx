import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { RecordDraft } from '../../../../shared/suggestions';
import { KindIcon } from '../../components/KindIcon';
import { useText } from '../../hooks/useText';
import { EvidenceWords } from './EvidenceWords';
import { Dismiss, Suggested } from './parts';

interface Props {
  draft: RecordDraft;
  onCreate: () => void;
  onDismiss: () => void;
}

/** An event that the text reports and the desk has no record of yet. */
export const DraftCard = ({ draft, onCreate, onDismiss }: Props) => {
  const t = useText();
  const { kind, title, evidence } = draft;
  return (
    <Suggested>
      <Flex direction="column" alignItems="stretch" gap={1} width="100%">
        <Flex gap={2} minHeight="2.4rem">
          <KindIcon kind={kind} />
          <Typography variant="pi" fontWeight="semiBold" textColor="primary600" flex="1">
            {t(`attachments.suggest.new.${kind}`)}
          </Typography>
          <Dismiss title={title} onDismiss={onDismiss} />
        </Flex>
        <Typography variant="omega" fontWeight="semiBold" textColor="neutral800" tag="p">
          {title}
        </Typography>
        <EvidenceWords evidence={evidence} />
        <Box paddingTop={1}>
          <Button
            type="button"
            variant="secondary"
            size="S"
            aria-label={t('attachments.suggest.createNamed', { title })}
            onClick={onCreate}
          >
            {t('attachments.suggest.create')}
          </Button>
        </Box>
      </Flex>
    </Suggested>
  );
};
