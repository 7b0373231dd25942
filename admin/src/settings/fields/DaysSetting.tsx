import { Flex, NumberInput, Typography, Toggle } from '@strapi/design-system';
import { useState } from 'react';
import { useText } from '../../hooks/useText';
import { useSetting } from '../useSetting';
import { SettingField } from './SettingField';

interface Props {
  path: 'halfLifeDays' | 'maximumAgeDays';
  label: string;
  hint: string;
  onLabel: string;
  offLabel: string;
  /** Offered when it is switched on and has no default. */
  suggestion: number;
}

/** A number of days that can be switched off. */
export const DaysSetting = ({ path, label, hint, onLabel, offLabel, suggestion }: Props) => {
  const t = useText();
  const setting = useSetting(path);
  const { value, defaultValue, disabled, set } = setting;
  const isOn = value !== null;
  const [last, setLast] = useState(value ?? defaultValue ?? suggestion);
  return (
    <SettingField
      name={path}
      label={label}
      hint={hint}
      from={
        typeof defaultValue === 'number' ? t('settings.days', { count: defaultValue }) : offLabel
      }
      setting={setting}
    >
      <Flex gap={3} wrap="wrap" alignItems="center">
        <Toggle
          id={`setting-${path}-on`}
          aria-label={label}
          onLabel={onLabel}
          offLabel={offLabel}
          disabled={disabled}
          checked={isOn}
          onChange={(event) => set(event.target.checked ? last : null)}
        />
        {isOn && (
          <Flex gap={2}>
            <NumberInput
              style={{ width: '8rem' }}
              disabled={disabled}
              value={value ?? undefined}
              onValueChange={(days) => {
                if (days !== undefined) setLast(days);
                set(days);
              }}
            />
            <Typography variant="omega" textColor="neutral600" aria-hidden>
              {t('settings.daysUnit', { count: value ?? 0 })}
            </Typography>
          </Flex>
        )}
      </Flex>
    </SettingField>
  );
};
