import { Button, Dialog } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import { ConfirmDialog, useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useText } from '../../hooks/useText';
import { useRebuildArchiveMutation } from '../api';

interface Props {
  label: string;
  disabled: boolean;
  /** One type of articles; all when left out. */
  uid?: string;
}

/** Asks first, then has all published stories read again. */
export const RebuildButton = ({ label, disabled, uid }: Props) => {
  const t = useText();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [rebuild, { isLoading }] = useRebuildArchiveMutation();
  const begin = async () => {
    const answer = await rebuild(uid ? { uid } : {});
    if ('error' in answer) {
      toggleNotification({
        type: 'danger',
        message: formatAPIError(answer.error as Parameters<typeof formatAPIError>[0]),
      });
    }
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button
          type="button"
          variant="secondary"
          startIcon={<ArrowsCounterClockwise />}
          disabled={disabled}
          loading={isLoading}
        >
          {label}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog variant="default" title={label} onConfirm={begin}>
        {t('settings.archive.confirm')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
