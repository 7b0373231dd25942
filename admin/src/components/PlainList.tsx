import { styled } from 'styled-components';

/** A list of cards, without bullets; browsers still tell readers that it is a list. */
export const PlainList = styled.ul`
  display: flex;
  flex-direction: column;
  list-style: none;
  margin: 0;
  padding: 0;
  width: 100%;

  & > li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;
