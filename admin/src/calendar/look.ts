import {
  ArrowsCounterClockwise,
  Clock,
  CrossCircle,
  EyeStriked,
  Question,
  Star,
} from '@strapi/icons';
import type { OccurrenceKind } from '../../../shared/calendar';
import type { Tone } from '../components/Chips';
import type { TextId } from '../hooks/useText';
import type { Mark } from './events';

/** The colours of the signs of the kinds of records: an anniversary is one of a relationship. */
export const TONE: Record<OccurrenceKind, Tone> = {
  visit: 'primary',
  conference: 'alternative',
  anniversary: 'success',
};

interface Look {
  Icon: typeof Star;
  text: TextId;
  variant: 'danger' | 'neutral' | 'primary' | 'secondary' | 'alternative';
}

/** A chip in the month has room for a sign, a line of the list for the word. */
export const MARK: Record<Mark, Look> = {
  cancelled: { Icon: CrossCircle, text: 'eventStatus.cancelled', variant: 'danger' },
  postponed: { Icon: Clock, text: 'comingUp.postponed', variant: 'danger' },
  tentative: { Icon: Question, text: 'comingUp.tentative', variant: 'neutral' },
  moved: { Icon: ArrowsCounterClockwise, text: 'comingUp.moved', variant: 'primary' },
  draft: { Icon: EyeStriked, text: 'comingUp.draft', variant: 'secondary' },
  round: { Icon: Star, text: 'comingUp.round', variant: 'alternative' },
};
