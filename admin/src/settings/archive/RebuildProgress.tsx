import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { RebuildStatus } from '../../../../shared/contracts';
import { useText } from '../../hooks/useText';
import { progressOf } from './progress';

/** How far a rebuild is. */
export const RebuildProgress = ({ rebuild }: { rebuild: RebuildStatus['rebuild'] }) => {
  const t = useText();
  const { formatNumber } = useIntl();
  const progress = progressOf(rebuild);
  const words = progress
    ? t('settings.archive.progress', {
        done: formatNumber(progress.done),
        total: formatNumber(progress.total),
      })
    : t(rebuild.phase === 'relisting' ? 'settings.archive.relisting' : 'settings.archive.starting');
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {progress && (
        <WideBar
          value={progress.percent}
          aria-label={t('settings.archive.running')}
          aria-valuenow={progress.percent}
          aria-valuetext={words}
        />
      )}
      <Typography variant="pi" textColor="neutral700" tag="p">
        {words}
      </Typography>
    </Flex>
  );
};

// As wide as its text, and in the colours of the meter: the design system's own fills a dark bar with the page's white.
const WideBar = styled(ProgressBar)`
  background: ${({ theme }) => theme.colors.neutral200};
  inline-size: 100%;

  & > * {
    background: ${({ theme }) => theme.colors.primary600};
  }
`;
