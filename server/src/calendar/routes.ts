import { PERMISSION } from '../../../shared/plugin';
import { contentRoute } from '../content-route';
import { adminRoute } from '../http';
import { calendarAnswer, feedAnswer } from './answers';
import { calendarQuery, pagedQuery } from './queries';

export const calendarRoute = contentRoute({
  path: '/calendar',
  handler: 'calendar.find',
  params: {},
  query: pagedQuery,
  answer: calendarAnswer,
});

/** For calendar apps; who may read the calendar may subscribe to it. */
export const feedRoute = contentRoute({
  path: '/calendar.ics',
  handler: 'calendar.feed',
  scope: 'calendar.find',
  params: {},
  query: calendarQuery,
  answer: feedAnswer,
});

export const calendarRoutes = [calendarRoute, feedRoute];

export const calendarAdminRoutes = [
  adminRoute('GET', '/calendar', 'calendar.plan', PERMISSION.readCalendar),
  adminRoute('GET', '/calendar/upcoming', 'calendar.upcoming', PERMISSION.readCalendar),
];
