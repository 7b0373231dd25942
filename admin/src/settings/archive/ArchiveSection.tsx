import { Flex, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { RebuildStatus } from '../../../../shared/contracts';
import { NotLoaded } from '../../components/Notice';
import { useText } from '../../hooks/useText';
import { Section } from '../fields/Section';
import { useMeta } from '../useSetting';
import { RebuildButton } from './RebuildButton';
import { RebuildProgress } from './RebuildProgress';
import { useArchive } from './useArchive';

/** What the links are chosen from, and a way to have it read again. */
export const ArchiveSection = () => {
  const t = useText();
  const { status, error, isError, refetch } = useArchive();
  return (
    <Section title={t('settings.archive.title')} about={t('settings.archive.about')}>
      {isError && (
        <NotLoaded
          error={error}
          forbidden={t('settings.archive.noPermission')}
          onRetry={() => void refetch()}
        >
          {t('settings.archive.failed')}
        </NotLoaded>
      )}
      {!isError && !status && <Loader small>{t('loading')}</Loader>}
      {!isError && status && <Status status={status} />}
    </Section>
  );
};

const Status = ({ status }: { status: RebuildStatus }) => {
  const t = useText();
  const { types } = useMeta();
  const { rebuild, stories } = status;
  const names = types.filter(({ uid }) => status.types.includes(uid)).map(({ name }) => name);
  const isUnfinished = rebuild.state === 'interrupted' || rebuild.state === 'failed';
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="omega" tag="p">
        {t('settings.archive.stories', { count: stories, types: names.join(', ') })}
      </Typography>
      {rebuild.state === 'running' ? <RebuildProgress rebuild={rebuild} /> : <Last {...rebuild} />}
      <Flex>
        <RebuildButton
          label={t(isUnfinished ? 'settings.archive.goOn' : 'settings.archive.rebuild')}
          disabled={rebuild.state === 'running'}
          uid={isUnfinished ? (rebuild.uid ?? undefined) : undefined}
        />
      </Flex>
    </Flex>
  );
};

/** How the last rebuild ended. */
const Last = ({ state, startedAt, endedAt, error }: RebuildStatus['rebuild']) => {
  const t = useText();
  const { formatDate } = useIntl();
  const at = endedAt ?? startedAt;
  const time = at ? formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }) : '';
  if (state === 'idle' || state === 'running') return null;
  if (state === 'done') {
    return (
      <Typography variant="pi" textColor="neutral600" tag="p">
        {t('settings.archive.done', { time })}
      </Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={1} role="alert">
      <Typography variant="omega" textColor="danger600" tag="p">
        {t(`settings.archive.${state === 'failed' ? 'broke' : 'interrupted'}`, { time })}
      </Typography>
      {error && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {t('settings.archive.reason', { reason: error })}
        </Typography>
      )}
    </Flex>
  );
};
