import { Box, Flex, Typography } from '@strapi/design-system';
import { Paragraph } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { formatDates } from '../../../server/src/content-types/dates';
import type { AlsoReadItem as Item } from '../../../shared/contracts';
import { DocumentLink } from '../components/DocumentLink';
import { useText } from '../hooks/useText';
import { Meter } from './Meter';

/** One story of the list: how close it is, why, and where its link will stand. */
export const AlsoReadItem = ({ item, locale }: { item: Item; locale?: string }) => {
  const t = useText();
  const intl = useIntl();
  const { placement, reasons, score, publishedAt } = item;
  const place = placement
    ? t(placement.section ? 'alsoRead.placedInSection' : 'alsoRead.placed', {
        number: placement.afterBlock + 1,
        section: placement.section,
      })
    : t('alsoRead.notInText');
  return (
    <Box tag="li" paddingTop={3} paddingBottom={3}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <DocumentLink uid={item.type} documentId={item.documentId} locale={locale}>
          {item.label}
        </DocumentLink>
        <Flex gap={2} wrap="wrap">
          <Meter value={score} label={t('alsoRead.score', { score })} />
          {publishedAt && (
            <Typography variant="pi" textColor="neutral500">
              {formatDates({ startDate: publishedAt.slice(0, 10) }, intl.locale)}
            </Typography>
          )}
        </Flex>
        <Typography variant="pi" textColor="neutral700" tag="p">
          {reasons.map(({ kind, label }) => t(`reason.${kind}`, { label })).join(' · ')}
        </Typography>
        <Flex gap={1} alignItems="flex-start">
          <Box paddingTop="1px">
            <Paragraph aria-hidden width="1.2rem" height="1.2rem" fill="neutral500" />
          </Box>
          <Typography variant="pi" textColor="neutral500">
            {place}
          </Typography>
        </Flex>
      </Flex>
    </Box>
  );
};
