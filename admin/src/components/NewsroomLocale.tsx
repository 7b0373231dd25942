import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { adminApi } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useText } from '../hooks/useText';
import { localeName } from '../settings/locales';

interface Language {
  code: string;
  isDefault: boolean;
}

const { useDiplomacyLocalesQuery } = adminApi.injectEndpoints({
  endpoints: (build) => ({
    diplomacyLocales: build.query<Language[], void>({ query: () => '/i18n/locales' }),
  }),
});

interface Props {
  chosen: string | null;
  onChange: (locale: string | null) => void;
}

/** The language of titles; nothing to choose in a newsroom that has only one. */
export const NewsroomLocale = ({ chosen, onChange }: Props) => {
  const t = useText();
  const { locale } = useIntl();
  const { data: locales = [] } = useDiplomacyLocalesQuery();
  if (locales.length < 2) return null;
  const first = locales.find(({ isDefault }) => isDefault)?.code;
  return (
    <Box width="18rem">
      <Field.Root name="locale">
        <Field.Label>{t('calendar.locale')}</Field.Label>
        <SingleSelect
          value={chosen ?? first}
          onChange={(code) => onChange(code === first ? null : String(code))}
        >
          {locales.map(({ code }) => (
            <SingleSelectOption key={code} value={code}>
              {localeName(code, locale)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
};
