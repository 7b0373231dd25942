import { PERMISSION } from '../../../shared/plugin';
import { adminRoute } from '../http';

export const settingsAdminRoutes = [
  adminRoute('GET', '/settings', 'settings.show', PERMISSION.readSettings),
  adminRoute('PUT', '/settings', 'settings.change', PERMISSION.configure),
  adminRoute('DELETE', '/settings', 'settings.reset', PERMISSION.configure),
  // The controller asks whether the user may read the article as well.
  adminRoute('POST', '/settings/preview', 'settings.preview', PERMISSION.readSettings),
];
