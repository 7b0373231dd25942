import { Grid } from '@strapi/design-system';
import { useText } from '../hooks/useText';
import { ChoiceSetting } from './fields/ChoiceSetting';
import { NumberSetting } from './fields/NumberSetting';
import { Section } from './fields/Section';

/** How many stories, and which may be offered at all. */
export const StoriesSection = () => {
  const t = useText();
  return (
    <Section title={t('settings.stories.title')} about={t('settings.stories.about')}>
      <Grid.Root gap={5}>
        <Grid.Item col={6} xs={12} alignItems="flex-start">
          <NumberSetting path="links" label={t('settings.links')} hint={t('settings.links.hint')} />
        </Grid.Item>
        <Grid.Item col={6} xs={12} alignItems="flex-start">
          <NumberSetting
            path="minimumScore"
            label={t('settings.minimumScore')}
            hint={t('settings.minimumScore.hint')}
          />
        </Grid.Item>
      </Grid.Root>
      <ChoiceSetting
        path="require"
        label={t('settings.require')}
        hint={t('settings.require.hint')}
        options={[
          ['nothing', 'settings.require.nothing'],
          ['record', 'settings.require.record'],
        ]}
      />
    </Section>
  );
};
