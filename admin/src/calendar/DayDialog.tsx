import { Box, Modal } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CalendarItem } from '../../../shared/calendar';
import { EventLinks } from './EventLinks';

export interface FullDay {
  /** Midnight where the reader is. */
  date: Date;
  items: CalendarItem[];
}

interface Props {
  day: FullDay | null;
  onClose: () => void;
}

/** "Tuesday 27 May". */
const dayName = (date: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(date);

/** All events of a day that has more than its square holds. */
export const DayDialog = ({ day, onClose }: Props) => {
  const { locale } = useIntl();
  return (
    <Modal.Root open={day !== null} onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{day && dayName(day.date, locale)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Box marginLeft={-5} marginRight={-5}>
            <EventLinks items={day?.items ?? []} />
          </Box>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
