import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { AlsoReadItem } from '../../../../shared/contracts';
import { Meter } from '../../also-read/Meter';
import { DocumentLink } from '../../components/DocumentLink';
import { useText, type Text } from '../../hooks/useText';
import type { Marked } from './compare';

const BADGES = {
  in: { background: 'success100', textColor: 'success700' },
  out: { background: 'danger100', textColor: 'danger700' },
  moved: { background: 'alternative100', textColor: 'alternative700' },
} as const;

const placeOf = (t: Text, { placement }: AlsoReadItem): string => {
  if (!placement) return t('settings.preview.beside');
  const values = { number: placement.afterBlock + 1, section: placement.section };
  return placement.section
    ? t('settings.preview.placedInSection', values)
    : t('settings.preview.placed', values);
};

const Address = styled(Typography)`
  overflow-wrap: anywhere;
`;

interface Props {
  marked: Marked;
  /** The words before the link. */
  label: string;
  locale?: string;
}

/** One link as readers would see it, where it would stand, and why. */
export const PreviewItem = ({ marked: { item, change, address }, label, locale }: Props) => {
  const t = useText();
  const reasons = item.reasons.map((reason) => t(`reason.${reason.kind}`, { label: reason.label }));
  return (
    <Box tag="li" paddingTop={3} paddingBottom={3}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Typography variant="omega" tag="p">
          <Typography fontWeight="bold">{label}: </Typography>
          <DocumentLink uid={item.type} documentId={item.documentId} locale={locale}>
            {item.label}
          </DocumentLink>
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Meter value={item.score} label={t('alsoRead.score', { score: item.score })} />
          {change !== 'same' && (
            <Badge {...BADGES[change]} size="S">
              {t(`settings.preview.${change}`)}
            </Badge>
          )}
        </Flex>
        {reasons.length > 0 && (
          <Typography variant="pi" textColor="neutral700" tag="p">
            {reasons.join(' · ')}
          </Typography>
        )}
        <Typography variant="pi" textColor="neutral600" tag="p">
          {placeOf(t, item)}
        </Typography>
        {address && (
          <Address variant="pi" textColor="neutral600" tag="p">
            {address}
          </Address>
        )}
      </Flex>
    </Box>
  );
};
