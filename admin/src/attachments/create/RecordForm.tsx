import { Box, Field, Flex, Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { Named } from '../../../../shared/suggestions';
import { Disclosure } from '../../components/Disclosure';
import { colorScheme } from '../../components/color-scheme';
import { useText } from '../../hooks/useText';
import { ReferencePicker } from './ReferencePicker';
import { SPECIFICATION, type FieldSpec } from './specification';
import { dateInput, isFilled, precisionOf, type Values } from './values';

const DATE_TYPE: Record<string, string> = { day: 'date', month: 'month', year: 'number' };

interface Props {
  kind: keyof typeof SPECIFICATION;
  values: Values;
  errors: Record<string, string>;
  locale?: string;
  onChange: (values: Values) => void;
}

/** The inputs of one kind of record. */
export const RecordForm = ({ kind, values, errors, locale, onChange }: Props) => {
  const t = useText();
  const change = (name: string) => (value: string | Named[]) =>
    onChange({ ...values, [name]: value });

  const inputOf = ({ name, input }: FieldSpec): ReactNode => {
    const value = values[name] ?? '';
    if (input.type === 'references') {
      return (
        <ReferencePicker
          kind={input.kind}
          many={input.many}
          locale={locale}
          value={value as Named[]}
          onChange={change(name)}
        />
      );
    }
    if (input.type === 'select') {
      return (
        <SingleSelect
          placeholder={t('attachments.create.choose')}
          clearLabel={t('attachments.create.clear')}
          value={(value as string) || null}
          onChange={(chosen) => change(name)(String(chosen))}
          onClear={input.clearable && value ? () => change(name)('') : undefined}
        >
          {input.options.map((option) => (
            <SingleSelectOption key={option.value} value={option.value}>
              {t(option.label)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      );
    }
    if (input.type === 'date') {
      const precision = name === 'establishedOn' ? 'day' : precisionOf(values);
      return (
        <ThemedInput
          type={DATE_TYPE[precision]}
          value={dateInput.shown(value as string, precision)}
          onChange={(event) => change(name)(dateInput.kept(event.target.value, precision))}
        />
      );
    }
    return (
      <ThemedInput
        type="text"
        value={value as string}
        onChange={(event) => change(name)(event.target.value)}
      />
    );
  };

  const gridOf = (fields: FieldSpec[]): ReactNode => (
    <Grid.Root gap={4}>
      {fields.map((field) => (
        <Grid.Item
          key={field.name}
          col={field.width}
          xs={12}
          direction="column"
          alignItems="stretch"
        >
          <Field.Root
            name={`${kind}.${field.name}`}
            error={errors[field.name]}
            hint={field.hint && t(field.hint)}
            required={field.required}
          >
            <Field.Label>{t(field.label)}</Field.Label>
            {inputOf(field)}
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Grid.Item>
      ))}
    </Grid.Root>
  );

  const first = SPECIFICATION[kind].filter(({ more }) => !more);
  const rest = SPECIFICATION[kind].filter(({ more }) => more);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {gridOf(first)}
      {rest.length > 0 && (
        <Rest>
          <Disclosure
            label={t('attachments.create.more')}
            startsOpen={rest.some((field) => isFilled(field, values))}
            opensWhen={rest.some(({ name }) => errors[name])}
          >
            {() => <Box paddingTop={2}>{gridOf(rest)}</Box>}
          </Disclosure>
        </Rest>
      )}
    </Flex>
  );
};

const Rest = styled.div`
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  padding-top: ${({ theme }) => theme.spaces[3]};
`;

const ThemedInput = styled(Field.Input)`
  ${colorScheme}
`;
