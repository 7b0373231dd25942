import { Box, IconButton, Status, Typography } from '@strapi/design-system';
import { Cross, ArrowClockwise } from '@strapi/icons';
import type { RecordSummary } from '../../../shared/contracts';
import { UID } from '../../../shared/plugin';
import { DocumentLink } from '../components/DocumentLink';
import { PlainList } from '../components/PlainList';
import { useText } from '../hooks/useText';
import type { Attachment } from './pending';
import { RecordLine } from './RecordLine';

interface Props {
  attachments: Attachment[];
  locale?: string;
  editable: boolean;
  onAttach: (record: RecordSummary) => void;
  onDetach: (record: RecordSummary) => void;
}

/** The records of the article, each with a way out, and back while nothing is saved. */
export const AttachedList = ({ attachments, locale, editable, onAttach, onDetach }: Props) => {
  const t = useText();
  return (
    <PlainList aria-label={t('attachments.title')}>
      {attachments.map(({ record, change }) => {
        const title = record.title || t('untitled');
        const removed = change === 'removed';
        const toggle = removed
          ? { label: t('attachments.keep', { title }), run: onAttach, Icon: ArrowClockwise }
          : { label: t('attachments.detach', { title }), run: onDetach, Icon: Cross };
        return (
          <Box
            tag="li"
            key={`${record.kind} ${record.documentId}`}
            paddingTop={3}
            paddingBottom={3}
          >
            <RecordLine
              record={record}
              removed={removed}
              title={
                <DocumentLink uid={UID[record.kind]} documentId={record.documentId} locale={locale}>
                  {title}
                </DocumentLink>
              }
              badge={
                change !== 'none' && (
                  <Status size="XS" variant={removed ? 'danger' : 'success'}>
                    <Typography variant="pi" fontWeight="bold">
                      {t(removed ? 'attachments.removed' : 'attachments.added')}
                    </Typography>
                  </Status>
                )
              }
              action={
                editable && (
                  <IconButton
                    type="button"
                    variant="ghost"
                    size="XS"
                    label={toggle.label}
                    onClick={() => toggle.run(record)}
                  >
                    <toggle.Icon />
                  </IconButton>
                )
              }
            />
          </Box>
        );
      })}
    </PlainList>
  );
};
