import { Box, IconButton, Status, Typography } from '@strapi/design-system';
import { Cross, ArrowClockwise } from '@strapi/icons';
import type { RecordSummary, StoryText } from '../../../shared/contracts';
import { UID } from '../../../shared/plugin';
import { BackgroundAction } from '../background/BackgroundAction';
import { DocumentLink } from '../components/DocumentLink';
import { PlainList } from '../components/PlainList';
import type { ArticleType } from '../hooks/useArticleType';
import { useText } from '../hooks/useText';
import type { Attachment } from './pending';
import { RecordLine } from './RecordLine';

interface Props {
  attachments: Attachment[];
  type: ArticleType;
  story: StoryText;
  locale?: string;
  editable: boolean;
  onAttach: (record: RecordSummary) => void;
  onDetach: (record: RecordSummary) => void;
}

/** The records of the article, each with a way out, and back while nothing is saved. */
export const AttachedList = ({
  attachments,
  type,
  story,
  locale,
  editable,
  onAttach,
  onDetach,
}: Props) => {
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
            {!removed && (
              <Box paddingTop={2}>
                <BackgroundAction record={record} type={type} story={story} disabled={!editable} />
              </Box>
            )}
          </Box>
        );
      })}
    </PlainList>
  );
};
