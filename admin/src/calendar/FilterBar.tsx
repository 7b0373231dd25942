import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { OccurrenceKind } from '../../../shared/calendar';
import { Chips } from '../components/Chips';
import CountryInput from '../fields/country/CountryInput';
import { useText } from '../hooks/useText';
import { localeName } from '../settings/locales';
import { useDiplomacyLocalesQuery } from './api';
import { TONE } from './look';
import type { CalendarView } from './view';

interface Props {
  view: CalendarView;
  /** The kinds that the user may read. */
  kinds: readonly OccurrenceKind[];
  onChange: (changes: Partial<CalendarView>) => void;
}

/** What the calendar is narrowed to. */
export const FilterBar = ({ view, kinds, onChange }: Props) => {
  const t = useText();
  const isFiltered = view.country !== null || view.kinds.length > 0;
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      <Box width="26rem">
        <CountryInput
          name="country"
          label={t('country.name')}
          value={view.country}
          onChange={({ target }) => onChange({ country: (target.value as string) || null })}
        />
      </Box>
      <NewsroomLocale chosen={view.locale} onChange={(locale) => onChange({ locale })} />
      <Flex gap={4} wrap="wrap" minHeight="4rem">
        <Chips
          label={t('calendar.kinds')}
          choices={kinds.map((kind) => ({
            value: kind,
            label: t(`calendar.kind.${kind}`),
            tone: TONE[kind],
          }))}
          chosen={view.kinds}
          onChange={(chosen) => onChange({ kinds: chosen })}
        />
        {isFiltered && (
          <Button
            variant="ghost"
            startIcon={<Cross />}
            onClick={() => onChange({ country: null, kinds: [] })}
          >
            {t('calendar.clear')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
};

interface LocaleProps {
  chosen: string | null;
  onChange: (locale: string | null) => void;
}

/** The language of titles; nothing to choose in a newsroom that has only one. */
const NewsroomLocale = ({ chosen, onChange }: LocaleProps) => {
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
