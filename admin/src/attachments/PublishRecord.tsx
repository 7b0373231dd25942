import { Flex, TextButton, useNotifyAT } from '@strapi/design-system';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import type { RecordSummary } from '../../../shared/contracts';
import { UID } from '../../../shared/plugin';
import { Notice } from '../components/Notice';
import { useText } from '../hooks/useText';
import { usePublishDiplomacyDocumentMutation } from './create/api';

interface Props {
  /** A draft: no version of it is published. */
  record: RecordSummary;
  locale?: string;
}

/** On the card of a draft: that readers do not see it, and a click that changes that. */
export const PublishRecord = ({ record, locale }: Props) => {
  const t = useText();
  const { notifyStatus } = useNotifyAT();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [publish, { isLoading }] = usePublishDiplomacyDocumentMutation();
  const { kind, documentId } = record;
  const title = record.title || t('untitled');

  const run = async () => {
    const answer = await publish({ uid: UID[kind], documentId, locale });
    if ('data' in answer) {
      notifyStatus(t('attachments.publishDone', { title }));
      return;
    }
    const reason = formatAPIError(answer.error as Parameters<typeof formatAPIError>[0]);
    toggleNotification({
      type: 'danger',
      message: t('attachments.publishFailed', { title, reason }),
    });
  };

  return (
    <Flex gap={2} wrap="wrap">
      <Notice>{t('attachments.notPublic')}</Notice>
      <TextButton
        type="button"
        loading={isLoading}
        aria-label={t('attachments.publishNamed', { title })}
        onClick={() => void run()}
      >
        {t('attachments.publish')}
      </TextButton>
    </Flex>
  );
};
