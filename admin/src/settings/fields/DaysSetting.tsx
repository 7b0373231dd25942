import { Box, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useState } from 'react';
import { useText } from '../../hooks/useText';
import { useSetting } from '../useSetting';
import { Days } from './Days';
import { SettingField } from './SettingField';

interface Props {
  path: 'halfLifeDays' | 'maximumAgeDays';
  label: string;
  hint: string;
  /** Names the choice that goes with a number of days, … */
  on: string;
  /** … and the one without. */
  off: string;
  /** What a screen reader calls the number. */
  daysLabel: string;
  /** Offered when there were no days before. */
  suggestion: number;
}

/** A number of days, or none at all. */
export const DaysSetting = ({ path, label, hint, on, off, daysLabel, suggestion }: Props) => {
  const t = useText();
  const setting = useSetting(path);
  const { value, defaultValue, disabled, set } = setting;
  const isOn = value !== null;
  const [last, setLast] = useState(value ?? defaultValue ?? suggestion);
  const change = (days: number | undefined): void => {
    if (days !== undefined) setLast(days);
    set(days);
  };
  return (
    <SettingField
      name={path}
      label={label}
      hint={hint}
      from={typeof defaultValue === 'number' ? t('settings.days', { count: defaultValue }) : off}
      setting={setting}
    >
      <Flex gap={3} wrap="wrap">
        <Box flex="1" minWidth="20rem">
          <SingleSelect
            disabled={disabled}
            value={isOn ? 'on' : 'off'}
            onChange={(next) => set(next === 'on' ? last : null)}
          >
            <SingleSelectOption value="on">{on}</SingleSelectOption>
            <SingleSelectOption value="off">{off}</SingleSelectOption>
          </SingleSelect>
        </Box>
        {isOn && <Days value={value} label={daysLabel} disabled={disabled} onChange={change} />}
      </Flex>
    </SettingField>
  );
};
