import { useText } from '../hooks/useText';
import { AgeByType } from './fields/AgeByType';
import { ChoiceSetting } from './fields/ChoiceSetting';
import { DaysSetting } from './fields/DaysSetting';
import { Section } from './fields/Section';
import { useMeta, useSetting } from './useSetting';

const QUARTER = 90;
const YEAR = 365;

/** What the age of stories counts for. */
export const AgeSection = () => {
  const t = useText();
  const { types } = useMeta();
  const { value: ages } = useSetting('maximumAgeByType');
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
        on={t('settings.halfLifeDays.on')}
        off={t('settings.halfLifeDays.off')}
        daysLabel={t('settings.halfLifeDays.days')}
        suggestion={QUARTER}
      />
      <DaysSetting
        path="maximumAgeDays"
        label={t('settings.maximumAgeDays')}
        hint={t('settings.maximumAgeDays.hint')}
        on={t('settings.maximumAgeDays.on')}
        off={t('settings.maximumAgeDays.off')}
        daysLabel={t('settings.maximumAgeDays.days')}
        suggestion={YEAR}
      />
      {(types.length > 1 || Object.keys(ages).length > 0) && <AgeByType />}
    </Section>
  );
};
