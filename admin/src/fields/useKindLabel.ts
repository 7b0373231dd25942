import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { PLUGIN_ID } from '../../../shared/plugin';

/** The name of a timeline entry's kind; a kind of the host's own is its own name. */
export const useKindLabel = (): ((kind: string) => string) => {
  const { formatMessage } = useIntl();
  return useCallback(
    (kind) => formatMessage({ id: `${PLUGIN_ID}.timelineKind.${kind}`, defaultMessage: kind }),
    [formatMessage]
  );
};
