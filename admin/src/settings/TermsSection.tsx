import { useIntl } from 'react-intl';
import { LIMITS } from '../../../shared/settings';
import { useText } from '../hooks/useText';
import { ChipsInput } from './fields/ChipsInput';
import { Section } from './fields/Section';
import { SettingField } from './fields/SettingField';
import { problemAt, withEntry } from './form';
import { localeName, localesOf } from './locales';
import { termsIn, withTerms } from './terms';
import { useMeta, useSetting } from './useSetting';

const ALL = '*';

/** Words and names that make no two stories related. */
export const TermsSection = () => {
  const t = useText();
  const intl = useIntl();
  const { builtInLabels } = useMeta();
  const { value = {}, problems, disabled, set } = useSetting('ignoredTerms');
  return (
    <Section title={t('settings.terms.title')} about={t('settings.terms.about')}>
      {[ALL, ...localesOf(Object.keys(builtInLabels), value)].map((locale) => {
        const terms = value[locale] ?? [];
        const change = (list: string[]) =>
          set(withEntry(value, locale, list.length > 0 ? list : undefined));
        return (
          <SettingField
            key={locale}
            name={`ignoredTerms.${locale}`}
            label={
              locale === ALL
                ? t('settings.terms.all')
                : t('settings.terms.in', { language: localeName(locale, intl.locale) })
            }
            setting={{
              problem: problemAt(problems, `ignoredTerms.${locale}`),
              disabled,
              isChanged: terms.length > 0,
              reset: () => change([]),
            }}
          >
            <ChipsInput
              chips={terms}
              placeholder={t('settings.terms.placeholder')}
              maxLength={LIMITS.term}
              disabled={disabled}
              onAdd={(text) => {
                change(withTerms(terms, termsIn(text)));
                return true;
              }}
              onRemove={(index) => change(terms.filter((_, each) => each !== index))}
            />
          </SettingField>
        );
      })}
    </Section>
  );
};
