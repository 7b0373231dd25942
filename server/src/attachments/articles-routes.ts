import { PERMISSION } from '../../../shared/plugin';
import { adminRoute } from '../http';

export const articlesAdminRoutes = [
  // The controller leaves out the types that the user may not read.
  adminRoute('GET', '/attachments/coverage', 'articles.coverage'),
  // The controller asks for the Content Manager's rights on each article as well.
  adminRoute('POST', '/attachments/bulk', 'articles.attach', PERMISSION.attach),
];
