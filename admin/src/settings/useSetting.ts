import { useForm } from '@strapi/strapi/admin';
import { createContext, useContext } from 'react';
import type { SettingsAnswer } from '../../../shared/settings';
import {
  isSame,
  problemAt,
  tidy,
  valueAt,
  withValue,
  type Draft,
  type Path,
  type Problems,
  type ValueAt,
} from './form';

const Meta = createContext<SettingsAnswer['meta'] | null>(null);

/** Hands the defaults, and what is known of the newsroom, to the fields. */
export const MetaProvider = Meta.Provider;

export const useMeta = (): SettingsAnswer['meta'] => {
  const meta = useContext(Meta);
  if (!meta) throw new Error('Settings need their MetaProvider');
  return meta;
};

interface FormState {
  values: Draft;
  errors: Problems;
  disabled: boolean;
  getValues: () => Draft;
  setValues: (values: Draft) => void;
  setErrors: (errors: Problems) => void;
}

/** The form of the settings, as typed as Strapi's own cannot be. */
export const useSettingsForm = (): FormState =>
  useForm('Settings', (form) => form as unknown as FormState);

export interface Setting<P extends Path> {
  value: ValueAt<P>;
  defaultValue: ValueAt<P>;
  /** Problems with the setting and its parts. */
  problems: Problems;
  problem: string | undefined;
  disabled: boolean;
  /** Whether it differs from the default. */
  isChanged: boolean;
  set: (value: ValueAt<P>) => void;
  /** Back to the default, to be saved with the rest of the form. */
  reset: () => void;
}

const without = (problems: Problems, path: string): Problems =>
  Object.fromEntries(
    Object.entries(problems).filter(([name]) => name !== path && !name.startsWith(`${path}.`))
  );

/** One setting in the form. */
export const useSetting = <P extends Path>(path: P): Setting<P> => {
  const { defaults } = useMeta();
  const { values, errors: problems, disabled, getValues, setValues, setErrors } = useSettingsForm();
  const defaultValue = valueAt(defaults, path);
  const set = (next: ValueAt<P>): void => {
    setValues(withValue(getValues(), path, next));
    setErrors(without(problems, path));
  };
  return {
    value: valueAt(values, path),
    defaultValue,
    problems,
    problem: problemAt(problems, path),
    disabled,
    isChanged: !isSame(valueAt(tidy(values), path), defaultValue),
    set,
    reset: () => set(defaultValue),
  };
};
