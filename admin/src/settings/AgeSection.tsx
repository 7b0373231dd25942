import { useText } from '../hooks/useText';
import { AgeByType } from './fields/AgeByType';
import { ChoiceSetting } from './fields/ChoiceSetting';
import { DaysSetting } from './fields/DaysSetting';
import { Section } from './fields/Section';
import { useMeta } from './useSetting';

const QUARTER = 90;
const YEAR = 365;

/** What the age of stories counts for. */
export const AgeSection = () => {
  const t = useText();
  const { types } = useMeta();
  return (
    <Section title={t('settings.age.title')} about={t('settings.age.about')}>
      <ChoiceSetting
        path="candidates"
        label={t('settings.candidates')}
        hint={t('settings.candidates.hint')}
        options={[
          ['any', 'settings.candidates.any'],
          ['older', 'settings.candidates.older'],
        ]}
      />
      <DaysSetting
        path="halfLifeDays"
        label={t('settings.halfLifeDays')}
        hint={t('settings.halfLifeDays.hint')}
        onLabel={t('settings.halfLifeDays.on')}
        offLabel={t('settings.halfLifeDays.off')}
        suggestion={QUARTER}
      />
      <DaysSetting
        path="maximumAgeDays"
        label={t('settings.maximumAgeDays')}
        hint={t('settings.maximumAgeDays.hint')}
        onLabel={t('settings.maximumAgeDays.on')}
        offLabel={t('settings.maximumAgeDays.off')}
        suggestion={YEAR}
      />
      {types.length > 1 && <AgeByType />}
    </Section>
  );
};
