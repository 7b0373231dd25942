import { Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { Settings } from '../../../../shared/settings';
import { Notice } from '../../components/Notice';
import { useText } from '../../hooks/useText';
import { useMeta } from '../useSetting';
import { PreviewOfStory } from './PreviewOfStory';
import { useFormChanges } from './useFormChanges';

/** What the settings do to a story of the newsroom, saved or not. */
export const Preview = ({ stored }: { stored: Settings }) => {
  const t = useText();
  const titleId = useId();
  const { types } = useMeta();
  const changes = useFormChanges(stored);
  return (
    <Box
      tag="section"
      aria-labelledby={titleId}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={6}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography id={titleId} variant="delta" tag="h2">
            {t('settings.preview.title')}
          </Typography>
          <Typography variant="omega" textColor="neutral600" tag="p">
            {t('settings.preview.about')}
          </Typography>
        </Flex>
        {types.length > 0 ? (
          <PreviewOfStory types={types} changes={changes} />
        ) : (
          <Notice>{t('settings.preview.noTypes')}</Notice>
        )}
      </Flex>
    </Box>
  );
};
