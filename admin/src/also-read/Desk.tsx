import { Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useText } from '../hooks/useText';

/** The panel's frame, on either tab. */
export const Desk = ({ isBusy = false, children }: { isBusy?: boolean; children: ReactNode }) => (
  <Flex
    direction="column"
    alignItems="stretch"
    gap={3}
    width="100%"
    role="group"
    aria-label={useText()('alsoRead.title')}
    aria-busy={isBusy}
  >
    {children}
  </Flex>
);
