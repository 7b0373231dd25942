import { Flex, Status, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { formatDates } from '../../../server/src/content-types/dates';
import type { RecordSummary } from '../../../shared/contracts';
import { KindIcon } from '../components/KindIcon';
import { useText } from '../hooks/useText';

interface Props {
  record: RecordSummary;
  title: ReactNode;
  /** Struck out: the record goes with the next save. */
  removed?: boolean;
  badge?: ReactNode;
  action?: ReactNode;
}

/** One record: what it is, when, and whether readers can see it. */
export const RecordLine = ({ record, title, removed, badge, action }: Props) => {
  const t = useText();
  const { locale } = useIntl();
  const facts = [
    t(`kind.${record.kind}`),
    formatDates(record, locale),
    record.state && t(`state.${record.state}`),
  ].filter(Boolean);
  return (
    <Flex gap={3} alignItems="flex-start" width="100%">
      <KindIcon kind={record.kind} />
      <Flex direction="column" alignItems="flex-start" gap={1} flex={1} minWidth={0}>
        <Words $removed={removed}>
          {title}
          <Typography variant="pi" textColor="neutral600">
            {facts.join(' · ')}
          </Typography>
        </Words>
        <Flex gap={1} wrap="wrap">
          {!record.published && (
            <Status size="XS" variant="secondary">
              <Typography variant="pi" fontWeight="bold">
                {t('attachments.draft')}
              </Typography>
            </Status>
          )}
          {badge}
        </Flex>
      </Flex>
      {action}
    </Flex>
  );
};

const Words = styled.span<{ $removed?: boolean }>`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[1]};
  opacity: ${({ $removed }) => ($removed ? 0.6 : 1)};
  text-decoration: ${({ $removed }) => ($removed ? 'line-through' : 'none')};
`;
