import { styled } from 'styled-components';

/** A list of cards. Safari takes a list without bullets for none, unless it is told. */
export const PlainList = styled.ul.attrs({ role: 'list' })`
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
