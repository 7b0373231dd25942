import { Button, Field, Flex, IconButton, Modal, Typography } from '@strapi/design-system';
import { Calendar, Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useText } from '../hooks/useText';
import { feedOf } from './feed';
import type { CalendarView } from './view';

/** Where Strapi's own requests go; its types do not know the property. */
const serverAddress = (): string =>
  (window.strapi as { backendURL?: string }).backendURL || window.location.origin;

/** The address that calendar programs subscribe to, with the filters of the page. @param feed its path on the server */
export const Subscribe = ({ view, feed }: { view: CalendarView; feed: string }) => {
  const t = useText();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const address = feedOf(view, serverAddress(), feed);
  const take = async () => {
    const copied = await copy(address);
    toggleNotification({
      type: copied ? 'success' : 'warning',
      message: t(copied ? 'calendar.subscribe.copied' : 'calendar.subscribe.notCopied'),
    });
  };
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button variant="secondary" startIcon={<Calendar />}>
          {t('calendar.subscribe')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{t('calendar.subscribe')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{t('calendar.subscribe.about')}</Typography>
            <Field.Root name="feed">
              <Field.Label>{t('calendar.subscribe.address')}</Field.Label>
              <Field.Input
                readOnly
                value={address}
                onFocus={(event) => event.target.select()}
                endAction={
                  <IconButton
                    label={t('calendar.subscribe.copy')}
                    variant="ghost"
                    size="XS"
                    onClick={take}
                  >
                    <Duplicate />
                  </IconButton>
                }
              />
            </Field.Root>
            <Typography variant="pi" textColor="neutral600">
              {t('calendar.subscribe.permission')}
            </Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{t('bulk.close')}</Button>
          </Modal.Close>
          <Button startIcon={<Duplicate />} onClick={take}>
            {t('calendar.subscribe.copy')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
