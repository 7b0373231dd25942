import { Box, IconButton, Typography, useNotifyAT } from '@strapi/design-system';
import { ArrowClockwise, Cross } from '@strapi/icons';
import type { ReactNode } from 'react';
import type { RecordSummary } from '../../../shared/contracts';
import { UID, type RecordKind } from '../../../shared/plugin';
import { DocumentLink } from '../components/DocumentLink';
import { SortableList } from '../components/SortableList';
import { useText } from '../hooks/useText';
import type { Attachment } from './pending';
import { PublishRecord } from './PublishRecord';
import { Badge, RecordCard } from './RecordCard';
import type { Attachments } from './useAttachments';

interface Props {
  kind: RecordKind;
  attachments: Attachments;
  locale?: string;
  editable: boolean;
  /** Whether the user may publish records of this kind. */
  mayPublish: boolean;
  /** What other rooms add to a card. */
  extra?: (record: RecordSummary, editable: boolean) => ReactNode;
}

/**
 * The records of one kind on the article, each with a way out, and back while nothing is saved. The first one is what the
 * story is about; dragging changes that.
 */
export const AttachedList = ({ kind, attachments, locale, editable, mayPublish, extra }: Props) => {
  const t = useText();
  const { notifyStatus } = useNotifyAT();
  const { list } = attachments;
  const main = list.find(({ change }) => change !== 'removed');
  // The server tells no title of a record that the user may not read; every other one has a title.
  const nameOf = ({ record }: Attachment) => record.title || t('attachments.secret');

  const toggle = (attachment: Attachment) => {
    const { record, change } = attachment;
    const removed = change === 'removed';
    if (removed) attachments.attach([record]);
    else attachments.detach(record);
    notifyStatus(
      t(removed ? 'attachments.nowAttached' : 'attachments.nowDetached', {
        title: nameOf(attachment),
      })
    );
  };

  const card = (attachment: Attachment, handle: ReactNode) => {
    const { record, change } = attachment;
    const removed = change === 'removed';
    const title = nameOf(attachment);
    const Sign = removed ? ArrowClockwise : Cross;
    return (
      <Box paddingTop={3} paddingBottom={3} background="neutral0">
        <RecordCard
          record={record}
          removed={removed}
          title={
            record.title ? (
              <DocumentLink uid={UID[kind]} documentId={record.documentId} locale={locale}>
                {title}
              </DocumentLink>
            ) : (
              <Typography textColor="neutral600">{title}</Typography>
            )
          }
          main={attachment === main}
          badges={
            change !== 'none' && (
              <Badge variant={removed ? 'danger' : 'success'}>
                {t(removed ? 'attachments.removed' : 'attachments.added')}
              </Badge>
            )
          }
          corner={
            editable && (
              <>
                {handle}
                <IconButton
                  type="button"
                  variant="ghost"
                  size="XS"
                  label={t(removed ? 'attachments.keep' : 'attachments.detach', { title })}
                  onClick={() => toggle(attachment)}
                >
                  <Sign />
                </IconButton>
              </>
            )
          }
        >
          {!removed && !record.published && mayPublish && (
            <PublishRecord record={record} locale={locale} />
          )}
          {!removed && extra?.(record, editable)}
        </RecordCard>
      </Box>
    );
  };

  return (
    <SortableList
      label={t(`attachments.kinds.${kind}`)}
      items={list}
      idOf={({ record }) => record.documentId}
      nameOf={nameOf}
      disabled={!editable}
      onMove={attachments.move}
    >
      {card}
    </SortableList>
  );
};
