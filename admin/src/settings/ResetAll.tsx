import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog, useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useText } from '../hooks/useText';
import { useResetSettingsMutation } from './api';

interface Props {
  disabled: boolean;
  /** Called when the defaults are back. */
  onReset: () => void;
}

/** Brings back all defaults at once, after a question. */
export const ResetAll = ({ disabled, onReset }: Props) => {
  const t = useText();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [reset, { isLoading }] = useResetSettingsMutation();
  const resetAll = async () => {
    const answer = await reset();
    if ('error' in answer) {
      const message = formatAPIError(answer.error as Parameters<typeof formatAPIError>[0]);
      toggleNotification({ type: 'danger', message });
    } else {
      toggleNotification({ type: 'success', message: t('settings.resetDone') });
      onReset();
    }
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button type="button" variant="tertiary" disabled={disabled} loading={isLoading}>
          {t('settings.resetAll')}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog title={t('settings.resetAll')} onConfirm={resetAll}>
        {t('settings.resetAll.confirm')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
