import { Flex, IconButton, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  note?: ReactNode;
  /** What its buttons do. */
  actions: { label: string; Icon: React.ComponentType; run: () => void }[];
}

/** A story in a few words, with what can be done about it. */
export const StoryRow = ({ title, note, actions }: Props) => (
  <Flex gap={2} alignItems="flex-start" justifyContent="space-between">
    <Flex direction="column" alignItems="stretch" gap={1} grow={1} minWidth={0}>
      <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
        {title}
      </Typography>
      {note && (
        <Typography variant="pi" textColor="neutral600">
          {note}
        </Typography>
      )}
    </Flex>
    <Flex gap={1} shrink={0}>
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
  </Flex>
);
