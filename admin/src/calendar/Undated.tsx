import { Box, Typography } from '@strapi/design-system';
import type { CalendarItem } from '../../../shared/calendar';
import { useText } from '../hooks/useText';
import { EventLinks } from './EventLinks';

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
        <EventLinks items={items} />
      </Box>
    </Box>
  );
};
