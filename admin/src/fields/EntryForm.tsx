import { Field, Grid, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { DATE_PRECISIONS, type TimelineEntry } from '../../../shared/vocabulary';
import { colorScheme } from '../components/color-scheme';
import { useText } from '../hooks/useText';
import { withValue, type EntryErrors } from './entries';
import { useKindLabel } from './useKindLabel';

const DATE_INPUT = {
  day: { type: 'date' },
  // Browsers without a picker for months show a text field.
  month: { type: 'month', placeholder: 'YYYY-MM' },
  year: { type: 'number', min: 1, max: 9999, step: 1, placeholder: 'YYYY' },
} as const;

const ThemedInput = styled(Field.Input)`
  ${colorScheme}
`;

interface Props {
  /** Path of the entry in the form. */
  name: string;
  entry: TimelineEntry;
  /** Undefined when the timeline allows any kind. */
  kinds: readonly string[] | undefined;
  errors: EntryErrors;
  disabled: boolean;
  onChange: (entry: TimelineEntry) => void;
}

type Key = keyof TimelineEntry;

/** The id of one input of an entry, for whoever moves the focus there. @param name path of the entry in the form */
export const fieldId = (name: string, key: Key): string => `${name}.${key}`;

export const EntryForm = ({ name, entry, kinds, errors, disabled, onChange }: Props) => {
  const t = useText();
  const kindLabel = useKindLabel();
  const change = (key: Key) => (value: string | number) =>
    onChange(withValue(entry, key, String(value)));

  // The server lists every kind there is, in its own words.
  const messages = errors.kind && !entry.kind ? { ...errors, kind: t('timeline.noKind') } : errors;

  const field = (key: Key, width: number, input: ReactNode, required = false) => (
    <Grid.Item col={width} xs={12} direction="column" alignItems="stretch">
      <Field.Root
        id={fieldId(name, key)}
        name={`${name}.${key}`}
        error={messages[key]}
        required={required}
      >
        <Field.Label>{t(`timeline.${key}`)}</Field.Label>
        {input}
        <Field.Error />
      </Field.Root>
    </Grid.Item>
  );

  const text = (key: Key, width: number, options: { type?: string; required?: boolean } = {}) =>
    field(
      key,
      width,
      <ThemedInput
        type={options.type ?? 'text'}
        disabled={disabled}
        value={entry[key] ?? ''}
        onChange={(event) => change(key)(event.target.value)}
      />,
      options.required
    );

  const select = (key: Key, width: number, options: [string, string][]) =>
    field(
      key,
      width,
      <SingleSelect
        disabled={disabled}
        placeholder={t('timeline.choose')}
        value={entry[key] || null}
        onChange={change(key)}
      >
        {options.map(([value, label]) => (
          <SingleSelectOption key={value} value={value}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>,
      true
    );

  return (
    <Grid.Root gap={4} padding={4}>
      {text('title', 8, { required: true })}
      {kinds
        ? select(
            'kind',
            4,
            kinds.map((kind) => [kind, kindLabel(kind)])
          )
        : text('kind', 4, { required: true })}
      {select(
        'precision',
        4,
        DATE_PRECISIONS.map((each) => [each, t(`precision.${each}`)])
      )}
      {field(
        'date',
        4,
        <ThemedInput
          {...DATE_INPUT[entry.precision]}
          disabled={disabled}
          value={entry.date}
          onChange={(event) => change('date')(event.target.value)}
        />,
        true
      )}
      {entry.precision === 'day' && text('time', 4, { type: 'time' })}
      {text('place', 6)}
      {text('with', 6)}
      {field(
        'description',
        12,
        <Textarea
          disabled={disabled}
          value={entry.description ?? ''}
          onChange={(event) => change('description')(event.target.value)}
        />
      )}
      {text('url', 12, { type: 'url' })}
    </Grid.Root>
  );
};
