import { countryName } from '../../../server/src/content-types/country/names';
import { formatDates } from '../../../server/src/content-types/dates';
import type { CalendarItem } from '../../../shared/calendar';
import type { Text } from '../hooks/useText';

type Names = { t: Text; locale: string };

export const kindText = ({ kind }: CalendarItem, t: Text): string =>
  kind === 'anniversary' ? t('calendar.anniversary') : t(`kind.${kind}`);

/** "30 years since recognition"; empty on visits and conferences. */
export const anniversaryText = ({ anniversary }: CalendarItem, t: Text): string => {
  if (!anniversary) return '';
  const { of, years, title } = anniversary;
  return t(`comingUp.${of}`, { years, title });
};

/** "Baku, Azerbaijan", in the admin's language. */
const placeText = ({ city, countries }: CalendarItem, locale: string): string =>
  [city, ...countries.map((country) => countryName(country, locale))].filter(Boolean).join(', ');

/** The sides whose flags stand before a title: who comes, or both countries; the hosts where nobody in particular comes. */
export const flagsOf = ({ kind, visitors, countries }: CalendarItem): string[] => {
  const sides = kind === 'conference' || visitors.length === 0 ? countries : visitors;
  return sides.map(({ code }) => code).slice(0, 2);
};

/** Everything that a line says below its title. */
export const factsOf = (item: CalendarItem, { t, locale }: Names): string[] => {
  const { startDate, endDate, precision, previousStartDate, eventStatusReason } = item;
  const isLong = startDate !== endDate || precision !== 'day';
  return [
    isLong ? formatDates({ startDate, endDate, datePrecision: precision }, locale) : '',
    anniversaryText(item, t) || placeText(item, locale),
    previousStartDate && item.moved
      ? t('calendar.movedFrom', { day: formatDates({ startDate: previousStartDate }, locale) })
      : '',
    eventStatusReason ?? '',
  ].filter(Boolean);
};
