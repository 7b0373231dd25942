import type { EventApi, EventClickArg, EventContentArg, MoreLinkArg } from '@fullcalendar/core';
import dayGrid from '@fullcalendar/daygrid';
import list from '@fullcalendar/list';
import FullCalendar from '@fullcalendar/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useHref, useNavigate } from 'react-router-dom';
import type { CalendarItem } from '../../../shared/calendar';
import { useText } from '../hooks/useText';
import { recordAddress } from '../pages/addresses';
import { DayDialog, type FullDay } from './DayDialog';
import { EventChip, EventLine } from './Event';
import { eventOf, type EventProps } from './events';
import { SheetFrame } from './SheetFrame';
import { firstDayOf, type CalendarView } from './view';

const PLUGINS = [dayGrid, list];
const LAYOUT = { month: 'dayGridMonth', list: 'listMonth' } as const;

/** How many lines a day of the month holds; the others are behind "+3". */
const LINES = 4;

interface Props {
  view: Pick<CalendarView, 'layout' | 'month'>;
  items: CalendarItem[];
  /** What stands in place of an empty list. */
  empty: string;
}

const itemOf = ({ event }: { event: Pick<EventApi, 'extendedProps'> }): CalendarItem =>
  (event.extendedProps as EventProps).item;

/** Anything but a name keeps FullCalendar from opening its own popover, which the keyboard cannot reach. */
const HANDLED = true as unknown as string;

/** FullCalendar, which comes with this module: a month as a sheet or as a list. Its dates are Intl's, its words ours. */
const Sheet = ({ view: { layout, month }, items, empty }: Props) => {
  const t = useText();
  const { locale } = useIntl();
  const navigate = useNavigate();
  const root = useHref('/').replace(/\/$/, '');
  const calendar = useRef<FullCalendar>(null);
  const [fullDay, setFullDay] = useState<FullDay | null>(null);
  const addressOf = useCallback(
    (item: CalendarItem) => `${root}${recordAddress(item.record)}`,
    [root]
  );
  const events = useMemo(
    () => items.map((item) => eventOf(item, layout === 'month' ? addressOf(item) : undefined)),
    [items, layout, addressOf]
  );

  useEffect(() => {
    // Not while React renders: FullCalendar renders at once.
    queueMicrotask(() => calendar.current?.getApi().changeView(LAYOUT[layout], `${month}-01`));
  }, [layout, month]);

  const open = (click: EventClickArg) => {
    const { jsEvent } = click;
    // A click that opens another window stays the browser's.
    if (jsEvent.ctrlKey || jsEvent.metaKey || jsEvent.shiftKey || jsEvent.button > 0) return;
    jsEvent.preventDefault();
    navigate(recordAddress(itemOf(click).record));
  };

  const openDay = ({ date, allSegs }: MoreLinkArg) => {
    setFullDay({ date, items: allSegs.map(itemOf) });
    return HANDLED;
  };

  return (
    <SheetFrame>
      <FullCalendar
        ref={calendar}
        plugins={PLUGINS}
        headerToolbar={false}
        initialView={LAYOUT[layout]}
        initialDate={`${month}-01`}
        locale={locale === 'en' ? 'en-gb' : locale}
        direction={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'}
        firstDay={firstDayOf(locale)}
        height="auto"
        fixedWeekCount={false}
        displayEventTime={false}
        dayMaxEvents={LINES}
        moreLinkContent={({ num }: { num: number }) => `+${num}`}
        moreLinkHint={(count: number) => t('attachments.suggest.more', { count })}
        moreLinkClick={openDay}
        moreLinkDidMount={({ el }) => el.setAttribute('role', 'button')}
        // FullCalendar calls a day by its number, which hides the day's events from screen readers.
        dayCellDidMount={({ el }) => el.removeAttribute('aria-labelledby')}
        listDayFormat={{ weekday: 'long', day: 'numeric', month: 'long' }}
        listDaySideFormat={false}
        noEventsContent={empty}
        events={events}
        eventOrder="order,-duration,title"
        eventClick={open}
        eventContent={(argument: EventContentArg) =>
          argument.view.type === LAYOUT.list ? (
            <a href={addressOf(itemOf(argument))}>
              <EventLine item={itemOf(argument)} />
            </a>
          ) : (
            <EventChip item={itemOf(argument)} />
          )
        }
      />
      <DayDialog day={fullDay} onClose={() => setFullDay(null)} />
    </SheetFrame>
  );
};

export default Sheet;
