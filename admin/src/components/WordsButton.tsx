import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

/** A button that grows with its words: the side panel is narrower than some languages need for one line. */
export const WordsButton = styled(Button)`
  height: auto;
  min-height: 3.2rem;
  padding-block: ${({ theme }) => theme.spaces[1]};
  text-align: start;
`;
