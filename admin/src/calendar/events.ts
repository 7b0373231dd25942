import type { EventInput } from '@fullcalendar/core';
import { addDays, lastDayOf, type DayRange } from '../../../server/src/calendar/days';
import { knownPart } from '../../../server/src/content-types/dates';
import type { CalendarItem } from '../../../shared/calendar';

/** What an editor must not overlook, the gravest first. */
export const MARKS = ['cancelled', 'postponed', 'tentative', 'moved', 'draft', 'round'] as const;

export type Mark = (typeof MARKS)[number];

/** What is to be said about an item beside its title. */
export const marksOf = ({ eventStatus, moved, record, anniversary }: CalendarItem): Mark[] => {
  const holds: Record<Mark, boolean> = {
    cancelled: eventStatus === 'cancelled',
    postponed: eventStatus === 'postponed',
    tentative: eventStatus === 'tentative',
    moved,
    draft: !record.published,
    round: anniversary?.isRound === true,
  };
  return MARKS.filter((mark) => holds[mark]);
};

/** Whether it will not take place on the day where it stands. */
export const isOff = ({ eventStatus }: Pick<CalendarItem, 'eventStatus'>): boolean =>
  eventStatus === 'cancelled' || eventStatus === 'postponed';

/** One in the calendar: several anniversaries of one record may stand in a month. */
export const keyOf = ({ record, anniversary, startDate }: CalendarItem): string =>
  [record.kind, record.documentId, anniversary?.of, anniversary?.title, startDate]
    .filter(Boolean)
    .join(' ');

/**
 * Parts what stands on a day from what is known to the month or year only, which has no square on a sheet. Of the latter
 * only what falls into the month is kept: a sheet begins and ends with days of its neighbours.
 */
export const partByPrecision = (
  items: CalendarItem[],
  month: string
): { dated: CalendarItem[]; undated: CalendarItem[] } => {
  const sheet: DayRange = { from: `${month}-01`, to: lastDayOf(month) };
  const touches = ({ startDate, endDate, precision }: CalendarItem): boolean =>
    knownPart(startDate, precision) <= sheet.to &&
    lastDayOf(knownPart(endDate, precision)) >= sheet.from;
  return {
    dated: items.filter(({ precision }) => precision === 'day'),
    undated: items.filter((item) => item.precision !== 'day' && touches(item)),
  };
};

/** Further properties of an event, for what is drawn in its place. */
export interface EventProps {
  item: CalendarItem;
}

/**
 * An item as FullCalendar takes it. All day, so that no clock moves it to another day; what takes place stands before
 * what does not.
 * @param url where a click leads; FullCalendar makes a link of it in months only, and a list has links of its own
 */
export const eventOf = (item: CalendarItem, url?: string): EventInput => ({
  id: keyOf(item),
  title: item.record.title,
  start: item.startDate,
  // FullCalendar's end is the first day that is not part of it.
  end: addDays(item.endDate, 1),
  allDay: true,
  url,
  order: isOff(item) ? 1 : 0,
  extendedProps: { item } satisfies EventProps,
});
