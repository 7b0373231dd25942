import { Discuss, Feather, File, HandHeart, Plane, SealCheck, Star } from '@strapi/icons';
import type { TimelineItem, TimelineKind } from '../../../shared/timeline';
import type { Tone } from '../components/Chips';
import type { Text } from '../hooks/useText';

/** Records have the signs that they have everywhere. */
export const LOOK: Record<TimelineKind, { Icon: typeof Star; tone: Tone }> = {
  recognition: { Icon: SealCheck, tone: 'success' },
  establishment: { Icon: HandHeart, tone: 'success' },
  milestone: { Icon: Star, tone: 'secondary' },
  visit: { Icon: Plane, tone: 'primary' },
  conference: { Icon: Discuss, tone: 'alternative' },
  agreement: { Icon: Feather, tone: 'warning' },
  article: { Icon: File, tone: 'neutral' },
};

/** What an item is, as exactly as the desk has said: "Mission opened", "Treaty", "Visit". */
export const kindText = ({ kind, entryKind }: TimelineItem, t: Text): string => {
  if (kind === 'recognition') return t('timelineKind.recognition');
  if (kind === 'establishment') return t('timelineKind.relationsEstablished');
  if (kind === 'visit' || kind === 'conference') return t(`kind.${kind}`);
  if (kind === 'article') return t('relationship.story');
  // The server knows the kinds of entries by the same list as the translations.
  const known = (entryKind ?? 'other') as 'other';
  return known === 'other' ? t('relationship.entry') : t(`timelineKind.${known}`);
};
