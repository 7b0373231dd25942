import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { ArrowsVertical, Plus } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { forwardRef, useState } from 'react';
import { TIMELINE_KINDS, type TimelineEntry } from '../../../shared/vocabulary';
import { useText } from '../hooks/useText';
import { firstWithErrors, isSorted, newEntry, sortByDate } from './entries';
import type { FieldProps } from './props';
import { TimelineEntries } from './TimelineEntries';

const kindsOf = (timeline: string | undefined): readonly string[] | undefined =>
  (TIMELINE_KINDS as Record<string, readonly string[]>)[timeline ?? ''];

/** Dated entries: a programme, outcomes, milestones. */
const TimelineInput = forwardRef<HTMLButtonElement, FieldProps>(function TimelineInput(props, ref) {
  const { name, value, onChange, label, labelAction, hint, error, rawError, required } = props;
  const { disabled = false, attribute } = props;
  const t = useText();
  const [open, setOpen] = useState<number | null>(null);
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
  };

  const add = () => change([...entries, newEntry(entries, startDate)], entries.length);

  const addButton = (
    <Button
      ref={ref}
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
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex justifyContent="space-between" alignItems="flex-end" minHeight="3.2rem">
          <Flex gap={2}>
            <Field.Label action={labelAction}>{label ?? name}</Field.Label>
            {entries.length > 0 && (
              <Typography variant="pi" textColor="neutral600">
                {t('timeline.count', { count: entries.length })}
              </Typography>
            )}
          </Flex>
          {!disabled && !isSorted(entries) && (
            <Button
              type="button"
              variant="ghost"
              size="S"
              startIcon={<ArrowsVertical />}
              onClick={() => change(sortByDate(entries), null)}
            >
              {t('timeline.sort')}
            </Button>
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
