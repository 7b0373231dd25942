import { Flex } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CalendarItem } from '../../../shared/calendar';
import { PlainList } from '../components/PlainList';
import { recordAddress } from '../pages/addresses';
import { EventLine } from './Event';
import { keyOf } from './events';

/** Items below each other, each leading to its record. */
export const EventLinks = ({ items }: { items: CalendarItem[] }) => (
  <PlainList>
    {items.map((item) => (
      <Flex key={keyOf(item)} tag="li">
        <Way to={recordAddress(item.record)}>
          <EventLine item={item} />
        </Way>
      </Flex>
    ))}
  </PlainList>
);

const Way = styled(Link)`
  display: block;
  padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[5]}`};
  text-decoration: none;
  width: 100%;

  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;
