import { Flex, IconButton, Typography } from '@strapi/design-system';
import type { ComponentType, ReactNode } from 'react';
import { styled } from 'styled-components';

interface Props {
  title: ReactNode;
  note?: ReactNode;
  actions: {
    /** Names the story as well. */
    label: string;
    Icon: ComponentType;
    run: () => void;
  }[];
}

/** A story in a few words, with what can be done about it. */
export const StoryRow = ({ title, note, actions }: Props) => (
  <Row>
    <Typography variant="pi" textColor="neutral800">
      {title}
    </Typography>
    <Flex gap={1}>
      {actions.map(({ label, Icon, run }) => (
        <IconButton
          key={label}
          type="button"
          size="XS"
          variant="tertiary"
          label={label}
          onClick={run}
        >
          <Icon />
        </IconButton>
      ))}
    </Flex>
    {note && (
      <Below variant="pi" textColor="neutral600">
        {note}
      </Below>
    )}
  </Row>
);

// The side panel is as narrow as 175 pixels: what need not stand beside the buttons goes below them.
const Row = styled.div`
  align-items: start;
  column-gap: ${({ theme }) => theme.spaces[2]};
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  overflow-wrap: anywhere;
  row-gap: ${({ theme }) => theme.spaces[1]};
  width: 100%;
`;

const Below = styled(Typography)`
  grid-column: 1 / -1;
`;
