import { Flex, Typography } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { TimelineItem } from '../../../shared/timeline';
import { Badge } from '../attachments/RecordCard';
import type { Tone } from '../components/Chips';
import { DocumentLink } from '../components/DocumentLink';
import { useText } from '../hooks/useText';
import { datesText } from '../widgets/when';
import { Direction } from './Direction';
import { kindText, LOOK } from './look';

interface Props {
  item: TimelineItem;
  year: number;
  locale: string | null;
}

const FULL_DATE = 10;

/** A day, month or year as a date; what is not known of it is a placeholder. */
const asDay = (known: string): string => known.padEnd(FULL_DATE, '-01');

/** One entry of a timeline, beside the line that leads through the years. */
export const Entry = ({ item, year, locale }: Props) => {
  const t = useText();
  const intl = useIntl();
  const { Icon, tone } = LOOK[item.kind];
  const dates = {
    startDate: asDay(item.date),
    endDate: asDay(item.endDate ?? item.date),
    precision: item.precision,
  };
  const isOff = item.eventStatus === 'cancelled' || item.eventStatus === 'postponed';
  const facts = [
    // The year itself is the heading.
    item.precision === 'year' ? '' : datesText(dates, asDay(String(year)), intl.locale),
    kindText(item, t),
    item.place ?? '',
  ];
  return (
    <Line>
      <Sign $tone={tone} aria-hidden>
        <Icon />
      </Sign>
      <Flex direction="column" alignItems="flex-start" gap={1} flex="1" minWidth={0}>
        <Flex gap={2} wrap="wrap" minHeight="2.4rem">
          {item.direction && <Direction {...item.direction} />}
          <Title $off={isOff}>
            {item.document ? (
              <DocumentLink
                uid={item.document.type}
                documentId={item.document.documentId}
                locale={item.document.locale ?? locale ?? undefined}
              >
                {item.title || t('untitled')}
              </DocumentLink>
            ) : (
              <Typography fontWeight="semiBold" textColor="neutral800">
                {item.title || kindText(item, t)}
              </Typography>
            )}
          </Title>
        </Flex>
        <Flex gap={2} wrap="wrap">
          <Typography variant="pi" textColor="neutral600">
            {facts.filter(Boolean).join(' · ')}
          </Typography>
          {isOff && (
            <Badge variant="danger">{t(`eventStatus.${item.eventStatus as 'cancelled'}`)}</Badge>
          )}
          {item.eventStatus === 'tentative' && (
            <Badge variant="neutral">{t('eventStatus.tentative')}</Badge>
          )}
          {item.state === 'ongoing' && <Badge variant="success">{t('state.ongoing')}</Badge>}
          {!item.published && <Badge variant="secondary">{t('attachments.draft')}</Badge>}
          {item.url && (
            <Source href={item.url} target="_blank" rel="noreferrer">
              {t('relationship.source')}
              <ExternalLink aria-hidden />
            </Source>
          )}
        </Flex>
        {item.description && (
          <Typography tag="p" variant="pi" textColor="neutral700" paddingTop={1}>
            {item.description}
          </Typography>
        )}
      </Flex>
    </Line>
  );
};

const Line = styled.li`
  display: flex;
  gap: ${({ theme }) => theme.spaces[4]};
  padding-block: ${({ theme }) => theme.spaces[3]};
  position: relative;

  /* The line from one sign to the next. */
  &::before {
    background: ${({ theme }) => theme.colors.neutral200};
    content: '';
    inset-block: 0;
    inset-inline-start: calc(1.4rem - 1px);
    position: absolute;
    width: 2px;
  }
`;

const Sign = styled.span<{ $tone: Tone }>`
  align-items: center;
  background: ${({ theme, $tone }) => theme.colors[`${$tone}100`]};
  border: 1px solid ${({ theme, $tone }) => theme.colors[`${$tone}200`]};
  border-radius: 50%;
  display: flex;
  flex-shrink: 0;
  height: 2.8rem;
  justify-content: center;
  position: relative;
  width: 2.8rem;

  & > svg {
    fill: ${({ theme, $tone }) => theme.colors[`${$tone}600`]};
    height: 1.4rem;
    width: 1.4rem;
  }
`;

const Title = styled.span<{ $off: boolean }>`
  & > * {
    text-decoration-line: ${({ $off }) => ($off ? 'line-through' : 'none')};
  }
`;

const Source = styled.a`
  align-items: center;
  color: ${({ theme }) => theme.colors.primary600};
  display: inline-flex;
  font-size: 1.2rem;
  gap: ${({ theme }) => theme.spaces[1]};

  & > svg {
    fill: currentcolor;
    height: 1rem;
    width: 1rem;
  }
`;
