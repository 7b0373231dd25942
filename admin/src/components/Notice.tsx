import { Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import type { ReactNode } from 'react';
import { isForbidden } from '../errors';
import { useText } from '../hooks/useText';
import { WordsButton } from './WordsButton';

/** A quiet sentence where a list would be. */
export const Notice = ({ children }: { children: ReactNode }) => (
  <Typography variant="pi" textColor="neutral600" tag="p">
    {children}
  </Typography>
);

/** Something did not load: what, and a button to try again. */
export const Failure = ({ children, onRetry }: { children: ReactNode; onRetry: () => void }) => {
  const t = useText();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
      <Typography variant="pi" textColor="danger600">
        {children}
      </Typography>
      <WordsButton
        type="button"
        variant="tertiary"
        startIcon={<ArrowClockwise />}
        onClick={onRetry}
      >
        {t('retry')}
      </WordsButton>
    </Flex>
  );
};

interface NotLoadedProps {
  error: unknown;
  /** What is said to those who lack the right. */
  forbidden: string;
  /** What is said to everybody else. */
  children: ReactNode;
  onRetry: () => void;
}

/** A request failed: which right is missing, where that is why; else what did not load, and a button to try again. */
export const NotLoaded = ({ error, forbidden, children, onRetry }: NotLoadedProps) =>
  isForbidden(error) ? (
    <Notice>{forbidden}</Notice>
  ) : (
    <Failure onRetry={onRetry}>{children}</Failure>
  );
