import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

/** A number from 0 to 100, as a bar and as a number. */
export const Meter = ({ value, label }: { value: number; label: string }) => (
  <Flex gap={2}>
    <Bar
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value}
    >
      <span style={{ inlineSize: `${value}%` }} />
    </Bar>
    <Typography aria-hidden variant="pi" fontWeight="bold" textColor="neutral800">
      {value}
    </Typography>
  </Flex>
);

const Bar = styled.span`
  background: ${({ theme }) => theme.colors.neutral200};
  block-size: 0.6rem;
  border-radius: 0.3rem;
  display: block;
  inline-size: 4.8rem;
  overflow: hidden;

  & > span {
    background: ${({ theme }) => theme.colors.primary600};
    block-size: 100%;
    border-radius: inherit;
    display: block;
  }
`;
