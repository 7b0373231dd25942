import { PERMISSION } from '../../../shared/plugin';
import { adminRoute } from '../http';

/** The controller asks for the Content Manager's right to read the relationship as well. */
export const backgroundAdminRoutes = [
  adminRoute('POST', '/background/insert', 'background.insert', PERMISSION.attach),
  adminRoute('POST', '/background/look', 'background.look', PERMISSION.attach),
  adminRoute('GET', '/background/:relationship', 'background.show', PERMISSION.attach),
];
