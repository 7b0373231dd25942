import { LIMITS } from '../../../shared/settings';
import { useText } from '../hooks/useText';
import { ChipsInput } from './fields/ChipsInput';
import { ChoiceSetting } from './fields/ChoiceSetting';
import { NumberSettings } from './fields/NumberSettings';
import { Section } from './fields/Section';
import { SettingField } from './fields/SettingField';
import { inOrder, placesIn } from './terms';
import { useSetting } from './useSetting';

/** Where in a story the links stand. */
export const PlacementSection = () => {
  const t = useText();
  const { value: mode } = useSetting('placement.mode');
  return (
    <Section title={t('settings.placement.title')} about={t('settings.placement.about')}>
      <ChoiceSetting
        path="placement.mode"
        label={t('settings.placement.mode')}
        hint={t(`settings.placement.mode.${mode ?? 'matching'}.hint`)}
        options={[
          ['matching', 'settings.placement.mode.matching'],
          ['even', 'settings.placement.mode.even'],
          ['after', 'settings.placement.mode.after'],
        ]}
      />
      {mode === 'after' && <AfterSetting />}
      <NumberSettings paths={['placement.maximum', 'placement.firstParagraph', 'placement.gap']} />
    </Section>
  );
};

/** Paragraphs that links follow, counted from the start or the end. */
const AfterSetting = () => {
  const t = useText();
  const setting = useSetting('placement.after');
  const { value: places = [], disabled, set } = setting;
  return (
    <SettingField
      name="placement.after"
      label={t('settings.placement.after')}
      hint={t('settings.placement.after.hint')}
      setting={setting}
    >
      <ChipsInput
        chips={places.map(String)}
        placeholder={t('settings.placement.after.placeholder')}
        disabled={disabled}
        onAdd={(text) => {
          const more = placesIn(text);
          if (more.length > 0) set(inOrder([...places, ...more]).slice(0, LIMITS.after.places));
          return more.length > 0;
        }}
        onRemove={(index) => set(places.filter((_, each) => each !== index))}
      />
    </SettingField>
  );
};
