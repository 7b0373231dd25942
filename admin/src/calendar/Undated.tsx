import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CalendarItem } from '../../../shared/calendar';
import { PlainList } from '../components/PlainList';
import { useText } from '../hooks/useText';
import { recordAddress } from '../pages/addresses';
import { EventLine } from './Event';
import { keyOf } from './events';

/** What is known to fall into the month or its year, on a day that is not known. */
export const Undated = ({ items }: { items: CalendarItem[] }) => {
  const t = useText();
  if (items.length === 0) return null;
  return (
    <Box tag="section" aria-label={t('calendar.undated')} paddingTop={6}>
      <Typography variant="delta" tag="h3">
        {t('calendar.undated')}
      </Typography>
      <Box marginTop={3} background="neutral0" hasRadius shadow="tableShadow">
        <PlainList>
          {items.map((item) => (
            <Flex key={keyOf(item)} tag="li">
              <Way to={recordAddress(item.record)}>
                <EventLine item={item} />
              </Way>
            </Flex>
          ))}
        </PlainList>
      </Box>
    </Box>
  );
};

const Way = styled(Link)`
  display: block;
  padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[5]}`};
  text-decoration: none;
  width: 100%;

  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;
