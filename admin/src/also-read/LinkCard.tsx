import { Box, Flex, Status, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { formatDates } from '../../../server/src/content-types/dates';
import { DocumentLink } from '../components/DocumentLink';
import { useText } from '../hooks/useText';
import { Meter } from './Meter';
import { PlaceLine } from './PlaceLine';
import type { ShownLink } from './shown';

interface Props {
  link: ShownLink;
  locale?: string;
  /** Whether articles of this type have a text that links can stand in. */
  hasText: boolean;
  /** Whether the editor of the text can be pointed at. */
  canShow: boolean;
  /** Stands for the headline while it is reworded. */
  editor?: ReactNode;
  actions?: ReactNode;
}

/** One link of the list: what it says, how close it is, why, and where it will stand. */
export const LinkCard = ({ link, locale, hasText, canShow, editor, actions }: Props) => {
  const t = useText();
  const intl = useIntl();
  const { target, label, title, source, score, reasons, publishedAt } = link;
  const isPinned = source === 'pinned';
  return (
    <Box paddingTop={3} paddingBottom={3}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        {editor ?? (
          <DocumentLink uid={target.uid} documentId={target.documentId} locale={locale}>
            {label}
          </DocumentLink>
        )}
        {label !== title && !editor && (
          <Typography variant="pi" textColor="neutral600" tag="p">
            {t('alsoRead.ownHeadline', { title })}
          </Typography>
        )}
        <Flex gap={2} wrap="wrap">
          {/* A pinned story need not be close at all. */}
          {(score > 0 || !isPinned) && (
            <Meter value={score} label={t('alsoRead.score', { score })} />
          )}
          {publishedAt && (
            <Typography variant="pi" textColor="neutral600">
              {formatDates({ startDate: publishedAt.slice(0, 10) }, intl.locale)}
            </Typography>
          )}
          {isPinned && (
            <Status size="XS" variant="primary">
              <Typography variant="pi" fontWeight="bold">
                {t('alsoRead.pinned')}
              </Typography>
            </Status>
          )}
        </Flex>
        {reasons.length > 0 && (
          <Typography variant="pi" textColor="neutral700" tag="p">
            {reasons.map((each) => t(`reason.${each.kind}`, { label: each.label })).join(' · ')}
          </Typography>
        )}
        {hasText && <PlaceLine link={link} canShow={canShow} />}
        {actions}
      </Flex>
    </Box>
  );
};
