import { Flex, IconButton, Td, Tr, Typography } from '@strapi/design-system';
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
  /** Labels beside the facts. */
  marks?: ReactNode;
  /** What stands to the right. */
  aside: ReactNode;
}

/** A line of a widget, like those of Strapi's own: a click opens the document, and so does the pencil. */
export const WidgetRow = ({ to, title, facts, icon, marks, aside }: Props) => {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Tr onClick={() => navigate(to)} cursor="pointer">
      <Wide>
        <Flex gap={3} paddingTop={3} paddingBottom={3} alignItems="flex-start">
          {icon}
          <Flex direction="column" alignItems="stretch" gap={1} minWidth={0} flex="1">
            <Typography variant="omega" textColor="neutral800" ellipsis title={title}>
              {title}
            </Typography>
            <Flex gap={2} wrap="wrap">
              <Typography variant="pi" textColor="neutral600">
                {facts}
              </Typography>
              {marks}
            </Flex>
          </Flex>
        </Flex>
      </Wide>
      <Narrow>{aside}</Narrow>
      <Narrow onClick={(event) => event.stopPropagation()}>
        <IconButton tag={Link} to={to} label={t('widget.open', { title })} variant="ghost">
          <Pencil />
        </IconButton>
      </Narrow>
    </Tr>
  );
};

// Half a page is narrow: the room goes to the words.
const Narrow = styled(Td)`
  &&& {
    padding-inline: ${({ theme }) => theme.spaces[1]};
    text-align: end;
  }
`;

// Takes the room that the other cells leave, and no more: a cell's words would widen the table instead of being cut.
const Wide = styled(Td)`
  &&& {
    max-width: 0;
    padding-inline: ${({ theme }) => theme.spaces[1]};
    white-space: normal;
    width: 100%;
  }
`;
