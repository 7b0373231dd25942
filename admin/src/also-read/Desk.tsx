import { Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useText } from '../hooks/useText';

/** The panel's frame, on either tab. */
export const Desk = ({ isBusy = false, children }: { isBusy?: boolean; children: ReactNode }) => (
  <Frame
    direction="column"
    alignItems="stretch"
    gap={3}
    width="100%"
    role="group"
    aria-label={useText()('alsoRead.title')}
    aria-busy={isBusy}
  >
    {children}
  </Frame>
);

// The line that says what was done lies on the cards while they are longer than the window: what the keyboard comes to is
// scrolled clear of it (WCAG 2.2, 2.4.11).
const Frame = styled(Flex)`
  li :is(a, button) {
    scroll-margin-bottom: 20rem;
  }
`;
