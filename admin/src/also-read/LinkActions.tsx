import { Flex, IconButton } from '@strapi/design-system';
import { EyeStriked, Pencil, Pin } from '@strapi/icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../hooks/useText';
import { hide, pin, unpin, type Change } from './decisions';

import type { ShownLink } from './shown';

interface Props {
  link: ShownLink;
  /** Moves the card; null while nothing can be moved. */
  handle: ReactNode;
  /** The words were edited just now: the keyboard goes on where that began. */
  isBack: boolean;
  /** It goes on there: a card that comes back later must not take the keyboard out of the text. */
  onBack: () => void;
  onDecide: (change: Change, said: string) => void;
  onReword: () => void;
}

/** What an editor can do with a link, one click each. */
export const LinkActions = ({ link, handle, isBack, onBack, onDecide, onReword }: Props) => {
  const t = useText();
  const { target, label: title, source } = link;
  const isPinned = source === 'pinned';
  const pencil = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isBack) return;
    pencil.current?.focus();
    onBack();
  }, [isBack, onBack]);
  return (
    <Flex gap={1} paddingTop={1}>
      <IconButton
        type="button"
        size="XS"
        variant={isPinned ? 'secondary' : 'tertiary'}
        aria-pressed={isPinned}
        label={t(isPinned ? 'alsoRead.unpin' : 'alsoRead.pin', { title })}
        onClick={() =>
          isPinned
            ? onDecide(unpin(target), t('alsoRead.did.unpinned', { title }))
            : onDecide(pin(target), t('alsoRead.did.pinned', { title }))
        }
      >
        <Pin />
      </IconButton>
      <IconButton
        type="button"
        size="XS"
        variant="tertiary"
        label={t('alsoRead.hide', { title })}
        onClick={() => onDecide(hide(target), t('alsoRead.did.hidden', { title }))}
      >
        <EyeStriked />
      </IconButton>
      <IconButton
        type="button"
        size="XS"
        variant="tertiary"
        ref={pencil}
        label={t('alsoRead.reword', { title })}
        onClick={onReword}
      >
        <Pencil />
      </IconButton>
      <Flex grow={1} justifyContent="flex-end">
        {handle}
      </Flex>
    </Flex>
  );
};
