import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { SettingsChanges } from '../../../../shared/settings';
import { Notice, NotLoaded } from '../../components/Notice';
import { useText, type Text } from '../../hooks/useText';
import { usePreviewSettingsQuery } from '../api';
import { compare, unmarked, type Comparison as Compared } from './compare';
import { PreviewList } from './PreviewList';

const NONE: SettingsChanges = {};

interface Props {
  story: { uid: string; documentId: string; locale?: string };
  /** The settings in the form that differ from the stored ones. */
  changes: SettingsChanges;
}

const summary = (t: Text, { isSame, in: comeIn, out }: Compared): string => {
  if (isSame) return t('settings.preview.same');
  if (comeIn + out === 0) return t('settings.preview.sameStories');
  return t('settings.preview.summary', { in: comeIn, out });
};

const Failed = ({ error, refetch }: { error?: unknown; refetch: () => void }) => {
  const t = useText();
  return (
    <NotLoaded error={error} forbidden={t('settings.preview.noPermission')} onRetry={refetch}>
      {t('settings.preview.failed')}
    </NotLoaded>
  );
};

/** The links of a story with the settings of the form, beside those that readers see now. */
export const Comparison = ({ story, changes }: Props) => {
  const t = useText();
  const isChanged = Object.keys(changes).length > 0;
  const now = usePreviewSettingsQuery({ ...story, settings: NONE });
  const then = usePreviewSettingsQuery({ ...story, settings: changes }, { skip: !isChanged });
  if (now.isError) {
    return <Failed {...now} />;
  }
  if (!now.data) return <Loader small>{t('loading')}</Loader>;
  if (!isChanged) {
    return (
      <PreviewList
        title={t('settings.preview.now')}
        answer={now.data}
        items={unmarked(now.data)}
        locale={story.locale}
      />
    );
  }
  if (then.isError) {
    // What is wrong is said beside the field as soon as one saves.
    const isRefused = (then.error as { status?: number }).status === 400;
    return isRefused ? <Notice>{t('settings.preview.refused')}</Notice> : <Failed {...then} />;
  }
  if (!then.data) return <Loader small>{t('loading')}</Loader>;
  const compared = compare(now.data, then.data);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} aria-busy={then.isFetching}>
      <Box background="primary100" hasRadius padding={3} role="status">
        <Typography variant="omega" fontWeight="semiBold" textColor="primary700">
          {summary(t, compared)}
        </Typography>
      </Box>
      <SideBySide $isBusy={then.isFetching}>
        <PreviewList
          title={t('settings.preview.then')}
          answer={then.data}
          items={compared.then}
          locale={story.locale}
        />
        <PreviewList
          title={t('settings.preview.now')}
          answer={now.data}
          items={compared.now}
          locale={story.locale}
        />
      </SideBySide>
    </Flex>
  );
};

const SideBySide = styled.div<{ $isBusy: boolean }>`
  display: grid;
  gap: ${({ theme }) => theme.spaces[5]};
  grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
  opacity: ${({ $isBusy }) => ($isBusy ? 0.6 : 1)};
`;
