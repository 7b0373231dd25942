import { Box, Flex, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  /** One sentence: what these settings change for readers. */
  about: string;
  action?: ReactNode;
  children: ReactNode;
}

/** Settings that belong together. */
export const Section = ({ title, about, action, children }: Props) => {
  const titleId = useId();
  return (
    <Box
      tag="section"
      aria-labelledby={titleId}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={6}
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} paddingBottom={5}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography id={titleId} variant="delta" tag="h2">
            {title}
          </Typography>
          <Typography variant="omega" textColor="neutral600" tag="p">
            {about}
          </Typography>
        </Flex>
        {action}
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={6}>
        {children}
      </Flex>
    </Box>
  );
};
