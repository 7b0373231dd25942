import { Field } from '@strapi/design-system';
import { LIMITS } from '../../../shared/settings';
import { useText } from '../hooks/useText';
import { Section } from './fields/Section';
import { SettingField } from './fields/SettingField';
import { useSetting } from './useSetting';

/** What is added to the addresses of links. */
export const AddressSection = () => {
  const t = useText();
  const setting = useSetting('campaign');
  return (
    <Section title={t('settings.address.title')} about={t('settings.address.about')}>
      <SettingField
        name="campaign"
        label={t('settings.campaign')}
        hint={t('settings.campaign.hint')}
        setting={setting}
      >
        <Field.Input
          type="text"
          spellCheck={false}
          autoComplete="off"
          disabled={setting.disabled}
          placeholder="utm_source=also-read&utm_medium=link"
          maxLength={LIMITS.campaign}
          value={setting.value ?? ''}
          onChange={(event) => setting.set(event.target.value || null)}
        />
      </SettingField>
    </Section>
  );
};
