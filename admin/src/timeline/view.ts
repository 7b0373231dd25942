import { TIMELINE_KINDS, type TimelineKind } from '../../../shared/timeline';

/** What the page of a relationship shows; it stands in the address. */
export interface TimelineView {
  order: 'asc' | 'desc';
  /** Empty for all kinds. */
  kinds: TimelineKind[];
  locale: string | null;
}

/** Reads an address; what it knows nothing of counts as not said. */
export const viewOf = (query: Record<string, unknown>): TimelineView => {
  const kinds = String(query.kinds ?? '').split(',');
  const { locale } = query;
  return {
    order: query.order === 'asc' ? 'asc' : 'desc',
    kinds: TIMELINE_KINDS.filter((kind) => kinds.includes(kind)),
    locale: typeof locale === 'string' && /^[A-Za-z][\w-]{1,34}$/.test(locale) ? locale : null,
  };
};

/** The address's parameters for a view, without those that say what holds anyway. */
export const searchOf = ({ order, kinds, locale }: TimelineView): string => {
  const parameters = new URLSearchParams();
  if (order !== 'desc') parameters.set('order', order);
  if (kinds.length > 0) parameters.set('kinds', kinds.join(','));
  if (locale) parameters.set('locale', locale);
  return `?${parameters.toString().replaceAll('%2C', ',')}`;
};
