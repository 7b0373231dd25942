import { Accordion, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { formatDates } from '../../../server/src/content-types/dates';
import type { TimelineEntry } from '../../../shared/vocabulary';
import { useText } from '../hooks/useText';
import { fitDate } from './entries';
import { useKindLabel } from './useKindLabel';

interface Props {
  /** Name of the field. */
  name: string;
  index: number;
  count: number;
  entry: TimelineEntry;
  hasErrors: boolean;
  disabled: boolean;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
}

/** The closed card: when and what, with buttons for its place in the list. */
export const EntryHeader = (props: Props) => {
  const { name, index, count, entry, hasErrors, disabled, onMove, onRemove } = props;
  const t = useText();
  const { locale } = useIntl();
  const kindLabel = useKindLabel();
  const title = entry.title || t('timeline.untitled');
  const details = [entry.kind && kindLabel(entry.kind), entry.place, entry.with]
    .filter(Boolean)
    .join(' · ');

  const move = (step: 1 | -1) => {
    onMove(step);
    // The keyboard follows the card to its new place; at an end of the list only the other button is left.
    const place = index + step;
    const isEnd = place === 0 || place === count - 1;
    const button = (step === 1) === isEnd ? 'up' : 'down';
    requestAnimationFrame(() => document.getElementById(`${name}-${place}-${button}`)?.focus());
  };

  return (
    <Accordion.Header>
      <Accordion.Trigger
        data-entry={`${name}-${index}`}
        icon={hasErrors ? WarningCircle : undefined}
        iconProps={{ fill: 'danger600', 'aria-label': t('timeline.hasErrors') }}
      >
        {[dateLabel(entry, locale), title].filter(Boolean).join(' · ')}
        {details && <Details>{details}</Details>}
      </Accordion.Trigger>
      {!disabled && (
        <Accordion.Actions>
          <IconButton
            id={`${name}-${index}-up`}
            type="button"
            variant="ghost"
            label={t('timeline.up', { title })}
            style={visibleIf(index > 0)}
            onClick={() => move(-1)}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            id={`${name}-${index}-down`}
            type="button"
            variant="ghost"
            label={t('timeline.down', { title })}
            style={visibleIf(index < count - 1)}
            onClick={() => move(1)}
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

const Details = styled.span`
  color: ${({ theme }) => theme.colors.neutral600};
  display: block;
  font-weight: normal;
  overflow: hidden;
  text-overflow: ellipsis;
`;

// Hidden, it keeps the others in their column.
const visibleIf = (shown: boolean) => (shown ? undefined : ({ visibility: 'hidden' } as const));

/** "19 June 2023, 10:00"; half a date, while it is typed, stays as it is. */
const dateLabel = ({ date, precision, time }: TimelineEntry, locale: string): string => {
  const startDate = fitDate(date, 'day');
  if (Number.isNaN(Date.parse(startDate))) return date;
  const day = formatDates({ startDate, datePrecision: precision }, locale);
  return time ? `${day}, ${time}` : day;
};
