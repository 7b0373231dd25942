import { Field, Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Path } from '../form';
import type { Setting } from '../useSetting';
import { ChangedMark } from './ChangedMark';

interface Props {
  name: string;
  label: string;
  hint?: string;
  /** The default in words. */
  from?: string;
  setting: Pick<Setting<Path>, 'problem' | 'disabled' | 'isChanged' | 'reset'>;
  children: ReactNode;
}

/** A setting's label, its input, the sentence about it, and whether it was changed. */
export const SettingField = ({ name, label, hint, from, setting, children }: Props) => (
  <Field.Root name={name} id={`setting-${name}`} hint={hint} error={setting.problem} width="100%">
    <Flex justifyContent="space-between" gap={2} wrap="wrap" minHeight="2.4rem">
      <Field.Label>{label}</Field.Label>
      {setting.isChanged && (
        <ChangedMark name={label} from={from} disabled={setting.disabled} onReset={setting.reset} />
      )}
    </Flex>
    {children}
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
