import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText, type TextId } from '../../hooks/useText';
import type { Path } from '../form';
import { useSetting } from '../useSetting';
import { SettingField } from './SettingField';

interface Props {
  path: 'candidates' | 'require' | 'placement.mode';
  label: string;
  hint: string;
  /** Values with the phrases that name them. */
  options: readonly (readonly [value: string, phrase: TextId])[];
}

/** A setting with a few values to choose from. */
export const ChoiceSetting = ({ path, label, hint, options }: Props) => {
  const t = useText();
  const setting = useSetting(path as Path);
  const phraseOf = (value: unknown): string => {
    const option = options.find(([each]) => each === value);
    return option ? t(option[1]) : '';
  };
  return (
    <SettingField
      name={path}
      label={label}
      hint={hint}
      from={phraseOf(setting.defaultValue)}
      setting={setting}
    >
      <SingleSelect
        disabled={setting.disabled}
        value={String(setting.value)}
        onChange={(value) => setting.set(value as never)}
      >
        {options.map(([value, phrase]) => (
          <SingleSelectOption key={value} value={value}>
            {t(phrase)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </SettingField>
  );
};
