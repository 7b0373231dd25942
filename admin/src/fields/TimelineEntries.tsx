import { Accordion, useNotifyAT } from '@strapi/design-system';
import type { TimelineEntry } from '../../../shared/vocabulary';
import { useText } from '../hooks/useText';
import { errorsAt, moveEntry } from './entries';
import { EntryForm } from './EntryForm';
import { EntryHeader } from './EntryHeader';

interface Props {
  name: string;
  entries: TimelineEntry[];
  kinds: readonly string[] | undefined;
  rawError: unknown;
  disabled: boolean;
  open: number | null;
  onOpen: (index: number | null) => void;
  onChange: (entries: TimelineEntry[], open: number | null) => void;
  onRemove: (index: number, open: number | null) => void;
}

/** The entries as cards, one of them open. They have no ids of their own, so a place in the list is a card's key. */
export const TimelineEntries = (props: Props) => {
  const { name, entries, kinds, rawError, disabled, open, onOpen, onChange, onRemove } = props;
  const t = useText();
  const { notifyStatus } = useNotifyAT();

  const move = (from: number, to: number) => {
    const stayed = open === from ? to : open === to ? from : open;
    onChange(moveEntry(entries, from, to), stayed);
    notifyStatus(t('timeline.moved', { place: to + 1, count: entries.length }));
  };

  const remove = (index: number) => {
    const stayed = open === null || open === index ? null : open > index ? open - 1 : open;
    onRemove(index, stayed);
  };

  return (
    <Accordion.Root
      size="S"
      value={open === null ? '' : String(open)}
      onValueChange={(value) => onOpen(value === '' ? null : Number(value))}
    >
      {entries.map((entry, index) => {
        const errors = errorsAt(rawError, index);
        return (
          <Accordion.Item key={index} value={String(index)}>
            <EntryHeader
              name={name}
              index={index}
              count={entries.length}
              entry={entry}
              hasErrors={Object.keys(errors).length > 0}
              disabled={disabled}
              onMove={(step) => move(index, index + step)}
              onRemove={() => remove(index)}
            />
            <Accordion.Content>
              <EntryForm
                name={`${name}.${index}`}
                entry={entry}
                kinds={kinds}
                errors={errors}
                disabled={disabled}
                onChange={(changed) =>
                  onChange(
                    entries.map((each, place) => (place === index ? changed : each)),
                    index
                  )
                }
              />
            </Accordion.Content>
          </Accordion.Item>
        );
      })}
    </Accordion.Root>
  );
};
