import { Accordion, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { formatDates } from '../../../server/src/content-types/dates';
import type { TimelineEntry } from '../../../shared/vocabulary';
import { useKindLabel } from './useKindLabel';
import { useText } from '../hooks/useText';
import { fitDate } from './entries';

interface Props {
  id: string;
  entry: TimelineEntry;
  hasErrors: boolean;
  disabled: boolean;
  isFirst: boolean;
  isLast: boolean;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
}

/** The closed card: when and what, with buttons for its place in the list. */
export const EntryHeader = (props: Props) => {
  const { id, entry, hasErrors, disabled, isFirst, isLast, onMove, onRemove } = props;
  const t = useText();
  const { locale } = useIntl();
  const kindLabel = useKindLabel();
  const title = entry.title || t('timeline.untitled');

  const move = (step: 1 | -1) => {
    onMove(step);
    // The keyboard follows the card to its new place.
    const place = Number(id.split('-').at(-1)) + step;
    const button = id.replace(/\d+$/, `${place}-${step === 1 ? 'down' : 'up'}`);
    requestAnimationFrame(() => document.getElementById(button)?.focus());
  };

  return (
    <Accordion.Header>
      <Accordion.Trigger
        icon={hasErrors ? WarningCircle : undefined}
        iconProps={{ fill: 'danger600', 'aria-label': t('timeline.hasErrors') }}
        description={[entry.kind && kindLabel(entry.kind), entry.place, entry.with]
          .filter(Boolean)
          .join(' · ')}
      >
        {[dateLabel(entry, locale), title].filter(Boolean).join(' · ')}
      </Accordion.Trigger>
      {!disabled && (
        <Accordion.Actions>
          <IconButton
            id={`${id}-up`}
            type="button"
            variant="ghost"
            label={t('timeline.up', { title })}
            aria-disabled={isFirst}
            onClick={() => !isFirst && move(-1)}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            id={`${id}-down`}
            type="button"
            variant="ghost"
            label={t('timeline.down', { title })}
            aria-disabled={isLast}
            onClick={() => !isLast && move(1)}
          >
            <ArrowDown />
          </IconButton>
          <IconButton
            type="button"
            variant="ghost"
            label={t('timeline.remove', { title })}
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        </Accordion.Actions>
      )}
    </Accordion.Header>
  );
};

/** "19 June 2023, 10:00"; half a date, while it is typed, stays as it is. */
const dateLabel = ({ date, precision, time }: TimelineEntry, locale: string): string => {
  const startDate = fitDate(date, 'day');
  if (Number.isNaN(Date.parse(startDate))) return date;
  const day = formatDates({ startDate, datePrecision: precision }, locale);
  return time ? `${day}, ${time}` : day;
};
