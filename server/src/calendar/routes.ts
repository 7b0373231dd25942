import { PERMISSION } from '../../../shared/plugin';
import { adminRoute } from '../http';

export const calendarAdminRoutes = [
  adminRoute('GET', '/calendar', 'calendar.plan', PERMISSION.readCalendar),
  adminRoute('GET', '/calendar/upcoming', 'calendar.upcoming', PERMISSION.readCalendar),
];
