import { Field, Grid } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { LIMITS } from '../../../shared/settings';
import { useText } from '../hooks/useText';
import { Section } from './fields/Section';
import { SettingField } from './fields/SettingField';
import { withEntry } from './form';
import { localeName, localesOf } from './locales';
import { useMeta, useSetting } from './useSetting';

/** The words before a link, in each language of the newsroom. */
export const LabelsSection = () => {
  const t = useText();
  const intl = useIntl();
  const { builtInLabels } = useMeta();
  const { value = {}, problems, disabled, set } = useSetting('labels');
  return (
    <Section title={t('settings.labels.title')} about={t('settings.labels.about')}>
      <Grid.Root gap={5}>
        {localesOf(Object.keys(builtInLabels), value).map((locale) => {
          const words = value[locale] ?? '';
          const builtIn = builtInLabels[locale] ?? '';
          const change = (label: string) => set(withEntry(value, locale, label || undefined));
          return (
            <Grid.Item key={locale} col={6} xs={12} alignItems="flex-start">
              <SettingField
                name={`labels.${locale}`}
                label={localeName(locale, intl.locale)}
                from={builtIn || undefined}
                setting={{
                  problem: problems[`labels.${locale}`],
                  disabled,
                  isChanged: words.trim() !== '',
                  reset: () => change(''),
                }}
              >
                <Field.Input
                  type="text"
                  lang={locale}
                  dir="auto"
                  disabled={disabled}
                  placeholder={builtIn}
                  maxLength={LIMITS.label}
                  value={words}
                  onChange={(event) => change(event.target.value)}
                />
              </SettingField>
            </Grid.Item>
          );
        })}
      </Grid.Root>
    </Section>
  );
};
