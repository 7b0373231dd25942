import { useDebounce } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { Settings, SettingsChanges } from '../../../../shared/settings';
import { changesOf, problemsIn } from '../form';
import { useSettingsForm } from '../useSetting';

/** Long enough to finish a number. */
const PAUSE_MS = 400;

/** The settings in the form that differ from the stored ones, after a pause; null while a number is missing or out of range. */
export const useFormChanges = (stored: Settings): SettingsChanges | null => {
  const { values } = useSettingsForm();
  const isSound = Object.keys(problemsIn(values, () => '')).length === 0;
  const text = useDebounce(JSON.stringify(isSound ? changesOf(stored, values) : null), PAUSE_MS);
  return useMemo(() => JSON.parse(text) as SettingsChanges | null, [text]);
};
