import { PERMISSION } from '../../../shared/plugin';
import { adminRoute } from '../http';

export const mentionsAdminRoutes = [
  adminRoute('POST', '/mentions/suggest', 'mentions.suggest', PERMISSION.attach),
];
