import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';
import { PLUGIN_ID } from '../../../shared/plugin';
import type en from '../translations/en.json';

export type TextId = keyof typeof en;
export type Text = (id: TextId, values?: Record<string, PrimitiveType>) => string;

/** The plugin's own phrases in the admin's language. A phrase that en.json lacks does not compile. */
export const useText = (): Text => {
  const { formatMessage } = useIntl();
  return useCallback(
    (id, values) => formatMessage({ id: `${PLUGIN_ID}.${id}` }, values),
    [formatMessage]
  );
};
