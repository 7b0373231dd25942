import { css } from 'styled-components';

/** The browser draws the signs of date pickers, and radio buttons; it must know on which ground. */
export const colorScheme = css`
  color-scheme: ${({ theme }) => (/^#fff/i.test(theme.colors.neutral0) ? 'light' : 'dark')};
`;
