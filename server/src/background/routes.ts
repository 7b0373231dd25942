import { PERMISSION } from '../../../shared/plugin';
import { adminRoute } from '../http';

/** The controller asks for the right to read the relationship's background in the Content Manager, which is enough to look. */
export const backgroundAdminRoutes = [
  adminRoute('POST', '/background/insert', 'background.insert', PERMISSION.attach),
  adminRoute('POST', '/background/look', 'background.look'),
  adminRoute('GET', '/background/:relationship', 'background.show'),
];
