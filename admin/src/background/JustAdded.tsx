import { Button, Flex, Typography, useNotifyAT } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { Notice } from '../components/Notice';
import { useText } from '../hooks/useText';
import type { Insertion } from './useInsertion';

interface Props {
  insertion: Insertion;
  undo: () => void;
}

/** A background went into the text just now: where, and the way back. */
export const JustAdded = ({ insertion: { message, fromDraft }, undo }: Props) => {
  const t = useText();
  const { notifyStatus } = useNotifyAT();
  const button = useRef<HTMLButtonElement>(null);
  // What was clicked is gone: the keyboard goes on here.
  useEffect(() => button.current?.focus(), []);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography variant="pi" textColor="success600" fontWeight="semiBold" tag="p">
        {message}
      </Typography>
      {fromDraft && <Notice>{t('background.fromDraft')}</Notice>}
      <Button
        ref={button}
        type="button"
        variant="tertiary"
        size="S"
        onClick={() => {
          undo();
          notifyStatus(t('background.undone'));
        }}
      >
        {t('background.undo')}
      </Button>
    </Flex>
  );
};
