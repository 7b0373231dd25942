import { useText } from '../hooks/useText';
import { ChoiceSetting } from './fields/ChoiceSetting';
import { NumberSettings } from './fields/NumberSettings';
import { Section } from './fields/Section';

/** How many stories, and which may be offered at all. */
export const StoriesSection = () => {
  const t = useText();
  return (
    <Section title={t('settings.stories.title')} about={t('settings.stories.about')}>
      <NumberSettings paths={['links', 'minimumScore']} />
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
