import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { forwardRef } from 'react';
import { useIntl } from 'react-intl';
import { PLUGIN_ID } from '../../../shared/plugin';
import { useText } from '../hooks/useText';
import { LinesInput } from './LinesInput';
import type { FieldProps } from './props';

const messageOf = (error: string | undefined, rawError: unknown): string | undefined =>
  error ??
  (Array.isArray(rawError)
    ? rawError.find((each): each is string => typeof each === 'string')
    : undefined);

/** Several short texts: chosen from a closed list when the field has one, otherwise typed. */
const ListInput = forwardRef<HTMLDivElement, FieldProps>(function ListInput(props, ref) {
  const { name, value, onChange, label, labelAction, hint, error, rawError, required } = props;
  const { disabled, attribute } = props;
  const t = useText();
  const { formatMessage } = useIntl();
  const choices = attribute?.options?.values;
  const items = Array.isArray(value) ? (value as string[]) : [];
  const change = (list: string[]) =>
    onChange({ target: { name, value: list.length > 0 ? list : null, type: 'json' } });

  return (
    <Field.Root
      ref={ref}
      name={name}
      error={messageOf(error, rawError)}
      hint={hint ?? (choices ? undefined : t('list.onePerLine'))}
      required={required}
    >
      <Field.Label action={labelAction}>{label ?? name}</Field.Label>
      {choices ? (
        <MultiSelect
          withTags
          disabled={disabled}
          placeholder={t('list.choose')}
          clearLabel={t('list.clear')}
          value={items}
          onChange={change}
          onClear={() => change([])}
        >
          {choices.map((choice) => (
            <MultiSelectOption key={choice} value={choice}>
              {formatMessage({ id: `${PLUGIN_ID}.sector.${choice}`, defaultMessage: choice })}
            </MultiSelectOption>
          ))}
        </MultiSelect>
      ) : (
        <LinesInput disabled={disabled} items={items} onChange={change} />
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
});

export default ListInput;
