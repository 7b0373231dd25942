import { Box, Flex, IconButton, Td, Tr, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import { useText } from '../hooks/useText';

interface Props {
  /** Address of the document's edit view. */
  to: string;
  title: string;
  /** What stands below the title, in small letters. */
  facts: string;
  icon?: ReactNode;
  /** What stands to the right. */
  children: ReactNode;
}

/** A line of a widget, like those of Strapi's own: a click opens the document, and so does the pencil. */
export const WidgetRow = ({ to, title, facts, icon, children }: Props) => {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Tr onClick={() => navigate(to)} cursor="pointer">
      <Wide>
        <Flex gap={3} paddingTop={2} paddingBottom={2}>
          {icon}
          <Flex direction="column" alignItems="stretch" gap="2px" minWidth={0} flex="1">
            <Typography variant="omega" textColor="neutral800" ellipsis title={title}>
              {title}
            </Typography>
            <Typography variant="pi" textColor="neutral600" ellipsis title={facts}>
              {facts}
            </Typography>
          </Flex>
        </Flex>
      </Wide>
      <Td>{children}</Td>
      <Td onClick={(event) => event.stopPropagation()}>
        <Box display="inline-block">
          <IconButton tag={Link} to={to} label={t('widget.open', { title })} variant="ghost">
            <Pencil />
          </IconButton>
        </Box>
      </Td>
    </Tr>
  );
};

// Takes the room that the other cells leave, and no more: a cell's words would widen the table instead of being cut.
const Wide = styled(Td)`
  max-width: 0;
  width: 100%;
`;
