import { Flex, Status, Typography } from '@strapi/design-system';
import type { ComponentProps, ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { formatDates } from '../../../server/src/content-types/dates';
import type { RecordSummary } from '../../../shared/contracts';
import { KindIcon } from '../components/KindIcon';
import { useText } from '../hooks/useText';
import { stateWords } from './stateWords';

interface Props {
  record: RecordSummary;
  title: ReactNode;
  /** Struck out: the record goes with the next save. */
  removed?: boolean;
  /** The first of its kind: what the story is about. */
  main?: boolean;
  /** Signs beside the one that says "draft". */
  badges?: ReactNode;
  /** Buttons in the corner. */
  corner?: ReactNode;
  /** Below the facts: evidence, actions. */
  children?: ReactNode;
}

/** A small word in a frame. */
export const Badge = ({
  variant,
  children,
}: Pick<ComponentProps<typeof Status>, 'variant' | 'children'>) => (
  <Status size="XS" variant={variant}>
    <Typography variant="pi" fontWeight="bold">
      {children}
    </Typography>
  </Status>
);

/** A record's dates, to stand beside its title; empty when that ends with them, as those do that wrote themselves. */
export const datesBeside = (record: RecordSummary, locale: string): string => {
  const dates = formatDates(record, locale);
  return record.title.endsWith(dates) ? '' : dates;
};

/** One record: what it is, when, where it stands today, and whether readers can see it. */
export const RecordCard = (props: Props) => {
  const { record, title, removed, main = false, badges, corner, children } = props;
  const t = useText();
  const { locale } = useIntl();
  const facts = [
    datesBeside(record, locale),
    ...stateWords(record, { now: new Date(), locale, t }),
  ].filter(Boolean);
  return (
    <Flex direction="column" alignItems="stretch" gap={1} width="100%">
      <Flex gap={2} minHeight="2.4rem">
        <KindIcon kind={record.kind} />
        <Typography
          variant="pi"
          fontWeight={main ? 'bold' : 'regular'}
          textColor={main ? 'primary600' : 'neutral600'}
          flex="1"
        >
          {t(`attachments.${main ? 'main' : 'kind'}.${record.kind}`)}
        </Typography>
        {corner && <Flex shrink={0}>{corner}</Flex>}
      </Flex>
      <Title $removed={removed}>{title}</Title>
      {facts.length > 0 && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {facts.join(' · ')}
        </Typography>
      )}
      {(badges || !record.published) && (
        <Flex gap={1} wrap="wrap" paddingTop={1}>
          {badges}
          {!record.published && <Badge variant="secondary">{t('attachments.draft')}</Badge>}
        </Flex>
      )}
      {children}
    </Flex>
  );
};

const Title = styled.span<{ $removed?: boolean }>`
  opacity: ${({ $removed }) => ($removed ? 0.6 : 1)};
  overflow-wrap: anywhere;

  &,
  & > a {
    text-decoration-line: ${({ $removed }) => ($removed ? 'line-through' : 'none')};
  }
`;
