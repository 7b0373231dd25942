import { Box, Flex } from '@strapi/design-system';
import { ChevronDown, ChevronUp } from '@strapi/icons';
import { useId, useState, type ReactNode } from 'react';
import { styled } from 'styled-components';

interface Props {
  label: ReactNode;
  /** Whether it is open at first. */
  startsOpen?: boolean;
  /** Opens it as soon as it holds; whoever closes it then has seen why. */
  opensWhen?: boolean;
  /** Called for while it is open. */
  children: () => ReactNode;
}

/** A heading that opens what is needed now and then. */
export const Disclosure = ({ label, startsOpen = false, opensWhen = false, children }: Props) => {
  const [open, setOpen] = useState(startsOpen || opensWhen);
  const [isAsked, setAsked] = useState(opensWhen);
  if (isAsked !== opensWhen) {
    setAsked(opensWhen);
    if (opensWhen) setOpen(true);
  }
  const id = useId();
  const Sign = open ? ChevronUp : ChevronDown;
  return (
    <Box width="100%">
      <Heading
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen((was) => !was)}
      >
        <span>{label}</span>
        <Sign aria-hidden width="1.2rem" height="1.2rem" />
      </Heading>
      <Box id={id} hidden={!open}>
        {open && (
          <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2} paddingBottom={1}>
            {children()}
          </Flex>
        )}
      </Box>
    </Box>
  );
};

const Heading = styled.button`
  align-items: center;
  background: transparent;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  cursor: pointer;
  display: flex;
  font-size: 1.2rem;
  font-weight: 600;
  gap: ${({ theme }) => theme.spaces[2]};
  justify-content: space-between;
  line-height: 1.35;
  min-height: 2.4rem;
  padding: 0;
  text-align: start;
  width: 100%;

  & > svg {
    flex-shrink: 0;
    fill: ${({ theme }) => theme.colors.neutral600};
  }

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
  }
`;
