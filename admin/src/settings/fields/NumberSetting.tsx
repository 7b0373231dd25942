import { Box } from '@strapi/design-system';
import type { NumberPath } from '../form';
import { useSetting } from '../useSetting';
import { NumberBox } from './NumberBox';
import { SettingField } from './SettingField';

interface Props {
  path: NumberPath;
  label: string;
  hint: string;
}

/** A setting that is a number. */
export const NumberSetting = ({ path, label, hint }: Props) => {
  const setting = useSetting(path);
  const { value, defaultValue, disabled, set } = setting;
  return (
    <SettingField
      name={path}
      label={label}
      hint={hint}
      from={String(defaultValue)}
      setting={setting}
    >
      <Box maxWidth="16rem">
        <NumberBox disabled={disabled} value={value ?? undefined} onValueChange={set} />
      </Box>
    </SettingField>
  );
};
