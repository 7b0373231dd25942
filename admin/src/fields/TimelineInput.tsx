import { Box, Button, Field, Flex, Typography, useNotifyAT } from '@strapi/design-system';
import { ArrowsCounterClockwise, ArrowsVertical, Plus } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { forwardRef, useState } from 'react';
import { TIMELINE_KINDS, type TimelineEntry } from '../../../shared/vocabulary';
import { useText } from '../hooks/useText';
import { fieldId } from './EntryForm';
import { firstWithErrors, isSorted, newEntry, putBack, sortByDate } from './entries';
import type { FieldProps } from './props';
import { TimelineEntries } from './TimelineEntries';

const kindsOf = (timeline: string | undefined): readonly string[] | undefined =>
  (TIMELINE_KINDS as Record<string, readonly string[]>)[timeline ?? ''];

interface Removed {
  entry: TimelineEntry;
  index: number;
}

/** Beyond this many entries the button below is out of sight. */
const LONG = 8;

/** Moves the focus once the change is on the screen. */
const focusSoon = (find: () => HTMLElement | null): void => {
  requestAnimationFrame(() => find()?.focus());
};

/** Dated entries: a programme, outcomes, milestones. */
const TimelineInput = forwardRef<HTMLButtonElement, FieldProps>(function TimelineInput(props, ref) {
  const { name, value, onChange, label, labelAction, hint, error, rawError, required } = props;
  const { disabled = false, attribute } = props;
  const t = useText();
  const [open, setOpen] = useState<number | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const { notifyStatus } = useNotifyAT();
  const addId = `${name}-add`;
  const [seenError, setSeenError] = useState(rawError);
  const bad = firstWithErrors(rawError);
  if (rawError !== seenError) {
    setSeenError(rawError);
    if (bad >= 0) setOpen(bad);
  }
  const startDate = useForm(
    'Timeline',
    (form) => (form.values as { startDate?: string }).startDate
  );
  const entries = Array.isArray(value) ? (value as TimelineEntry[]) : [];

  const change = (changed: TimelineEntry[], opened: number | null) => {
    onChange({ target: { name, value: changed.length > 0 ? changed : null, type: 'json' } });
    setOpen(opened);
    setRemoved(null);
  };

  const add = () => {
    const index = entries.length;
    change([...entries, newEntry(entries, startDate)], index);
    focusSoon(() => document.getElementById(fieldId(`${name}.${index}`, 'title')));
  };

  const remove = (index: number, opened: number | null) => {
    change(
      entries.filter((_, each) => each !== index),
      opened
    );
    setRemoved({ entry: entries[index] as TimelineEntry, index });
    notifyStatus(t('timeline.removed'));
    // The keyboard goes on with the entry that took the place, or with adding one.
    const next = `[data-entry="${CSS.escape(name)}-${Math.min(index, entries.length - 2)}"]`;
    focusSoon(() => document.querySelector<HTMLElement>(next) ?? document.getElementById(addId));
  };

  const restore = ({ entry, index }: Removed) => {
    change(putBack(entries, entry, index), open === null ? null : open < index ? open : open + 1);
    notifyStatus(t('timeline.restored'));
    focusSoon(() =>
      document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(name)}-${index}"]`)
    );
  };

  const sort = () => {
    change(sortByDate(entries), null);
    notifyStatus(t('timeline.sorted'));
  };

  const addButton = (
    <Button
      ref={ref}
      id={addId}
      type="button"
      variant="tertiary"
      size="S"
      startIcon={<Plus />}
      disabled={disabled}
      onClick={add}
    >
      {t('timeline.add')}
    </Button>
  );

  return (
    <Field.Root
      name={name}
      error={error ?? (bad >= 0 ? t('timeline.someErrors') : undefined)}
      hint={hint}
      required={required}
    >
      <Flex
        direction="column"
        alignItems="stretch"
        gap={2}
        role="group"
        aria-label={typeof label === 'string' ? label : name}
      >
        <Flex justifyContent="space-between" alignItems="flex-end" minHeight="3.2rem">
          <Flex gap={2}>
            <Field.Label action={labelAction}>{label ?? name}</Field.Label>
            {entries.length > 0 && (
              <Typography variant="pi" textColor="neutral600">
                {t('timeline.count', { count: entries.length })}
              </Typography>
            )}
          </Flex>
          {!disabled && (
            <Flex gap={2}>
              {removed && (
                <Button
                  type="button"
                  variant="ghost"
                  size="S"
                  startIcon={<ArrowsCounterClockwise />}
                  onClick={() => restore(removed)}
                >
                  {t('timeline.putBack')}
                </Button>
              )}
              {!isSorted(entries) && (
                <Button
                  type="button"
                  variant="ghost"
                  size="S"
                  startIcon={<ArrowsVertical />}
                  onClick={sort}
                >
                  {t('timeline.sort')}
                </Button>
              )}
              {entries.length > LONG && (
                <Button
                  type="button"
                  variant="tertiary"
                  size="S"
                  startIcon={<Plus />}
                  onClick={add}
                >
                  {t('timeline.add')}
                </Button>
              )}
            </Flex>
          )}
        </Flex>
        {entries.length > 0 ? (
          <>
            <TimelineEntries
              name={name}
              entries={entries}
              kinds={kindsOf(attribute?.options?.timeline)}
              rawError={rawError}
              disabled={disabled}
              open={open}
              onOpen={setOpen}
              onChange={change}
              onRemove={remove}
            />
            {!disabled && <Flex>{addButton}</Flex>}
          </>
        ) : (
          <Box
            background="neutral100"
            borderColor="neutral200"
            borderStyle="dashed"
            hasRadius
            padding={4}
          >
            <Flex direction="column" gap={2}>
              <Typography variant="pi" textColor="neutral600">
                {t('timeline.empty')}
              </Typography>
              {!disabled && addButton}
            </Flex>
          </Box>
        )}
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
});

export default TimelineInput;
