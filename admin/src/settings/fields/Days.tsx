import { Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useText } from '../../hooks/useText';
import { NumberBox } from './NumberBox';

interface Props {
  value: number | undefined;
  /** What a screen reader calls it. */
  label: string;
  disabled: boolean;
  onChange: (days: number | undefined) => void;
}

/** A number of days, beside the choice that it belongs to. */
export const Days = ({ value, label, disabled, onChange }: Props) => {
  const t = useText();
  const id = useId();
  return (
    <Flex gap={2}>
      <NumberBox
        id={id}
        aria-label={label}
        style={{ width: '9.6rem' }}
        disabled={disabled}
        value={value}
        onValueChange={onChange}
      />
      <Typography variant="omega" textColor="neutral600" aria-hidden>
        {t('settings.daysUnit', { count: value ?? 0 })}
      </Typography>
    </Flex>
  );
};
