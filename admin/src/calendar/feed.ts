import type { CalendarView } from './view';

/** Address of the iCalendar feed with the filters of a view. @param feed its path on the server */
export const feedOf = (
  { kinds, country, locale }: Pick<CalendarView, 'kinds' | 'country' | 'locale'>,
  server: string,
  feed: string
): string => {
  const parameters = new URLSearchParams();
  if (country) parameters.set('country', country);
  if (kinds.length > 0) parameters.set('kind', kinds.join(','));
  if (locale) parameters.set('locale', locale);
  const search = parameters.toString().replaceAll('%2C', ',');
  return `${server.replace(/\/$/, '')}${feed}${search && `?${search}`}`;
};
