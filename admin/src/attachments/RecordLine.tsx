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
    <Line>
      <KindIcon kind={record.kind} />
      <Words $removed={removed}>{title}</Words>
      {action ?? <span />}
      <Below>
        <Typography variant="pi" textColor="neutral600">
          {facts.join(' · ')}
        </Typography>
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
      </Below>
    </Line>
  );
};

// The side panel is as narrow as 175 pixels: what need not stand beside the button goes below it.
const Line = styled.div`
  align-items: start;
  column-gap: ${({ theme }) => theme.spaces[2]};
  display: grid;
  grid-template-columns: auto minmax(0, 1fr) auto;
  row-gap: ${({ theme }) => theme.spaces[1]};
  width: 100%;
`;

const Below = styled.div`
  align-items: start;
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[1]};
  grid-column: 2 / -1;
`;

const Words = styled.span<{ $removed?: boolean }>`
  opacity: ${({ $removed }) => ($removed ? 0.6 : 1)};
  padding-block-start: 0.2rem;
  text-decoration: ${({ $removed }) => ($removed ? 'line-through' : 'none')};

  & > a {
    text-decoration-line: ${({ $removed }) => ($removed ? 'line-through' : 'none')};
  }
`;
