import { Box, IconButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { ReactNode } from 'react';
import { useText } from '../../hooks/useText';

/** A place in the list of suggestions. */
export const Suggested = ({ children }: { children: ReactNode }) => (
  <Box tag="li" paddingTop={3} paddingBottom={3}>
    {children}
  </Box>
);

/** Puts a suggestion away. */
export const Dismiss = ({ title, onDismiss }: { title: string; onDismiss: () => void }) => {
  const t = useText();
  return (
    <IconButton
      type="button"
      variant="ghost"
      size="XS"
      label={t('attachments.suggest.dismiss', { title })}
      onClick={onDismiss}
    >
      <Cross />
    </IconButton>
  );
};
