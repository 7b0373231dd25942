import { Box, Button, Flex } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { OccurrenceKind } from '../../../shared/calendar';
import { Chips } from '../components/Chips';
import { NewsroomLocale } from '../components/NewsroomLocale';
import CountryInput from '../fields/country/CountryInput';
import { useText } from '../hooks/useText';
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
